import type { Context } from '../../kernel/index.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import type { Association } from './association.entity.js';
import { UnionSuspensionGround } from './association.enums.js';
import { unionLifecycle } from './association.lifecycle.js';
import { associationProblems } from './association.problems.js';
import {
  requiredText,
  requireMajority,
  requireNotBefore,
  stepDocument,
  takeAssociationStep,
} from './association.step.js';
import type {
  AdmitAssociationInput,
  ApplyForUnionMembershipInput,
  AssociationStepInput,
  ExpelAssociationInput,
  ReinstateAssociationInput,
  SuspendAssociationInput,
  WithdrawAssociationInput,
} from './union.inputs.js';

const { refuse } = associationProblems;
const { RESOLUTION, DECISION, REPORT } = LegalDocumentKind;

/** Applies with the resolution of the Executive Committee; licence and charter are there by then. */
export const applyForUnionMembership = (
  ctx: Context,
  input: ApplyForUnionMembershipInput,
): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'apply', input, async (tx, association, day) => {
    requireNotBefore(day, association.leftOn);
    const resolution = await stepDocument(tx, input.resolution, 'resolution', RESOLUTION, association.id);
    Object.assign(association, { appliedOn: day, applicationCheckedOn: null, applicationId: resolution.id });
    return { documents: [resolution.number] };
  });

export const confirmUnionApplication = (ctx: Context, input: AssociationStepInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'confirmApplication', input, (_tx, association, day) => {
    requireNotBefore(day, association.appliedOn);
    association.applicationCheckedOn = day;
    return {};
  });

/** @throws Refusal without the majority of `assoc.admissionMajority` */
export const admitAssociation = (ctx: Context, input: AdmitAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'admit', input, async (tx, association, day) => {
    requireNotBefore(day, association.applicationCheckedOn);
    const { votesFor, votesTotal } = input;
    await requireMajority(tx, input, 'assoc.admissionMajority', true);
    const decision = await stepDocument(tx, input.decision, 'decision', DECISION);
    Object.assign(association, {
      admittedOn: day,
      leftOn: null,
      admissionDocumentId: decision.id,
      admissionDecision: decision.number,
    });
    return { documents: [decision.number], extra: { votesFor, votesTotal } };
  });

export const rejectAssociationApplication = (
  ctx: Context,
  input: AssociationStepInput,
): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'reject', input, (_tx, association, day) => {
    requireNotBefore(day, association.appliedOn);
    return {};
  });

/** @throws Refusal for years that are too few or not in a row */
export const suspendAssociation = (ctx: Context, input: SuspendAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'suspend', input, async (tx, association, day) => {
    requireNotBefore(day, association.admittedOn);
    if (input.until) requireNotBefore(input.until, day, 'until');
    const { ground, until = null } = input;
    const years = [...new Set(input.missingYears)].sort((a, b) => a - b);
    if (ground !== UnionSuspensionGround.CHARTER_BREACH)
      await requireYears(tx, years, Number(day.slice(0, 4)));
    const report = await stepDocument(tx, input.inspectionReport, 'inspectionReport', REPORT, association.id);
    association.suspendedUntil = until;
    return { documents: [report.number], extra: { ground, until, missingYears: years } };
  });

async function requireYears(tx: Context, years: readonly number[], thisYear: number): Promise<void> {
  const path = ['input', 'missingYears'];
  if (years.some((year) => year < 1990 || year > thisYear)) refuse('INVALID_VALUE', path);
  const inARow = years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
  if (!inARow || years.length < (await tx.rules.number('assoc.missingReportsYears')))
    refuse('TOO_FEW_YEARS_MISSING', path);
}

export const reinstateAssociation = (ctx: Context, input: ReinstateAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'reinstate', input, (_tx, association, day) => {
    requireNotBefore(day, association.admittedOn);
    association.suspendedUntil = null;
    return { extra: { evidence: requiredText(input.evidence, 'evidence') } };
  });

/** Leaves the Union. @throws Refusal while dues are open */
export const withdrawAssociation = (ctx: Context, input: WithdrawAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'withdraw', input, async (tx, association, day) => {
    requireNotBefore(day, association.admittedOn);
    if (!input.duesSettled) refuse('DUES_NOT_SETTLED', ['input', 'duesSettled']);
    const resolution = await stepDocument(tx, input.resolution, 'resolution', RESOLUTION, association.id);
    Object.assign(association, { leftOn: day, suspendedUntil: null });
    return { documents: [resolution.number], extra: { duesSettled: true } };
  });

/** @throws Refusal without a hearing, or below the majority of `assoc.expelMajority` */
export const expelAssociation = (ctx: Context, input: ExpelAssociationInput): Promise<Association> =>
  takeAssociationStep(ctx, unionLifecycle, 'expel', input, async (tx, association, day) => {
    requireNotBefore(day, association.admittedOn);
    const { votesFor, votesTotal } = input;
    if (!input.hearingOffered) refuse('HEARING_NEEDED', ['input', 'hearingOffered']);
    await requireMajority(tx, input, 'assoc.expelMajority', false);
    const decision = await stepDocument(tx, input.decision, 'decision', DECISION);
    Object.assign(association, { leftOn: day, suspendedUntil: null });
    return { documents: [decision.number], extra: { votesFor, votesTotal, hearingOffered: true } };
  });
