import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../seed/random.js';
import { loadPeople } from '../../../seed/scale.js';
import { addDays } from '../../kernel/calendar/index.js';
import { createIds } from '../../kernel/ids.js';
import { type Context, system } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { firstDay } from './changing-days.js';
import { columnOf } from './column-codes.js';
import {
  alive,
  type ColumnName,
  counted,
  frameOfColumn,
  profiled,
  type Records,
  recordsOf,
  selectColumns,
  textsOf,
} from './column-rows.js';
import { ColumnStore, type Columns } from './column-store.js';
import { bandOn, needOf, personDivision } from './dimensions.js';
import { keepColumns, withColumns } from './kept-columns.js';
import { type Dimension, type Subject, unknown } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { MembershipDimension, PeopleDimension, PlaceBasis } from './statistics.enums.js';

const today = '2026-11-23';
const namesOf = (dimensions: object, ...more: ColumnName[]): ColumnName[] => [
  ...more,
  ...new Set(Object.values(dimensions as Record<string, Dimension>).map(columnOf)),
];
const columnsOf: Readonly<Record<string, ColumnName[]>> = {
  intellectuals: namesOf(PeopleDimension, counted),
  memberships: namesOf(MembershipDimension, counted, alive, profiled),
};

let all: Associations;
let ctx: Context;
const sql = (text: string) => ctx.em.execute<any[]>(text);
const frameOn = async (subject: string, asOf: string, place = PlaceBasis.LIVES_OR_WORKS) => ({
  ...(await frameOf(ctx, {
    subject: subject as Subject,
    asOf,
    where: [],
    place,
    boundaryOn: today,
    level: 'COMMUNE',
    within: null,
    associationIds: null,
  })),
  // Who was born on a 29 February is so old for the last time in a year without one.
  youngMaxAge: 36,
});
type Frame = Awaited<ReturnType<typeof frameOn>>;

/** What is said of each record, in some order; records of which nothing is said are left out. */
const listOf = (records: readonly (readonly string[])[]) =>
  records
    .filter((texts) => texts.some(Boolean))
    .map(String)
    .sort();
// In whatever order the database put them together; where nothing is said the code is unknown.
const inOrder = (text = '') => (text === unknown ? '' : text.split(',').sort().join(' '));

/** As the statement of one day says it. */
async function byStatement(frame: Frame, of: Records, names: readonly ColumnName[]): Promise<string[]> {
  const rows = await selectColumns(ctx.em, frame, of, names);
  return listOf(
    rows.flatMap((row) => {
      const { id, texts } = textsOf(row, names);
      return id.map((_, i) => texts.map((each) => inOrder(each[i])));
    }),
  );
}

/** As the histories say it that are kept. */
function byHistory(columns: Columns, of: 'people' | 'memberships', names: readonly ColumnName[]): string[] {
  const told = names.map((name) => columns.column(name));
  const size = columns.counts[of];
  const numbers = told.map((each) => each.numbers(size));
  return listOf(
    Array.from({ length: size }, (_, place) =>
      told.map(({ texts }, i) => inOrder(texts[numbers[i]![place]!])),
    ),
  );
}

beforeAll(async () => {
  all = await startAssociations();
  all.clock.now = () => new Date(`${today}T02:00:00Z`);
  ctx = all.graph.runtime.context({ viewer: system });
  const input = { code: 'O', nameVi: 'Cơ quan', kind: 'HEALTH' };
  const employers = [await all.done(officer, 'createOrganization', input)];
  const random = createRandom('histories');
  const now = () => new Date('2024-02-01T02:00:00Z');
  const loading = all.graph.runtime.context({ viewer: system, now, ids: createIds(now, random.bytes) });
  const world = { associations: [all.associationId, all.otherId], employers };
  await loadPeople(loading, random, 300, world, () => {});
  const at = (i: number) => `offset ${i} limit 1`;
  const person = (i: number) => `(select id from associations.person order by id ${at(i)})`;
  const unit = (i: number) => `(select unit_id from associations.unit_attribute order by unit_id ${at(i)})`;
  // What the loaded people have not: each happens to somebody of whom something is known already.
  await sql(`update associations.person set birth = '1988-02-29' where id = ${person(40)}`);
  await sql(
    `update associations.person set birth = '1990', deceased_on = '2025-08-09' where id = ${person(1)}`,
  );
  await sql(
    `update associations.person set province_link = 'RESIDENT' where id in (${person(2)}, ${person(3)})`,
  );
  await sql(`insert into associations.person_place (id, person_id, kind, unit_id, valid_from, valid_to)
    select 'row_place_' || i, ${person(2)}, 'RESIDENCE', ${unit(4)}, make_date(2015 + i, 3, 1),
      case when i < 6 then make_date(2017 + i, 3, 1) end from generate_series(0, 6, 2) i`);
  await sql(`update associations.employment set work_unit_id = ${unit(6)}
    where id in (select id from associations.employment order by id limit 40)`);
  await sql(`insert into associations.employment (id, person_id, sector, is_main, valid_from, valid_to)
    select 'row_past_' || i, ${person(50)}, 'HEALTH', true, make_date(1880 + i, 1, 1), make_date(1885 + i, 1, 1)
    from generate_series(0, 10, 5) i`);
  await sql(`update associations.employment set valid_to = '2025-06-15'
    where id in (select id from associations.employment where valid_to is null order by id desc limit 20)`);
  await sql(`insert into associations.unit_attribute select (jsonb_populate_record(a, jsonb_build_object(
      'id', a.id || day, 'valid_from', day, 'mountainous', not a.mountainous, 'border', not coalesce(a.border, false)))).*
    from associations.unit_attribute a, unnest(array['2019-05-01', '2025-11-01']) day where a.unit_id = ${unit(6)}`);
  await sql(`insert into associations.transition (at, entity_type, entity_id, from_state, to_state, step, role, ruleset_version)
    select at, 'Person', p.id, 'VERIFIED', state, 'any', 'SYSTEM', 'any' from (select id from associations.person order by id limit 30) p,
      (values ('2025-03-01 16:59:59.9Z'::timestamptz, 'STALE'), ('2025-03-01 17:00Z', 'VERIFIED'), ('2025-09-09', 'RESTRICTED')) t (at, state)`);
  await sql(
    `update associations.person set status = 'RESTRICTED' where id in (select id from associations.person order by id limit 30)`,
  );
});
afterAll(() => all.close());

/** Days on which something changes for somebody, those before and after, and days that nobody knows of. */
async function daysOfChanges(): Promise<string[]> {
  const of = (column: string, table: string) => `select ${column} from associations.${table}`;
  const rows = await sql(`with changes (day) as (
      ${of('valid_from', 'employment')} union ${of('valid_to', 'employment')} union ${of('valid_from', 'person_place')}
      union ${of('valid_from', 'unit_attribute')} union ${of('deceased_on', 'person')}
      union ${of('admitted_on', 'membership')} union ${of('ended_on', 'membership')}
      union ${of(`(at at time zone 'Asia/Ho_Chi_Minh')::date`, 'transition')}
      union ${of(`make_date(year, 1, 1)`, 'degree')} union ${of(`make_date(year, 1, 1)`, 'academic_title')}
      union ${of(`make_date(left(birth, 4)::int + 36, 3, 1)`, 'person')} union values ('2024-02-29'::date), ('1950-01-01'))
    select distinct (day + shift)::text as day from changes, unnest(array[-1, 0, 1]) shift
    where day + shift between '${firstDay}' and '${addDays(today, -1)}' order by 1`);
  const days = rows.map(({ day }) => day as string);
  const random = createRandom('days');
  return days.filter((day) => day > '2025' || random.chance(10));
}

describe('histories', () => {
  const { LIVES_OR_WORKS, RESIDENCE, WORKPLACE } = PlaceBasis;
  it.each([
    ...Object.entries(columnsOf).map(([subject, names]) => [subject, LIVES_OR_WORKS, names] as const),
    ['intellectuals', RESIDENCE, ['LOCALITY']] as const,
    ['intellectuals', WORKPLACE, ['LOCALITY']] as const,
  ])('of %s by %s say of every day what a statement of that day says', async (subject, place, names) => {
    const days = await daysOfChanges();
    await keepColumns(ctx, await frameOn(subject, '2026-01-01', place), names);
    expect(days.length).toBeGreaterThan(60);
    const seen = new Set<string>();
    const ofPlaces = names.length === 1;
    for (const asOf of days) {
      const frame = await frameOn(subject, asOf, place);
      for (const of of ['people', 'memberships'] as const) {
        const some = names.filter((name) => recordsOf(frame.population.subject, name) === of);
        if (some.length === 0) continue;
        all.graph.statements.length = 0;
        const told = await withColumns(ctx, frame, some, (columns) => byHistory(columns, of, some));
        // The last change, and nothing of the day.
        expect(all.graph.statements).toHaveLength(1);
        expect([asOf, told]).toEqual([asOf, await byStatement(frame, of, some)]);
        seen.add(`${of} ${told}`);
      }
    }
    // The days are not alike.
    expect(seen.size).toBeGreaterThan(ofPlaces ? 2 : 50);
  });

  it('are one for all days that are gone by', async () => {
    const [past, present] = [
      await frameOn('intellectuals', '2020-01-01'),
      await frameOn('intellectuals', today),
    ];
    const kinds = (frame: Frame) =>
      Object.fromEntries(
        columnsOf.intellectuals!.map((name) => [name, Boolean(frameOfColumn(frame, name).ofEach)]),
      );
    expect(Object.values(kinds(present))).not.toContain(true);
    expect(kinds(past)).toMatchObject({
      [counted]: true,
      SECTOR: true,
      PRIORITY: true,
      DEGREE: true,
      TITLE: true,
    });
    expect(kinds(past)).toMatchObject({
      GENDER: false,
      AGE_BAND: false,
      FIELD_L2: false,
      PROVINCE_LINK: false,
    });
    await keepColumns(ctx, past, columnsOf.intellectuals!);
    const other = await frameOn('intellectuals', '2019-07-08');
    all.graph.statements.length = 0;
    await withColumns(ctx, other, columnsOf.intellectuals!, () => null);
    expect(all.graph.statements).toHaveLength(1);
  });

  it('are not read again and again where there is no room for all', async () => {
    const past = await frameOn('intellectuals', '2020-01-01');
    const keepAll = async (store: ColumnStore) => {
      all.graph.statements.length = 0;
      for (const name of columnsOf.intellectuals!) await store.keep(ctx, past, [name]);
      return all.graph.statements.filter((text) => text.includes('string_agg')).length;
    };
    const [roomy, narrow] = [new ColumnStore(), new ColumnStore(20_000)];
    const read = await keepAll(roomy);
    expect(await keepAll(roomy)).toBe(0);
    const first = await keepAll(narrow);
    expect([first > 1, first < read]).toEqual([true, true]);
    expect(await keepAll(narrow)).toBe(0);
  });

  it('take a unit for what it was on the day, and before that is known for what it was first', async () => {
    const known = await sql(
      `select unit_id, valid_from::text as from from associations.unit_attribute order by 1, 2`,
    );
    const units = [...Map.groupBy(known, (row) => row.unit_id as string)];
    expect(units.filter(([, of]) => of.length > 1).length).toBeGreaterThan(0);
    for (const day of ['1950-01-01', '2019-04-30', '2019-05-01', '2025-10-31', '2025-11-01', '2026-01-01']) {
      const { text, values } = needOf(await frameOn('intellectuals', day), 'workplace');
      const found = await ctx.em.execute<any[]>(
        `select post.unit_id, workplace.valid_from::text as from from unnest(?::text[]) as post (unit_id) ${text} order by 1`,
        [`{${units.map(([id]) => id)}}`, ...values],
      );
      const expected = units.map(([id, of]) => {
        const days = of.map((row) => row.from as string);
        return { unit_id: id, from: days.findLast((from) => from <= day) ?? days[0] };
      });
      expect([day, found]).toEqual([day, expected]);
    }
  });

  it('tell the band of an age as the database does', async () => {
    const births = ['1988-02-29', '1990', '1990-12', '2025-06-07', '1901-01-01', '1950-07-01', '2024-02-29'];
    for (const day of ['2025-02-28', '2025-03-01', '2026-07-01', '2020-06-30', '2025-06-06', today]) {
      const frame = await frameOn('intellectuals', day);
      const { code } = personDivision('AGE_BAND' as Dimension, frame) as any;
      const rows = await ctx.em.execute<any[]>(
        `select p.birth, ${code.text} as code from unnest(?::text[]) as p (birth)`,
        [...code.values, `{${births}}`],
      );
      expect(rows.map((row) => [day, row.birth, row.code])).toEqual(
        births.map((birth) => [day, birth, bandOn(birth, day) ?? 'UNKNOWN']),
      );
    }
  });
});
