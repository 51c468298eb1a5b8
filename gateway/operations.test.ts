import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { lostPaths } from './lost-paths.js';
import { parseOperation, readOperations } from './operations.js';

const log = createLogger({ NODE_ENV: 'test', LOG_LEVEL: undefined }, 'test');

test('an example has its account, variables and text', () => {
  const text =
    '# as: officer\n# variables: {"id":"x"}\n# denied: secretary2\n\n# Why.\nquery One($id: ID!) { a(id: $id) }\n';
  expect(parseOperation('questions/Q01-one.graphql', text)).toEqual({
    name: 'One',
    title: 'Q01-one',
    group: 'questions',
    as: 'officer',
    variables: '{\n  "id": "x"\n}',
    query: '# Why.\nquery One($id: ID!) { a(id: $id) }\n',
  });
});

test('files that are no operations are left out, a folder that is missing has none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'B.graphql'), '# as: dpo\nquery B { b }');
  await writeFile(join(folder, 'A.graphql'), 'query A { a }');
  await writeFile(join(folder, 'unnamed.graphql'), '{ a }');
  await writeFile(join(folder, 'broken.graphql'), 'query {');
  await writeFile(join(folder, 'notes.md'), 'query N { n }');
  const found = await readOperations(folder, log);
  expect(found.map(({ name, as }) => `${name} ${as}`)).toEqual(['A anonymous', 'B dpo']);
  expect(await readOperations(join(folder, 'nowhere'), log)).toEqual([]);
  expect(await readOperations(undefined, log)).toEqual([]);
});

test.each<[string, Record<string, unknown> | undefined, unknown]>([
  ['{ a b: c { d } __typename }', undefined, [['a'], ['b']]],
  ['query { ...f ... on Query { c } } fragment f on Query { a { b } }', undefined, [['a'], ['c']]],
  [
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on P { a b } } }',
    { representations: [{}] },
    [
      ['_entities', 0, 'a'],
      ['_entities', 0, 'b'],
    ],
  ],
  ['{ _entities(representations: []) { ... on P { a } } }', { representations: [{}, {}] }, []],
])('what is lost with %s', (query, variables, paths) => {
  expect(lostPaths({ query, variables })).toEqual(paths);
});
