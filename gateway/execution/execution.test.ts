import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { operationsOf } from '../../test/attack/generator.js';
import type { RequestContext } from '../request-context.js';
import type { SubgraphDataSource } from '../subgraph-data-source.js';
import { CompilingGateway } from './compiling-gateway.js';

/** What the programs answer must be what Apollo's own executor answers, on a graph with all that a plan can hold. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n';
const sdl = {
  people: `type Query { people: [Person!] person(id: ID!): Person anything(first: Int = 9): [Thing] grid: [[Person]!] top: Top }
    type Mutation { rename(id: ID!): Person }
    interface Named { id: ID! name: String }
    union Thing = Person | Place
    enum Rank { HIGH LOW }
    type Top { me: Person! also: Person }
    type Person implements Named @key(fields: "id") { id: ID! name: String @shareable rank: Rank! age: Int friends: [Person!]! boss: Person home: Place! }
    type Place implements Named @key(fields: "id country") { id: ID! country: String! name: String size: Float! people(first: Int): [Person] }`,
  honours: `type Query { honours: [Honour!] }
    type Honour @key(fields: "id") { id: ID! title: String! holder: Person holders: [Person!]! @provides(fields: "name") }
    type Person @key(fields: "id") { id: ID! name: String @external age: Int @external honours: [Honour!] label(loud: Boolean = false): String @requires(fields: "name age") score: Int! }`,
  maps: `type Query { places: [Place] }
    type Place @key(fields: "id country") { id: ID! country: String! height: Int! near: [Place!] mayor: Person }
    type Person @key(fields: "id") { id: ID! lives: Place }`,
} as const;
type Name = keyof typeof sdl;

const ids = ['1', '2', '3', '4'];
const place = (id: string) => ({ __typename: 'Place', id, country: Number(id) % 2 ? 'VN' : 'LA' });
const other = (id: string, by: number) => ids[(Number(id) - 1 + by) % ids.length]!;
type Parent = Record<string, any>;
const person = (id: string) => ({
  __typename: 'Person',
  id,
  name: id === '3' ? null : `Người ${id}`,
  rank: id === '2' ? 'LOW' : 'HIGH',
  age: 20 + Number(id),
});
const resolvers: Record<Name, Record<string, any>> = {
  people: {
    Query: {
      people: () => ids.map(person),
      person: (_: unknown, { id }: Parent) => (ids.includes(id) ? person(id) : null),
      anything: (_: unknown, { first }: Parent) =>
        [person('1'), place('2'), null, person('3')].slice(0, first),
      grid: () => [[person('1'), null], [], [person('1'), person('2')]],
      top: () => ({ me: person('4'), also: person('1') }),
    },
    Mutation: { rename: (_: unknown, { id }: Parent) => person(id) },
    Person: {
      __resolveReference: ({ id }: Parent) => (id === '9' ? null : person(id)),
      friends: ({ id }: Parent) => [person(other(id, 1)), person(other(id, 2))],
      boss: ({ id }: Parent) => (id === '1' ? null : person(other(id, 1))),
      home: ({ id }: Parent) => place(id),
    },
    Place: {
      __resolveReference: ({ id }: Parent) => place(id),
      name: ({ id }: Parent) => `Nơi ${id}`,
      size: ({ id }: Parent) => {
        if (id === '4') throw new Error('Place 4 has no size');
        return Number(id) / 2;
      },
      people: ({ id }: Parent) => [person(id), null],
    },
  },
  honours: {
    Query: { honours: () => ids.map((id) => ({ id })) },
    Honour: {
      __resolveReference: ({ id }: Parent) => ({ id }),
      title: ({ id }: Parent) => `Huân chương ${id}`,
      holder: ({ id }: Parent) => ({ id }),
      holders: ({ id }: Parent) => [person(id), person(other(id, 1))],
    },
    Person: {
      __resolveReference: (reference: Parent) => reference,
      honours: ({ id }: Parent) => (id === '2' ? null : [{ id }, { id: other(id, 1) }]),
      label: ({ name, age }: Parent, { loud }: Parent) => `${name} ${age}${loud ? '!' : ''}`,
      score: ({ id }: Parent) => {
        if (id === '3') throw new Error('Person 3 has no score');
        return Number(id);
      },
    },
  },
  maps: {
    Query: { places: () => [place('1'), place('2'), null] },
    Place: {
      __resolveReference: (reference: Parent) => (reference.id === '3' ? null : reference),
      height: ({ id }: Parent) => Number(id) * 10,
      near: ({ id }: Parent) => [place(id), place(other(id, 1))],
      mayor: ({ id }: Parent) => ({ id: id === '2' ? '9' : id }),
    },
    Person: { __resolveReference: (reference: Parent) => reference, lives: ({ id }: Parent) => place(id) },
  },
};

let ours: CompilingGateway;
let apollo: ApolloGateway;
let schema: GraphQLSchema;
let asked = 0;

beforeAll(async () => {
  const names = Object.keys(sdl) as Name[];
  const schemas = new Map(
    names.map((name) => [
      name as string,
      buildSubgraphSchema([{ typeDefs: parse(link + sdl[name]), resolvers: resolvers[name] }] as never),
    ]),
  );
  const composed = composeServices(
    names.map((name) => ({ name, url: `http://${name}`, typeDefs: parse(link + sdl[name]) })),
  );
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map(String).join('\n'));
  const run = async (name: string, query: string, variables: unknown): Promise<ExecutionResult> => {
    asked++;
    const variableValues = variables as Record<string, unknown>;
    const result = await execute({ schema: schemas.get(name)!, document: parse(query), variableValues });
    return JSON.parse(JSON.stringify(result));
  };
  const source = (name: string) => ({
    process: ({ request, context }: Parameters<GraphQLDataSource['process']>[0]) =>
      (context as RequestContext).dry ? { data: {} } : run(name, request.query!, request.variables),
    answer: (_context: RequestContext, { query, variables }: { query: string; variables?: unknown }) =>
      run(name, query, variables),
  });
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const { supergraphSdl } = composed;
  ours = new CompilingGateway({
    supergraphSdl,
    logger,
    sourceOf: (name) => source(name) as unknown as SubgraphDataSource,
  });
  apollo = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }) => source(name) as unknown as GraphQLDataSource,
  });
  for (const gateway of [ours, apollo]) await gateway.load({ apollo: {} } as never);
  schema = ours.schema!;
});

let hash = 0;
async function ask(
  gateway: ApolloGateway,
  query: string,
  variables?: Record<string, unknown>,
  document = parse(query),
) {
  const operation = getOperationAST(document)!;
  const request = { query, ...(variables && { variables }) };
  const parts = { operation, operationName: null, queryHash: String(hash++), metrics: {}, context: {} };
  return gateway.executor({ request, document, schema: gateway.schema, ...parts } as never);
}

/** The answers of both, as JSON. */
async function both(query: string, variables?: Record<string, unknown>) {
  const answers = [];
  for (const gateway of [ours, apollo]) answers.push(await ask(gateway, query, variables));
  const [mine, theirs] = answers.map(({ data, errors }) => ({
    data: JSON.parse(JSON.stringify(data ?? null)),
    failed: errors !== undefined,
    errors: JSON.parse(JSON.stringify(errors ?? [])),
  }));
  return { mine: mine!, theirs: theirs! };
}

describe('a program answers as Apollo’s executor', () => {
  test.each([
    '{ people { id name honours { id title holder { name label } } } }',
    '{ people { __typename friends { friends { score honours { holders { name rank } } } } } }',
    '{ anything { __typename ... on Named { id name } ... on Person { rank boss { label } } ... on Place { height near { height mayor { name } } } } }',
    '{ grid { id lives { name height } } top { me { score } also { label(loud: true) } } }',
    '{ places { id name near { mayor { name honours { title } } } } }',
    '{ top { me { home { size name } } } people { home { id } } }',
    '{ a: people { n: name h: honours { t: title } } b: person(id: "2") { honours { id } label } }',
    'mutation { rename(id: "2") { name label honours { id } } }',
    '{ __typename people { ...P } } fragment P on Person { id lives { ...Q } } fragment Q on Place { height ... on Named { name } }',
    '{ __schema { queryType { name } } people { id } }',
    '{ constructor: people { toString: name honours { id } } }',
    '{ people { honours { id } x: label y: label(loud: true) } }',
  ])('%s', async (query) => {
    const { mine, theirs } = await both(query);
    expect(mine.data).toEqual(theirs.data);
    expect(mine.failed).toBe(theirs.failed);
  });

  test('whatever variables say of parts, defaults included', async () => {
    const query = `query($a: Boolean!, $b: Boolean = true, $n: Int) {
      people @include(if: $a) { id honours @skip(if: $b) { title } ... @include(if: $b) { label } }
      anything(first: $n) { ... on Person @skip(if: $a) { score } ... on Named { name } } }`;
    for (const variables of [
      { a: true },
      { a: false },
      { a: true, b: false, n: 1 },
      { a: false, b: false, n: null },
    ]) {
      const { mine, theirs } = await both(query, variables);
      expect(mine.data).toEqual(theirs.data);
    }
    const wrong = await both(query, { a: 'no' });
    expect(wrong.mine.errors).toEqual(wrong.theirs.errors);
    expect(wrong.mine.errors).toHaveLength(1);
  });

  test('however its parts are put together', async () => {
    const operations = fc.sample(operationsOf({ schema: buildSchema(printSchema(schema)), ids }), {
      numRuns: 800,
      seed: 7,
    });
    let compared = 0;
    for (const query of operations) {
      let isValid = false;
      try {
        isValid = validate(schema, parse(query)).length === 0;
      } catch {
        // A tenth is broken on purpose.
      }
      if (!isValid) continue;
      compared++;
      const { mine, theirs } = await both(query);
      expect(mine, query).toMatchObject({ data: theirs.data, failed: theirs.failed });
    }
    expect(compared).toBeGreaterThan(500);
  }, 120_000);
});

test('an error is told once, at the first place that needs the entity', async () => {
  const { errors } = await ask(ours, '{ people { friends { score } } }');
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([
    ['Person 3 has no score', ['people', 0, 'friends', 1, 'score']],
  ]);
});

test('each entity is asked for once, however often the answer holds it', async () => {
  const query = '{ people { friends { friends { friends { label } } } } }';
  await ask(ours, query);
  asked = 0;
  const { data } = await ask(ours, query);
  expect(asked).toBe(2);
  expect(JSON.stringify(data)).toContain('Người 1 21');
});

test('an operation that nobody asked before is answered to all who ask it at once', async () => {
  const query = '{ people { id honours { title } } }';
  const document = parse(query);
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(ours, query, undefined, document)));
  expect(answers.map(({ data }) => data?.people.length)).toEqual([4, 4, 4, 4, 4]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
