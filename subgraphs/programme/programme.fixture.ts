import { onTestDatabase } from '../../test/support/test-database.js';
import { parseEnvironment } from '../kernel/env.js';
import { idFromName } from '../kernel/index.js';
import { createKeyValue } from '../kernel/kv.js';
import { createLogger } from '../kernel/logger.js';
import { type SubgraphRuntime, startSubgraph } from '../kernel/runtime.js';
import { anonymous, createViewerCodec, type Viewer } from '../kernel/viewer.js';
import { programme } from './subgraph.js';

/** For the tests of this folder only: the subgraph on an empty database, and people who ask it. */
const secret = 'x'.repeat(32);
const codec = createViewerCodec(secret);
export const organizationId = idFromName('org', 'own');
export const territoryId = idFromName('adm', '51@2025-07-01');
export const unknownId = idFromName('adm', 'unknown');
export const account = (parts: Partial<Viewer>): Viewer => ({
  ...anonymous,
  kind: 'account',
  accountId: idFromName('acc', JSON.stringify(parts)),
  ...parts,
});
export const monitor = account({ roles: ['PROGRAMME_MONITOR'] });
export const officer = account({ roles: ['UNION_OFFICER'] });
export const owner = account({ roles: ['AGENCY'], organizationId });
export const stranger = account({ roles: ['AGENCY'], organizationId: idFromName('org', 'other') });

export let runtime: SubgraphRuntime;
export const statements: string[] = [];

export async function start(): Promise<void> {
  const env = parseEnvironment({ NODE_ENV: 'test', VIEWER_SECRET: secret, DATA_DIR: 'memory' });
  runtime = await onTestDatabase(programme.name, (database) =>
    startSubgraph(programme, {
      env,
      secret,
      database,
      keyValue: createKeyValue(undefined),
      log: createLogger(env, 'programme'),
      // What approved reports show is asked for as the public.
      transport: async ({ variables, viewer }) => ({
        data: {
          r0: { id: organizationId },
          administrativeUnit:
            variables.administrativeUnit === unknownId
              ? null
              : { fullName: 'Tỉnh Quảng Ngãi', validTo: '2025-07-01' },
          targetIndicator: { reading: { value: viewer.kind === 'anonymous' ? 36_000 : 1 } },
        },
      }),
      now: () => new Date('2026-11-23T02:00:00Z'),
      onQuery: (sql) => statements.push(sql),
    }),
  );
}
export const stop = (): Promise<void> => runtime.close();

export async function run(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  const caller = { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: 'en' };
  const { data, errors } = await runtime.execute(caller, { query, variables });
  return { data: data as any, code: errors?.[0]?.extensions.code, errors };
}
/** Runs a mutation; answers what it made, the code of a refusal, or that of an error. */
export async function mutate(viewer: Viewer, name: string, input: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const step = ['markActionPlanOverdue', 'acceptActionPlan', 'returnActionPlan'].includes(name)
    ? 'ActionPlanStepInput'
    : ['approveIndicatorReport', 'returnIndicatorReport', 'lockIndicatorReport'].includes(name)
      ? 'IndicatorReportStepInput'
      : type;
  const field = name.endsWith('ActionPlan') || name.endsWith('Overdue') ? 'actionPlan' : 'indicatorReport';
  const fields =
    field === 'actionPlan' ? 'id status' : 'id status officialValue registeredValue coverage territoryName';
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
export const rows = async () =>
  (
    await runtime.orm.em.fork().execute(
      `select (select count(*) from programme.audit_entry)::int audit, (select count(*) from programme.transition)::int steps,
              (select count(*) from programme.action_plan)::int plans, (select count(*) from programme.indicator_report)::int reports,
              (select count(*) from programme.indicator_report_version)::int versions`,
    )
  )[0];
