import { onTestDatabase } from '../../test/support/test-database.js';
import { parseEnvironment } from '../kernel/env.js';
import { createIds } from '../kernel/ids.js';
import { type ActorRole, anonymous, type Viewer } from '../kernel/index.js';
import { createKeyValue } from '../kernel/kv.js';
import { createLogger } from '../kernel/logger.js';
import { startSubgraph } from '../kernel/runtime.js';
import { createViewerCodec } from '../kernel/viewer.js';
import { awards } from './subgraph.js';

const ids = createIds(() => new Date('2026-01-01T00:00:00Z'));

/** Records of other subgraphs that the graph answers; any other id is unknown to it. */
export const known = {
  person: ids('per'),
  other: ids('per'),
  organization: ids('org'),
  association: ids('aso'),
  project: ids('prj'),
};
export const unknown = {
  person: ids('per'),
  programme: ids('apr'),
  edition: ids('aed'),
  honour: ids('hon'),
  project: ids('prj'),
};
export const { project } = known;

type Json = any;

export const account = (...roles: ActorRole[]): Viewer => ({
  ...anonymous,
  kind: 'account',
  accountId: ids('acc'),
  username: 'someone',
  roles,
});
export const officer = account('UNION_OFFICER');
export const leader = account('UNION_LEADER');
export const stranger = account('ASSOC_LEADER');

/** The subgraph on a database of its own, with a clock that the test sets. */
export async function startAwards() {
  const env = parseEnvironment({ NODE_ENV: 'test' });
  const secret = 'a secret for tests of at least 32 characters';
  const codec = createViewerCodec(secret);
  const clock = { now: new Date('2026-03-10T03:00:00Z') };
  const asked: { query: string; viewer: Viewer }[] = [];
  const statements: string[] = [];
  const runtime = await onTestDatabase(awards.name, (database) =>
    startSubgraph(awards, {
      env,
      secret,
      database,
      keyValue: createKeyValue(undefined),
      log: createLogger(env, 'awards'),
      now: () => clock.now,
      onQuery: (sql) => statements.push(sql),
      transport: async ({ query, variables, viewer }) => {
        asked.push({ query, viewer });
        const exists = (id: unknown) => Object.values(known).includes(id as string);
        return {
          data: Object.fromEntries(
            Object.entries(variables).map(([field, id]) => [field, exists(id) ? { id } : null]),
          ),
        };
      },
    }),
  );

  const run = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
    const result = await runtime.execute(
      { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: 'en' },
      { query, variables },
    );
    return JSON.parse(JSON.stringify(result)) as { data?: Json; errors?: Json[] };
  };

  /** Calls a mutation. @returns the record, or codes: of the error, or of the refusals joined */
  const mutate = async (
    viewer: Viewer,
    name: string,
    input: Record<string, unknown>,
  ): Promise<{ record?: Json; code?: string }> => {
    const kind =
      name === 'createAwardProgramme'
        ? 'awardProgramme'
        : /Honour$/.test(name)
          ? 'conferredHonour'
          : 'awardEdition';
    const type = inputTypes[name] ?? 'AwardEditionStepInput';
    const state = kind === 'awardProgramme' ? 'id code' : 'id status';
    const { data, errors } = await run(
      viewer,
      `mutation M($input: ${type}!) { ${name}(input: $input) { ${kind} { ${state} } userErrors { code message path } } }`,
      { input },
    );
    if (errors) return { code: errors[0].extensions.code };
    const { [kind]: record, userErrors } = data[name];
    return userErrors.length > 0
      ? { code: userErrors.map((each: { code: string }) => each.code).join() }
      : { record };
  };

  /** Everything that a failed mutation must leave alone. */
  const counts = async () => {
    const tables = [
      'award_programme',
      'award_edition',
      'conferred_honour',
      'transition',
      'audit_entry',
      'idempotency',
    ];
    const [row] = await runtime.orm.em
      .fork()
      .getConnection()
      .execute(`select ${tables.map((t) => `(select count(*)::int from awards.${t}) as ${t}`).join(', ')}`);
    return row as Record<string, number>;
  };

  return { runtime, clock, asked, statements, run, mutate, counts, close: () => runtime.close() };
}

export type Awards = Awaited<ReturnType<typeof startAwards>>;

const inputTypes: Record<string, string> = {
  createAwardProgramme: 'CreateAwardProgrammeInput',
  planAwardEdition: 'PlanAwardEditionInput',
  issueEditionRules: 'IssueEditionRulesInput',
  extendEdition: 'ExtendEditionInput',
  proposeEditionResults: 'ProposeEditionResultsInput',
  approveEditionResults: 'ApproveEditionResultsInput',
  awardEdition: 'AwardEditionInput',
  archiveEdition: 'ArchiveEditionInput',
  conferHonour: 'ConferHonourInput',
  revokeHonour: 'RevokeHonourInput',
  restoreHonour: 'RestoreHonourInput',
};

export const programmeInput = (code: string) => ({
  code,
  nameVi: 'Hội thi Sáng tạo kỹ thuật tỉnh',
  nameEn: 'Technical innovation contest',
  kind: 'CONTEST',
  level: 'PROVINCE',
  cycleYears: 2,
  organiser: 'Liên hiệp Hội',
});

export const editionInput = (programmeId: string, ordinal: number) => ({
  programmeId,
  ordinal,
  yearFrom: 2025,
  yearTo: 2026,
  opensOn: '2026-03-11',
  submissionDeadline: '2026-03-20',
  prizeTable: [
    { rank: 'FIRST', maxCount: 1, amount: { amount: 25_000_000 } },
    { rank: 'SECOND', maxCount: 2, amount: { amount: 20_000_000 } },
  ],
});

export const honourInput = (changes: Record<string, unknown> = {}) => ({
  honourCode: 'MERIT_PROVINCE',
  level: 'PROVINCE',
  recipientType: 'PERSON',
  recipientPersonId: known.person,
  recipientName: 'Nguyễn Văn Thử',
  decisionNumber: '123/QĐ-UBND',
  decidedBy: 'Chủ tịch UBND tỉnh',
  conferredOn: '2026-01-15',
  ...changes,
});
