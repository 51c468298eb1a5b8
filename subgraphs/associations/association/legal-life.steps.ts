import { LockMode } from '@mikro-orm/core';
import { addDays, addMonths, daysBetween } from '../../kernel/calendar/index.js';
import { type Context, selectRows, transact, transition } from '../../kernel/index.js';
import { isMoreThan, type Ratio } from '../../kernel/money/index.js';
import { closeBranches } from '../branch/branch.tree.js';
import { addCharter } from '../charter/charter.service.js';
import { endTerm } from '../leadership/term.service.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import { endWithAssociation } from '../membership/membership.ends.js';
import { closeHanging } from '../succession/succession.hanging.js';
import { Association } from './association.entity.js';
import { DissolutionGround, LegalStatus } from './association.enums.js';
import { unionLifecycle } from './association.lifecycle.js';
import { associationProblems } from './association.problems.js';
import { requireFreeName } from './association.service.js';
import {
  asSystem,
  requiredText,
  requireMajority,
  requireNotBefore,
  stepDocument,
  takeAssociationStep,
} from './association.step.js';
import type {
  ActivateAssociationInput,
  DecideAssociationInput,
  DissolveAssociationInput,
  ExtendFoundingCongressInput,
  LicenseAssociationInput,
  ResumeAssociationActivityInput,
  SuspendAssociationActivityInput,
} from './legal-life.inputs.js';
import { legalLifecycle } from './legal-life.lifecycle.js';

const { refuse } = associationProblems;

/** @throws Refusal for too few founders, a taken name, an overlapping field, or without charter draft or assets */
export const licenseAssociation = (ctx: Context, input: LicenseAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'license', input, async (tx, association, day) => {
    requireNotBefore(day, input.fileReceivedOn);
    const least = await tx.rules.value<Record<string, number>>('assoc.minFounders');
    if (input.founders < (least[association.scope] ?? 0)) refuse('TOO_FEW_FOUNDERS', ['input', 'founders']);
    if (input.fieldOverlaps) refuse('FIELD_OVERLAPS', ['input', 'fieldOverlaps']);
    if (!input.hasCharterDraft) refuse('CHARTER_MISSING', ['input', 'hasCharterDraft']);
    if (!input.hasAssets) refuse('ASSETS_MISSING', ['input', 'hasAssets']);
    await requireFreeName(tx, association.nameVi, ['input', 'id']);
    const recognition = await stepDocument(tx, input.recognition, 'recognition', LegalDocumentKind.DECISION);
    const licence = await stepDocument(tx, input.licence, 'licence');
    const days = daysBetween(input.fileReceivedOn, day);
    association.licenceId = licence.id;
    association.foundingCongressDueOn = addDays(day, await tx.rules.number('assoc.licenceToCongressDays'));
    const late = days > (await tx.rules.number('assoc.licenceAnswerDays'));
    const { founders, fileReceivedOn } = input;
    return {
      documents: [recognition.number, licence.number],
      extra: { founders, fileReceivedOn, answerDays: days, isAnswerLate: late },
    };
  });

/** Steps of the authority that add nothing to state, reason, day and decision. */
export const refuseAssociationLicence = (ctx: Context, input: DecideAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'refuseLicence', input, async (tx) => ({
    documents: [(await stepDocument(tx, input.decision, 'decision')).number],
  }));

/** @throws Refusal for more days than `assoc.congressExtensionDays`, or a day before the old one */
export const extendFoundingCongress = (
  ctx: Context,
  input: ExtendFoundingCongressInput,
): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'extendCongress', input, async (tx, association) => {
    const before = association.foundingCongressDueOn ?? tx.today;
    if (input.until <= before) refuse('DATE_BEFORE_START', ['input', 'until']);
    const most = await tx.rules.number('assoc.congressExtensionDays');
    if (daysBetween(before, input.until) > most) refuse('TOO_LONG_A_TIME', ['input', 'until']);
    const decision = await stepDocument(tx, input.decision, 'decision');
    Object.assign(association, { foundingCongressDueOn: input.until, isCongressExtended: true });
    return { documents: [decision.number], extra: { before, until: input.until } };
  });

/** @throws Refusal for a congress after its last day or without quorum, or a name taken meanwhile */
export const activateAssociation = (ctx: Context, input: ActivateAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'activate', input, async (tx, association, day) => {
    const { congressOn, founders, foundersPresent, resultReportedOn } = input;
    const due = association.foundingCongressDueOn;
    if (due && congressOn > due) refuse('CONGRESS_TOO_LATE', ['input', 'congressOn']);
    requireNotBefore(resultReportedOn, congressOn, 'resultReportedOn');
    requireNotBefore(day, resultReportedOn);
    await requireQuorum(tx, foundersPresent, founders);
    await requireFreeName(tx, association.nameVi, ['input', 'id']);
    const decision = await stepDocument(tx, input.decision, 'decision');
    await addCharter(tx, association, decision, day, congressOn);
    Object.assign(association, { founded: congressOn, foundingCongressDueOn: null });
    const days = daysBetween(congressOn, resultReportedOn);
    const late = days > (await tx.rules.number('assoc.resultReportDays'));
    return {
      documents: [decision.number],
      extra: { congressOn, founders, foundersPresent, resultReportedOn, isReportLate: late },
    };
  });

/** DOMAIN B.1, I6: more than half of the registered founders. */
async function requireQuorum(tx: Context, votesFor: number, votesTotal: number): Promise<void> {
  const path = ['input', 'foundersPresent'];
  if (votesTotal < 1 || votesFor < 0 || votesFor > votesTotal) refuse('INVALID_VALUE', path);
  const ratio = await tx.rules.value<Ratio>('assoc.foundingQuorum');
  if (!isMoreThan(votesFor, votesTotal, ratio)) refuse('QUORUM_NOT_MET', path);
}

/** @throws Refusal for a suspension of more months than `assoc.suspensionMaxMonths` */
export const suspendAssociationActivity = (
  ctx: Context,
  input: SuspendAssociationActivityInput,
): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'suspendActivity', input, async (tx, association, day) => {
    requireNotBefore(input.until, day, 'until');
    const months = await tx.rules.number('assoc.suspensionMaxMonths');
    if (input.until > addMonths(day, months)) refuse('TOO_LONG_A_TIME', ['input', 'until']);
    const decision = await stepDocument(tx, input.decision, 'decision');
    association.legalSuspendedUntil = input.until;
    return { documents: [decision.number], extra: { until: input.until } };
  });

export const resumeAssociationActivity = (
  ctx: Context,
  input: ResumeAssociationActivityInput,
): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'resumeActivity', input, async (tx, association) => {
    const evidence = requiredText(input.evidence, 'evidence');
    await requireFreeName(tx, association.nameVi, ['input', 'id']);
    const decision = await stepDocument(tx, input.decision, 'decision');
    association.legalSuspendedUntil = null;
    return { documents: [decision.number], extra: { evidence } };
  });

/**
 * Dissolves an association; its standing in the Union, its memberships and branches end the same day, all in one
 * transaction (invariant I8).
 */
export const dissolveAssociation = (ctx: Context, input: DissolveAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, legalLifecycle, 'dissolve', input, async (tx, association, day) => {
    const { ground, votesFor = null, votesTotal = null, noticePublishedOn = null } = input;
    await requireGround(tx, association, input, day);
    if (!input.debtsSettled) refuse('DEBTS_NOT_SETTLED', ['input', 'debtsSettled']);
    if (!noticePublishedOn || noticePublishedOn > day)
      refuse('NOTICE_NOT_PUBLISHED', ['input', 'noticePublishedOn']);
    const decision = await stepDocument(tx, input.decision, 'decision');
    await transition(asSystem(tx), unionLifecycle, 'endByDissolution', association, {
      documents: [decision.number],
      extra: { on: day },
    });
    const memberships = await endWithAssociation(asSystem(tx), association.id, day, decision.number);
    await closeHanging(asSystem(tx), association.id, { on: day, document: decision.number });
    const branches = await closeBranches(tx, association.id, day);
    await endTerm(tx, association.id, day);
    Object.assign(association, {
      legalEndedOn: day,
      leftOn: association.leftOn ?? day,
      legalSuspendedUntil: null,
      suspendedUntil: null,
    });
    return {
      documents: [decision.number],
      extra: { ground, votesFor, votesTotal, noticePublishedOn, memberships, branches },
    };
  });

async function requireGround(
  tx: Context,
  association: Association,
  { ground, votesFor, votesTotal }: DissolveAssociationInput,
  day: string,
): Promise<void> {
  const path = ['input', 'ground'];
  if (ground === DissolutionGround.SELF) {
    if (votesFor == null || votesTotal == null) return refuse('GROUND_REQUIRED', path);
    await requireMajority(tx, { votesFor, votesTotal }, 'assoc.dissolutionMajority', true);
  }
  const wasSuspended = association.legalSuspendedUntil !== null;
  const isExpiry = ground === DissolutionGround.SUSPENSION_EXPIRED;
  if (wasSuspended !== isExpiry) refuse('GROUND_REQUIRED', path);
  if (isExpiry && day <= association.legalSuspendedUntil!) refuse('SUSPENSION_RUNS', ['input', 'on']);
}

/**
 * Lets the licences lapse whose founding congress was not held in time. For a daily job, as the system; a second run
 * finds nothing to do.
 * @returns how many lapsed
 */
export async function lapseLicences(ctx: Context): Promise<number> {
  const due = { legalStatus: LegalStatus.LICENSED, foundingCongressDueOn: { $lt: ctx.today } };
  const found = await selectRows(ctx, Association, due);
  for (const { id } of found) {
    await transact(ctx, async (tx) => {
      const [association] = await tx.em.find(Association, { id, ...due } as never, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
      });
      if (association) await transition(tx, legalLifecycle, 'lapse', association as Association);
    });
  }
  return found.length;
}
