import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../subgraphs/associations/person/person.entity.js';
import { associations } from '../subgraphs/associations/subgraph.js';
import { once } from '../subgraphs/kernel/index.js';
import { entityCases } from './support/entity-cases.js';
import { insertRow } from './support/rows.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from './support/subgraph.js';

const maker = viewerWith({ accountId: 'acc_maker' });
let graph: TestSubgraph;
let id: string;
let runs = 0;
beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  const definition = associations.entities.find(({ typename }) => typename === 'Person')!;
  id = await insertRow(graph.runtime, definition, 'hidden', entityCases.Person!.hidden!);
});
afterAll(() => graph?.close());

/** Makes a record that its maker may not see afterwards. */
const call = (input: object, viewer = maker) =>
  once(graph.runtime.context({ viewer }), input, 'makePerson', Person, (tx) => {
    runs += 1;
    return tx.em.findOneOrFail(Person, { id }) as Promise<Person>;
  });

it('answers a repeated call with the first record, whether or not its maker may see it', async () => {
  const input = { idempotencyKey: 'same', name: { given: 'Thử' }, degrees: ['PHD'] };
  await call(input);
  expect(await graph.runtime.context({ viewer: maker }).loaders.byId(Person, id)).toBeNull();
  expect(await call(structuredClone(input))).toMatchObject({ id });
  expect(runs).toBe(1);
});

it('refuses a key that comes with other input, and not the key of another account', async () => {
  const input = { idempotencyKey: 'other', name: 'A' };
  await call(input);
  await expect(call({ ...input, name: 'B' })).rejects.toMatchObject({ code: 'CONFLICT' });
  runs = 0;
  await call({ ...input, name: 'B' }, viewerWith({ accountId: 'acc_other' }));
  expect(runs).toBe(1);
});

it('takes a key of the first release, whose input is not known', async () => {
  await call({ idempotencyKey: 'old', name: 'A' });
  await graph.runtime.orm.em.getConnection().execute('update associations.idempotency set input_hash = null');
  expect(await call({ idempotencyKey: 'old', name: 'B' })).toMatchObject({ id });
});
