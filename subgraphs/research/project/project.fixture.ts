import { onTestDatabase } from '../../../test/support/test-database.js';
import { parseEnvironment } from '../../kernel/env.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { createKeyValue } from '../../kernel/kv.js';
import { createLogger } from '../../kernel/logger.js';
import { startSubgraph } from '../../kernel/runtime.js';
import { createViewerCodec } from '../../kernel/viewer.js';
import { research } from '../subgraph.js';

const secret = 'a secret of the tests, 32 characters';

export const ids = {
  field: idFromName('fld', 'field'),
  host: idFromName('org', 'host'),
  orderer: idFromName('org', 'orderer'),
  other: idFromName('org', 'other'),
  unknown: idFromName('org', 'unknown'),
  lead: (name: string) => idFromName('per', name),
};

const account = (roles: Viewer['roles'], organizationId: string | null = null): Viewer => ({
  ...anonymous,
  kind: 'account',
  accountId: idFromName('acc', `${roles} ${organizationId}`),
  username: 'test',
  roles,
  organizationId,
});

export const viewers = {
  anonymous,
  dost: account(['DOST']),
  ppc: account(['PPC']),
  officer: account(['UNION_OFFICER']),
  host: account(['AGENCY'], ids.host),
  stranger: account(['AGENCY'], ids.other),
};
export type ViewerName = keyof typeof viewers;

/** The subgraph on a database of its own; the rest of the graph knows every id but `ids.unknown`. */
export async function startResearch() {
  const env = parseEnvironment({ NODE_ENV: 'test' });
  const statements: string[] = [];
  const asked: Record<string, unknown>[] = [];
  const runtime = await onTestDatabase(research.name, (database) =>
    startSubgraph(research, {
      env,
      secret,
      database,
      keyValue: createKeyValue(undefined),
      log: createLogger(env, 'research'),
      transport: async ({ variables, viewer }) => {
        asked.push({ ...variables, as: viewer.kind });
        const known = Object.entries(variables).map(([name, id]) => [
          name,
          id === ids.unknown ? null : { id },
        ]);
        return { data: Object.fromEntries(known) };
      },
      now: () => new Date('2026-11-23T02:00:00Z'),
      onQuery: (sql) => statements.push(sql),
    }),
  );
  const codec = createViewerCodec(secret);
  let codes = 0;

  const run = async (who: ViewerName, query: string, variables: Record<string, unknown> = {}) => {
    const viewer = await codec.sign(viewers[who]);
    const caller = { viewer, requestId: 'test', acceptLanguage: 'en' };
    const { data, errors } = await runtime.execute(caller, { query, variables });
    return { data: data as any, code: errors?.[0]?.extensions.code as string | undefined };
  };
  const mutate = async (who: ViewerName, name: string, input: object) => {
    const { data, code } = await run(
      who,
      `mutation ($input: ${inputTypeOf(runtime.sdl, name)}!) { ${name}(input: $input) {
         researchProject { id code status grade extendedTo redoUntil riskAccepted updatedAt }
         userErrors { ... on ResearchProjectUserError { code path } } } }`,
      { input },
    );
    const payload = data?.[name];
    return {
      code,
      project: payload?.researchProject,
      problem: payload?.userErrors[0]?.code as string | undefined,
    };
  };
  /** An input that DOST may sign, of a project and an investigator of its own. */
  const contract = (changes: object = {}) => {
    codes += 1;
    return {
      code: `${codes}/2026/ĐTKHCN`,
      title: 'Canh tác tỏi không dùng cát ở Lý Sơn',
      type: 'PILOT_PRODUCTION',
      legalRegime: 'LAW_2013',
      fundingRoute: 'OPEN_SELECTION',
      fieldId: ids.field,
      hostOrganizationId: ids.host,
      startOn: '2025-01-01',
      endOn: '2026-12-31',
      budgetState: { amount: 2_850_000_000 },
      objectives: 'Mô hình canh tác.',
      contractNumber: `${codes}/HĐ`,
      team: [
        {
          personId: ids.lead(`lead ${codes}`),
          personName: 'Trần Thị B',
          role: 'PRINCIPAL_INVESTIGATOR',
          months: 12,
        },
        { personName: 'Nguyễn Văn A', role: 'MEMBER' },
      ],
      products: [{ form: 'II', name: 'Quy trình canh tác', unit: 'quy trình', orderedQty: 1 }],
      ...changes,
    };
  };
  /** A project taken through steps by DOST. */
  const projectAfter = async (
    steps: readonly (readonly [string, object])[],
    changes: object = {},
  ): Promise<string> => {
    const { project } = await mutate('dost', 'contractResearchProject', contract(changes));
    for (const [name, input] of steps) {
      const answer = await mutate('dost', name, { id: project.id, ...input });
      if (!answer.project) throw new Error(`${name}: ${answer.code ?? answer.problem}`);
    }
    return project.id;
  };
  /** How much is written: rows, transitions, audit entries. */
  const written = async () =>
    JSON.stringify(
      await runtime.orm.em
        .getConnection()
        .execute(
          [
            'research_project',
            'project_member',
            'product',
            'acceptance_evaluation',
            'transition',
            'audit_entry',
            'idempotency',
          ]
            .map((table) => `select count(*)::int as n, max(t::text) as last from research.${table} t`)
            .join(' union all '),
        ),
    );
  /** How many audit entries a project has. */
  const audited = async (id: string): Promise<number> => {
    const sql = 'select count(*)::int as n from research.audit_entry where entity_id = ?';
    return (await runtime.orm.em.getConnection().execute(sql, [id]))[0].n;
  };
  return {
    runtime,
    audited,
    run,
    mutate,
    contract,
    projectAfter,
    written,
    statements,
    asked,
    close: () => runtime.close(),
  };
}

const inputTypeOf = (sdl: string, name: string) =>
  new RegExp(`\\n  ${name}\\([^)]*?input: (\\w+)!`, 's').exec(sdl)![1];
