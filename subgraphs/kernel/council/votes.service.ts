import { assertAllowed } from '../authorization.js';
import type { Context } from '../context.js';
import { recordCreation, transition } from '../lifecycle/lifecycle.js';
import { textInput } from '../text/index.js';
import { Refusal } from '../user-errors.js';
import { make, once } from '../write.js';
import { dropIntoBox, openBox, removeBox, setUpBox } from './ballot-box.js';
import { votes, votingSeats } from './composition.js';
import { type ConflictReport, ConflictVerdict, verdictOf } from './conflict.js';
import { conflictProblem, reportsOf } from './council.conflicts.js';
import { type BallotChoice, CouncilSessionStatus, CouncilVoteStatus } from './council.enums.js';
import type {
  CastCouncilBallotInput,
  CouncilPartInput,
  CouncilReasonInput,
  OpenCouncilVoteInput,
} from './council.inputs.js';
import { voteLifecycle } from './council.lifecycle.js';
import { ballotsOf, known, lockPart, presentSeats, seatsInForce } from './council.loading.js';
import { holds, mayPreside, mayVote } from './council.policy.js';
import type {
  CouncilBallotRecord,
  CouncilRecord,
  CouncilSeatRecord,
  CouncilTally,
} from './council.records.js';
import type { Councils } from './councils.types.js';
import { ballotsIn, counted, emptyTally, isAdopted, type Tally } from './decision.js';
import { rulesetOf } from './ruleset.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/** Questions put to a council. */
export function voteCases<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
>(
  d: Councils<C, S, N, V>,
  requireQuorum: (
    tx: Context,
    council: C,
    present: ReadonlySet<string>,
    seats: readonly S[],
  ) => Promise<void>,
) {
  const { entities, policy, problems } = d;
  const { refuse } = problems;
  const texts = textInput(refuse);

  /** Seats of a vote's council as the viewer sees them, before the transaction. */
  async function before(ctx: Context, voteId: string) {
    const vote = await known(ctx, entities.vote, voteId);
    const council = await known(ctx, entities.council, vote.councilId);
    const seats = await ctx.loaders.group(entities.seat, 'councilId', council.id, {
      name: 'in force',
      where: { endedOn: null },
    });
    return { vote, council, seats, own: seats.find((seat) => holds(ctx.viewer, seat)) ?? null };
  }

  /** Locks a vote that is open, in a session that may decide. */
  async function lockOpen(tx: Context, voteId: string) {
    const { council, part: vote } = await lockPart(tx, d, entities.vote, voteId);
    if (vote.status !== CouncilVoteStatus.OPEN) refuse('VOTE_NOT_OPEN');
    const seats = await seatsInForce(tx, d, council.id);
    const present = await presentSeats(tx, d, vote.sessionId);
    return { council, vote, seats, present };
  }

  /** The seat of the viewer, who is present and has neither voted nor been recused. */
  async function ownSeat(
    tx: Context,
    vote: V,
    seats: readonly S[],
    present: ReadonlySet<string>,
  ): Promise<S> {
    const seat = seats.find((each) => holds(tx.viewer, each)) ?? null;
    assertAllowed(mayVote(tx.viewer, seat), tx);
    if (!votes(seat!.role)) refuse('MAY_NOT_VOTE');
    if (!present.has(seat!.id)) refuse('NOT_PRESENT');
    const there = (await ballotsOf(tx, d, vote.id)).find(({ seatId }) => seatId === seat!.id);
    if (there) refuse(there.isRecused ? 'RECUSED' : 'ALREADY_VOTED');
    return seat!;
  }

  const note = (tx: Context, vote: V, seatId: string, parts: Partial<CouncilBallotRecord>) =>
    make(tx, entities.ballot, {
      voteId: vote.id,
      seatId,
      isRecused: false,
      recusalReason: null,
      choice: null,
      ...parts,
    } as Partial<CouncilBallotRecord>);

  async function tallyOf(tx: Context, vote: V, cast: readonly CouncilBallotRecord[]): Promise<Tally> {
    if (vote.isSecret) return openBox(tx, entities.box, vote.id);
    return cast.reduce<Tally>((tally, { choice }) => counted(tally, choice as BallotChoice), emptyTally);
  }

  return {
    /** Puts a question to the members who are present. */
    openVote: (ctx: Context, input: OpenCouncilVoteInput): Promise<V> =>
      once(ctx, input, `${entities.vote.name}.open`, entities.vote, async (tx) => {
        const { council, part: session } = await lockPart(tx, d, entities.session, input.sessionId);
        assertAllowed(mayPreside(tx.viewer, council), tx);
        if (session.status !== CouncilSessionStatus.OPEN) refuse('SESSION_NOT_OPEN');
        const question = texts.required(input.question, 1_000, 'question');
        const seats = await seatsInForce(tx, d, council.id);
        await requireQuorum(tx, council, await presentSeats(tx, d, session.id), seats);
        const earlier = await tx.em.count(entities.vote, { sessionId: session.id } as never);
        const vote = make(tx, entities.vote, {
          councilId: council.id,
          sessionId: session.id,
          no: earlier + 1,
          question,
          isSecret: input.isSecret,
          status: CouncilVoteStatus.OPEN,
          endedAt: null,
          tally: null,
          isAdopted: null,
        } as unknown as Partial<V>);
        await recordCreation(tx, voteLifecycle(entities.vote.name, policy, council), vote);
        if (input.isSecret) await setUpBox(tx, entities.box, vote.id);
        return vote;
      }),

    /**
     * Casts the viewer's own ballot, once. Conflicts are looked at again: whom a finding bars does not vote, and neither
     * does who might be barred by a domain that does not answer. The choice is no part of what is kept for repeated calls:
     * a digest of it could be guessed.
     */
    async castBallot(ctx: Context, { choice, ...input }: CastCouncilBallotInput): Promise<V> {
      const { council, own } = await before(ctx, input.id);
      assertAllowed(mayVote(ctx.viewer, own));
      const reports = await reportsOf(ctx, d, council, [own!], 'BALLOT');
      return once(ctx, input, `${entities.ballot.name}.cast`, entities.vote, async (tx) => {
        const { council: locked, vote, seats, present } = await lockOpen(tx, input.id);
        const seat = await ownSeat(tx, vote, seats, present);
        const problem = conflictProblem(problems, reports.get(seat.personId), seat, 'REFUSE');
        if (problem)
          throw new Refusal([problem.code === 'CONFLICT_BLOCKS' ? { ...problem, code: 'RECUSED' } : problem]);
        await requireQuorum(tx, locked, present, seats);
        note(tx, vote, seat.id, { choice: vote.isSecret ? null : choice });
        if (vote.isSecret) await dropIntoBox(tx, entities.box, vote.id, choice);
        return vote;
      });
    },

    /** A member steps back from one vote, with the reason; the base of the decision is smaller by him. */
    recuse: (ctx: Context, input: CouncilReasonInput): Promise<V> =>
      once(ctx, input, `${entities.ballot.name}.recuse`, entities.vote, async (tx) => {
        const { vote, seats, present } = await lockOpen(tx, input.id);
        const seat = await ownSeat(tx, vote, seats, present);
        const reason = texts.lines(input.reason, 2_000, 'reason');
        if (!reason) refuse('REQUIRED', ['input', 'reason']);
        note(tx, vote, seat.id, { isRecused: true, recusalReason: reason });
        return vote;
      }),

    /**
     * Counts a vote. Those present who have not voted and are barred by a conflict are recused now, so that they are in no
     * base. A secret vote is not counted where so few voted that the tally would tell who voted how.
     */
    async closeVote(ctx: Context, input: CouncilPartInput): Promise<V> {
      const { vote: seen, council, seats: candidates } = await before(ctx, input.id);
      assertAllowed(mayPreside(ctx.viewer, council));
      const reports =
        seen.status === CouncilVoteStatus.OPEN
          ? await reportsOf(ctx, d, council, votingSeats(candidates), 'BALLOT')
          : new Map<string, ConflictReport>();
      return once(ctx, input, `${entities.vote.name}.close`, entities.vote, async (tx) => {
        const { council: locked, part: vote } = await lockPart(tx, d, entities.vote, input.id);
        await transition(tx, voteLifecycle(entities.vote.name, policy, locked), 'close', vote);
        const seats = await seatsInForce(tx, d, locked.id);
        const present = await presentSeats(tx, d, vote.sessionId);
        await requireQuorum(tx, locked, present, seats);
        const all = await ballotsOf(tx, d, vote.id);
        const noted = new Set(all.map(({ seatId }) => seatId));
        const members = votingSeats(seats);
        const barred = members.filter(({ id, personId }) => {
          const report = reports.get(personId);
          return present.has(id) && !noted.has(id) && report && verdictOf(report) === ConflictVerdict.BLOCK;
        });
        const barredBy = ({ personId }: S) =>
          reports.get(personId)!.findings.find(({ severity }) => severity === ConflictVerdict.BLOCK)!.rule;
        for (const seat of barred)
          note(tx, vote, seat.id, { isRecused: true, recusalReason: barredBy(seat) });
        const cast = all.filter(({ isRecused }) => !isRecused);
        const recused = new Set([
          ...all.filter(({ isRecused }) => isRecused).map(({ seatId }) => seatId),
          ...barred.map(({ id }) => id),
        ]);
        const ruleset = await rulesetOf(tx, locked.kind);
        const tally = await tallyOf(tx, vote, cast);
        if (vote.isSecret && ballotsIn(tally) < ruleset.secretBallots) refuse('TOO_FEW_BALLOTS');
        // Who voted and left was there for the vote.
        const base = new Set([
          ...members.filter(({ id }) => present.has(id) && !recused.has(id)).map(({ id }) => id),
          ...cast.map(({ seatId }) => seatId),
        ]);
        const counts: CouncilTally = {
          inFavour: tally.FOR,
          against: tally.AGAINST,
          abstained: tally.ABSTAIN,
          present: base.size,
          members: members.length,
          recused: recused.size,
        };
        vote.tally = counts;
        vote.isAdopted = isAdopted(ruleset.decision, tally, counts);
        Object.assign(vote, { endedAt: tx.now(), updatedAt: tx.now() });
        if (vote.isSecret) await removeBox(tx, entities.box, vote.id);
        return vote;
      });
    },

    cancelVote: (ctx: Context, input: CouncilReasonInput): Promise<V> =>
      once(ctx, input, `${entities.vote.name}.cancel`, entities.vote, async (tx) => {
        const { council, part: vote } = await lockPart(tx, d, entities.vote, input.id, 'ENDS');
        const reason = texts.lines(input.reason, 2_000, 'reason');
        await transition(tx, voteLifecycle(entities.vote.name, policy, council), 'cancel', vote, { reason });
        Object.assign(vote, { endedAt: tx.now(), updatedAt: tx.now() });
        await removeBox(tx, entities.box, vote.id);
        return vote;
      }),
  };
}
