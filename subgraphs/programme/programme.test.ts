import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnvironment } from '../kernel/env.js';
import { idFromName } from '../kernel/index.js';
import { createKeyValue } from '../kernel/kv.js';
import { createLogger } from '../kernel/logger.js';
import { closeDatabase, type Database, openPglite } from '../kernel/orm/database.js';
import { type SubgraphRuntime, startSubgraph } from '../kernel/runtime.js';
import { anonymous, createViewerCodec, type Viewer } from '../kernel/viewer.js';
import { groups } from './data/tasks.js';
import { IndicatorOperator } from './indicator/indicator.enums.js';
import { milestoneOn, statusOf, type Target } from './indicator/indicator.status.js';
import { bodyId } from './install/install.js';
import { mayHandIn, mayMonitor, mayReport, visibleByStatus } from './monitor.policy.js';
import { programme } from './subgraph.js';

const secret = 'x'.repeat(32);
const codec = createViewerCodec(secret);
const organizationId = idFromName('org', 'own');
const territoryId = idFromName('adm', '51@2025-07-01');
const account = (parts: Partial<Viewer>): Viewer => ({
  ...anonymous,
  kind: 'account',
  accountId: idFromName('acc', JSON.stringify(parts)),
  ...parts,
});
const monitor = account({ roles: ['PROGRAMME_MONITOR'] });
const officer = account({ roles: ['UNION_OFFICER'] });
const owner = account({ roles: ['AGENCY'], organizationId });
const stranger = account({ roles: ['AGENCY'], organizationId: idFromName('org', 'other') });

let database: Database;
let runtime: SubgraphRuntime;
const statements: string[] = [];

beforeAll(async () => {
  database = await openPglite();
  const env = parseEnvironment({ NODE_ENV: 'test', VIEWER_SECRET: secret, DATA_DIR: 'memory' });
  runtime = await startSubgraph(programme, {
    env,
    secret,
    database,
    keyValue: createKeyValue(undefined),
    log: createLogger(env, 'programme'),
    transport: async ({ query }) => ({
      data: query.includes('organization(')
        ? { organization: { id: organizationId } }
        : { targetIndicator: { reading: { value: 36_000 } } },
    }),
    now: () => new Date('2026-11-23T02:00:00Z'),
    onQuery: (sql) => statements.push(sql),
  });
});
afterAll(async () => {
  await runtime.close();
  await closeDatabase(database);
});

async function run(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  const caller = { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: 'en' };
  const { data, errors } = await runtime.execute(caller, { query, variables });
  return { data: data as any, code: errors?.[0]?.extensions.code, errors };
}
/** Runs a mutation; answers what it made, the code of a refusal, or that of an error. */
async function mutate(viewer: Viewer, name: string, input: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const step = ['markActionPlanOverdue', 'acceptActionPlan', 'returnActionPlan'].includes(name)
    ? 'ActionPlanStepInput'
    : ['approveIndicatorReport', 'returnIndicatorReport', 'lockIndicatorReport'].includes(name)
      ? 'IndicatorReportStepInput'
      : type;
  const field = name.endsWith('ActionPlan') || name.endsWith('Overdue') ? 'actionPlan' : 'indicatorReport';
  const fields = field === 'actionPlan' ? 'id status' : 'id status officialValue registeredValue coverage';
  const { data, code, errors } = await run(
    viewer,
    `mutation ($input: ${step}!) { result: ${name}(input: $input) { record: ${field} { ${fields} } userErrors { message ... on UserError { path } ... on ${
      field === 'actionPlan' ? 'ActionPlan' : 'IndicatorReport'
    }UserError { code } } } }`,
    { input },
  );
  if (code === 'BAD_USER_INPUT') throw new Error(JSON.stringify(errors));
  return code ?? data.result.userErrors[0]?.code ?? data.result.record;
}
const rows = async () =>
  (
    await runtime.orm.em.fork().execute(
      `select (select count(*) from programme.audit_entry)::int audit, (select count(*) from programme.transition)::int steps,
              (select count(*) from programme.action_plan)::int plans, (select count(*) from programme.indicator_report)::int reports,
              (select count(*) from programme.indicator_report_version)::int versions`,
    )
  )[0];

describe('the content of the programme', () => {
  it('has the seven targets', async () => {
    const { data } = await run(
      anonymous,
      '{ targetIndicators { code operator value low high unit kind source deadline definitionStatus baseline owner { code } } }',
    );
    const rest = (code: string) => data.targetIndicators.find((each: any) => each.code === code);
    expect(
      data.targetIndicators.map((t: any) => [t.code, t.operator, t.value, t.low, t.high, t.unit, t.source]),
    ).toEqual([
      ['T1', 'GT', 50_000, null, null, 'PERSON', 'HYBRID'],
      ['T2', 'EQ', 100, null, null, 'PERCENT', 'MANUAL'],
      ['T3', 'EQ', 100, null, null, 'PERCENT', 'MANUAL'],
      ['T4', 'BETWEEN', null, 15, 20, 'PERCENT', 'HYBRID'],
      ['T5', 'BETWEEN', null, 25, 35, 'PERCENT', 'MANUAL'],
      ['T6', 'GE', 120, null, null, 'PERSON', 'DERIVED'],
      ['T7', 'GE', 3_000, null, null, 'PERSON', 'DERIVED'],
    ]);
    expect(new Set(data.targetIndicators.map((t: any) => t.deadline))).toEqual(new Set(['2030-12-31']));
    expect(['T1', 'T6', 'T7'].map((code) => rest(code).baseline)).toEqual([48_000, 25, 396]);
    expect(rest('T3').definitionStatus).toBe('NEEDS_DECISION');
  });

  it('has 5 groups, 22 tasks, 7 duties and who does them, read in few statements', async () => {
    expect(groups.map(({ tasks }) => tasks.length)).toEqual([5, 3, 5, 5, 4]);
    statements.length = 0;
    const { data, errors } = await run(
      anonymous,
      `{ programmes { code issuer { nameVi } duties { code dueOn responsibleBodies { role body { code } } }
           taskGroups { code tasks { code } responsibleBodies { role from { year } to { year } body { code } successor { code } } } }
         programmeTasks { code responsibleBodies { role body { code } } } some: programmeTasks(group: "III.3") { code } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements.length).toBeLessThan(16);
    expect(data.programmeTasks).toHaveLength(22);
    expect(data.some.map((task: any) => task.code)).toContain('III.3.2');
    const [{ taskGroups, duties }] = data.programmes;
    expect([taskGroups.length, duties.length, duties[1].dueOn]).toEqual([5, 7, '2024-03-31']);
    expect(taskGroups.every((group: any) => group.responsibleBodies[0].role === 'STEER')).toBe(true);
    const parts = taskGroups[4].responsibleBodies;
    expect(parts).toContainEqual({
      role: 'COORDINATE',
      from: null,
      to: { year: 2025 },
      body: { code: 'PROPAGANDA_COMMISSION' },
      successor: { code: 'PROPAGANDA_MASS_COMMISSION' },
    });
    expect(parts.find((part: any) => part.role === 'LEAD').body.code).toBe('UNION_DELEGATION');
  });

  it('is installed once', async () => {
    const count = () => runtime.orm.em.fork().execute('select count(*) from programme.responsible_body');
    const before = await count();
    await programme.install!(runtime.orm.em.fork() as never, 'programme');
    expect(await count()).toEqual(before);
  });
});

const count = (operator: IndicatorOperator, value: number, baseline: number | null): Target => ({
  operator,
  value,
  low: null,
  high: null,
  deadline: '2030-12-31',
  baseline,
  baselineOn: baseline === null ? null : '2021-12-31',
});
const band: Target = { ...count(IndicatorOperator.BETWEEN, 0, null), value: null, low: 15, high: 20 };
const { GT, GE, EQ } = IndicatorOperator;

describe('the status of a target', () => {
  it.each([
    [count(GT, 50_000, 48_000), null, '2026-01-01', 'NO_DATA'],
    [count(GT, 50_000, 48_000), 50_000, '2026-01-01', 'ON_TRACK'],
    [count(GT, 50_000, 48_000), 50_001, '2026-01-01', 'ACHIEVED'],
    [count(GT, 50_000, 48_000), 50_000, '2031-01-01', 'OFF_TRACK'],
    [count(GE, 120, 25), 120, '2026-01-01', 'ACHIEVED'],
    [count(GE, 120, 25), 25, '2021-12-31', 'ON_TRACK'],
    [count(GE, 120, 25), 24, '2020-01-01', 'AT_RISK'],
    [count(GE, 120, 25), 119, '2030-12-31', 'AT_RISK'],
    [count(GE, 120, 25), 108, '2030-12-31', 'AT_RISK'],
    [count(GE, 120, 25), 107, '2030-12-31', 'OFF_TRACK'],
    [count(EQ, 100, null), 100, '2026-01-01', 'ACHIEVED'],
    [count(EQ, 100, null), 95, '2026-01-01', 'AT_RISK'],
    [count(EQ, 100, null), 89.9, '2026-01-01', 'OFF_TRACK'],
    [band, 14.99, '2026-01-01', 'BELOW_BAND'],
    [band, 15, '2026-01-01', 'ACHIEVED'],
    [band, 20, '2026-01-01', 'ACHIEVED'],
    [band, 20.01, '2026-01-01', 'ABOVE_BAND'],
  ])('%# %o %s on %s is %s', (target, actual, day, status) => {
    expect(statusOf(target, actual, day, 90)).toBe(status);
  });

  it('follows a straight line from the baseline', () => {
    const target = count(GE, 3_287, 0);
    expect([milestoneOn(target, '2020-01-01'), milestoneOn(target, '2022-01-10'), milestoneOn(target, '2040-01-01')]).toEqual([0, 10, 3_287]);
    expect(milestoneOn(count(EQ, 100, null), '2026-01-01')).toBeNull();
  });
});

describe('readings', () => {
  const resolve = (indicatorCode: string, parts: object = { intellectuals: 120 }) =>
    run(
      anonymous,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on IndicatorReading { value status missingMeasures milestone milestoneInterpolated territory { id } } } }`,
      { r: [{ __typename: 'IndicatorReading', indicatorCode, territoryId, asOf: '2026-11-23', ...parts }] },
    ).then(({ data }) => data._entities[0]);

  it.each([
    ['T1', { intellectuals: 120 }, 120, 'OFF_TRACK', []],
    ['T2', { intellectuals: null }, null, 'NO_DATA', []],
    ['T6', { intellectuals: 120 }, 120, 'ACHIEVED', []],
    ['T6', { intellectuals: null }, null, 'NO_DATA', ['intellectuals']],
    ['T7', {}, null, 'NO_DATA', ['intellectuals']],
  ])('%s with %o', async (code, parts, value, status, missingMeasures) => {
    const found = await resolve(code, parts);
    expect(found).toMatchObject({ value, status, missingMeasures, territory: { id: territoryId } });
    expect(found.milestoneInterpolated).toBe(found.milestone !== null);
  });

  it('are null for what is no reading', async () => {
    expect(await resolve('T8')).toBeNull();
    expect(await resolve('T1', { territoryId: 'adm_x' })).toBeNull();
    expect(await resolve('T1', { asOf: 'soon' })).toBeNull();
  });

  it('are listed for all targets, today by default', async () => {
    const query = 'query ($t: ID!) { indicatorReadings(territoryId: $t) { indicatorCode asOf } targetIndicator(code: "T6") { reading(territoryId: $t) { asOf } } }';
    const { data } = await run(anonymous, query, { t: territoryId });
    expect(data.indicatorReadings.map((each: any) => each.indicatorCode)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
    expect(data.targetIndicator.reading.asOf).toBe('2026-11-23');
  });
});

describe('who may what', () => {
  const own = { organizationId };
  it.each([
    ['anonymous', anonymous, false, false, false],
    ['a monitor', monitor, true, true, true],
    ['an officer', officer, false, false, true],
    ['the owner', owner, false, true, true],
    ['a stranger', stranger, false, false, false],
  ])('%s', (_name, viewer, monitors, handsIn, reports) => {
    expect([mayMonitor(viewer).allowed, mayHandIn(viewer, own).allowed, mayReport(viewer, own).allowed]).toEqual([monitors, handsIn, reports]);
  });
  it('nobody owns what belongs to no organization', () => {
    expect(mayHandIn(account({}), { organizationId: null }).allowed).toBe(false);
    expect(visibleByStatus(['ACCEPTED'])(account({}))).toEqual({ status: { $in: ['ACCEPTED'] } });
  });
});

describe('action plans', () => {
  const link = (viewer: Viewer) =>
    run(viewer, 'mutation ($input: LinkBodyOrganizationInput!) { linkBodyOrganization(input: $input) { body { organization { id } } userErrors { message } } }', {
      input: { bodyId: bodyId('PPC_CAUCUS'), organizationId },
    });

  it('live from expectation to acceptance', async () => {
    expect([(await link(anonymous)).code, (await link(officer)).code]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect((await link(monitor)).data.linkBodyOrganization.body.organization.id).toBe(organizationId);
    const input = { bodyId: bodyId('PPC_CAUCUS') };
    const before = await rows();
    expect(await mutate(anonymous, 'expectActionPlan', input)).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'expectActionPlan', input)).toBe('FORBIDDEN');
    expect(await rows()).toEqual(before);
    const { id } = await mutate(monitor, 'expectActionPlan', input);
    expect(await mutate(monitor, 'expectActionPlan', input)).toBe('PLAN_EXISTS');
    const submission = { id, documentNumber: '12-CTr/BCS', submittedOn: '2024-03-20' };
    const cases: [string, object, Viewer, string, Viewer, string][] = [
      ['submitActionPlan', submission, stranger, 'NOT_FOUND', owner, 'SUBMITTED'],
      ['returnActionPlan', { id, reason: 'Thiếu phụ lục' }, owner, 'FORBIDDEN', monitor, 'RETURNED'],
      ['submitActionPlan', submission, officer, 'FORBIDDEN', owner, 'SUBMITTED'],
      ['acceptActionPlan', { id }, officer, 'FORBIDDEN', monitor, 'ACCEPTED'],
    ];
    for (const [name, step, wrong, code, right, status] of cases) {
      const unchanged = await rows();
      expect(await mutate(anonymous, name, step as never)).toBe('UNAUTHENTICATED');
      expect(await mutate(wrong, name, step as never)).toBe(code);
      if (name === 'returnActionPlan') expect(await mutate(right, name, { id })).toBe('REASON_REQUIRED');
      expect(await rows()).toEqual(unchanged);
      expect(await mutate(right, name, step as never)).toMatchObject({ status });
    }
    expect(await mutate(monitor, 'acceptActionPlan', { id })).toBe('ILLEGAL_TRANSITION');
    const seen = await run(anonymous, '{ actionPlans { totalCount nodes { history { step } documentNumber sentTo { code } copyTo { code } } } }');
    expect(seen.data.actionPlans).toEqual({
      totalCount: 1,
      nodes: [{ history: null, documentNumber: '12-CTr/BCS', sentTo: { code: 'STANDING_BOARD' }, copyTo: { code: 'PROPAGANDA_COMMISSION' } }],
    });
  });

  it('become overdue and are handed on where the body ended', async () => {
    const { id } = await mutate(monitor, 'expectActionPlan', { bodyId: bodyId('DISTRICT_COMMITTEES') });
    expect(await mutate(anonymous, 'markActionPlanOverdue', { id })).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'markActionPlanOverdue', { id })).toBe('FORBIDDEN');
    expect(await mutate(monitor, 'markActionPlanOverdue', { id })).toMatchObject({ status: 'OVERDUE' });
    const before = await rows();
    expect(await mutate(anonymous, 'transferActionPlan', { id })).toBe('UNAUTHENTICATED');
    expect(await mutate(officer, 'transferActionPlan', { id })).toBe('FORBIDDEN');
    expect(await mutate(monitor, 'transferActionPlan', { id })).toBe('SUCCESSOR_MISSING');
    expect(await rows()).toEqual(before);
    expect(await mutate(monitor, 'transferActionPlan', { id, successorId: bodyId('AFFILIATED_COMMITTEES') })).toMatchObject({ status: 'TRANSFERRED' });
    const going = await mutate(monitor, 'expectActionPlan', { bodyId: bodyId('AFFILIATED_COMMITTEES'), dueOn: '2027-01-01' });
    expect(await mutate(monitor, 'markActionPlanOverdue', { id: going.id })).toBe('NOT_DUE');
    expect(await mutate(monitor, 'transferActionPlan', { id: going.id })).toBe('BODY_NOT_ENDED');
  });
});

describe('reports', () => {
  const draft = { indicatorCode: 'T1', period: '2025', asOf: '2025-12-31', territoryId, territoryName: 'Tỉnh Quảng Ngãi', officialValue: 72_000 };

  it('live from draft to correction', async () => {
    const before = await rows();
    expect(await mutate(anonymous, 'draftIndicatorReport', draft)).toBe('UNAUTHENTICATED');
    expect(await mutate(stranger, 'draftIndicatorReport', draft)).toBe('FORBIDDEN');
    expect(await rows()).toEqual(before);
    const made = await mutate(officer, 'draftIndicatorReport', draft);
    expect(made).toMatchObject({ status: 'DRAFT', officialValue: 72_000, registeredValue: 36_000, coverage: 5_000 });
    const { id } = made;
    const cases: [string, object, Viewer, string, Viewer, string][] = [
      ['submitIndicatorReport', { id }, stranger, 'NOT_FOUND', officer, 'SUBMITTED'],
      ['returnIndicatorReport', { id, reason: 'Sai kỳ' }, officer, 'FORBIDDEN', monitor, 'RETURNED'],
      ['submitIndicatorReport', { id, officialValue: 72_100 }, stranger, 'NOT_FOUND', officer, 'SUBMITTED'],
      ['approveIndicatorReport', { id }, officer, 'FORBIDDEN', monitor, 'APPROVED'],
      ['lockIndicatorReport', { id }, officer, 'FORBIDDEN', monitor, 'LOCKED'],
      ['correctIndicatorReport', { id, reason: 'Đếm trùng', officialValue: 72_050 }, officer, 'FORBIDDEN', monitor, 'CORRECTED'],
      ['approveIndicatorReport', { id }, stranger, 'NOT_FOUND', monitor, 'APPROVED'],
    ];
    for (const [name, step, wrong, code, right, status] of cases) {
      const unchanged = await rows();
      expect(await mutate(anonymous, name, step as never)).toBe('UNAUTHENTICATED');
      expect(await mutate(wrong, name, step as never)).toBe(code);
      if ('reason' in step) expect(await mutate(right, name, { id })).toBe('REASON_REQUIRED');
      expect(await rows()).toEqual(unchanged);
      expect(await mutate(right, name, step as never)).toMatchObject({ status });
    }
    const { data } = await run(anonymous, '{ indicatorReports(filter: { indicatorCode: "T1" }) { nodes { officialValue revision versions { revision officialValue reason } history { step } } } }');
    expect(data.indicatorReports.nodes).toEqual([
      { officialValue: 72_050, revision: 2, versions: [{ revision: 1, officialValue: 72_100, reason: 'Đếm trùng' }], history: null },
    ]);
    const second = await mutate(monitor, 'draftIndicatorReport', draft);
    await mutate(monitor, 'submitIndicatorReport', { id: second.id });
    const unchanged = await rows();
    expect(await mutate(monitor, 'approveIndicatorReport', { id: second.id })).toBe('APPROVED_EXISTS');
    expect(await rows()).toEqual(unchanged);
  });

  it('need evidence and parts where the target is a reported share', async () => {
    const share = { ...draft, indicatorCode: 'T2', officialValue: undefined, period: '2026' };
    const { id, officialValue } = await mutate(monitor, 'draftIndicatorReport', { ...share, numerator: 2, denominator: 3 });
    expect(officialValue).toBe(6_667);
    expect(await mutate(monitor, 'submitIndicatorReport', { id })).toBe('EVIDENCE_MISSING');
    expect(await mutate(monitor, 'submitIndicatorReport', { id, evidence: ['01/BC-SNV'] })).toMatchObject({ status: 'SUBMITTED' });
    expect(await mutate(monitor, 'approveIndicatorReport', { id })).toMatchObject({ status: 'APPROVED' });
    expect(await mutate(monitor, 'lockIndicatorReport', { id })).toBe('PERIOD_OPEN');
  });

  it.each([
    [{ indicatorCode: 'T9' }, 'REFERENCE_NOT_FOUND'],
    [{ period: '2025-M1' }, 'INVALID_VALUE'],
    [{ asOf: '2026-11-24' }, 'DATE_IN_FUTURE'],
    [{ territoryName: ' ' }, 'REQUIRED'],
    [{ officialValue: -1 }, 'COUNT_NEEDED'],
    [{ numerator: 1 }, 'COUNT_NEEDED'],
    [{ indicatorCode: 'T2' }, 'SHARE_NEEDED'],
    [{ indicatorCode: 'T4', officialValue: null, numerator: 4, denominator: 3 }, 'SHARE_NEEDED'],
    [{ evidence: ['x'.repeat(501)] }, 'TOO_LONG'],
  ])('are refused with %o', async (parts, code) => {
    const before = await rows();
    expect(await mutate(monitor, 'draftIndicatorReport', { ...draft, ...parts })).toBe(code);
    expect(await rows()).toEqual(before);
  });
});
