import { assertAllowed } from '../authorization.js';
import type { Context } from '../context.js';
import { transition } from '../lifecycle/lifecycle.js';
import { textInput } from '../text/index.js';
import { once } from '../write.js';
import { CouncilSessionStatus } from './council.enums.js';
import type { ConcludeCouncilInput, CouncilPartInput, RecordCouncilMinutesInput } from './council.inputs.js';
import { councilLifecycle, sessionLifecycle } from './council.lifecycle.js';
import {
  lockCouncil,
  lockPart,
  openVotes,
  pendingSession,
  presentSeats,
  seatsInForce,
} from './council.loading.js';
import { holds, mayKeepMinutes, maySign } from './council.policy.js';
import type {
  CouncilAttendanceRecord,
  CouncilDissent,
  CouncilRecord,
  CouncilSeatRecord,
} from './council.records.js';
import type { Councils } from './councils.types.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/** The minutes of a session, and what the council concludes. */
export function minutesCases<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
>(
  d: Councils<C, S, N, V>,
  requireQuorum: (tx: Context, council: C, present: ReadonlySet<string>) => Promise<void>,
) {
  const { entities, policy, problems } = d;
  const { refuse } = problems;
  const texts = textInput(refuse);

  /** Dissent stands in the words of who dissents, and only of those who were there. */
  async function dissentsOf(tx: Context, session: N, given: RecordCouncilMinutesInput['dissents']) {
    const path = ['input', 'dissents'];
    if (given.length > 50 || new Set(given.map(({ seatId }) => seatId)).size < given.length)
      refuse('INVALID_VALUE', path);
    const rows = (await tx.em.find(entities.attendance, {
      sessionId: session.id,
    } as never)) as CouncilAttendanceRecord[];
    const attended = new Set(rows.map(({ seatId }) => seatId));
    return given.map(({ seatId, text }): CouncilDissent => {
      if (!attended.has(seatId)) refuse('NOT_A_MEMBER', path);
      return {
        seatId,
        text: texts.lines(text, 5_000, 'dissents', 'text') ?? refuse('REQUIRED', [...path, 'text']),
      };
    });
  }

  return {
    /** Writes the minutes. What was signed before is to be signed anew. */
    recordMinutes: (ctx: Context, input: RecordCouncilMinutesInput): Promise<N> =>
      once(ctx, input, `${entities.session.name}.minutes`, entities.session, async (tx) => {
        const { council, part: session } = await lockPart(tx, d, entities.session, input.id);
        assertAllowed(mayKeepMinutes(tx.viewer, council), tx);
        if (session.status !== CouncilSessionStatus.OPEN) refuse('SESSION_NOT_OPEN');
        const number = texts.optional(input.number, 100, 'number');
        const text = texts.lines(input.text, 50_000, 'text');
        if (!number && !text) refuse('REQUIRED', ['input', 'text']);
        Object.assign(session, {
          minutesNumber: number,
          minutesText: text,
          dissents: await dissentsOf(tx, session, input.dissents),
          chairSignature: null,
          chairSignedAt: null,
          secretarySignature: null,
          secretarySignedAt: null,
          updatedAt: tx.now(),
        });
        return session;
      }),

    /** Signs the minutes, who presides and the secretary each for himself. Only who was there signs. */
    signMinutes: (ctx: Context, input: CouncilPartInput): Promise<N> =>
      once(ctx, input, `${entities.session.name}.sign`, entities.session, async (tx) => {
        const { council, part: session } = await lockPart(tx, d, entities.session, input.id);
        assertAllowed(maySign(tx.viewer, council), tx);
        if (session.status !== CouncilSessionStatus.OPEN) refuse('SESSION_NOT_OPEN');
        if (!session.minutesNumber && !session.minutesText) refuse('MINUTES_MISSING');
        const present = await presentSeats(tx, d, session.id);
        const seat = (await seatsInForce(tx, d, council.id)).find((each) => holds(tx.viewer, each));
        if (!seat || !present.has(seat.id)) return refuse('NOT_PRESENT');
        const isSecretary = seat.personId === council.secretaryPersonId;
        if (isSecretary ? session.secretarySignedAt : session.chairSignedAt) refuse('ALREADY_SIGNED');
        Object.assign(
          session,
          isSecretary
            ? { secretarySignature: seat.id, secretarySignedAt: tx.now() }
            : { chairSignature: seat.id, chairSignedAt: tx.now() },
          { updatedAt: tx.now() },
        );
        return session;
      }),

    /** Concludes: everything is counted, and the minutes are signed by both. */
    conclude: (ctx: Context, input: ConcludeCouncilInput): Promise<C> =>
      once(ctx, input, `${entities.council.name}.conclude`, entities.council, async (tx) => {
        const council = await lockCouncil(tx, d, input.id);
        const session = await pendingSession(tx, d, council.id);
        await transition(tx, councilLifecycle(entities.council.name, policy), 'conclude', council, {
          documents: session?.minutesNumber ? [session.minutesNumber] : [],
        });
        if (!session) return refuse('SESSION_NOT_OPEN');
        await transition(tx, sessionLifecycle(entities.session.name, policy, council), 'close', session);
        const conclusion = texts.lines(input.conclusion, 5_000, 'conclusion');
        if (!conclusion) refuse('REQUIRED', ['input', 'conclusion']);
        await requireQuorum(tx, council, await presentSeats(tx, d, session.id));
        if ((await openVotes(tx, d, session.id)).length > 0) refuse('VOTE_PENDING');
        if (!session.chairSignedAt || !session.secretarySignedAt) refuse('MINUTES_NOT_SIGNED');
        Object.assign(session, { endedAt: tx.now(), updatedAt: tx.now() });
        Object.assign(council, { conclusion, concludedOn: tx.today, updatedAt: tx.now() });
        return council;
      }),
  };
}
