import { assertAllowed, type Decision } from '../authorization.js';
import type { Context } from '../context.js';
import { recordCreation, transition } from '../lifecycle/lifecycle.js';
import { textInput } from '../text/index.js';
import { Refusal } from '../user-errors.js';
import { make, once } from '../write.js';
import { isFull } from './composition.js';
import { faultsOfOrganizations } from './conflict-rules.js';
import { conflictProblem, reportsOf } from './council.conflicts.js';
import { CouncilRole, CouncilSeatStatus, CouncilStatus } from './council.enums.js';
import type {
  AddCouncilSeatInput,
  AnswerCouncilSeatInput,
  CouncilPartInput,
  DeclareCouncilConflictsInput,
  ReplaceCouncilSeatInput,
} from './council.inputs.js';
import { councilLifecycle, seatLifecycle } from './council.lifecycle.js';
import { known, lockCouncil, lockPart, seatsInForce } from './council.loading.js';
import { holds, mayAnswer } from './council.policy.js';
import type { CouncilRecord, CouncilSeatRecord } from './council.records.js';
import type { Councils } from './councils.types.js';
import { rulesetOf } from './ruleset.js';

type Holder = Pick<
  CouncilSeatRecord,
  'personId' | 'role' | 'organizationId' | 'isExternal' | 'isVoteCounter'
>;

/** What is done with the seats of a council. */
export function seatCases<C extends CouncilRecord, S extends CouncilSeatRecord>(d: Councils<C, S, any, any>) {
  const { entities, policy, problems } = d;
  const { refuse } = problems;
  const texts = textInput(refuse);
  const lifecycle = seatLifecycle(entities.seat.name, policy);
  const ofCouncil = councilLifecycle(entities.council.name, policy);

  /** Checks the new holder before the transaction. @returns his ids of today */
  async function judged(
    ctx: Context,
    council: C,
    role: CouncilRole,
    input: AddCouncilSeatInput | ReplaceCouncilSeatInput,
    decision: Decision,
    unknown: 'REFUSE' | 'ALLOW',
  ): Promise<Holder> {
    assertAllowed(decision, undefined);
    const current = await d.requireReferences(ctx, [
      {
        prefix: 'per',
        id: input.personId || refuse('REQUIRED', ['input', 'personId']),
        path: ['input', 'personId'],
      },
      { prefix: 'org', id: input.organizationId, path: ['input', 'organizationId'] },
    ]);
    const { isExternal, isVoteCounter } = input;
    const personId = current(input.personId);
    const organizationId = current(input.organizationId) || null;
    const reports = await reportsOf(ctx, d, council, [{ personId, role }], 'APPOINTMENT');
    const problem = conflictProblem(problems, reports.get(personId), { personId, role }, 'ALLOW');
    if (problem && (unknown === 'REFUSE' || problem.code !== 'CONFLICT_UNKNOWN'))
      throw new Refusal([{ ...problem, path: ['input', 'personId'] }]);
    return { personId, role, organizationId, isExternal, isVoteCounter };
  }

  /** Makes a seat; the council is locked. */
  async function invite(tx: Context, council: C, holder: Holder, seats: readonly S[]): Promise<S> {
    if (seats.some(({ personId }) => personId === holder.personId))
      refuse('ALREADY_MEMBER', ['input', 'personId']);
    const full = isFull(await rulesetOf(tx, council.kind), seats, holder.role);
    if (full) refuse(full === 'ROLE' ? 'SEAT_TAKEN' : 'TOO_MANY_MEMBERS', ['input', 'role']);
    const [fault] = faultsOfOrganizations(council.kind, [...seats, holder], await d.parties(tx, council));
    if (fault) refuse(fault, ['input', 'organizationId']);
    const seat = make(tx, entities.seat, {
      ...holder,
      councilId: council.id,
      status: CouncilSeatStatus.INVITED,
      acceptedOn: null,
      endedOn: null,
      replacedById: null,
      declaredAt: null,
      hasDeclaredConflict: null,
      declaration: null,
      paper: null,
    } as Partial<S>);
    await recordCreation(tx, lifecycle, seat);
    await d.onInvited?.(tx, council, seat);
    return seat;
  }

  /** Ends a seat that its holder leaves. */
  async function leave(tx: Context, council: C, seat: S, on = tx.today): Promise<void> {
    seat.endedOn ??= on;
    seat.updatedAt = tx.now();
    await d.onLeft?.(tx, council, seat);
    await syncOfficers(tx, council);
  }

  /** Writes who presides and who keeps the minutes, from the seats that are accepted. */
  async function syncOfficers(tx: Context, council: C): Promise<void> {
    const seats = await seatsInForce(tx, d, council.id);
    const holderOf = (role: CouncilRole) =>
      seats.find((seat) => seat.role === role && seat.status === CouncilSeatStatus.ACCEPTED)?.personId ??
      null;
    const officers = {
      chairPersonId: holderOf(CouncilRole.CHAIR),
      viceChairPersonId: holderOf(CouncilRole.VICE_CHAIR),
      secretaryPersonId: holderOf(CouncilRole.SCIENTIFIC_SECRETARY),
    };
    const names = Object.keys(officers) as (keyof typeof officers)[];
    if (names.some((name) => council[name] !== officers[name])) {
      Object.assign(council, officers);
      council.updatedAt = tx.now();
    }
    if (council.status !== CouncilStatus.DRAFT && council.status !== CouncilStatus.CANCELLED)
      await d.onOfficers?.(tx, council);
  }

  /** The paper that an officer records from; null where the holder acts himself. */
  const paperOf = (tx: Context, seat: S, paper: string | null | undefined): string | null =>
    holds(tx.viewer, seat) || tx.viewer.kind === 'system'
      ? texts.optional(paper, 200, 'paper')
      : texts.required(paper ?? '', 200, 'paper');

  const requireState = (council: C, ...states: readonly CouncilStatus[]) => {
    if (!states.includes(council.status)) refuse('WRONG_COUNCIL_STATE');
  };

  const takeStep = (
    ctx: Context,
    step: 'accept' | 'decline' | 'remove',
    input: CouncilPartInput & { reason?: string | null; paper?: string | null },
    change: (tx: Context, council: C, seat: S) => Promise<void>,
  ): Promise<S> =>
    once(ctx, input, `${entities.seat.name}.${step}`, entities.seat, async (tx) => {
      const { council, part: seat } = await lockPart(
        tx,
        d,
        entities.seat,
        input.id,
        step === 'accept' ? 'GOES_ON' : 'ENDS',
      );
      const reason = texts.lines(input.reason, 2_000, 'reason');
      await transition(tx, lifecycle, step, seat, { reason });
      await change(tx, council, seat);
      seat.updatedAt = tx.now();
      return seat;
    });

  return {
    /** Invites somebody to a seat of a council that is being put together. */
    async addSeat(ctx: Context, input: AddCouncilSeatInput): Promise<S> {
      const council = await known(ctx, entities.council, input.councilId);
      const holder = await judged(ctx, council, input.role, input, policy.mayPrepare(ctx.viewer), 'ALLOW');
      return once(ctx, input, `${entities.seat.name}.add`, entities.seat, async (tx) => {
        const locked = await lockCouncil(tx, d, input.councilId);
        requireState(locked, CouncilStatus.DRAFT);
        return invite(tx, locked, holder, await seatsInForce(tx, d, locked.id));
      });
    },

    removeSeat: (ctx: Context, input: CouncilPartInput): Promise<S> =>
      takeStep(ctx, 'remove', input, async (tx, council, seat) => {
        requireState(council, CouncilStatus.DRAFT);
        await leave(tx, council, seat);
      }),

    acceptSeat: (ctx: Context, input: AnswerCouncilSeatInput): Promise<S> =>
      takeStep(ctx, 'accept', input, async (tx, council, seat) => {
        requireState(council, CouncilStatus.DRAFT, CouncilStatus.ESTABLISHED);
        seat.paper = paperOf(tx, seat, input.paper);
        seat.acceptedOn = tx.today;
        await syncOfficers(tx, council);
        if (council.status !== CouncilStatus.DRAFT) await d.onSeated?.(tx, council, seat);
      }),

    declineSeat: (ctx: Context, input: AnswerCouncilSeatInput): Promise<S> =>
      takeStep(ctx, 'decline', input, async (tx, council, seat) => {
        requireState(council, CouncilStatus.DRAFT, CouncilStatus.ESTABLISHED);
        seat.paper = paperOf(tx, seat, input.paper);
        await leave(tx, council, seat);
      }),

    /** C7: what the holder declares, with its time. It may be declared anew until the council has concluded. */
    declareConflicts: (ctx: Context, input: DeclareCouncilConflictsInput): Promise<S> =>
      once(ctx, input, `${entities.seat.name}.declare`, entities.seat, async (tx) => {
        const { council, part: seat } = await lockPart(tx, d, entities.seat, input.id);
        assertAllowed(mayAnswer(policy, tx.viewer, seat), tx);
        requireState(council, CouncilStatus.DRAFT, CouncilStatus.ESTABLISHED, CouncilStatus.IN_SESSION);
        if (seat.endedOn !== null) refuse('ILLEGAL_TRANSITION');
        const text = texts.lines(input.text, 2_000, 'text');
        if (input.hasConflict && !text) refuse('REQUIRED', ['input', 'text']);
        seat.paper = paperOf(tx, seat, input.paper) ?? seat.paper;
        seat.hasDeclaredConflict = input.hasConflict;
        seat.declaration = text;
        seat.declaredAt = tx.now();
        seat.updatedAt = tx.now();
        return seat;
      }),

    /** Gives a seat of an established council to another person, who has to accept and declare in his turn. */
    async replaceSeat(ctx: Context, input: ReplaceCouncilSeatInput): Promise<S> {
      const old = await known(ctx, entities.seat, input.id);
      const council = await known(ctx, entities.council, old.councilId);
      const holder = await judged(ctx, council, old.role, input, policy.mayEstablish(ctx.viewer), 'REFUSE');
      return once(ctx, input, `${entities.seat.name}.replace`, entities.seat, async (tx) => {
        const { council: locked, part: seat } = await lockPart(tx, d, entities.seat, input.id);
        const reason = texts.lines(input.reason, 2_000, 'reason');
        const documents = [texts.required(input.decisionNumber, 100, 'decisionNumber')];
        await transition(tx, lifecycle, 'replace', seat, { reason, documents });
        await transition(tx, ofCouncil, 'amend', locked, { reason, documents, extra: { seatId: seat.id } });
        const others = (await seatsInForce(tx, d, locked.id)).filter(({ id }) => id !== seat.id);
        const wasInForce = seat.endedOn === null;
        seat.endedOn ??= tx.today;
        seat.updatedAt = tx.now();
        if (wasInForce) await d.onLeft?.(tx, locked, seat);
        const next = await invite(tx, locked, holder, others);
        seat.replacedById = next.id;
        locked.updatedAt = tx.now();
        await syncOfficers(tx, locked);
        return next;
      });
    },

    syncOfficers,
  };
}
