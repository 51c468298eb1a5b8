import { afterAll, beforeAll } from 'vitest';
import { done, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import {
  agency,
  as,
  type Experts,
  fieldOf,
  inspector,
  leader,
  officer,
  org,
  per,
  secretary,
  startExperts,
} from './expert.fixture.js';

let made: Experts;
let people = 0;
/** Somebody whom nobody has asked yet. */
const somebody = () => per(`somebody ${++people}`);
const [stranger, unwilling] = [per('stranger'), per('unwilling')];
const mine = per('mine');
const me = as(mine);

beforeAll(async () => {
  made = await startExperts();
  made.elsewhere.unknown.push(stranger, fieldOf('999'));
  made.elsewhere.without.push(unwilling);
  const fact = {
    with: org('drafter'),
    since: null,
    until: null,
    records: [],
    explanationVi: '',
    explanationEn: '',
  };
  made.elsewhere.facts.set(per('employed'), [{ ...fact, tie: 'EMPLOYED' }]);
  made.elsewhere.facts.set(per('interested'), [{ ...fact, tie: 'DECLARED' }]);
});
afterAll(() => made.graph.close());

const trio = trioOn(() => made.graph);
const again = 'ILLEGAL_TRANSITION';
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-03-03' }],
  ['NOT_FOUND', { id: idFromName('xpe', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
  ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
] as const;
const engagementStep = [
  ['DATE_IN_FUTURE', { on: '2026-03-03' }],
  ['DATE_BEFORE_START', { on: '2026-03-01' }],
  ['NOT_FOUND', { id: idFromName('eng', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;

trio('addExpert', {
  input: () => ({
    personId: somebody(),
    fieldIds: [fieldOf('105'), fieldOf('105')],
    keywords: ['Thuỷ lợi', ' Thuỷ lợi '],
    availabilityNote: 'Cuối tuần',
    maxLoad: 2,
  }),
  right: officer,
  wrong: leader,
  becomes: 'ACTIVE',
  again: 'ALREADY_IN_POOL',
  refusals: [
    ['REFERENCE_NOT_FOUND', { personId: stranger }],
    ['NO_CONSENT', { personId: unwilling }],
    ['BAD_USER_INPUT', { personId: 'nonsense' }],
    ['REQUIRED', { fieldIds: [] }],
    ['INVALID_VALUE', { fieldIds: Array.from({ length: 11 }, (_, i) => fieldOf(`${i}`)) }],
    ['REFERENCE_NOT_FOUND', { fieldIds: [fieldOf('999')] }],
    ['INVALID_VALUE', { keywords: Array.from({ length: 21 }, (_, i) => `Từ ${i}`) }],
    ['TOO_LONG', { keywords: ['x'.repeat(101)] }],
    ['TOO_LONG', { availabilityNote: 'x'.repeat(501) }],
    ['INVALID_VALUE', { maxLoad: 0 }],
  ],
});

trio('updateExpert', {
  input: async () => ({ id: await entryOfMine(), fieldIds: [fieldOf('201')], maxLoad: 4 }),
  right: me,
  wrong: inspector,
  unaware: secretary,
  refusals: [
    ['REQUIRED', { fieldIds: [] }],
    ['REFERENCE_NOT_FOUND', { fieldIds: [fieldOf('999')] }],
    ['TOO_LONG', { availabilityNote: 'x'.repeat(501) }],
    ['INVALID_VALUE', { maxLoad: 21 }],
    ['NOT_FOUND', { id: idFromName('xpe', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
  ],
});

trio('pauseExpert', {
  input: async () => ({ id: await made.pooled(somebody()) }),
  right: officer,
  wrong: leader,
  unaware: agency,
  becomes: 'PAUSED',
  again,
  refusals: anyStep,
});

trio('resumeExpert', {
  input: async () => ({ id: await paused() }),
  right: officer,
  wrong: inspector,
  unaware: me,
  becomes: 'ACTIVE',
  again,
  refusals: anyStep,
});

trio('leaveExpertPool', {
  input: async () => ({ id: await made.pooled(somebody()) }),
  right: officer,
  wrong: leader,
  unaware: me,
  becomes: 'LEFT',
  again,
  refusals: anyStep,
});

trio('engageExpert', {
  input: async () => made.offer(await made.accepted(), somebody(), { contractNo: '1/HĐ-LHH' }),
  right: officer,
  wrong: leader,
  becomes: 'OFFERED',
  again: 'ALREADY_ENGAGED',
  refusals: [
    ['REQUEST_NOT_OPEN', async () => ({ requestId: await made.proposed() })],
    ['NOT_FOUND', { requestId: idFromName('cns', 'unknown') }],
    ['BAD_USER_INPUT', { requestId: 'nonsense' }],
    ['REFERENCE_NOT_FOUND', { personId: stranger }],
    ['FEE_ABOVE_NORM', { fee: { amount: 2_000_001 } }],
    ['TAX_ABOVE_FEE', { tax: { amount: 1_500_001 } }],
    ['INVALID_VALUE', { fee: { amount: -1 } }],
    ['TOO_LONG', { contractNo: 'x'.repeat(101) }],
    ['TOO_LONG', { disclosure: 'x'.repeat(1_001) }],
    ['CONFLICT_OF_INTEREST', { personId: per('employed') }],
    ['CONFLICT_NOT_DISCLOSED', { personId: per('interested') }],
    ['CONFLICT_NOT_DISCLOSED', { personId: per('employed'), role: 'MEMBER', fee: { amount: 1 }, tax: null }],
  ],
});

trio('acceptEngagement', {
  input: async () => ({ id: await made.offered(mine) }),
  right: me,
  wrong: officer,
  unaware: as(stranger),
  becomes: 'ACCEPTED',
  again,
  refusals: engagementStep,
});

trio('declineEngagement', {
  input: async () => ({ id: await made.offered(mine), reason: 'Bận' }),
  right: me,
  wrong: officer,
  unaware: agency,
  becomes: 'DECLINED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [...engagementStep, ['REASON_REQUIRED', { reason: ' ' }]],
});

trio('completeEngagement', {
  input: async () => ({ id: await made.taken(somebody()), quality: 4, onTime: true }),
  right: officer,
  wrong: leader,
  unaware: agency,
  becomes: 'DONE',
  again,
  refusals: [...engagementStep, ['INVALID_VALUE', { quality: 0 }], ['INVALID_VALUE', { quality: 6 }]],
});

trio('payEngagement', {
  input: async () => ({ id: await made.completed(mine), document: '12/UNC' }),
  right: officer,
  wrong: me,
  unaware: secretary,
  becomes: 'PAID',
  again,
  refusals: [
    ...engagementStep,
    ['REQUIRED', { document: ' ' }],
    ['TOO_LONG', { document: 'x'.repeat(101) }],
    ['TOO_LONG', { contractNo: 'x'.repeat(101) }],
  ],
});

trio('cancelEngagement', {
  input: async () => ({ id: await made.taken(mine), reason: 'Đổi kế hoạch' }),
  right: officer,
  wrong: me,
  unaware: as(stranger),
  becomes: 'CANCELLED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await made.completed(mine) })],
  ],
});

let mineInPool: Promise<string> | undefined;
const entryOfMine = () => (mineInPool ??= made.pooled(mine));
async function paused(): Promise<string> {
  const id = await made.pooled(somebody());
  return done(made.graph, officer, 'pauseExpert', { id });
}
