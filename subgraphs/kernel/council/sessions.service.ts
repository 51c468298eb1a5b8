import { assertAllowed } from '../authorization.js';
import { addWorkingDays, hasHolidaysOf, pastDayBy, today } from '../calendar/index.js';
import type { Context } from '../context.js';
import { recordCreation, transition } from '../lifecycle/lifecycle.js';
import { textInput } from '../text/index.js';
import { Refusal } from '../user-errors.js';
import { make, once } from '../write.js';
import { removeBox } from './ballot-box.js';
import { CouncilSessionStatus, CouncilStatus } from './council.enums.js';
import type {
  CouncilAttendanceInput,
  CouncilPartInput,
  CouncilReasonInput,
  OpenCouncilSessionInput,
  RescheduleCouncilSessionInput,
  ScheduleCouncilSessionInput,
  SendCouncilMaterialsInput,
} from './council.inputs.js';
import { councilLifecycle, sessionLifecycle, voteLifecycle } from './council.lifecycle.js';
import {
  isReady,
  lockCouncil,
  lockPart,
  openVotes,
  pendingSession,
  presentSeats,
  seatsInForce,
} from './council.loading.js';
import { mayArrange, mayNoteAttendance } from './council.policy.js';
import type { CouncilRecord, CouncilSeatRecord } from './council.records.js';
import type { Councils } from './councils.types.js';
import { faultsOfQuorum } from './quorum.js';
import { rulesetOf } from './ruleset.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/** The sessions of a council, up to its minutes. */
export function sessionCases<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
>(d: Councils<C, S, N, V>) {
  const { entities, policy, problems } = d;
  const { refuse } = problems;
  const texts = textInput(refuse);
  const pastDay = pastDayBy(refuse);
  const ofCouncil = councilLifecycle(entities.council.name, policy);

  /** Reads when and where. */
  function planOf(
    tx: Context,
    { startsAt, place, isOnline }: RescheduleCouncilSessionInput | ScheduleCouncilSessionInput,
  ) {
    const path = ['input', 'startsAt'];
    if (startsAt <= tx.now()) refuse('DATE_IN_PAST', path);
    if (!hasHolidaysOf(today(startsAt))) refuse('INVALID_VALUE', path);
    const where = texts.optional(place, 300, 'place');
    if (!where && !isOnline) refuse('REQUIRED', ['input', 'place']);
    return { startsAt, place: where, isOnline };
  }

  /** The last day on which materials can be sent. */
  const materialsDueOn = async (tx: Context, council: C, startsAt: Date): Promise<string> =>
    addWorkingDays(today(startsAt), -(await rulesetOf(tx, council.kind)).materialsWD);

  /** @throws Refusal where those present may not decide */
  async function requireQuorum(
    tx: Context,
    council: C,
    present: ReadonlySet<string>,
    seats?: readonly S[],
  ): Promise<void> {
    const all = seats ?? (await seatsInForce(tx, d, council.id));
    const found = faultsOfQuorum(await rulesetOf(tx, council.kind), all, present);
    if (found.length > 0)
      throw new Refusal(found.map(({ code, text }) => problems.problem(code, undefined, text)));
  }

  const takeStep = <Input extends CouncilPartInput & { reason?: string | null }>(
    ctx: Context,
    step: 'reschedule' | 'sendMaterials' | 'cancel' | 'open' | 'adjourn',
    input: Input,
    change: (tx: Context, council: C, session: N, reason: string | null) => Promise<void>,
  ): Promise<N> =>
    once(ctx, input, `${entities.session.name}.${step}`, entities.session, async (tx) => {
      const { council, part: session } = await lockPart(
        tx,
        d,
        entities.session,
        input.id,
        step === 'cancel' || step === 'adjourn' ? 'ENDS' : 'GOES_ON',
      );
      const reason = texts.lines(input.reason, 2_000, 'reason');
      await transition(tx, sessionLifecycle(entities.session.name, policy, council), step, session, {
        reason,
      });
      await change(tx, council, session, reason);
      session.updatedAt = tx.now();
      return session;
    });

  /** Notes that somebody comes or goes. */
  const noteAttendance = (
    ctx: Context,
    what: 'join' | 'leave',
    input: CouncilAttendanceInput,
    change: (tx: Context, session: N, seat: S, isPresent: boolean) => Promise<void>,
  ): Promise<N> =>
    once(ctx, input, `${entities.session.name}.${what}`, entities.session, async (tx) => {
      const { council, part: session } = await lockPart(
        tx,
        d,
        entities.session,
        input.id,
        what === 'leave' ? 'ENDS' : 'GOES_ON',
      );
      const seats = await seatsInForce(tx, d, council.id);
      const seat = seats.find(({ id }) => id === input.seatId);
      assertAllowed(mayNoteAttendance(tx.viewer, council, seat ?? { personId: '' }), tx);
      if (session.status !== CouncilSessionStatus.OPEN) refuse('SESSION_NOT_OPEN');
      if (!seat || !isReady(seat)) return refuse('NOT_A_MEMBER', ['input', 'seatId']);
      await change(tx, session, seat, (await presentSeats(tx, d, session.id)).has(seat.id));
      session.updatedAt = tx.now();
      return session;
    });

  const arrive = (tx: Context, session: N, seatId: string) =>
    make(tx, entities.attendance, { sessionId: session.id, seatId, leftAt: null });

  return {
    requireQuorum,
    materialsDueOn,

    /** Plans a session; a council has one at a time. */
    schedule: (ctx: Context, input: ScheduleCouncilSessionInput): Promise<N> =>
      once(ctx, input, `${entities.session.name}.schedule`, entities.session, async (tx) => {
        const council = await lockCouncil(tx, d, input.councilId);
        assertAllowed(mayArrange(policy, tx.viewer, council), tx);
        if (council.status !== CouncilStatus.ESTABLISHED) refuse('WRONG_COUNCIL_STATE');
        if (await pendingSession(tx, d, council.id)) refuse('SESSION_PENDING');
        const plan = planOf(tx, input);
        const before = await tx.em.count(entities.session, { councilId: council.id } as never);
        const session = make(tx, entities.session, {
          ...plan,
          councilId: council.id,
          no: before + 1,
          status: CouncilSessionStatus.SCHEDULED,
          materialsSentOn: null,
          openedAt: null,
          endedAt: null,
          minutesNumber: null,
          minutesText: null,
          dissents: [],
          chairSignature: null,
          chairSignedAt: null,
          secretarySignature: null,
          secretarySignedAt: null,
        } as unknown as Partial<N>);
        await recordCreation(tx, sessionLifecycle(entities.session.name, policy, council), session);
        return session;
      }),

    /** Puts a session off. Materials that were sent stay sent. */
    reschedule: (ctx: Context, input: RescheduleCouncilSessionInput): Promise<N> =>
      takeStep(ctx, 'reschedule', input, async (tx, council, session) => {
        const plan = planOf(tx, input);
        const { materialsSentOn } = session;
        if (materialsSentOn && materialsSentOn > (await materialsDueOn(tx, council, plan.startsAt)))
          refuse('MATERIALS_TOO_LATE', ['input', 'startsAt']);
        Object.assign(session, plan);
      }),

    /** Notes that the materials went out, early enough. Every member has declared his interests before (C7). */
    sendMaterials: (ctx: Context, input: SendCouncilMaterialsInput): Promise<N> =>
      takeStep(ctx, 'sendMaterials', input, async (tx, council, session) => {
        const day = pastDay(tx, input.on, 'on');
        const last = await materialsDueOn(tx, council, session.startsAt);
        if (council.establishedOn && day < council.establishedOn) refuse('INVALID_VALUE', ['input', 'on']);
        if (day > last) {
          refuse('MATERIALS_TOO_LATE', ['input', 'on'], {
            vi: `Tài liệu phải được gửi chậm nhất ngày ${last}; hãy dời phiên họp.`,
            en: `The materials must be sent on ${last} at the latest; put the session off.`,
          });
        }
        if (!(await seatsInForce(tx, d, council.id)).every(({ declaredAt }) => declaredAt !== null))
          refuse('DECLARATION_NEEDED');
        session.materialsSentOn = day;
      }),

    cancelSession: (ctx: Context, input: CouncilReasonInput): Promise<N> =>
      takeStep(ctx, 'cancel', input, async (tx, _council, session) => {
        session.endedAt = tx.now();
      }),

    /** Opens a session with those who are present, if they may decide. */
    open: (ctx: Context, input: OpenCouncilSessionInput): Promise<N> =>
      takeStep(ctx, 'open', input, async (tx, council, session) => {
        await transition(tx, ofCouncil, 'open', council, { extra: { sessionId: session.id } });
        const path = ['input', 'presentSeatIds'];
        const present = new Set(input.presentSeatIds);
        if (present.size > 50) refuse('INVALID_VALUE', path);
        if (tx.today < today(session.startsAt)) refuse('SESSION_TOO_EARLY');
        const { materialsSentOn } = session;
        if (!materialsSentOn) return refuse('MATERIALS_NOT_SENT');
        const { materialsWD } = await rulesetOf(tx, council.kind);
        if (addWorkingDays(materialsSentOn, materialsWD) > tx.today) refuse('MATERIALS_TOO_LATE');
        const seats = await seatsInForce(tx, d, council.id);
        const ready = new Set(seats.filter(isReady).map(({ id }) => id));
        if ([...present].some((id) => !ready.has(id))) refuse('NOT_A_MEMBER', path);
        await requireQuorum(tx, council, present, seats);
        for (const seatId of present) arrive(tx, session, seatId);
        session.openedAt = tx.now();
        council.updatedAt = tx.now();
      }),

    joinSession: (ctx: Context, input: CouncilAttendanceInput): Promise<N> =>
      noteAttendance(ctx, 'join', input, async (tx, session, seat, isPresent) => {
        if (isPresent) refuse('ALREADY_PRESENT', ['input', 'seatId']);
        arrive(tx, session, seat.id);
      }),

    /** Somebody leaves. Where the quorum is lost, nothing is voted or concluded until he is back, or it is adjourned. */
    leaveSession: (ctx: Context, input: CouncilAttendanceInput): Promise<N> =>
      noteAttendance(ctx, 'leave', input, async (tx, session, seat, isPresent) => {
        if (!isPresent) refuse('NOT_PRESENT', ['input', 'seatId']);
        const row = await tx.em.findOneOrFail(entities.attendance, {
          sessionId: session.id,
          seatId: seat.id,
          leftAt: null,
        } as never);
        row.leftAt = tx.now();
        row.updatedAt = tx.now();
      }),

    /** Breaks a session off; votes that are open are cancelled. */
    adjourn: (ctx: Context, input: CouncilReasonInput): Promise<N> =>
      takeStep(ctx, 'adjourn', input, async (tx, council, session, reason) => {
        await transition(tx, ofCouncil, 'adjourn', council, { reason, extra: { sessionId: session.id } });
        for (const vote of await openVotes(tx, d, session.id)) {
          await transition(tx, voteLifecycle(entities.vote.name, policy, council), 'cancel', vote, {
            reason,
          });
          vote.endedAt = tx.now();
          await removeBox(tx, entities.box, vote.id);
        }
        session.endedAt = tx.now();
        council.updatedAt = tx.now();
      }),
  };
}
