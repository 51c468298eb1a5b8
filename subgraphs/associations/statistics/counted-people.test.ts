import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { type Context, system } from '../../kernel/index.js';
import { unitId } from '../administrative-unit/administrative-unit.install.js';
import { unitAsOf } from '../administrative-unit/data/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { DegreeLevel, Gender } from '../person/person.enums.js';
import { warmStatistics } from './statistics.warm.js';

const dpo = viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] });
const [first, second] = ['acc_first', 'acc_second'].map((accountId) =>
  viewerWith({ accountId, roles: ['UNION_OFFICER'] }),
) as [typeof officer, typeof officer];
const [past, today] = ['2026-06-30', '2026-11-23'];
const province = unitId(unitAsOf('51', today)!.key);

let all: Associations;
let ctx: Context;

/** Somebody verified since January. */
async function verified(given: string): Promise<string> {
  const residenceId = unitId(unitAsOf('21037', '2024-02-01')!.key);
  const degrees = [{ level: DegreeLevel.PHD }] as never;
  const id = await all.newPerson(given, { residenceId, degrees, gender: Gender.FEMALE });
  await ctx.em.execute(
    `insert into associations.transition (entity_type, entity_id, step, to_state, at, role, ruleset_version)
     values ('Person', ?, 'x', 'VERIFIED', '2026-01-10', 'SYSTEM', '1')`,
    [id],
  );
  await ctx.em.execute(`update associations.person set status = 'VERIFIED' where id = ?`, [id]);
  return id;
}

/** How many there are in each of the statistics and the target, on a day, and in the list behind the number. */
async function counts(asOf: string): Promise<number[]> {
  const { data, errors } = await all.graph.run(
    officer,
    `query($asOf: Date, $r: [_Any!]!) {
       by: intellectualStatistics(groupBy: [DEGREE, GENDER], asOf: $asOf) { total { distinctPersons list } rows { distinctPersons } }
       _entities(representations: $r) { ... on IndicatorReading { intellectuals } } }`,
    { asOf, r: [{ __typename: 'IndicatorReading', indicatorCode: 'T1', territoryId: province, asOf }] },
  );
  expect(errors).toBeUndefined();
  const { total, rows } = data.by;
  const listed = await all.graph.run(
    officer,
    'query($s: String) { people(filter: { statistic: $s }) { totalCount } }',
    {
      s: total.list,
    },
  );
  const sum = rows.reduce((of: number, row: any) => of + row.distinctPersons, 0);
  return [total.distinctPersons, sum, data._entities[0].intellectuals, listed.data.people.totalCount];
}
const four = (count: number) => Array(4).fill(count);

beforeAll(async () => {
  all = await startAssociations();
  all.clock.now = () => new Date('2024-02-01T02:00:00Z');
  ctx = all.graph.runtime.context({ viewer: system });
});
afterAll(() => all.close());

describe.each([
  ['read by the day', false],
  ['read as histories', true],
])('people of a day gone by, %s', (_how, isWarm) => {
  let people: string[] = [];
  let [before, other] = [0, ''];
  beforeAll(async () => {
    all.clock.now = () => new Date('2024-02-01T02:00:00Z');
    people = [await verified('Một'), await verified('Hai'), await verified('Ba')];
    other = await verified('Bốn');
    all.clock.now = () => new Date(`${today}T02:00:00Z`);
    ctx = all.graph.runtime.context({ viewer: system });
    if (isWarm) await warmStatistics(ctx);
    all.graph.statements.length = 0;
    [before] = (await counts(past)) as [number];
    const isRead = all.graph.statements.some((text) => text.includes('string_agg'));
    expect(isRead).toBe(!isWarm);
  });

  it('are the same in every number and its list', async () => {
    expect(before).toBeGreaterThanOrEqual(4);
    for (const asOf of [past, today]) expect([asOf, await counts(asOf)]).toEqual([asOf, four(before)]);
  });

  it('count once who were found to be one later, and again as two when that is undone', async () => {
    const [survivorId, mergedId] = people as [string, string];
    const reason = 'Cùng một người';
    const id = await all.done(first, 'proposePersonMerge', { survivorId, mergedId, reason });
    await all.done(second, 'approvePersonMerge', { id });
    for (const asOf of [past, today]) expect([asOf, await counts(asOf)]).toEqual([asOf, four(before - 1)]);
    await all.done(first, 'proposeMergeUndo', { id, reason: 'Nhầm người' });
    await all.done(second, 'approveMergeUndo', { id });
    for (const asOf of [past, today]) expect([asOf, await counts(asOf)]).toEqual([asOf, four(before)]);
  });

  it('leave out who may not be looked at any more, as long as that is so', async () => {
    await all.done(dpo, 'restrictProfile', { id: other, reason: 'Phản đối' });
    for (const asOf of [past, today]) expect([asOf, await counts(asOf)]).toEqual([asOf, four(before - 1)]);
    await all.done(dpo, 'liftProfileRestriction', { id: other, reason: 'Đã giải quyết' });
    for (const asOf of [past, today]) expect([asOf, await counts(asOf)]).toEqual([asOf, four(before)]);
  });
});
