import type { GraphQLUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../subgraphs/index.js';
import { federatedSchemaOf } from '../subgraphs/kernel/federation/schema.js';
import { anonymous, idFromName } from '../subgraphs/kernel/index.js';
import { entityCases, otherKeys, publicFields } from './support/entity-cases.js';
import { insertRow } from './support/rows.js';
import { everythingOf } from './support/selection.js';
import { startTestSubgraph, type TestSubgraph } from './support/subgraph.js';

type Key = Readonly<Record<string, unknown>>;

const manifests = await Promise.all(subgraphs.map(({ load }) => load()));
const definitions = manifests.flatMap(({ entities }) => entities);
const prefixes = new Map(definitions.map(({ typename, prefix }) => [typename, prefix]));
/** Names of the rows that are there of each entity. */
const names = ['one', 'two', 'three', 'four', 'five', 'six'];
/** What comes with a key and is none of the caller's business. */
const forged = { status: 'SLIPPED_IN', isPublic: true, accountId: 'acc_1', more: { role: 'ADMIN' } };

/** What is no part of a key. A NUL is not among them: the request that has one is refused as a whole. */
const hostile: readonly unknown[] = [
  null,
  7,
  {},
  { toString: 1 },
  [idFromName('adm', 'one')],
  '',
  'x',
  'constructor',
  'x'.repeat(10_000),
];

it('has a case for every entity and no other', () => {
  expect(Object.keys(entityCases).sort()).toEqual(definitions.map(({ typename }) => typename).sort());
  for (const { typename, visible } of definitions) {
    const isOpen = JSON.stringify(visible(anonymous, '2026-01-01')) === '{}';
    expect([typename, entityCases[typename]!.hidden === null]).toEqual([typename, isOpen]);
  }
});

describe.each(manifests)('_entities of $name, asked by nobody', (manifest) => {
  const types = (federatedSchemaOf(manifest).schema.getType('_Entity') as GraphQLUnionType).getTypes();
  let graph: TestSubgraph;
  beforeAll(async () => {
    graph = await startTestSubgraph(manifest);
    for (const definition of manifest.entities) {
      const { shown, hidden } = entityCases[definition.typename] ?? { shown: null, hidden: null };
      for (const name of names) {
        if (shown) await insertRow(graph.runtime, definition, name, shown);
        if (hidden) await insertRow(graph.runtime, definition, `hidden ${name}`, hidden);
      }
    }
  });
  afterAll(() => graph?.close());

  describe.each(types.map((type) => ({ type, typename: type.name })))('$typename', ({ type, typename }) => {
    const owned = manifest.entities.some((definition) => definition.typename === typename);
    const other = otherKeys[typename];
    const prefix = prefixes.get(typename);
    // A new type without id or case fails here, and with it the file.
    if (!other && !prefix) throw new Error(`${typename} needs a case in otherKeys`);
    const key = (name: string): Key => other ?? { id: idFromName(prefix!, name) };

    /** Answers and asserts that there is no error. */
    async function ask(keys: readonly Key[], selection = everythingOf(type)) {
      graph.statements.length = 0;
      const { data, errors } = await graph.run(
        anonymous,
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`,
        { r: keys.map((each) => ({ ...each, __typename: typename })) },
      );
      expect(errors).toBeUndefined();
      return data._entities as (Record<string, unknown> | null)[];
    }

    if (!owned || entityCases[typename]?.shown) {
      it('gives what is public and nothing that is personal', async () => {
        const [entity] = await ask([{ ...forged, ...key('one') }]);
        expect(entity).toMatchObject(key('one'));
        expect(JSON.stringify(entity).includes('SLIPPED_IN')).toBe(false);
        const shown = owned ? publicFields[typename] : undefined;
        const personal = Object.values(type.getFields()).filter(({ name, description }) =>
          shown ? !shown.includes(name) : /\b(internal|restricted|sensitive)\b/i.test(description ?? ''),
        );
        for (const { name } of personal) expect([name, entity![name] ?? []]).toEqual([name, []]);
      });
    }

    if (owned) {
      it('answers null alike for what is hidden and for what is not there', async () => {
        const answers = await ask([key('hidden one'), key('not there'), { ...forged, ...key('hidden two') }]);
        expect(answers).toEqual([null, null, null]);
      });
    }

    it('answers null for what is no key', async () => {
      const parts = Object.keys(key('one'));
      const keys = [
        {},
        ...parts.flatMap((part) => hostile.map((value) => ({ ...key('one'), [part]: value }))),
      ];
      const answers = await ask(keys);
      expect(keys.filter((_, i) => answers[i] !== null)).toEqual([]);
    });

    it('asks the database once for 50, and no more often for 50 with all fields than for 2', async () => {
      const fifty = Array.from({ length: 50 }, (_, i) => key(names[i] ?? `not there ${i}`));
      await ask(fifty, '__typename');
      if (!other) expect(graph.statements).toHaveLength(owned ? 1 : 0);
      await ask(fifty.slice(0, 2));
      const forTwo = graph.statements.length;
      await ask(fifty);
      expect(graph.statements.slice(forTwo)).toEqual([]);
    });
  });
});
