import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officer } from '../support/organizations.js';
import { type CountedGateway, startWholeGraph, type WholeGraph } from '../support/whole-graph.js';

let graph: WholeGraph;
let gateway: CountedGateway;
let signedIn: Record<string, string>;
beforeAll(async () => {
  graph = await startWholeGraph();
  gateway = await graph.gateway();
  signedIn = await graph.as(officer);
});
afterAll(() => graph?.close());

const nested = (open: string, close: string, levels: number, core: string) =>
  open.repeat(levels) + core + close.repeat(levels);
const many = (n: number, part: (index: number) => string) =>
  Array.from({ length: n }, (_, i) => part(i)).join(' ');

const documents: [string, string][] = [
  ['deep', `{ associations { nodes { ${nested('successor { ', ' }', 30, 'id')} } } }`],
  [
    'deep by fragments',
    `{ associations { nodes { ...f0 } } } ${many(20, (i) => `fragment f${i} on Association { successor { ...f${i + 1} } }`)} fragment f20 on Association { id }`,
  ],
  ['of aliases', `{ ${many(100, (i) => `a${i}: researchFields { id }`)} }`],
  ['of aliases in depth', `{ associations { nodes { ${many(60, (i) => `a${i}: nameVi`)} } } }`],
  [
    'of fragments that double at each level',
    `{ ...f0 } ${many(24, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f24 on Query { researchFields { id } }`,
  ],
  [
    'of fragments that double the pages at each level',
    `{ associations { nodes { ...f0 } } } ${many(8, (i) => `fragment f${i} on Association { memberships(first: 100) { nodes { association { ...f${i + 1} } } } }`)} fragment f8 on Association { id }`,
  ],
  ['of fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['of a fragment that is in itself', '{ ...a } fragment a on Query { researchFields { id } ...a }'],
  ['of directives', `{ researchFields ${many(100, () => '@include(if: true)')} { id } }`],
  ['of directives that there are not', `{ researchFields ${many(500, (i) => `@d${i}`)} { id } }`],
  ['of tokens', `{ ${many(3_000, () => 'researchFields { id }')} }`],
  [
    'of pages in pages',
    '{ people(first: 100) { nodes { memberships(first: 100) { nodes { association { memberships(first: 100) { totalCount } } } } } } }',
  ],
  ['of fields that there are not', `{ ${many(600, (i) => `reserchField${i}`)} }`],
  ['of a very long name', `{ ${'a'.repeat(400_000)} }`],
  [
    'of very long texts that conflict',
    `{ x: organizations(search: "${'a'.repeat(200_000)}") { totalCount } x: organizations(search: "b") { totalCount } }`,
  ],
  ['of lists in lists', `{ organizations(search: ${nested('[', ']', 900, '1')}) { totalCount } }`],
  ['of objects in objects', `{ associations(filter: ${nested('{ a: ', ' }', 400, '1')}) { totalCount } }`],
  [
    'of introspection in itself',
    `{ __schema { types { ${nested('fields { type { ', ' } }', 12, 'name')} } } }`,
  ],
  [
    'of sign-ins',
    `mutation { ${many(15, (i) => `a${i}: signIn(input: { username: "admin", password: "${i}" }) { accessToken }`)} }`,
  ],
  ['of variables', `query(${many(900, (i) => `$v${i}: Int`)}) { researchFields { id } }`],
  ['of operations', `${many(300, (i) => `query q${i} { researchFields { id } }`)}`],
];

describe('a document', () => {
  test.each(documents)('%s is refused at once, with a code and few words', async (_name, query) => {
    const before = gateway.fetches();
    const started = performance.now();
    const answer = await gateway.ask(query, {}, signedIn);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(answer.data ?? null).toBeNull();
    for (const { extensions } of answer.errors!)
      expect(extensions!.code).toMatch(/^(GRAPHQL_(VALIDATION|PARSE)_FAILED|COST_LIMIT|BAD_USER_INPUT)$/);
    expect(JSON.stringify(answer).length).toBeLessThan(100_000);
    expect(gateway.fetches()).toBe(before);
  });

  test('may be introspected as tools do', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await gateway.ask(getIntrospectionQuery())).errors).toBeUndefined();
  });
});

const deep = (levels: number, open: string, close: string) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const organizations = 'query($search: String) { organizations(search: $search) { totalCount } }';
const associations =
  'query($statuses: [UnionMembershipStatus!]) { associations(filter: { statuses: $statuses }) { totalCount } }';
const filtered = 'query($filter: AssociationFilter) { associations(filter: $filter) { totalCount } }';
const create =
  'mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { userErrors { code } } }';
const bodies: [string, string, string][] = [
  ['objects in objects', filtered, `{"filter":${deep(80_000, '{"a":', '}')}}`],
  [
    'objects in objects under a name that is not asked for',
    organizations,
    `{"x":${deep(80_000, '{"a":', '}')}}`,
  ],
  ['lists in lists', associations, `{"statuses":${deep(200_000, '[', ']')}}`],
  ['a list of 80,000 values', associations, `{"statuses":${JSON.stringify(Array(80_000).fill('ADMITTED'))}}`],
  [
    'a list of 80,000 wrong values',
    associations,
    `{"statuses":${JSON.stringify(Array(80_000).fill('NOPE'))}}`,
  ],
  ['50,000 names', organizations, `{${Array.from({ length: 50_000 }, (_, i) => `"v${i}":${i}`).join()}}`],
  ['a text of 900,000 letters', organizations, `{"search":"${'ế'.repeat(300_000)}"}`],
  ['a text of 100,000 words', organizations, `{"search":"${'a '.repeat(100_000)}"}`],
  ['a text of wildcards', organizations, `{"search":"${'%_\\\\'.repeat(2_000)}"}`],
  ['an input of 80,000 levels', create, `{"input":${deep(80_000, '{"code":', '}')}}`],
  [
    'an input of unknown names',
    create,
    `{"input":{${Array.from({ length: 30_000 }, (_, i) => `"v${i}":${i}`).join()}}}`,
  ],
  [
    'a number beyond all numbers',
    'query($n: Int!) { organizations(first: $n) { totalCount } }',
    `{"n":1${'0'.repeat(400)}}`,
  ],
];

describe('variables with', () => {
  test.each(bodies)('%s do no harm', async (_name, query, variables) => {
    const started = performance.now();
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...signedIn },
      payload: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(answer.body.length).toBeLessThan(100_000);
    for (const { extensions } of answer.json().errors ?? [])
      expect(extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|COST_LIMIT|BAD_USER_INPUT)$/);
    expect(answer.statusCode).toBeLessThan(500);
  });

  test.each([
    '{"__proto__":{"polluted":true}}',
    '{"search":{"__proto__":{"polluted":true}}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"filter":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    '{"\\u005f_proto__":{"polluted":true}}',
  ])('%s change no prototype, by POST or GET', async (variables) => {
    const post = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":${JSON.stringify(filtered)},"variables":${variables}}`,
    });
    const search = new URLSearchParams({ query: filtered, variables, extensions: variables });
    const get = await gateway.app.inject({
      url: `/graphql?${search}&__proto__[polluted]=1`,
      headers: { 'x-requested-with': 'x' },
    });
    for (const { statusCode } of [post, get]) expect(statusCode).toBeLessThan(500);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('a body', () => {
  const post = (payload: string) =>
    gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });

  test('of many operations is refused', async () => {
    const { statusCode, body } = await post(
      JSON.stringify(Array(200).fill({ query: '{ researchFields { id } }' })),
    );
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test.each([
    ['__proto__', '{"query":"{ researchFields { id } }","__proto__":{"query":"x"}}'],
    ['constructor.prototype', '{"query":"{ researchFields { id } }","constructor":{"prototype":{"x":1}}}'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"{ researchFields { id } }"'],
    ['half a text', '{"query":"{ researchFields'],
    ['80,000 levels', deep(80_000, '{"query":', '}')],
    [
      'extensions of 80,000 levels',
      `{"query":"{ researchFields { id } }","extensions":${deep(80_000, '{"a":', '}')}}`,
    ],
  ])('with %s does no harm', async (_name, payload) => {
    const { statusCode, body } = await post(payload);
    expect(statusCode).toBeLessThan(500);
    for (const { extensions } of JSON.parse(body).errors ?? [])
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });
});
