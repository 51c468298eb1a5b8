import { pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { AssociationBody } from '../leadership/body.entity.js';
import { eligibleOf } from '../leadership/eligibility.js';
import { BodyKind, OfficeSource, OfficeTitle } from '../leadership/leadership.enums.js';
import { appoint, holdingsOfTerm, mayTakeOffice } from '../leadership/office.appointment.js';
import { memberBodies, titlesOf } from '../leadership/office.titles.js';
import { Term } from '../leadership/term.entity.js';
import { Person } from '../person/person.entity.js';
import { Congress } from './congress.entity.js';
import { CandidateOutcome, CongressStatus, ElectionStatus } from './congress.enums.js';
import { congressProblems } from './congress.problems.js';
import type { Majority } from './congress.reading.js';
import { outcomesOf } from './election.count.js';
import { Election, ElectionCandidate } from './election.entity.js';
import type { CandidateInput, CountElectionInput, OpenElectionInput } from './election.inputs.js';
import { electionLifecycle } from './election.lifecycle.js';

const { refuse } = congressProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/** Opens an election to a body of the running term: by a congress in session, or by the executive committee. */
export function openElection(ctx: Context, input: OpenElectionInput): Promise<Election> {
  return once(ctx, input, 'openElection', Election, async (tx) => {
    const body = await loadForChange(tx, AssociationBody, input.bodyId);
    assertAllowed(mayKeepOwner(tx.viewer, body), tx);
    if (!titlesOf[body.kind].includes(input.title)) refuse('TITLE_NOT_OF_BODY', ['input', 'title']);
    if (input.seats < 1 || input.seats > 200) refuse('INVALID_VALUE', ['input', 'seats']);
    if (input.title === OfficeTitle.PRESIDENT && input.seats > 1)
      refuse('TWO_PRESIDENTS', ['input', 'seats']);
    const term = await tx.em.findOneOrFail(Term, { id: body.termId });
    if (term.endedOn !== null) refuse('OUTSIDE_TERM', ['input', 'bodyId']);
    if (input.congressId) await checkCongress(tx, body, input.congressId);
    const election = make(tx, Election, {
      associationId: body.associationId,
      bodyId: body.id,
      congressId: input.congressId ?? null,
      title: input.title,
      seats: input.seats,
      status: electionLifecycle.initial,
    });
    await recordCreation(tx, electionLifecycle, election);
    return election;
  });
}

async function checkCongress(tx: Context, body: AssociationBody, id: string): Promise<void> {
  const path = ['input', 'congressId'];
  const congress = await tx.loaders.byId(Congress, assertId(id, 'cgr'));
  if (!congress || congress.associationId !== body.associationId) return refuse('REFERENCE_NOT_FOUND', path);
  if (congress.status !== CongressStatus.CONVENED) refuse('CONGRESS_NOT_IN_SESSION', path);
  if (body.kind !== BodyKind.EXECUTIVE_COMMITTEE && body.kind !== BodyKind.INSPECTION_COMMITTEE)
    refuse('NOT_BY_CONGRESS', path);
}

/** Puts somebody on the ballot. @throws Refusal for who may not stand: see `appoint` */
export function nominateCandidate(ctx: Context, input: CandidateInput): Promise<Election> {
  return changeBallot(ctx, 'nominateCandidate', input, async (tx, election, personId, known) => {
    const path = ['input', 'personId'];
    const body = await tx.em.findOneOrFail(AssociationBody, { id: election.bodyId });
    if (!(await tx.loaders.byId(Person, personId))) refuse('REFERENCE_NOT_FOUND', path);
    if (memberBodies.includes(body.kind)) {
      const eligible = await eligibleOf(tx, body.associationId, [personId], tx.today);
      if (!eligible.has(personId)) refuse('NOT_ELIGIBLE', path);
    }
    const others = await holdingsOfTerm(tx, body.termId);
    const { MEETING: source } = OfficeSource;
    const given = { body, title: election.title, personIds: [personId], startedOn: tx.today, source, path };
    mayTakeOffice(given, personId, others);
    if (known) {
      if (known.outcome !== CandidateOutcome.WITHDRAWN) refuse('CANDIDATE_EXISTS', path);
      known.outcome = null;
      return;
    }
    const row = tx.em.create(ElectionCandidate, {
      id: tx.ids('row'),
      electionId: election.id,
      personId,
    } as never);
    tx.em.persist(row as object);
  });
}

/** Takes somebody off the ballot. */
export function withdrawCandidate(ctx: Context, input: CandidateInput): Promise<Election> {
  return changeBallot(ctx, 'withdrawCandidate', input, async (_tx, _election, _personId, known) => {
    if (!known || known.outcome === CandidateOutcome.WITHDRAWN)
      return refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
    known.outcome = CandidateOutcome.WITHDRAWN;
  });
}

function changeBallot(
  ctx: Context,
  operation: string,
  input: CandidateInput,
  change: (
    tx: Context,
    election: Election,
    personId: string,
    known: ElectionCandidate | null,
  ) => Promise<void>,
): Promise<Election> {
  return once(ctx, input, operation, Election, async (tx) => {
    const election = await loadForChange(tx, Election, input.electionId);
    assertAllowed(mayKeepOwner(tx.viewer, election), tx);
    if (election.status !== ElectionStatus.NOMINATING) refuse('ILLEGAL_TRANSITION', ['input', 'electionId']);
    const personId = assertId(input.personId, 'per');
    const where = { electionId: election.id, personId };
    await change(tx, election, personId, await tx.em.findOne(ElectionCandidate, where as never));
    election.updatedAt = tx.now();
    return election;
  });
}

/**
 * Records the count; the result follows from the numbers, and who is elected takes office in the same transaction.
 * @throws Refusal where the numbers do not fit, or somebody who would be elected may not hold the office any longer
 */
export function countElection(ctx: Context, input: CountElectionInput): Promise<Election> {
  return once(ctx, input, 'countElection', Election, async (tx) => {
    const election = await loadForChange(tx, Election, input.id);
    const body = await loadForChange(tx, AssociationBody, election.bodyId);
    const congress = election.congressId
      ? await tx.em.findOneOrFail(Congress, { id: election.congressId })
      : null;
    const day = pastDay(tx, input.on, 'on');
    await transition(tx, electionLifecycle, 'count', election, { extra: { on: day } });
    if (congress && day < congress.heldFrom!) refuse('DATE_BEFORE_START', ['input', 'on']);
    const rows = await tx.em.find(ElectionCandidate, { electionId: election.id } as never);
    const candidates = rows.filter(({ outcome }) => outcome !== CandidateOutcome.WITHDRAWN);
    election.electorate = congress ? congress.presentCount : await committeeSize(tx, body);
    checkNumbers(input, candidates, election);
    const majority = await tx.rules.value<Majority>('congress.electionMajority');
    const outcomes = outcomesOf(input.votes, election.seats, input.validBallots, majority);
    for (const { personId, votesFor } of input.votes) {
      const candidate = candidates.find((each) => each.personId === personId)!;
      Object.assign(candidate, { votesFor, outcome: outcomes.get(personId)! });
    }
    const elected = input.votes
      .filter(({ personId }) => outcomes.get(personId) === CandidateOutcome.ELECTED)
      .map(({ personId }) => personId);
    Object.assign(election, {
      heldOn: day,
      ballotsIssued: input.ballotsIssued,
      validBallots: input.validBallots,
      seatsFilled: elected.length,
      minutesNumber: texts.optional(input.minutesNumber, 100, 'minutesNumber'),
      updatedAt: tx.now(),
    });
    if (elected.length > 0)
      await appoint(tx, {
        body,
        title: election.title,
        personIds: elected,
        startedOn: day,
        source: congress ? OfficeSource.CONGRESS : OfficeSource.MEETING,
        decisionNumber: election.minutesNumber,
        electionId: election.id,
        path: ['input', 'votes'],
      });
    return election;
  });
}

/** Members of the executive committee in office: who votes outside a congress. */
async function committeeSize(tx: Context, body: AssociationBody): Promise<number> {
  const held = await holdingsOfTerm(tx, body.termId);
  return held.filter(({ holding, kind }) => kind === BodyKind.EXECUTIVE_COMMITTEE && holding.endedOn === null)
    .length;
}

function checkNumbers(
  { votes, ballotsIssued, validBallots }: CountElectionInput,
  candidates: readonly ElectionCandidate[],
  { electorate, seats }: Election,
): void {
  const named = new Set(votes.map(({ personId }) => personId));
  const fits = named.size === votes.length && candidates.length === votes.length;
  if (!fits || !candidates.every(({ personId }) => named.has(personId)))
    refuse('VOTES_DO_NOT_FIT', ['input', 'votes']);
  if (votes.length === 0) refuse('VOTES_DO_NOT_FIT', ['input', 'votes']);
  if (validBallots < 1 || validBallots > ballotsIssued || ballotsIssued > (electorate ?? 0))
    refuse('TOO_MANY_BALLOTS', ['input', 'ballotsIssued']);
  const sum = votes.reduce((all, { votesFor }) => all + votesFor, 0);
  if (votes.some(({ votesFor }) => votesFor < 0 || votesFor > validBallots) || sum > validBallots * seats)
    refuse('TOO_MANY_BALLOTS', ['input', 'votes']);
}
