import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../test/support/subgraph.js';
import { anonymous, type Context, countRows, selectRows, transact } from '../../kernel/index.js';
import { selectFirstOfGroups } from '../../kernel/read/select.js';
import { associations } from '../subgraph.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { AdminUnitLevel } from './administrative-unit.enums.js';

/** Reads of the kernel, on the units of the province: they are there from the start. */
let graph: TestSubgraph;
let ctx: Context;
beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  ctx = graph.runtime.context({ viewer: anonymous });
});
afterAll(() => graph.close());

const isPrepared = () => inject('testedOn').kind === 'postgresql';
const { PROVINCE, DISTRICT, COMMUNE } = AdminUnitLevel;
const orderBy = [
  ['gsoCode', 'ASC'],
  ['id', 'ASC'],
] as const;

test.each<[string, Record<string, unknown>]>([
  ['a value', { level: COMMUNE }],
  ['a list', { level: { $in: [PROVINCE, DISTRICT] } }],
  ['a list of one', { level: { $in: [DISTRICT] } }],
  ['an empty list', { level: { $in: [] } }],
  ['a list of exceptions', { level: { $nin: [COMMUNE, DISTRICT] } }],
  ['days and nulls', { validFrom: { $gte: '2025-07-01' }, validTo: null }],
  ['either', { $or: [{ validTo: { $lt: '2025-01-01' } }, { level: PROVINCE, validTo: null }] }],
  ['not', { $not: { level: COMMUNE } }],
  ['a pattern', { searchKey: { $like: '%son%' } }],
  ['a text like a mark', { name: '<<0>>' }],
  ['nothing', {}],
])('%s finds the same inside and outside of a transaction', async (_what, where) => {
  graph.statements.length = 0;
  const outside = await selectRows(ctx, AdministrativeUnit, where, { orderBy, limit: 50 });
  const inside = await transact(ctx, (tx) =>
    selectRows(tx, AdministrativeUnit, where, { orderBy, limit: 50 }),
  );
  expect(outside).toEqual(inside);
  expect(outside).toHaveLength(Math.min(50, await countRows(ctx, AdministrativeUnit, where)));
  if (isPrepared()) expect(graph.statements[0]).toMatch(/ limit \$\d+$/);
});

test('where statements are planned once, PostgreSQL is told how large a page is at most', async () => {
  const once: Context = { ...ctx, plansOnce: true };
  for (const limit of [0, 1, 50, 101, 150]) {
    graph.statements.length = 0;
    const rows = await selectRows(once, AdministrativeUnit, {}, { orderBy, limit });
    expect(rows).toHaveLength(limit);
    expect(rows).toEqual(await selectRows(ctx, AdministrativeUnit, {}, { orderBy, limit }));
    if (isPrepared()) expect(graph.statements[0]!.includes(' limit 101) page')).toBe(limit <= 101);
  }
});

test('one statement serves lists of any length, and its values stay values', async () => {
  const all = await selectRows(ctx, AdministrativeUnit, {}, { limit: 30 });
  const byId = (ids: readonly string[]) => selectRows(ctx, AdministrativeUnit, { id: { $in: [...ids] } });
  graph.statements.length = 0;
  for (const n of [1, 2, 30]) {
    const ids = all.slice(0, n).map(({ id }) => id);
    expect((await byId(ids)).map(({ id }) => id).sort()).toEqual(ids.sort());
  }
  expect(await byId(["'; drop table associations.person; --", '{a,b}', '\\', '"'])).toEqual([]);
  if (isPrepared()) expect(new Set(graph.statements).size).toBe(1);
});

test('pages of groups are the same inside and outside of a transaction', async () => {
  const parents = await selectRows(ctx, AdministrativeUnit, { level: DISTRICT }, { orderBy, limit: 5 });
  const ids = parents.map(({ id }) => id);
  const read = (of: Context) =>
    selectFirstOfGroups(of, AdministrativeUnit, 'parentId', ids, { level: COMMUNE }, orderBy, 3);
  const outside = await read(ctx);
  expect(outside.size).toBeGreaterThan(0);
  expect([...outside]).toEqual([...(await transact(ctx, read))]);
});
