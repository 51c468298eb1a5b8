import { afterAll, beforeAll } from 'vitest';
import { graphWithout } from '../../../test/support/graph.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { research } from '../subgraph.js';

const [hostId, unknownId] = ['host', 'unknown'].map((name) => idFromName('org', name));
const dost = viewerWith({ accountId: 'acc_dost', roles: ['DOST'] });
const ppc = viewerWith({ accountId: 'acc_ppc', roles: ['PPC'] });
const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
const host = viewerWith({ accountId: 'acc_host', roles: ['AGENCY'], organizationId: hostId! });
const stranger = viewerWith({ roles: ['AGENCY'], organizationId: idFromName('org', 'other') });

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(research, graphWithout(unknownId!), () => new Date('2026-11-23T02:00:00Z'));
});
afterAll(() => graph.close());

const trio = trioOn(() => graph);
const again = 'ILLEGAL_TRANSITION';
const doc = { documentNumber: '12/QĐ-SKHCN' };
const reason = 'Bão';
const passed = { votes: { present: 9, excellent: 3, pass: 6, fail: 0 }, ...doc };
const failed = { votes: { present: 9, excellent: 0, pass: 5, fail: 4 }, cause: 'RISK', ...doc };
const extension = { extendedTo: '2027-06-30', reason, ...doc };
type Steps = readonly (readonly [string, object])[];
const started: Steps = [['startResearchProject', {}]];
const suspended: Steps = [...started, ['suspendResearchProject', { reason }]];
const hostAccepted: Steps = [...started, ['recordHostAcceptance', doc]];
const opened: Steps = [...hostAccepted, ['openProvincialAcceptance', doc]];
const accepted: Steps = [...opened, ['concludeAcceptance', passed]];
const fallen: Steps = [...opened, ['concludeAcceptance', failed]];
const redone: Steps = [...fallen, ['redoResearchProject', { reason, ...doc }]];

let codes = 0;
function contract(changes: object = {}) {
  codes += 1;
  const personId = idFromName('per', `lead ${codes}`);
  return {
    code: `${codes}/2026/ĐTKHCN`,
    title: 'Canh tác tỏi không dùng cát ở Lý Sơn',
    type: 'PILOT_PRODUCTION',
    legalRegime: 'LAW_2013',
    fundingRoute: 'OPEN_SELECTION',
    fieldId: idFromName('fld', 'field'),
    hostOrganizationId: hostId,
    startOn: '2025-01-01',
    endOn: '2026-12-31',
    budgetState: { amount: 2_850_000_000 },
    objectives: 'Mô hình canh tác.',
    contractNumber: `${codes}/HĐ`,
    team: [{ personId, personName: 'Trần Thị B', role: 'PRINCIPAL_INVESTIGATOR', months: 12 }],
    products: [{ form: 'II', name: 'Quy trình canh tác', unit: 'quy trình', orderedQty: 1 }],
    ...changes,
  };
}
/** A project after steps of DOST. */
async function after(steps: Steps, changes: object = {}): Promise<string> {
  const id = await done(graph, dost, 'contractResearchProject', contract(changes));
  for (const [name, input] of steps) await done(graph, dost, name, { id, ...input });
  return id;
}
const idAfter =
  (steps: Steps, changes: object = {}) =>
  async () => ({ id: await after(steps, changes) });
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-11-24' }],
  ['DATE_BEFORE_START', { on: '2024-12-31' }],
  ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
  ['NOT_FOUND', { id: idFromName('prj', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const documented = [
  ...anyStep,
  ['REQUIRED', { documentNumber: ' ' }],
  ['TOO_LONG', { documentNumber: 'x'.repeat(61) }],
] as const;
const noReason = ['REASON_REQUIRED', { reason: '\u200b' }] as const;
const lead = { personId: idFromName('per', 'x'), personName: 'Lê C', role: 'PRINCIPAL_INVESTIGATOR' };

trio('contractResearchProject', {
  input: contract,
  right: dost,
  wrong: host,
  becomes: 'CONTRACTED',
  refusals: [
    ['REFERENCE_NOT_FOUND', { hostOrganizationId: unknownId }],
    ['BAD_USER_INPUT', { fieldId: hostId }],
    ['TOO_LONG_A_PERIOD', { startOn: '2025-01-01', endOn: '2028-01-02' }],
    ['DATE_ORDER', { endOn: '2025-01-01' }],
    ['ONE_PRINCIPAL_INVESTIGATOR', { team: [{ personName: 'A', role: 'MEMBER' }] }],
    ['ONE_PRINCIPAL_INVESTIGATOR', { team: [{ personName: 'A', role: 'PRINCIPAL_INVESTIGATOR' }] }],
    ['PERSON_TWICE', { team: [lead, { ...lead, role: 'MEMBER' }] }],
    ['INVALID_VALUE', { team: [{ ...lead, months: -1 }] }],
    ['REQUIRED', { title: '  ' }],
    ['REQUIRED', { objectives: '\u0007' }],
    ['TOO_LONG', { title: 'a'.repeat(501) }],
    ['TOO_LONG', { objectives: 'a'.repeat(5_001) }],
    ['INVALID_VALUE', { budgetState: { amount: -1 } }],
    ['INVALID_VALUE', { fundingRoute: 'SELF_FUNDED' }],
    [
      'CODE_TAKEN',
      async () => {
        await done(graph, dost, 'contractResearchProject', contract({ code: 'ĐÃ-DÙNG' }));
        return { code: ' ĐÃ-DÙNG ' };
      },
    ],
    ['PRODUCT_TWICE', { products: Array(2).fill({ form: 'I', name: 'A', unit: 'cái', orderedQty: 1 }) }],
  ],
});

trio('startResearchProject', {
  input: idAfter([]),
  right: dost,
  wrong: host,
  becomes: 'IN_PROGRESS',
  again,
  refusals: anyStep,
});

trio('extendResearchProject', {
  input: async () => ({ id: await after(started), ...extension }),
  right: dost,
  wrong: host,
  becomes: 'IN_PROGRESS',
  again: 'ALREADY_EXTENDED',
  refusals: [
    ...documented,
    noReason,
    ['TOO_LONG_A_PERIOD', { extendedTo: '2028-01-01' }],
    ['DATE_ORDER', { extendedTo: '2026-12-31' }],
    ['ALREADY_EXPIRED', idAfter(started, { endOn: '2026-01-31' })],
  ],
});

trio('suspendResearchProject', {
  input: async () => ({ id: await after(started), reason }),
  right: dost,
  wrong: ppc,
  becomes: 'SUSPENDED',
  again,
  refusals: [...anyStep, noReason],
});

trio('resumeResearchProject', {
  input: idAfter(suspended),
  right: dost,
  wrong: host,
  becomes: 'IN_PROGRESS',
  again,
  refusals: anyStep,
});

trio('terminateResearchProject', {
  input: async () => ({ id: await after(fallen), reason, ...doc }),
  right: ppc,
  wrong: host,
  becomes: 'TERMINATED',
  again,
  refusals: [
    ...documented,
    noReason,
    ['RISK_NOT_IN_REGIME', { riskAccepted: true }],
    ['INVALID_VALUE', { refundDue: { amount: -1 } }],
  ],
});

trio('recordHostAcceptance', {
  input: async () => ({ id: await after(started), ...doc }),
  right: host,
  wrong: stranger,
  becomes: 'HOST_ACCEPTED',
  again,
  refusals: documented,
});

trio('openProvincialAcceptance', {
  input: async () => ({ id: await after(hostAccepted), ...doc }),
  right: dost,
  wrong: host,
  becomes: 'UNDER_ACCEPTANCE',
  again,
  refusals: [...documented, ['DATE_BEFORE_LAST_STEP', { on: '2026-11-22' }]],
});

trio('concludeAcceptance', {
  input: async () => ({ id: await after(opened), ...passed }),
  right: dost,
  wrong: officer,
  becomes: 'ACCEPTED',
  again,
  refusals: [
    ...documented,
    ['VOTES_DO_NOT_ADD_UP', { votes: { ...passed.votes, present: 8 } }],
    ['VOTES_DO_NOT_ADD_UP', { votes: { ...passed.votes, excellent: -3, pass: 12 } }],
    ['NO_QUORUM', { votes: { present: 9, excellent: 2, pass: 3, fail: 0 } }],
    [
      'CAUSE_REQUIRED',
      async () => ({
        id: await after(opened, { endOn: '2026-03-31' }),
        votes: { ...passed.votes, late: false },
      }),
    ],
    ['CAUSE_REQUIRED', { ...failed, cause: null }],
    ['CAUSE_REQUIRED', { votes: { ...passed.votes, late: true } }],
    ['INVALID_VALUE', { cause: 'RISK' }],
    ['ILLEGAL_TRANSITION', idAfter(hostAccepted)],
  ],
});

trio('redoResearchProject', {
  input: async () => ({ id: await after(fallen), reason, ...doc }),
  right: dost,
  wrong: host,
  becomes: 'IN_PROGRESS',
  again,
  refusals: [
    ...documented,
    noReason,
    [
      'ALREADY_REDONE',
      idAfter([...redone, ...hostAccepted.slice(1), ...opened.slice(2), ['concludeAcceptance', failed]]),
    ],
  ],
});

trio('recogniseResearchProject', {
  input: async () => ({ id: await after(accepted), ...doc }),
  right: ppc,
  wrong: host,
  becomes: 'RECOGNISED',
  again,
  refusals: documented,
});

trio('registerResearchResult', {
  input: async () => ({ id: await after([...accepted, ['recogniseResearchProject', doc]]), ...doc }),
  right: dost,
  wrong: ppc,
  becomes: 'REGISTERED',
  again,
  refusals: documented,
});

trio('recordProduct', {
  input: async () => ({
    projectId: await after(started),
    form: 'II',
    name: 'Quy trình canh tác',
    deliveredQty: 1,
  }),
  right: host,
  wrong: stranger,
  refusals: [
    ['FORBIDDEN', { grade: 'PASS' }],
    ['FORBIDDEN', { orderedQty: 9 }],
    ['INVALID_VALUE', { deliveredQty: -1 }],
    ['REQUIRED', { name: ' ' }],
    ['REQUIRED', { name: 'Mới' }],
    ['TOO_LONG', { name: 'x'.repeat(501) }],
    ['TOO_LONG', { unit: 'x'.repeat(51) }],
    ['BAD_USER_INPUT', { projectId: hostId }],
    [
      'PROJECT_CLOSED',
      async () => ({ projectId: await after([...accepted, ['recogniseResearchProject', doc]]) }),
    ],
  ],
});
