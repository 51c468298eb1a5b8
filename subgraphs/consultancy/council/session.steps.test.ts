import { afterAll, beforeAll } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { as, leader, now, officer, soon, startCouncils, stranger, usual } from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());

const trio = trioOn(() => test.graph);
const again = 'ILLEGAL_TRANSITION';
const long = (n: number) => 'x'.repeat(n + 1);
const ids = [
  ['NOT_FOUND', { id: idFromName('css', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const plans = [
  ['DATE_IN_PAST', { startsAt: now }],
  ['INVALID_VALUE', { startsAt: '2199-03-16T08:00:00Z' }],
  ['REQUIRED', { place: ' ' }],
  ['TOO_LONG', { place: long(300) }],
] as const;
const reasons = [
  ['REASON_REQUIRED', { reason: ' ' }],
  ['TOO_LONG', { reason: long(2_000) }],
] as const;
const place = 'Trụ sở Liên hiệp Hội';

trio('scheduleConsultancyCouncilSession', {
  input: async () => ({ councilId: (await test.established()).id, startsAt: soon, place }),
  right: officer,
  wrong: as('member'),
  unaware: stranger,
  becomes: 'SCHEDULED',
  again: 'SESSION_PENDING',
  refusals: [
    ...plans,
    ['NOT_FOUND', { councilId: idFromName('ccl', 'unknown') }],
    ['BAD_USER_INPUT', { councilId: 'nonsense' }],
    ['WRONG_COUNCIL_STATE', async () => ({ councilId: (await test.ready()).id })],
  ],
});

trio('rescheduleConsultancyCouncilSession', {
  input: async () => ({
    id: (await test.informed()).sessionId,
    startsAt: '2026-03-20T02:00:00Z',
    isOnline: true,
  }),
  right: as('secretary'),
  wrong: leader,
  unaware: stranger,
  becomes: 'SCHEDULED',
  refusals: [
    ...ids,
    ...plans.slice(0, 2),
    ['REQUIRED', { isOnline: false }],
    [again, async () => ({ id: (await test.inSession()).sessionId })],
  ],
});

/** A session on Friday the 20th, so that the 17th is the last day for materials. */
async function onFriday() {
  const { id } = await test.established();
  const input = { councilId: id, startsAt: '2026-03-20T02:00:00Z', place };
  return test.act(as('chair'), 'scheduleConsultancyCouncilSession', input);
}

trio('sendConsultancyCouncilMaterials', {
  input: async () => ({ id: await onFriday() }),
  right: as('secretary'),
  wrong: as('member'),
  unaware: stranger,
  becomes: 'SCHEDULED',
  refusals: [
    ...ids,
    ['DATE_IN_FUTURE', { on: '2026-03-17' }],
    ['INVALID_VALUE', { on: '2026-03-01' }],
    ['MATERIALS_TOO_LATE', async () => ({ id: (await test.scheduled()).sessionId })],
    [
      'DECLARATION_NEEDED',
      async () => {
        const { id, seats, sessionId } = await test.scheduled();
        await test.act(leader, 'replaceConsultancyCouncilSeat', {
          id: seats.other,
          personId: idFromName('per', `new in ${id}`),
          reason: 'Chuyển công tác',
          decisionNumber: '20/QĐ',
        });
        return { id: sessionId, on: '2026-03-09' };
      },
    ],
    [again, async () => ({ id: (await test.inSession()).sessionId })],
  ],
});

trio('cancelConsultancyCouncilSession', {
  input: async () => ({ id: (await test.scheduled()).sessionId, reason: 'Bão' }),
  right: officer,
  wrong: as('member'),
  unaware: stranger,
  becomes: 'CANCELLED',
  again,
  refusals: [...ids, ...reasons],
});

const seatsOf = (seats: Record<string, string>, ...names: string[]) => names.map((name) => seats[name]);

trio('openConsultancyCouncilSession', {
  input: async () => {
    const { sessionId, seats } = await test.informed();
    return { id: sessionId, presentSeatIds: seatsOf(seats, ...Object.keys(usual)) };
  },
  right: as('chair'),
  wrong: officer,
  unaware: stranger,
  becomes: 'OPEN',
  again,
  refusals: [
    ...ids,
    ['NO_QUORUM,MUST_ATTEND_MISSING,MUST_ATTEND_MISSING', { presentSeatIds: [] }],
    ['NOT_A_MEMBER', { presentSeatIds: [idFromName('cst', 'unknown')] }],
    ['INVALID_VALUE', { presentSeatIds: Array.from({ length: 51 }, (_, i) => `${i}`) }],
    ['MATERIALS_NOT_SENT', async () => ({ id: (await test.scheduled()).sessionId })],
    [
      'SESSION_TOO_EARLY',
      async () => {
        const { sessionId, seats } = await test.informed();
        const later = { id: sessionId, startsAt: '2026-03-17T02:00:00Z', place };
        await test.act(officer, 'rescheduleConsultancyCouncilSession', later);
        return { id: sessionId, presentSeatIds: seatsOf(seats, ...Object.keys(usual)) };
      },
    ],
    [
      'MUST_ATTEND_MISSING',
      async () => {
        const { sessionId, seats } = await test.informed();
        const present = seatsOf(seats, 'chair', 'vice', 'secretary', 'member', 'other');
        return { id: sessionId, presentSeatIds: present };
      },
    ],
  ],
});

const attending = (what: 'absent' | 'present', name: string) => async () => {
  const { sessionId, seats } = await test.inSession(['chair', 'secretary', 'first', 'second', 'member']);
  const who = what === 'present' ? 'member' : name;
  return { id: sessionId, seatId: seats[who] };
};

trio('joinConsultancyCouncilSession', {
  input: attending('absent', 'other'),
  right: as('other'),
  wrong: as('member'),
  unaware: stranger,
  becomes: 'OPEN',
  again: 'ALREADY_PRESENT',
  refusals: [
    ...ids,
    [
      'SESSION_NOT_OPEN',
      async () => {
        const { sessionId, seats } = await test.informed();
        return { id: sessionId, seatId: seats.other };
      },
    ],
  ],
});

trio('leaveConsultancyCouncilSession', {
  input: attending('present', 'member'),
  right: as('chair'),
  wrong: as('first'),
  unaware: stranger,
  becomes: 'OPEN',
  again: 'NOT_PRESENT',
  refusals: [...ids, ['NOT_A_MEMBER', { seatId: idFromName('cst', 'unknown') }]],
});

trio('adjournConsultancyCouncilSession', {
  input: async () => ({ id: (await test.voting(true)).sessionId, reason: 'Mất điện' }),
  right: as('vice'),
  wrong: as('secretary'),
  unaware: stranger,
  becomes: 'ADJOURNED',
  again,
  refusals: [...ids, ...reasons],
});

trio('recordConsultancyCouncilMinutes', {
  input: async () => {
    const { sessionId, seats } = await test.inSession();
    return {
      id: sessionId,
      number: '03/BB-HĐ',
      text: 'Hội đồng đã thảo luận',
      dissents: [{ seatId: seats.second, text: 'Tôi không tán thành phương án 2' }],
    };
  },
  right: as('secretary'),
  wrong: as('chair'),
  unaware: stranger,
  becomes: 'OPEN',
  refusals: [
    ...ids,
    ['REQUIRED', { number: null, text: ' ' }],
    ['TOO_LONG', { number: long(100) }],
    ['TOO_LONG', { text: long(50_000) }],
    ['NOT_A_MEMBER', { dissents: [{ seatId: idFromName('cst', 'unknown'), text: 'Không' }] }],
    ['INVALID_VALUE', { dissents: Array(2).fill({ seatId: idFromName('cst', 'x'), text: 'Không' }) }],
    [
      'REQUIRED',
      async () => {
        const { sessionId, seats } = await test.inSession();
        return { id: sessionId, dissents: [{ seatId: seats.second, text: ' ' }] };
      },
    ],
    ['SESSION_NOT_OPEN', async () => ({ id: (await test.informed()).sessionId, dissents: [] })],
  ],
});

async function withMinutes(present?: readonly string[]) {
  const { sessionId } = await test.inSession(present);
  await test.act(as('secretary'), 'recordConsultancyCouncilMinutes', { id: sessionId, number: '03/BB' });
  return { id: sessionId };
}

trio('signConsultancyCouncilMinutes', {
  input: () => withMinutes(),
  right: as('chair'),
  wrong: as('member'),
  unaware: stranger,
  becomes: 'OPEN',
  again: 'ALREADY_SIGNED',
  refusals: [
    ...ids,
    ['MINUTES_MISSING', async () => ({ id: (await test.inSession()).sessionId })],
    ['SESSION_NOT_OPEN', async () => ({ id: (await test.informed()).sessionId })],
    [
      'NOT_PRESENT',
      async () => {
        const { sessionId, seats } = await test.inSession();
        await test.act(as('secretary'), 'recordConsultancyCouncilMinutes', {
          id: sessionId,
          number: '03/BB',
        });
        await test.act(as('chair'), 'leaveConsultancyCouncilSession', { id: sessionId, seatId: seats.chair });
        return { id: sessionId };
      },
    ],
  ],
});
