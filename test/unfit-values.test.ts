import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../subgraphs/index.js';
import { federatedSchemaOf } from '../subgraphs/kernel/federation/schema.js';
import { actorRoles, anonymous, idFromName } from '../subgraphs/kernel/index.js';
import { entityCases } from './support/entity-cases.js';
import { graphWithout } from './support/graph.js';
import { fieldsWithArguments, type IdFor, leastOf, positionsOf } from './support/positions.js';
import { insertRow } from './support/rows.js';
import { everythingOf } from './support/selection.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from './support/subgraph.js';

const manifests = await Promise.all(subgraphs.map(({ load }) => load()));
const prefixes = new Map(
  manifests.flatMap(({ entities }) => entities).map(({ typename, prefix }) => [typename, prefix]),
);
/** What the name of an id says of whose it is, where it does not end with a type's name. */
const meanings = [
  [/agency|sentTo|copyTo|orderer|successorOrg/i, 'org'],
  [/territory|residence|unit|parent/i, 'adm'],
  [/field/i, 'fld'],
  [/edition/i, 'AwardEdition'],
  [/project/i, 'ResearchProject'],
  [/body/i, 'Body'],
] as const;

/** An id of a row that is there: of the type that its name says, or else of the type that the field answers. */
const idFor =
  (type: GraphQLObjectType | undefined): IdFor =>
  (name) => {
    const typename = [...prefixes.keys()].find((each) => new RegExp(`${each}Ids?$`, 'i').test(name));
    const meant = meanings.find(([pattern]) => pattern.test(name))?.[1];
    const prefix =
      prefixes.get(typename ?? '') ??
      prefixes.get(meant ?? '') ??
      meant ??
      prefixes.get(type?.name ?? '') ??
      'per';
    return idFromName(prefix, 'one');
  };

/** The record that a field answers, or that is in its payload or page. */
function recordOf(field: GraphQLField<any, any>): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || prefixes.has(type.name)) return isObjectType(type) ? type : undefined;
  return Object.values(type.getFields())
    .map((each) => getNamedType(each.type))
    .find((each): each is GraphQLObjectType => isObjectType(each) && prefixes.has(each.name));
}

/** An operation that asks for a field of any type, its arguments being variables. */
function operationFor(type: GraphQLObjectType, field: GraphQLField<any, any>) {
  const given = field.args
    .map(({ name, type, defaultValue }) => {
      const optional = isNonNullType(type) && defaultValue !== undefined ? type.ofType : type;
      return `$${name}: ${optional}`;
    })
    .join(', ');
  const answer = getNamedType(field.type);
  const selection = isObjectType(answer) ? everythingOf(answer, 1) : isInterfaceType(answer) ? 'id' : '';
  const values = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const asked = `${field.name}(${values})${selection && ` { ${selection} }`}`;
  if (type.name === 'Query') return `query(${given}) { ${asked} }`;
  if (type.name === 'Mutation') return `mutation(${given}) { ${asked} }`;
  const key = type.name === 'Catalogue' ? 'catalogue' : idFromName(prefixes.get(type.name)!, 'one');
  return `query(${given}) { _entities(representations: [{ __typename: "${type.name}", id: "${key}" }]) { ... on ${type.name} { ${asked} } } }`;
}

/** What a cursor that somebody made himself may hold. */
const strange = [
  'notadate',
  '2026-02-30',
  '-271821-04-20T00:00:00Z',
  'a\0b',
  'x',
  1.5,
  1e300,
  -1,
  true,
  null,
];

describe.each(manifests)('$name', (manifest) => {
  const { schema } = federatedSchemaOf(manifest);
  const fields = fieldsWithArguments(schema);
  const everyone = viewerWith({
    accountId: idFromName('acc', 'one'),
    personId: idFromName('per', 'one'),
    roles: actorRoles,
    associationIds: [idFromName('aso', 'one')],
    organizationId: idFromName('org', 'one'),
  });
  let graph: TestSubgraph;
  beforeAll(async () => {
    graph = await startTestSubgraph(manifest, graphWithout());
    for (const definition of manifest.entities) {
      const { shown, hidden, further } = entityCases[definition.typename]!;
      await insertRow(graph.runtime, definition, 'one', shown ?? hidden ?? {});
      if (further) await insertRow(graph.runtime, definition, 'two', further);
    }
  });
  afterAll(() => graph?.close());

  // First: what follows changes records, and some lists are then empty.
  const paged = fields.filter(
    ([type, { args }]) => type.name === 'Query' && args.some(({ name }) => name === 'after'),
  );
  it.each(
    paged.map(([type, field]) => ({ name: `${type.name}.${field.name}`, type, field })),
  )('refuses a cursor of $name with values that its columns cannot have', async ({ type, field }) => {
    const operation = operationFor(type, field);
    const least = leastOf(field.args, idFor(recordOf(field)));
    const page = await graph.run(everyone, operation, least);
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(page.data))?.[1];
    expect([page.errors, typeof cursor]).toEqual([undefined, 'string']);
    const { o, v } = JSON.parse(Buffer.from(cursor!, 'base64url').toString());
    for (const [i, value] of (v as unknown[]).flatMap((_, i) => strange.map((each) => [i, each] as const))) {
      const values = Object.assign([...v], { [i]: value });
      const after = Buffer.from(JSON.stringify({ o, v: values })).toString('base64url');
      const { errors = [] } = await graph.run(everyone, operation, { ...least, after });
      expect([values, JSON.stringify(errors).includes('INTERNAL_SERVER_ERROR')]).toEqual([values, false]);
    }
  });

  it.each(
    fields.map(([type, field]) => ({ name: `${type.name}.${field.name}`, type, field })),
  )('bears null wherever $name takes it', async ({ type, field }) => {
    const operation = operationFor(type, field);
    const ids = idFor(recordOf(field));
    for (const position of positionsOf(field.args, ids)) {
      if (isNonNullType(position.type)) continue;
      for (const viewer of [everyone, anonymous]) {
        const { errors = [] } = await graph.run(viewer, operation, position.filled(null));
        expect([position.name, errors.map(({ extensions }) => extensions.code)]).not.toEqual([
          position.name,
          expect.arrayContaining(['INTERNAL_SERVER_ERROR']),
        ]);
      }
    }
    const { errors = [] } = await graph.run(everyone, operation, leastOf(field.args, ids));
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    // Else the operation never ran, and null neither.
    expect(JSON.stringify(errors)).not.toMatch(/request is not valid/);
  });

  it.each(
    fields.map(([type, field]) => ({ name: `${type.name}.${field.name}`, type, field })),
  )('refuses characters that cannot be stored wherever $name takes text', async ({ type, field }) => {
    const operation = operationFor(type, field);
    for (const position of positionsOf(field.args, idFor(recordOf(field)))) {
      if (!['String', 'ID'].includes(getNamedType(position.type).name)) continue;
      const text = position.type.toString().startsWith('[') ? ['a\0b'] : 'a\0b';
      const { errors } = await graph.run(anonymous, operation, position.filled(text));
      expect([position.name, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        position.name,
        ['BAD_USER_INPUT'],
      ]);
    }
  });
});
