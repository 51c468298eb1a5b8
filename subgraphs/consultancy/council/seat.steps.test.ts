import { afterAll, beforeAll } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { silence, tied } from './conflicts.fixture.js';
import {
  as,
  leader,
  officer,
  org,
  per,
  startCouncils,
  stranger,
  unknownOrganization,
  unknownPerson,
} from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
  test.ties.set(per('barred'), tied('DRAFTED'));
  test.ties.set(per('drafter'), tied('EMPLOYED', org('author')));
  test.ties.set(per('unclear'), silence);
});
afterAll(() => test?.graph.close());

const trio = trioOn(() => test.graph);
const again = 'ILLEGAL_TRANSITION';
const long = (n: number) => 'x'.repeat(n + 1);
const ids = [
  ['NOT_FOUND', { id: idFromName('cst', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const holders = [
  ['REFERENCE_NOT_FOUND', { personId: unknownPerson }],
  ['REFERENCE_NOT_FOUND', { organizationId: unknownOrganization }],
  ['BAD_USER_INPUT', { personId: 'nonsense' }],
  ['CONFLICT_BLOCKS', { personId: per('barred') }],
  ['ALREADY_MEMBER', { personId: per('member') }],
] as const;
const seatOf = async (name: string) => (await test.drafted()).seats[name]!;
const ofEstablished = async (name: string) => (await test.established()).seats[name]!;

trio('addConsultancyCouncilSeat', {
  input: async () => ({ councilId: (await test.drafted()).id, personId: per('new'), role: 'REVIEWER' }),
  right: officer,
  wrong: leader,
  unaware: stranger,
  becomes: 'INVITED',
  again: 'ALREADY_MEMBER',
  refusals: [
    ...holders,
    ['NOT_FOUND', { councilId: idFromName('ccl', 'unknown') }],
    ['BAD_USER_INPUT', { councilId: 'nonsense' }],
    ['SEAT_TAKEN', { role: 'CHAIR' }],
    ['APPLICANT_SEAT', { organizationId: org('agency') }],
    ['DRAFTER_SEAT', { organizationId: org('author') }],
    ['CONFLICT_BLOCKS', { personId: per('drafter') }],
    ['WRONG_COUNCIL_STATE', async () => ({ councilId: (await test.established()).id })],
    [
      'TOO_MANY_MEMBERS',
      async () => {
        const { id } = await test.drafted();
        for (let i = 0; i < 8; i++) await test.invite(id, `more ${i}`, 'MEMBER');
        return { councilId: id };
      },
    ],
  ],
});

trio('removeConsultancyCouncilSeat', {
  input: async () => ({ id: await seatOf('member') }),
  right: officer,
  wrong: as('chair'),
  unaware: stranger,
  becomes: 'REMOVED',
  again,
  refusals: [...ids, ['WRONG_COUNCIL_STATE', async () => ({ id: await ofEstablished('member') })]],
});

trio('acceptConsultancyCouncilSeat', {
  input: async () => ({ id: await seatOf('member') }),
  right: as('member'),
  wrong: as('chair'),
  unaware: stranger,
  becomes: 'ACCEPTED',
  again,
  refusals: [...ids, ['TOO_LONG', { paper: long(200) }]],
});

trio('declineConsultancyCouncilSeat', {
  input: async () => ({ id: await seatOf('member'), reason: 'Bận công tác', paper: 'Thư ngày 3-3' }),
  right: officer,
  wrong: as('chair'),
  unaware: stranger,
  becomes: 'DECLINED',
  again,
  refusals: [
    ...ids,
    ['REQUIRED', { paper: null }],
    ['TOO_LONG', { paper: long(200) }],
    ['REASON_REQUIRED', { reason: null }],
    ['TOO_LONG', { reason: long(2_000) }],
  ],
});

trio('declareConsultancyCouncilConflicts', {
  input: async () => ({
    id: await seatOf('member'),
    hasConflict: true,
    text: 'Em trai làm ở đơn vị soạn thảo',
  }),
  right: as('member'),
  wrong: as('chair'),
  unaware: stranger,
  refusals: [
    ...ids,
    ['REQUIRED', { text: ' ' }],
    ['TOO_LONG', { text: long(2_000) }],
    ['TOO_LONG', { paper: long(200) }],
    ['WRONG_COUNCIL_STATE', async () => ({ id: (await test.concluded()).seats.member })],
  ],
});

trio('replaceConsultancyCouncilSeat', {
  input: async () => ({
    id: await ofEstablished('first'),
    personId: per('new'),
    reason: 'Chuyển công tác',
    decisionNumber: '20/QĐ-LHH',
  }),
  right: leader,
  wrong: officer,
  unaware: stranger,
  becomes: 'INVITED',
  again,
  refusals: [
    ...ids,
    ...holders,
    ['CONFLICT_UNKNOWN', { personId: per('unclear') }],
    ['APPLICANT_SEAT', { organizationId: org('agency') }],
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: long(2_000) }],
    ['REQUIRED', { decisionNumber: '' }],
    ['TOO_LONG', { decisionNumber: long(100) }],
    [again, async () => ({ id: await seatOf('member') })],
  ],
});
