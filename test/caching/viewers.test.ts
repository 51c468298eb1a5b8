import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCacheHints } from '../../gateway/cache-hints.js';
import { readOperations } from '../../gateway/operations.js';
import { operationsFolder, readSupergraph } from '../../gateway/supergraph.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import { type DemoGraph, startDemoGraph } from '../support/demo-graph.js';

const log = createLogger({ NODE_ENV: 'test', LOG_LEVEL: undefined } as never, 'test');
/** A change is no answer to keep, and some end the session that asks. */
const operations = (await readOperations(operationsFolder, log)).filter(
  ({ query }) => !/^mutation\b/m.test(query),
);
const hints = readCacheHints(await readSupergraph());

let graph: DemoGraph;
beforeAll(async () => {
  graph = await startDemoGraph();
  // A project that not everybody may know of: else its field would count the same for all.
  const { orm } = graph.embedded.runtimes.get('research')!;
  await orm.em
    .getConnection()
    .execute(
      "update research.research_project set status = 'APPROVED' where id = (select min(id) from research.research_project)",
    );
}, 180_000);
afterAll(() => graph?.close());

/** An answer without what differs each time. */
const content = ({ body }: { body: string }) =>
  body.replaceAll(/"requestId":"[^"]*"|"(databaseLatencyMs|eventLag)":\d+/g, '');

describe('everybody gets his own answer, whoever asked before, to', () => {
  test.each(operations.map((each) => [each.name, each] as const))(
    '%s',
    async (_name, each) => {
      const { everybody, ask, askAnew } = graph;
      const parameters = { query: each.query, variables: each.variables ? JSON.parse(each.variables) : {} };
      const own = new Map<string, string>();
      for (const who of everybody) own.set(who, content(await askAnew(who, parameters)));
      for (const who of [...everybody, ...everybody.toReversed()])
        expect([who, content(await ask(who, parameters))]).toEqual([who, own.get(who)]);
    },
    60_000,
  );
});

describe('what is declared the same for everybody', () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
  const lists: Record<string, (fields: string) => string> = {
    AdministrativeUnit: (fields) => `{ administrativeUnits(first: 100) { nodes { ${fields} } } }`,
    ResearchField: (fields) => `{ researchFields { ${fields} } }`,
    StatisticalRegion: (fields) => `{ statisticalRegions { ${fields} } }`,
  };
  const shared = [...hints].filter(([name, hint]) => hint.shared && !name.includes('.'));

  test.each(shared)('is: %s', async (type) => {
    const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields())
      .filter(
        (field) =>
          isLeafType(getNamedType(field.type)) && hints.get(`${type}.${field.name}`)?.shared !== false,
      )
      .map(({ name }) => name);
    const query = lists[type]!(fields.join(' '));
    const { body } = await graph.askAnew('anonymous', { query });
    for (const who of graph.everybody)
      expect([who, (await graph.askAnew(who, { query })).body]).toEqual([who, body]);
  });

  test('is fetched once for all who are signed in', async () => {
    const { data } = await graph.ask('officer', { query: '{ researchFields { id } }' });
    // People are never kept for those who are signed in; the fields of their expertise are.
    const query = `{ consultancyRequests(first: 20) { nodes { id fields { nameVi ford } } } }`;
    expect(data.researchFields.length).toBeGreaterThan(0);
    await graph.ask('officer', { query });
    const fetches = vi.spyOn(graph.embedded.runtimes.get('associations')!, 'execute');
    await graph.ask('leader', { query });
    expect(fetches).not.toHaveBeenCalled();
    fetches.mockRestore();
  });
});

describe('what is kept for one way of asking', () => {
  const query =
    'query A($first: Int!, $search: String) { organizations(first: $first, search: $search) { nodes { id nameVi } } } query B { researchFields { nameEn } }';
  const variables = { first: 3, search: 'so' };

  test('is not given for another operation of the text, nor for other variables', async () => {
    const a = await graph.ask('anonymous', { query, variables, operationName: 'A' });
    const b = await graph.ask('anonymous', { query, variables, operationName: 'B' });
    expect(a.data.organizations.nodes.length).toBeGreaterThan(0);
    expect(b.data.researchFields.length).toBeGreaterThan(0);
    const one = await graph.ask('anonymous', {
      query,
      variables: { ...variables, first: 1 },
      operationName: 'A',
    });
    expect(one.data.organizations.nodes).toHaveLength(1);
    const swapped = { search: variables.search, first: variables.first };
    expect((await graph.ask('anonymous', { query, variables: swapped, operationName: 'A' })).data).toEqual(
      a.data,
    );
    const neither = await graph.ask('anonymous', { query, variables });
    expect(neither.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('is not given in another language', async () => {
    const labels = '{ catalogue { associations { name values { name label } } } }';
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map((language) =>
        graph.ask('anonymous', { query: labels }, { 'accept-language': language }),
      ),
    );
    expect(content(vi!)).toBe(
      content(await graph.askAnew('anonymous', { query: labels }, { 'accept-language': 'vi' })),
    );
    expect(content(en!)).toBe(
      content(await graph.askAnew('anonymous', { query: labels }, { 'accept-language': 'en' })),
    );
  });

  test('is given by GET as by POST, and what GET may not do is refused though POST did it', async () => {
    const { app } = graph.embedded.gateway;
    const get = (text: string) =>
      app.inject({
        url: `/graphql?${new URLSearchParams({ query: text })}`,
        headers: { 'x-requested-with': 'x' },
      });
    const read = '{ researchFields { code } }';
    expect((await get(read)).json().data).toEqual((await graph.ask('anonymous', { query: read })).data);
    const write = 'mutation { signOut { signedOut } }';
    await graph.ask('anonymous', { query: write });
    expect((await get(write)).statusCode).toBe(405);
  });

  test('is not given for a digest that is claimed for another text', async () => {
    const known = '{ researchFields { nameVi } }';
    await graph.ask('anonymous', { query: known });
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(known).digest('hex') };
    const other = '{ organizations(first: 1) { nodes { code } } }';
    const answer = await graph.ask('anonymous', { query: other, extensions: { persistedQuery } });
    expect(answer.data?.researchFields).toBeUndefined();
    const after = await graph.ask('anonymous', { query: known });
    expect(after.data.researchFields.length).toBeGreaterThan(0);
  });

  test('is not given to who states why he asks, or whose token does not hold', async () => {
    const people = '{ people(first: 5) { totalCount nodes { name { full } } } }';
    const stranger = await graph.ask('anonymous', { query: people });
    const stated = await graph.ask('officer', { query: people }, { 'x-purpose': 'test' });
    expect(content(stated)).toBe(
      content(await graph.askAnew('officer', { query: people }, { 'x-purpose': 'test' })),
    );
    expect(content(await graph.ask('anonymous', { query: people }, { 'x-purpose': 'test' }))).toBe(
      content(stranger),
    );
    const forged = await graph.ask('anonymous', { query: people }, { authorization: 'Bearer nonsense' });
    expect([forged.data, forged.errors?.[0]?.extensions?.code]).toEqual([undefined, 'UNAUTHENTICATED']);
  });
});
