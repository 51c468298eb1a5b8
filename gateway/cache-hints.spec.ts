import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { policyOf, readCacheHints } from './cache-hints.js';

const sdl = `
  directive @cacheHint(maxAge: Int, shared: Boolean) on OBJECT | INTERFACE | FIELD_DEFINITION
  interface Node { id: ID! }
  type Query {
    unit: Unit
    units: [Unit!]!
    person: Person
    node: Node
    now: Int @cacheHint(maxAge: 0)
    own: Unit @cacheHint(shared: false)
    brief: Unit @cacheHint(maxAge: 5)
    any: Either
  }
  union Either = Unit | Person
  type Unit implements Node @cacheHint(maxAge: 3600, shared: true) {
    id: ID! name: String parent: Unit head: Person
    "What the viewer may see" count: Int @cacheHint(shared: false)
  }
  type Person implements Node { id: ID! name: String }
  type Mutation { change: Unit }
`;
const schema = buildSchema(sdl);
const hints = readCacheHints(sdl);
const policy = (query: string) => {
  const document = parse(query);
  return policyOf(hints, schema, document, document.definitions[0] as OperationDefinitionNode);
};

const everybody = { maxAge: 3600, shared: true };
const publicOnly = { maxAge: 300, shared: false };
const never = { maxAge: 0, shared: false };

describe('an answer may be kept', () => {
  test.each<[string, string, object]>([
    ['for everybody where all of it is the same for all', '{ unit { name parent { id } } }', everybody],
    ['through fragments too', '{ units { ...f ... on Unit { id } } } fragment f on Unit { name }', everybody],
    ['for the public only where nothing is said', '{ person { name } }', publicOnly],
    ['as short as its shortest part', '{ unit { name } brief { name } }', { maxAge: 5, shared: true }],
    ['for the public only where one part is', '{ unit { name head { name } } }', publicOnly],
    [
      'for the public only where a field of a shared type says so',
      '{ unit { name count } }',
      { maxAge: 300, shared: false },
    ],
    [
      'for the public only where the field that gives a shared type says so',
      '{ own { name } }',
      { maxAge: 3600, shared: false },
    ],
    ['never where a part may not', '{ unit { name } now }', { maxAge: 0, shared: true }],
    ['as the least of the types that it may have', '{ node { id } }', publicOnly],
    ['as the least of the types of a union', '{ any { ... on Unit { name } } }', publicOnly],
    ['never where it tells of the schema', '{ unit { name } __schema { types { name } } }', never],
    ['never where it asks for nothing but its type', '{ __typename }', never],
    ['never where it changes something', 'mutation { change { name } }', never],
    ['never where a field is not known', '{ other { name } }', never],
  ])('%s', (_name, query, expected) => {
    expect(policy(query)).toEqual(expected);
  });

  test('with entities that a subgraph is asked for, by their types', () => {
    const entities = (inner: string) =>
      policy(
        `query($representations: [_Any!]!) { _entities(representations: $representations) { ${inner} } }`,
      );
    expect(entities('... on Unit { name }')).toEqual(everybody);
    expect(entities('... on Unit { count }')).toEqual(publicOnly);
    expect(entities('... on Person { name }')).toEqual(publicOnly);
    expect(entities('... on Unit { name } ... on Person { name }')).toEqual(publicOnly);
    expect(entities('... on Nobody { name }')).toEqual(never);
  });
});
