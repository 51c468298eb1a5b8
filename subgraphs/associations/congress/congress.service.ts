import { isCivilDate, pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { normalizeText, textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { Term } from '../leadership/term.entity.js';
import { Congress, CongressResolution } from './congress.entity.js';
import { CongressKind, CongressRequest, CongressStatus, ResolutionSubject } from './congress.enums.js';
import type {
  CongressStepInput,
  PlanCongressInput,
  RecordCongressResolutionInput,
} from './congress.inputs.js';
import { type CongressStep, congressLifecycle } from './congress.lifecycle.js';
import { congressProblems } from './congress.problems.js';
import { reaches } from './congress.reading.js';

const { refuse } = congressProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/**
 * Plans a congress.
 * @throws Refusal for a founding congress of who is founded, or an extraordinary one that too few asked for (I6)
 */
export function planCongress(ctx: Context, input: PlanCongressInput): Promise<Congress> {
  return once(ctx, input, 'planCongress', Congress, async (tx) => {
    const associationId = input.associationId ? assertId(input.associationId, 'aso') : null;
    assertAllowed(mayKeepOwner(tx.viewer, { associationId }), tx);
    if (associationId && !(await tx.loaders.byId(Association, associationId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
    if (!isCivilDate(input.plannedOn)) refuse('INVALID_VALUE', ['input', 'plannedOn']);
    const terms = await tx.em.find(Term, { associationId } as never);
    checkKind(input, terms.length > 0);
    const last = Math.max(0, ...terms.map(({ ordinal }) => ordinal));
    const ordinal = input.ordinal ?? Math.max(1, input.kind === CongressKind.EXTRAORDINARY ? last : last + 1);
    if (ordinal < 1 || ordinal > 200) refuse('INVALID_VALUE', ['input', 'ordinal']);
    const extra = await checkRequest(tx, input);
    const same = { associationId, ordinal, kind: input.kind, status: { $ne: CongressStatus.CANCELLED } };
    if (await tx.em.count(Congress, same as never)) refuse('CONGRESS_EXISTS', ['input', 'ordinal']);
    const congress = make(tx, Congress, {
      associationId,
      ordinal,
      kind: input.kind,
      form: input.form,
      status: congressLifecycle.initial,
      plannedOn: input.plannedOn,
      place: texts.optional(input.place, 300, 'place'),
      agenda: agendaOf(input.agenda),
      requestedBy: input.requestedBy ?? null,
      founders: input.founders ?? null,
      changesCharter: false,
    });
    await recordCreation(tx, congressLifecycle, congress, { extra });
    return congress;
  });
}

function checkKind({ kind, founders, requestedBy }: PlanCongressInput, hasTerms: boolean): void {
  const isFounding = kind === CongressKind.FOUNDING;
  if (isFounding && hasTerms) refuse('FOUNDED_ALREADY', ['input', 'kind']);
  if (isFounding !== (typeof founders === 'number')) refuse('FOUNDERS_NEEDED', ['input', 'founders']);
  if (isFounding && (founders as number) < 1) refuse('INVALID_VALUE', ['input', 'founders']);
  if ((kind === CongressKind.EXTRAORDINARY) !== Boolean(requestedBy))
    refuse('REQUEST_NEEDED', ['input', 'requestedBy']);
}

/** Who asked for an extraordinary congress, for its history. */
async function checkRequest(tx: Context, input: PlanCongressInput): Promise<Record<string, unknown>> {
  const { requestedBy, requestVotes: votes, requestTotal: total } = input;
  if (!requestedBy) return {};
  if (typeof votes !== 'number' || typeof total !== 'number')
    return refuse('REQUEST_NEEDED', ['input', 'requestVotes']);
  if (votes < 0 || total < 1 || votes > total) refuse('INVALID_VALUE', ['input', 'requestVotes']);
  const byCommittee = requestedBy === CongressRequest.EXECUTIVE_COMMITTEE;
  const rule = byCommittee ? 'congress.extraordinaryByEC' : 'congress.extraordinaryByMembers';
  if (!(await reaches(tx, rule, votes, total))) refuse('REQUEST_TOO_WEAK', ['input', 'requestVotes']);
  return { requestedBy, votes, total };
}

/** The items of an agenda as they are stored; blank ones are left out. */
export function agendaOf(items: readonly string[]): string[] {
  if (items.length > 50) refuse('TOO_LONG', ['input', 'agenda']);
  const agenda = items.map(normalizeText).filter(Boolean);
  if (agenda.some((item) => item.length > 300)) refuse('TOO_LONG', ['input', 'agenda']);
  return agenda;
}

/**
 * Takes one step of the lifecycle.
 * @param prepare enters what the step's input adds to the record, before its preconditions are judged; answers what the
 *   history keeps besides
 * @param follow does what follows from the step
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeCongressStep<Input extends CongressStepInput>(
  ctx: Context,
  step: CongressStep,
  input: Input,
  prepare: (
    tx: Context,
    congress: Congress,
    day: string,
  ) => Promise<TransitionInput> | TransitionInput = () => ({}),
  follow: (tx: Context, congress: Congress, day: string) => Promise<void> = async () => {},
): Promise<Congress> {
  return once(ctx, input, `Congress.${step}`, Congress, async (tx) => {
    const congress = await loadForChange(tx, Congress, input.id);
    const { from, who } = congressLifecycle.steps[step];
    assertAllowed(who(tx.viewer, congress), tx);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const day = pastDay(tx, input.on, 'on');
    // A step out of order is told as such, whatever its input.
    const more = from.includes(congress.status) ? await prepare(tx, congress, day) : {};
    await transition(tx, congressLifecycle, step, congress, {
      reason,
      ...more,
      extra: { on: day, ...more.extra },
    });
    await follow(tx, congress, day);
    congress.updatedAt = tx.now();
    return congress;
  });
}

/** The majorities by what is resolved (DOMAIN B.1, I6). */
const majorities: Readonly<Record<ResolutionSubject, string>> = {
  [ResolutionSubject.GENERAL]: 'congress.resolutionMajority',
  [ResolutionSubject.CHARTER]: 'congress.charterMajority',
  [ResolutionSubject.RENAME]: 'congress.charterMajority',
  [ResolutionSubject.MERGER]: 'congress.mergerMajority',
  [ResolutionSubject.DISSOLUTION]: 'congress.mergerMajority',
};

/** Records a vote of a congress in session; whether it passed follows from the numbers. */
export function recordCongressResolution(
  ctx: Context,
  input: RecordCongressResolutionInput,
): Promise<Congress> {
  return once(ctx, input, 'recordCongressResolution', Congress, async (tx) => {
    const congress = await loadForChange(tx, Congress, input.congressId);
    assertAllowed(mayKeepOwner(tx.viewer, congress), tx);
    if (congress.status !== CongressStatus.CONVENED)
      refuse('CONGRESS_NOT_IN_SESSION', ['input', 'congressId']);
    const number = texts.required(input.number, 100, 'number');
    const title = texts.required(input.title, 300, 'title');
    const present = congress.presentCount ?? 0;
    if (input.votesFor < 0 || input.votesFor > present) refuse('INVALID_VALUE', ['input', 'votesFor']);
    if (await tx.em.count(CongressResolution, { congressId: congress.id, number } as never))
      refuse('RESOLUTION_EXISTS', ['input', 'number']);
    const isPassed = await reaches(tx, majorities[input.subject], input.votesFor, present);
    const row = tx.em.create(CongressResolution, {
      id: tx.ids('row'),
      congressId: congress.id,
      number,
      subject: input.subject,
      title,
      votesFor: input.votesFor,
      votesPresent: present,
      isPassed,
    } as never);
    tx.em.persist(row as object);
    const { CHARTER, RENAME } = ResolutionSubject;
    if (isPassed && (input.subject === CHARTER || input.subject === RENAME)) congress.changesCharter = true;
    congress.updatedAt = tx.now();
    return congress;
  });
}
