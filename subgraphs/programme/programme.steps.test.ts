import { afterAll, beforeAll } from 'vitest';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../test/support/subgraph.js';
import { done, trioOn } from '../../test/support/trio.js';
import { idFromName } from '../kernel/index.js';
import { bodyId } from './install/install.js';
import { monitor, officer, organizationId, owner, stranger, territoryId } from './programme.fixture.js';
import { programme } from './subgraph.js';

let graph: TestSubgraph;
beforeAll(async () => {
  const transport = async ({ query, variables }: { query: string; variables: Record<string, unknown> }) => ({
    data: query.includes('organization(')
      ? { r0: variables.r0 === organizationId ? { id: organizationId } : null }
      : query.includes('administrativeUnit(')
        ? {
            administrativeUnit: variables.administrativeUnit === unknown('adm') ? null : { fullName: 'Tỉnh' },
          }
        : { targetIndicator: { reading: { value: 36_000 } } },
  });
  graph = await startTestSubgraph(programme, transport, () => new Date('2026-11-23T02:00:00Z'));
  await done(graph, monitor, 'linkBodyOrganization', { bodyId: bodyId('PPC_CAUCUS'), organizationId });
});
afterAll(() => graph.close());

const trio = trioOn(() => graph);
const again = 'ILLEGAL_TRANSITION';
const unknown = (prefix: string) => idFromName(prefix, 'unknown');
const longReason = ['TOO_LONG', { reason: 'x'.repeat(2_001) }] as const;
const noReason = ['REASON_REQUIRED', { reason: ' ' }] as const;
const anyPlanStep = [
  longReason,
  ['NOT_FOUND', { id: unknown('apl') }],
  ['BAD_USER_INPUT', { id: unknown('irp') }],
] as const;
const anyReportStep = [
  longReason,
  ['NOT_FOUND', { id: unknown('irp') }],
  ['BAD_USER_INPUT', { id: unknown('apl') }],
] as const;

trio('linkBodyOrganization', {
  input: () => ({ bodyId: bodyId('UNION_DELEGATION'), organizationId }),
  right: monitor,
  wrong: officer,
  refusals: [
    ['REFERENCE_NOT_FOUND', { organizationId: unknown('org') }],
    ['BAD_USER_INPUT', { organizationId: 'nonsense' }],
    ['NOT_FOUND', { bodyId: unknown('bod') }],
  ],
});

/** A body owes one plan: the plan of an earlier test makes room. */
async function expected(code = 'PPC_CAUCUS', changes = {}): Promise<string> {
  await graph.runtime.orm.em
    .getConnection()
    .execute('delete from programme.action_plan where body_id = ?', [bodyId(code)]);
  return done(graph, monitor, 'expectActionPlan', { bodyId: bodyId(code), ...changes });
}
const submission = { documentNumber: '12-CTr/BCS', submittedOn: '2024-03-20' };
const submitted = async () => done(graph, owner, 'submitActionPlan', { id: await expected(), ...submission });

trio('expectActionPlan', {
  input: () => ({ bodyId: bodyId('COUNCIL_DELEGATION') }),
  right: monitor,
  wrong: officer,
  becomes: 'EXPECTED',
  again: 'PLAN_EXISTS',
  refusals: [
    ['REFERENCE_NOT_FOUND', { bodyId: unknown('bod') }],
    ['REFERENCE_NOT_FOUND', { sentToId: unknown('bod') }],
    ['BAD_USER_INPUT', { copyToId: 'nonsense' }],
  ],
});

trio('submitActionPlan', {
  input: async () => ({ id: await expected(), ...submission }),
  right: owner,
  wrong: officer,
  unaware: stranger,
  becomes: 'SUBMITTED',
  again,
  refusals: [
    ...anyPlanStep,
    ['REQUIRED', { documentNumber: '\u0007' }],
    ['TOO_LONG', { documentNumber: 'x'.repeat(61) }],
    ['DATE_IN_FUTURE', { submittedOn: '2026-11-24' }],
  ],
});

trio('markActionPlanOverdue', {
  input: async () => ({ id: await expected() }),
  right: monitor,
  wrong: owner,
  unaware: stranger,
  becomes: 'OVERDUE',
  again,
  refusals: [
    ...anyPlanStep,
    ['NOT_DUE', async () => ({ id: await expected('RELATED_BODIES', { dueOn: '2027-01-01' }) })],
  ],
});

trio('acceptActionPlan', {
  input: async () => ({ id: await submitted() }),
  right: monitor,
  wrong: owner,
  unaware: stranger,
  becomes: 'ACCEPTED',
  again,
  refusals: anyPlanStep,
});

trio('returnActionPlan', {
  input: async () => ({ id: await submitted(), reason: 'Thiếu phụ lục' }),
  right: monitor,
  wrong: officer,
  unaware: stranger,
  becomes: 'RETURNED',
  again,
  refusals: [...anyPlanStep, noReason],
});

trio('transferActionPlan', {
  input: async () => ({ id: await expected() }),
  right: monitor,
  wrong: owner,
  unaware: stranger,
  becomes: 'TRANSFERRED',
  again,
  refusals: [
    ...anyPlanStep,
    ['REFERENCE_NOT_FOUND', { successorId: unknown('bod') }],
    ['BAD_USER_INPUT', { successorId: 'nonsense' }],
    ['SUCCESSOR_MISSING', async () => ({ id: await expected('DISTRICT_COMMITTEES') })],
    ['BODY_NOT_ENDED', async () => ({ id: await expected('AFFILIATED_COMMITTEES') })],
  ],
});

let territories = 0;
/** One approved report per target, period and territory: each of these has a territory of its own. */
const report = () => {
  territories += 1;
  return {
    indicatorCode: 'T1',
    period: '2025',
    asOf: '2025-12-31',
    territoryId: idFromName('adm', `territory ${territories}`),
    officialValue: 72_000,
  };
};
const drafted = (changes = {}) => done(graph, officer, 'draftIndicatorReport', { ...report(), ...changes });
/** A report after steps of the monitor. */
async function reported(...steps: string[]): Promise<string> {
  const id = await drafted();
  for (const step of steps) await done(graph, monitor, `${step}IndicatorReport`, { id });
  return id;
}
const notCounts = [
  ['COUNT_NEEDED', { officialValue: -1 }],
  ['COUNT_NEEDED', { numerator: 1, denominator: 2 }],
  ['TOO_LONG', { evidence: ['x'.repeat(501)] }],
  ['TOO_LONG', { evidence: Array(21).fill('01/BC') }],
  ['TOO_LONG', { note: 'x'.repeat(2_001) }],
] as const;

trio('draftIndicatorReport', {
  input: report,
  right: officer,
  wrong: stranger,
  becomes: 'DRAFT',
  refusals: [
    ...notCounts,
    ['REFERENCE_NOT_FOUND', { indicatorCode: 'T9' }],
    ['REFERENCE_NOT_FOUND', { indicatorCode: '\u0007' }],
    ['REFERENCE_NOT_FOUND', { territoryId: unknown('adm') }],
    ['BAD_USER_INPUT', { territoryId: organizationId }],
    ['INVALID_VALUE', { period: '2025-M1' }],
    ['DATE_IN_FUTURE', { asOf: '2026-11-24' }],
    ['SHARE_NEEDED', { indicatorCode: 'T2' }],
    ['SHARE_NEEDED', { indicatorCode: 'T4', officialValue: null, numerator: 4, denominator: 3 }],
    ['SHARE_NEEDED', { indicatorCode: 'T4', officialValue: null, numerator: 0, denominator: 0 }],
  ],
});

trio('submitIndicatorReport', {
  input: async () => ({ id: await drafted(), officialValue: 72_100 }),
  right: officer,
  wrong: viewerWith({ organizationId, roles: ['UNION_LEADER'] }),
  unaware: stranger,
  becomes: 'SUBMITTED',
  again,
  refusals: [
    ...anyReportStep,
    ...notCounts,
    [
      'EVIDENCE_MISSING',
      async () => {
        const share = { indicatorCode: 'T2', officialValue: null, numerator: 2, denominator: 3 };
        return { id: await drafted(share), officialValue: null };
      },
    ],
  ],
});

trio('approveIndicatorReport', {
  input: async () => ({ id: await reported('submit') }),
  right: monitor,
  wrong: officer,
  unaware: stranger,
  becomes: 'APPROVED',
  again,
  refusals: [
    ...anyReportStep,
    [
      'APPROVED_EXISTS',
      async () => {
        const twice = { territoryId };
        const ids = [await drafted(twice), await drafted(twice)];
        for (const id of ids) await done(graph, monitor, 'submitIndicatorReport', { id });
        await done(graph, monitor, 'approveIndicatorReport', { id: ids[0] });
        return { id: ids[1] };
      },
    ],
  ],
});

trio('returnIndicatorReport', {
  input: async () => ({ id: await reported('submit'), reason: 'Sai kỳ' }),
  right: monitor,
  wrong: officer,
  unaware: stranger,
  becomes: 'RETURNED',
  again,
  refusals: [...anyReportStep, noReason],
});

trio('lockIndicatorReport', {
  input: async () => ({ id: await reported('submit', 'approve') }),
  right: monitor,
  wrong: officer,
  becomes: 'LOCKED',
  again,
  refusals: [
    ...anyReportStep,
    [
      'PERIOD_OPEN',
      async () => {
        const id = await drafted({ period: '2026', asOf: '2026-06-30' });
        for (const step of ['submit', 'approve'])
          await done(graph, monitor, `${step}IndicatorReport`, { id });
        return { id };
      },
    ],
  ],
});

trio('correctIndicatorReport', {
  input: async () => ({
    id: await reported('submit', 'approve', 'lock'),
    reason: 'Đếm trùng',
    officialValue: 72_050,
  }),
  right: monitor,
  wrong: officer,
  becomes: 'CORRECTED',
  again,
  refusals: [...anyReportStep, noReason, ...notCounts],
});
