import { buildSchema, getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asker } from './ask.fixture.js';
import { limits } from './limits.js';
import { measure } from './measure.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

const schema = buildSchema(`
  type Query { people(first: Int! = 20): PersonConnection  person: Person  tags: [Person!]! }
  type PersonConnection { nodes: [Person!]! totalCount: Int! }
  type Person { name: String  friends(first: Int! = 20): PersonConnection  boss: Person }
`);
const size = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return measure(schema, document, operation, variables, 5);
};

describe('the cost of an operation', () => {
  test.each<[string, Record<string, unknown>, number]>([
    ['{ person { name } }', {}, 0],
    ['{ people { nodes { name } } }', {}, 20],
    ['{ people(first: 3) { nodes { friends(first: 7) { nodes { name } } } } }', {}, 3 + 3 * 7],
    ['query($n: Int!) { people(first: $n) { totalCount } }', { n: 9 }, 9],
    ['query($n: Int! = 8) { people(first: $n) { totalCount } }', {}, 8],
    ['{ tags { friends(first: 2) { totalCount } } }', {}, 5 * 2],
    ['{ people(first: -5) { totalCount } }', {}, 0],
    ['{ ...f } fragment f on Query { people(first: 4) { totalCount } }', {}, 4],
  ])('%s %j', (query, variables, cost) => {
    expect(size(query, variables).cost).toBe(cost);
  });

  test('holds for every call unless a variable sets a page size', () => {
    expect(size('query($n: Int!) { people(first: $n) { totalCount } }', { n: 1 }).fixed).toBe(false);
    expect(size('{ people(first: 3) { totalCount } }').fixed).toBe(true);
  });

  test('ends on fragments that contain each other', () => {
    const query = '{ person { ...a } } fragment a on Person { boss { ...b } } fragment b on Person { ...a }';
    expect(size(query).depth).toBeLessThan(10);
  });
});

describe('a gateway', () => {
  let toys: Toys;
  let gateway: Gateway;
  let ask: Ask;
  const headers = { 'accept-language': 'en' };

  beforeAll(async () => {
    toys = await startToys();
    gateway = await toyGateway(toys);
    ask = asker(gateway);
  });
  afterAll(async () => {
    await gateway?.close();
    await toys?.close();
  });

  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `id related(first: 1) { nodes { ${nested(levels - 1)} } }`;
  const signIn = 'signIn(input: { username: "a", password: "b" }) { accessToken }';
  const aliased = Array.from({ length: 21 }, (_, i) => `a${i}: awardCount`).join(' ');

  test.each([
    ['depth', `{ item(id: "x") { ${nested(6)} } }`, 'GRAPHQL_VALIDATION_FAILED', /nested 14 levels/],
    ['aliases', `{ ${aliased} }`, 'GRAPHQL_VALIDATION_FAILED', /21 aliases/],
    [
      'directives',
      `{ awardCount ${'@include(if: true) @skip(if: false) '.repeat(1)} ${'awardCount @include(if: true) '.repeat(49)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      /51 directives/,
    ],
    ['tokens', `{ ${'awardCount '.repeat(2_000)} }`, 'GRAPHQL_VALIDATION_FAILED', /longer than 2000 tokens/],
    [
      'sign-ins',
      `mutation { a: ${signIn} ... { b: ${signIn} } ...c } fragment c on Mutation { touch c: ${signIn} }`,
      'GRAPHQL_VALIDATION_FAILED',
      /signs in 3 times/,
    ],
    [
      'cost',
      '{ items(first: 100) { nodes { related(first: 100) { nodes { related(first: 3) { nodes { id } } } } } } }',
      'COST_LIMIT',
      /40100 records/,
    ],
  ])('refuses too much: %s', async (_name, query, code, message) => {
    const answer = await ask(query, { headers });
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
    expect(answer.data).toBeUndefined();
  });

  test('counts what the variables of this call ask for, not those of the call before', async () => {
    const query = 'query($n: Int!) { items(first: $n) { nodes { id } } }';
    expect((await ask(query, { variables: { n: 2 } })).errors).toBeUndefined();
    const answer = await ask(query, { variables: { n: limits.cost + 1 } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT',
      cost: { requested: limits.cost + 1, limit: limits.cost },
    });
  });

  test('stops fragments that multiply', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `fragment f${i} on Item { ...f${i + 1} ...f${i + 1} id name }`,
    );
    const query = `{ plain { ...f0 ...f0 ...f0 } } ${levels.join(' ')} fragment f12 on Item { id name }`;
    expect((await ask(query)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('lets the explorer read the schema', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema');
  });
});

test('limits can be set', async () => {
  const toys = await startToys();
  const gateway = await toyGateway(toys, {}, {}, { limits: { depth: 1 } });
  const { errors } = await asker(gateway)('{ asker { kind } }');
  expect(errors?.[0]?.extensions).toMatchObject({ requested: 2, limit: 1 });
  await gateway.close();
  await toys.close();
});
