import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountViewer } from '../subgraphs/associations/account/session.service.js';
import { ends, parameters } from '../subgraphs/associations/export/export.ends.js';
import { exportLists } from '../subgraphs/associations/export/export.lists.js';
import { exportSource } from '../subgraphs/consultancy/export/export.service.js';
import { bindContext } from '../subgraphs/kernel/context.js';
import { headersOf, openExport } from '../subgraphs/kernel/export/export.read.js';
import { type ExportList, type ExportSource, filterOf } from '../subgraphs/kernel/export/index.js';
import { type Context, system } from '../subgraphs/kernel/index.js';
import type { Value } from '../subgraphs/kernel/tables/index.js';
import { type DemoGraph, startDemoGraph } from './support/demo-graph.js';

let graph: DemoGraph;
const sources: Readonly<Record<string, ExportSource>> = {
  associations: { lists: exportLists, ends, parameters },
  consultancy: exportSource,
};
/** By subgraph and account. */
const contexts = new Map<string, () => Context>();
const filters: Record<string, Record<string, unknown>> = {
  INTELLECTUAL_STATISTICS: { groupBy: ['DEGREE', 'GENDER'] },
  MEMBERSHIP_STATISTICS: { groupBy: ['ASSOCIATION'] },
  ASSOCIATION_STATISTICS: { groupBy: ['KIND'] },
  TALENT_STATISTICS: { measure: 'TRAINING', groupBy: ['YEAR'] },
  PETITION_STATISTICS: { groupBy: ['BODY', 'KIND'] },
  STATISTICS: { groupBy: ['AGENCY', 'YEAR'] },
  EXPERT_SPENDING: { from: '2020-01-01', to: '2030-12-31' },
};
const mayBeEmpty = ['ACCOUNTS', 'ASSOCIATIONS_WITHOUT_REPORT', 'PROFILE_CLAIMS', 'DUPLICATE_CANDIDATES'];
const who = ['officer', 'secretary2', 'agency'];

beforeAll(async () => {
  graph = await startDemoGraph();
  const runtime = graph.embedded.runtimes.get('associations')!;
  const sql = (text: string) => runtime.orm.em.getConnection().execute(text) as Promise<any[]>;
  for (const username of who) {
    const [account] = await sql(`select id from associations.account where username = '${username}'`);
    const viewer = await accountViewer(runtime.context({ viewer: system }), account.id);
    for (const [subgraph, { context }] of graph.embedded.runtimes)
      contexts.set(`${subgraph} ${username}`, () =>
        bindContext(context({ viewer: viewer!, locale: 'en' }), {}),
      );
  }
  const most = async (table: string, column: string) => {
    const [row] = await sql(
      `select ${column} as id from associations.${table} group by 1 order by count(*) desc, 1 limit 1`,
    );
    return row.id as string;
  };
  const dialogueId = await most('dialogue_question', 'dialogue_id');
  filters.CONGRESS_DELEGATES = { congressId: await most('congress_delegate', 'congress_id') };
  filters.DIALOGUE_QUESTIONS = { dialogueId };
  filters.DIALOGUE_PARTICIPANTS = { dialogueId };
  filters.DIALOGUE_COMMITMENTS = { dialogueId: await most('dialogue_commitment', 'dialogue_id') };
}, 240_000);
afterAll(() => graph?.close());

/** What the API gives of a list: the ids of its rows, or how many there are where they have none. */
async function given(username: string, name: string, list: ExportList): Promise<string[] | number | string> {
  const [parent, field] = list.query.includes('.') ? list.query.split('.') : [null, list.query];
  const filter = filters[name] ?? {};
  const hasId = 'id' in list.columns;
  const args = parent || !filters[name] ? '' : `, ${literal(filter)}`;
  const inner = list.each
    ? `id parts: ${list.each.replace(/\.(.*)/, ' { $1 { __typename } }')}${list.each.includes('.') ? '' : ' { __typename }'}`
    : hasId
      ? 'id'
      : '__typename';
  const paged = (after: string | null) => {
    const call = `list: ${field}(first: 50${after ? `, after: "${after}"` : ''}${args}) { nodes { ${inner} } pageInfo { hasNextPage endCursor } }`;
    return parent
      ? `{ node(id: "${Object.values(filter)[0]}") { ... on ${parent} { ${call} } } }`
      : `{ ${call} }`;
  };
  const plain = `{ list: ${field}${args && `(${args.slice(2)})`} { ${tables.includes(list.query) ? 'rows { __typename }' : inner} } }`;
  const nodes: any[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const isPlain = list.about || ['complianceAlerts', 'researchFields'].includes(list.query);
    const { data, errors } = await graph.askAnew(username, { query: isPlain ? plain : paged(after) });
    const found = parent ? data?.node?.list : data?.list;
    if (!found) return String(errors?.[0]?.extensions?.code ?? 'NOT_FOUND');
    nodes.push(...(Array.isArray(found) ? found : (found.nodes ?? [...found.rows, 'total'])));
    more = found.pageInfo?.hasNextPage === true;
    after = found.pageInfo?.endCursor ?? null;
  }
  if (list.each) return nodes.flatMap(({ parts }) => parts.nodes ?? parts).length;
  return hasId ? nodes.map(({ id }) => id) : nodes.length;
}

/** Queries of which the rows are apart from their total. */
const tables = [
  ...Object.values<ExportList>(exportLists).flatMap(({ header, query }) => (header ? query : [])),
  'expertSpending',
];

const literal = (values: object) =>
  Object.entries(values)
    .map(
      ([key, value]) =>
        `${key}: ${key === 'from' || key === 'to' ? `"${value}"` : JSON.stringify(value).replaceAll('"', '')}`,
    )
    .join(', ');

async function exported(username: string, name: string, list: ExportList, subgraph = 'associations') {
  const ctx = contexts.get(`${subgraph} ${username}`)!();
  const filter = filters[name] ?? null;
  const columns = [...headersOf(ctx, list, filter).keys()];
  const table = await openExport(
    sources[subgraph]!,
    ctx,
    { list: name as never, filter, columns },
    async () => undefined,
  );
  const rows: Value[][] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows, columns };
}

const allLists = Object.entries(sources).flatMap(([subgraph, { lists }]) =>
  Object.entries(lists).map(([name, list]) => [name, list, subgraph] as const),
);

describe.each(allLists)('the export %s', (name, list, subgraph) => {
  it.each(who)('holds for %s what the API gives', async (username) => {
    const rows = await given(username, name, list);
    if (typeof rows === 'string')
      return expect(exported(username, name, list, subgraph)).rejects.toMatchObject({ code: rows });
    const table = await exported(username, name, list, subgraph);
    expect(table.headers.length).toBe(table.columns.length);
    if (typeof rows === 'number') expect(table.rows.length).toBe(rows);
    else expect(table.rows.map((row) => row[table.columns.indexOf('id')])).toEqual(rows);
    if (username === 'officer' && !mayBeEmpty.includes(name)) expect(table.rows.length).toBeGreaterThan(0);
    for (const cell of table.rows.flat()) expect(String(cell)).not.toMatch(/\[object|undefined|NaN/);
  });
});

it('hides fields as the API does', async () => {
  const people = await exported('officer', 'PEOPLE', exportLists.PEOPLE);
  expect(people.rows.every((row) => row[people.columns.indexOf('birth')] === null)).toBe(true);
  const confidential = await exported('agency', 'PETITION_FORWARDS', exportLists.PETITION_FORWARDS);
  expect(confidential.rows.length).toBeGreaterThan(0);
});

it('keeps small cells hidden from whom the API hides them', async () => {
  const name = 'INTELLECTUAL_STATISTICS';
  const table = await exported('agency', name, exportLists[name]);
  const query = `{ intellectualStatistics(groupBy: [DEGREE, GENDER]) {
    rows { keys { label } distinctPersons isSuppressed } total { distinctPersons } } }`;
  const { data } = await graph.askAnew('agency', { query });
  const { rows, total } = data.intellectualStatistics;
  const place = table.columns.indexOf('persons');
  expect(table.rows.map((row) => row[place])).toEqual(
    [...rows, total].map(({ distinctPersons }) => distinctPersons),
  );
  expect(table.rows.every((row) => row[table.columns.indexOf('verified')] === null)).toBe(true);
  expect(table.rows.at(-1)![0]).toBe('Total');
  expect(table.lead[0]).toEqual(
    expect.arrayContaining([expect.stringMatching(/^By: /), 'Numbers are rounded: Yes']),
  );
});

it('tells records of other subgraphs by name, and of reviewers nothing to whom they are nobody', async () => {
  const requests = await exported('officer', 'REQUESTS', exportSource.lists.REQUESTS!, 'consultancy');
  const of = (table: typeof requests, key: string) =>
    table.rows.map((row) => row[table.columns.indexOf(key)]);
  const agencies = of(requests, 'requestingAgency').filter(Boolean);
  expect(agencies.length).toBeGreaterThan(0);
  for (const name of [...agencies, ...of(requests, 'fields'), ...of(requests, 'leadAssociation')])
    expect(String(name)).not.toMatch(/^(org|fld|aso)_/);
  const known = await exported('officer', 'OPINIONS', exportSource.lists.OPINIONS!, 'consultancy');
  expect(of(known, 'person').some(Boolean)).toBe(true);
  const unnamed = await exported('agency', 'OPINIONS', exportSource.lists.OPINIONS!, 'consultancy');
  expect(of(unnamed, 'person').some(Boolean)).toBe(false);
});

it('is refused to who has no account', async () => {
  for (const [list, { of }, subgraph] of allLists) {
    const [mutation, type] =
      subgraph === 'associations'
        ? ['startExport', 'StartExportInput']
        : ['startConsultancyExport', 'StartConsultancyExportInput'];
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
    const filter = filters[list] ? { [filterOf(list)]: filters[list] } : null;
    const { errors } = await graph.ask('anonymous', { query, variables: { input: { list, filter } } });
    expect(errors?.[0]?.extensions?.code, `${list} ${of}`).toBe('UNAUTHENTICATED');
  }
});
