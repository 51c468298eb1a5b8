import { pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  type MoneyInput,
  make,
  notFound,
  once,
  recordCreation,
  stepTaker,
  withDocuments,
} from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from './training.entity.js';
import type {
  CompleteTrainingInput,
  NominateSuccessorInput,
  RecordAttractionInput,
  RecordTrainingInput,
  SuccessorDecisionInput,
  TalentStepInput,
} from './training.inputs.js';
import { attractionLifecycle, successorLifecycle, trainingLifecycle } from './training.lifecycle.js';
import { mayNominate, mayRecord, type TalentSubject } from './training.policy.js';
import { trainingProblems } from './training.problems.js';

const { refuse } = trainingProblems;
const texts = textInput(refuse);
const takeTraining = stepTaker(trainingLifecycle, TrainingRecord, refuse);
const takeAttraction = stepTaker(attractionLifecycle, TalentAttraction, refuse);
const takeSuccessor = stepTaker(successorLifecycle, SuccessorEntry, refuse);

/** @throws NOT_FOUND for a person whom the viewer may not see; Refusal for who is no member of the association */
export function recordTraining(ctx: Context, input: RecordTrainingInput): Promise<TrainingRecord> {
  return once(ctx, input, 'recordTraining', TrainingRecord, async (tx) => {
    const subject = subjectOf(input);
    assertAllowed(mayRecord(tx.viewer, subject), tx);
    await requirePerson(tx, subject);
    if (input.fieldId && !(await tx.loaders.byId(ResearchField, assertId(input.fieldId, 'fld'))))
      refuse('REFERENCE_NOT_FOUND', ['input', 'fieldId']);
    if (!/^[A-Z]{2}$/.test(input.country)) refuse('INVALID_VALUE', ['input', 'country']);
    for (const field of ['endOn', 'returnDueOn'] as const)
      if ((input[field] ?? input.startOn) < input.startOn) refuse('DATE_BEFORE_START', ['input', field]);
    const training = make(tx, TrainingRecord, {
      ...subject,
      kind: input.kind,
      programme: texts.required(input.programme, 300, 'programme'),
      institution: texts.required(input.institution, 300, 'institution'),
      country: input.country,
      level: input.level ?? null,
      fieldId: input.fieldId ?? null,
      funding: input.funding,
      decisionNumber: texts.optional(input.decisionNumber, 100, 'decisionNumber'),
      status: trainingLifecycle.initial,
      startOn: input.startOn,
      endOn: input.endOn ?? null,
      returnDueOn: input.returnDueOn ?? null,
    });
    await recordCreation(tx, trainingLifecycle, training);
    return training;
  });
}

export const startTraining = (ctx: Context, input: TalentStepInput) =>
  takeTraining(ctx, 'start', input, (_tx, training, day) => {
    training.startOn = day;
    if (training.endOn !== null && training.endOn < day) training.endOn = null;
  });

export const completeTraining = (ctx: Context, input: CompleteTrainingInput) =>
  takeTraining(ctx, 'complete', input, (_tx, training, day) => {
    endOn(training, day);
    training.result = texts.lines(input.result, 2_000, 'result') ?? refuse('REQUIRED', ['input', 'result']);
  });

export const discontinueTraining = (ctx: Context, input: TalentStepInput) =>
  takeTraining(ctx, 'discontinue', input, (_tx, training, day, reason) => {
    training.endOn = day < training.startOn ? training.startOn : day;
    training.result = reason;
  });

export const recordTrainingReturn = (ctx: Context, input: TalentStepInput) =>
  takeTraining(ctx, 'recordReturn', input, (_tx, training, day) => {
    if (day < (training.endOn ?? training.startOn)) refuse('DATE_BEFORE_START', ['input', 'on']);
  });

export const recordTrainingNoReturn = (ctx: Context, input: TalentStepInput) =>
  takeTraining(ctx, 'recordNoReturn', input);

export function recordTalentAttraction(
  ctx: Context,
  input: RecordAttractionInput,
): Promise<TalentAttraction> {
  return once(ctx, input, 'recordTalentAttraction', TalentAttraction, async (tx) => {
    const subject = subjectOf(input);
    assertAllowed(mayRecord(tx.viewer, subject), tx);
    await requirePerson(tx, subject);
    if (!(await tx.loaders.byId(Organization, assertId(input.organizationId, 'org'))))
      refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
    const startOn = pastDayBy(refuse)(tx, input.startOn, 'startOn');
    if ((input.committedUntil ?? startOn) < startOn) refuse('DATE_BEFORE_START', ['input', 'committedUntil']);
    const attraction = make(tx, TalentAttraction, {
      ...subject,
      organizationId: input.organizationId,
      level: input.level,
      isReturning: input.isReturning,
      policyNumber: texts.required(input.policyNumber, 100, 'policyNumber'),
      supportAmount: amountOf(input.support),
      status: attractionLifecycle.initial,
      startOn,
      committedUntil: input.committedUntil ?? null,
    });
    await recordCreation(tx, attractionLifecycle, attraction);
    return attraction;
  });
}

export const fulfilTalentAttraction = (ctx: Context, input: TalentStepInput) =>
  takeAttraction(ctx, 'fulfil', input, (_tx, attraction, day) => {
    if (day < (attraction.committedUntil ?? attraction.startOn)) refuse('DATE_BEFORE_START', ['input', 'on']);
    attraction.endOn = day;
  });

export const endTalentAttraction = (ctx: Context, input: TalentStepInput) =>
  takeAttraction(ctx, 'leave', input, (_tx, attraction, day) => endOn(attraction, day));

export function nominateSuccessor(ctx: Context, input: NominateSuccessorInput): Promise<SuccessorEntry> {
  return once(ctx, input, 'nominateSuccessor', SuccessorEntry, async (tx) => {
    const subject = subjectOf(input);
    assertAllowed(mayNominate(tx.viewer, subject), tx);
    await requirePerson(tx, subject);
    const entry = make(tx, SuccessorEntry, {
      ...subject,
      targetTitle: texts.required(input.targetTitle, 200, 'targetTitle'),
      term: texts.required(input.term, 20, 'term'),
      status: successorLifecycle.initial,
      startOn: tx.today,
    });
    await recordCreation(tx, successorLifecycle, entry);
    return entry;
  });
}

const decide = (step: 'approve' | 'appoint') => (ctx: Context, input: SuccessorDecisionInput) =>
  takeSuccessor(ctx, step, input, (tx, entry, day) => {
    entry.decisionNumber = texts.required(input.decisionNumber, 100, 'decisionNumber');
    withDocuments(tx, entry.decisionNumber);
    if (step === 'appoint') endOn(entry, day);
  });
export const approveSuccessor = decide('approve');
export const appointSuccessor = decide('appoint');

export const rejectSuccessor = (ctx: Context, input: TalentStepInput) =>
  takeSuccessor(ctx, 'reject', input, (_tx, entry, day) => endOn(entry, day));

export const removeSuccessor = (ctx: Context, input: TalentStepInput) =>
  takeSuccessor(ctx, 'remove', input, (_tx, entry, day) => endOn(entry, day));

function endOn(record: { startOn: string; endOn: string | null }, day: string): void {
  if (day < record.startOn) refuse('DATE_BEFORE_START', ['input', 'on']);
  record.endOn = day;
}

const subjectOf = (input: { personId: string; associationId?: string | null }): TalentSubject => ({
  personId: assertId(input.personId, 'per'),
  associationId: input.associationId ? assertId(input.associationId, 'aso') : null,
});

/** A secretary keeps records of members alone: of others there is nothing to find. */
async function requirePerson(tx: Context, { personId, associationId }: TalentSubject): Promise<void> {
  if (!(await tx.loaders.byId(Person, personId))) throw notFound();
  if (!associationId) return;
  const member = { personId, associationId, status: MembershipStatus.ACTIVE };
  if ((await tx.em.count(Membership, member as never)) === 0)
    refuse('NOT_A_MEMBER', ['input', 'associationId']);
}

function amountOf(money: MoneyInput | null | undefined): number | null {
  if (!money) return null;
  return isValidVnd(money.amount) ? money.amount : refuse('INVALID_VALUE', ['input', 'support', 'amount']);
}
