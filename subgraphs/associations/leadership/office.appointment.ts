import { type Period, periodsOverlap } from '../../kernel/calendar/index.js';
import { type Context, make, recordCreation, transition } from '../../kernel/index.js';
import { isMoreThan, type Ratio } from '../../kernel/money/index.js';
import { Person } from '../person/person.entity.js';
import { AssociationBody } from './body.entity.js';
import { eligibleOf } from './eligibility.js';
import {
  BodyKind,
  OfficeEndReason,
  type OfficeSource,
  OfficeStatus,
  OfficeTitle,
} from './leadership.enums.js';
import { leadershipProblems } from './leadership.problems.js';
import { OfficeHolding } from './office.entity.js';
import { officeLifecycle } from './office.lifecycle.js';
import { executiveBodies, memberBodies, rankOf, restsOn, singleTitles, titlesOf } from './office.titles.js';
import { Term } from './term.entity.js';

const { refuse } = leadershipProblems;

/** People who come to one office of a body, at once. The caller has locked the body. */
export interface Appointment {
  readonly body: AssociationBody;
  readonly title: OfficeTitle;
  readonly personIds: readonly string[];
  readonly startedOn: string;
  /** For what is over already. Default: still in office. */
  readonly endedOn?: string | null;
  readonly endReason?: OfficeEndReason | null;
  readonly source: OfficeSource;
  readonly isActing?: boolean;
  readonly decisionNumber?: string | null;
  readonly electionId?: string | null;
  readonly predecessorId?: string | null;
  /** Place in the input of who is appointed. */
  readonly path: readonly string[];
}

const periodOf = ({ startedOn, endedOn }: { startedOn: string; endedOn?: string | null }): Period => ({
  from: startedOn,
  to: endedOn ?? null,
});

/**
 * Makes office holdings, after DOMAIN B.1, I1, I3 and I4. A body of a new term takes over from the one of the former,
 * whose offices end; who is elected president takes over from who acted.
 * @throws Refusal
 */
export async function appoint(tx: Context, given: Appointment): Promise<OfficeHolding[]> {
  const { body, title, startedOn, endedOn = null, isActing = false, path } = given;
  if (!titlesOf[body.kind].includes(title)) refuse('TITLE_NOT_OF_BODY', ['input', 'title']);
  await checkPeriod(tx, given);
  const known = await Promise.all(given.personIds.map((id) => tx.loaders.byId(Person, id)));
  if (known.some((person) => !person)) refuse('REFERENCE_NOT_FOUND', path);
  if (memberBodies.includes(body.kind)) {
    const eligible = await eligibleOf(tx, body.associationId, given.personIds, startedOn, endedOn === null);
    if (given.personIds.some((id) => !eligible.has(id))) refuse('NOT_ELIGIBLE', path);
  }
  if (endedOn === null) await takeOver(tx, given);
  const others = await holdingsOfTerm(tx, body.termId);
  for (const personId of given.personIds) mayTakeOffice(given, personId, others);
  if (title === OfficeTitle.PRESIDENT) await checkOnePresident(tx, given);
  if (title === OfficeTitle.STANDING_MEMBER && body.kind === BodyKind.STANDING_BOARD && endedOn === null)
    await checkRatio(tx, given, others);
  const predecessorId = given.predecessorId ?? (await lastHolder(tx, given));
  const holdings: OfficeHolding[] = [];
  for (const personId of given.personIds) {
    const holding = make(tx, OfficeHolding, {
      associationId: body.associationId,
      bodyId: body.id,
      personId,
      title,
      rank: rankOf(title),
      isActing,
      status: endedOn === null ? OfficeStatus.IN_OFFICE : OfficeStatus.ENDED,
      startedOn,
      endedOn,
      source: given.source,
      endReason: endedOn === null ? null : (given.endReason ?? OfficeEndReason.TERM_ENDED),
      decisionNumber: given.decisionNumber ?? null,
      electionId: given.electionId ?? null,
      predecessorId,
    });
    await recordCreation(tx, officeLifecycle, holding);
    holdings.push(holding);
  }
  return holdings;
}

/** Ends an office; written at once, because the database adds before it changes and there is one president only. */
export async function endHolding(
  tx: Context,
  holding: OfficeHolding,
  on: string,
  endReason: OfficeEndReason,
  reason: string | null = null,
): Promise<void> {
  await transition(tx, officeLifecycle, 'end', holding, { reason, extra: { on, endReason } });
  holding.endedOn = on;
  holding.endReason = endReason;
  holding.updatedAt = tx.now();
}

/** All holdings of the bodies of a term, with the kinds of their bodies. */
export async function holdingsOfTerm(tx: Context, termId: string) {
  const bodies = await tx.em.find(AssociationBody, { termId } as never);
  const kinds = new Map(bodies.map(({ id, kind }) => [id, kind]));
  const holdings = await tx.em.find(OfficeHolding, { bodyId: { $in: [...kinds.keys()] } } as never);
  return holdings.map((holding) => ({ holding, kind: kinds.get(holding.bodyId)! }));
}
type Held = Awaited<ReturnType<typeof holdingsOfTerm>>[number];

async function checkPeriod(tx: Context, { body, startedOn, endedOn = null }: Appointment): Promise<void> {
  const term = await tx.em.findOneOrFail(Term, { id: body.termId });
  if (startedOn > tx.today || (endedOn ?? startedOn) > tx.today)
    refuse('DATE_IN_FUTURE', ['input', 'startedOn']);
  if (endedOn !== null && endedOn < startedOn) refuse('DATE_BEFORE_START', ['input', 'endedOn']);
  if (
    startedOn < term.startedOn ||
    (term.endedOn !== null && (startedOn >= term.endedOn || endedOn === null))
  )
    refuse('OUTSIDE_TERM', ['input', 'startedOn']);
}

/** Ends what the bodies of the same kind of former terms left open, and the acting head. */
async function takeOver(tx: Context, { body, title, startedOn, isActing }: Appointment): Promise<void> {
  const { associationId, kind, termId } = body;
  const former = await tx.em.find(AssociationBody, { associationId, kind, termId: { $ne: termId } } as never);
  const left = await tx.em.find(OfficeHolding, {
    bodyId: { $in: former.map(({ id }) => id) },
    endedOn: null,
  } as never);
  const acting =
    title === OfficeTitle.PRESIDENT && !isActing
      ? await tx.em.find(OfficeHolding, { associationId, title, isActing: true, endedOn: null } as never)
      : [];
  for (const each of left) await endHolding(tx, each, startedOn, OfficeEndReason.TERM_ENDED);
  for (const each of acting.filter(({ id }) => !left.some((one) => one.id === id)))
    await endHolding(tx, each, startedOn, OfficeEndReason.REPLACED);
  if (left.length + acting.length > 0) await tx.em.flush();
}

/** @throws Refusal where a person may not hold the office, by what else he holds in the term (I3, I4) */
export function mayTakeOffice(given: Appointment, personId: string, others: readonly Held[]): void {
  const { body, title, startedOn, isActing = false, path } = given;
  const own = others.filter(({ holding }) => holding.personId === personId);
  const overlapping = own.filter(({ holding }) => periodsOverlap(periodOf(holding), periodOf(given)));
  const same = overlapping.some(
    ({ holding }) => holding.bodyId === body.id && holding.title === title && holding.isActing === isActing,
  );
  if (same) refuse('ALREADY_IN_OFFICE', path);
  const base = restsOn(body.kind, title);
  const rests = own.some(
    ({ holding, kind }) =>
      kind === base?.[0] &&
      holding.title === base[1] &&
      holding.startedOn <= startedOn &&
      (holding.endedOn === null || holding.endedOn > startedOn),
  );
  if (base && !rests)
    refuse(
      base[0] === BodyKind.EXECUTIVE_COMMITTEE ? 'NOT_IN_EXECUTIVE_COMMITTEE' : 'NOT_IN_STANDING_BOARD',
      path,
    );
  const incompatible =
    body.kind === BodyKind.INSPECTION_COMMITTEE
      ? executiveBodies
      : executiveBodies.includes(body.kind)
        ? [BodyKind.INSPECTION_COMMITTEE]
        : [];
  if (overlapping.some(({ kind }) => incompatible.includes(kind))) refuse('INSPECTION_INCOMPATIBLE', path);
}

/** One president, and one acting head; nobody acts for a president who serves. */
async function checkOnePresident(tx: Context, given: Appointment): Promise<void> {
  const { body, title, isActing = false, path } = given;
  const known = await tx.em.find(OfficeHolding, { associationId: body.associationId, title } as never);
  const conflicts = known
    .filter((each) => periodsOverlap(periodOf(each), periodOf(given)))
    .filter((each) => each.isActing === isActing || (isActing && each.status === OfficeStatus.IN_OFFICE));
  if (given.personIds.length > 1 || conflicts.length > 0) refuse('TWO_PRESIDENTS', path);
}

async function checkRatio(
  tx: Context,
  { personIds, path }: Appointment,
  others: readonly Held[],
): Promise<void> {
  const open = (wanted: BodyKind, title: OfficeTitle) =>
    others.filter(
      ({ holding, kind }) => kind === wanted && holding.title === title && holding.endedOn === null,
    ).length;
  const largest = await tx.rules.value<Ratio>('assoc.standingBoardMaxRatio');
  const board = open(BodyKind.STANDING_BOARD, OfficeTitle.STANDING_MEMBER) + personIds.length;
  if (isMoreThan(board, open(BodyKind.EXECUTIVE_COMMITTEE, OfficeTitle.MEMBER), largest))
    refuse('STANDING_BOARD_TOO_LARGE', path);
}

/** Who held the office last, where one holds it at a time. */
async function lastHolder(
  tx: Context,
  { body, title, startedOn, isActing }: Appointment,
): Promise<string | null> {
  if (isActing || !singleTitles.includes(title)) return null;
  const [last] = await tx.em.find(
    OfficeHolding,
    { associationId: body.associationId, title, isActing: false, endedOn: { $lte: startedOn } } as never,
    { orderBy: { endedOn: 'DESC', id: 'DESC' } as never, limit: 1 },
  );
  return last?.id ?? null;
}
