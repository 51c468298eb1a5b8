import { type CivilDate, daysBetween } from '../../kernel/calendar/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { daysOfNeed, deaths, firstDay, memberships } from './changing-days.js';
import { isAlive, mayBeProfiled, profileState, table } from './counted-people.js';
import { type Frame, type Need, personDivision } from './dimensions.js';
import { join, type Sql, sql, word } from './sql.js';
import type { Dimension, Subject } from './statistic.js';
import { divisionOf, joinsOf, selections } from './statistic-sql.js';

/** Dimensions that a membership tells of itself, and not of the person. */
export const ofMembership: ReadonlySet<Dimension> = new Set([
  'ASSOCIATION',
  'CATEGORY',
  'MEMBER_TYPE',
  'ADMISSION_YEAR',
] as Dimension[]);

/** A record is counted where this says something of it: of a person the state of the profile. */
export const counted = 'COUNTED';
/** Whether a member lives on the day. */
export const alive = 'ALIVE';
/** Whose profile says something in statistics of members. */
export const profiled = 'PROFILED';
export type ColumnName = Dimension | typeof counted | typeof alive | typeof profiled;
export type Records = 'people' | 'memberships' | 'associations';

/** Of which records a column of a subject tells. */
export const recordsOf = (subject: Subject, name: ColumnName): Records => {
  if (subject === 'associations') return 'associations';
  if (subject === 'intellectuals') return 'people';
  return name === counted || ofMembership.has(name as Dimension) ? 'memberships' : 'people';
};

const aliases = { people: 'p', memberships: 'm', associations: 'a' } as const;
const tables = { people: 'person', memberships: 'membership', associations: 'association' } as const;

/** Between the texts of a column; no code or id has it. */
const separator = '\n';
/** So many records come as one row: to read texts that are put together is several times faster than to read rows. */
const together = 20_000;
/** The last day that has a number, in 2079; it stands for those after. */
const lastNumber = 0xffff;

/** Number of a day in a history, from the first day on. */
export const numberOfDay = (day: CivilDate): number =>
  Math.min(Math.max(daysBetween(firstDay, day), 0), lastNumber);

interface Selected {
  readonly text: Sql;
  /** Join of rows of `codes` by record, which `text` names. */
  readonly list?: Sql;
  readonly needs: readonly Need[];
  /** Days from which on it may be something else, as rows of `id` and `day`, beside those of the needs. */
  readonly changes: readonly Sql[];
  /** False where nothing is said before the first of those days. */
  readonly isSinceEver: boolean;
}

const flag = (name: ColumnName, where: Sql) => sql`case when ${where} then ${name} end`;

/** What a column selects of its records. */
function selected(frame: Frame, name: ColumnName, alias: string): Selected {
  const { subject } = frame.population;
  if (name === alive)
    return {
      text: flag(name, isAlive(frame)),
      needs: [],
      changes: [deaths(frame)],
      isSinceEver: true,
    };
  if (name === profiled)
    return { text: flag(name, mayBeProfiled(frame)), needs: [], changes: [], isSinceEver: true };
  if (name === counted) {
    const { where } = selections[subject](frame);
    return subject === 'intellectuals'
      ? {
          text: sql`case when ${where} then ${profileState(frame).column} end`,
          needs: ['state'],
          changes: [deaths(frame)],
          isSinceEver: false,
        }
      : { text: flag(name, where), needs: [], changes: [memberships(frame)], isSinceEver: false };
  }
  const division = columnDivision(frame, name);
  const { needs, isSinceEver = true } = division;
  const told = { needs, isSinceEver, changes: division.changes ? [division.changes] : [] };
  if ('birth' in division) return { text: division.birth, ...told };
  if ('code' in division) return { text: division.code, ...told };
  if ('unit' in division) return { text: division.unit, ...told };
  if ('bits' in division) return { text: sql`(${division.bits})::text`, ...told };
  const codes = word(`l_${name.toLowerCase()}`);
  const list = sql`left join (select owner, string_agg(code, ',') as codes from (${division.rows}) each group by owner)
    ${codes} on ${codes}.owner = ${word(`${alias}.id`)}`;
  return { text: sql`${codes}.codes`, list, ...told };
}

/** What the profile of a person says is one column, whatever is counted: `profiled` tells of which members. */
const columnDivision = (frame: Frame, name: Dimension) =>
  recordsOf(frame.population.subject, name) === 'people'
    ? personDivision(name, frame)
    : divisionOf(name, frame);

/** The frame by which a column is told: of a day gone by it is one for all such days, where the day matters. */
export function frameOfColumn(frame: Frame, name: ColumnName): Frame {
  if (frame.population.subject === 'associations' || frame.asOf >= frame.today) return frame;
  const { needs, changes } = selected(frame, name, '');
  return needs.length + changes.length > 0 ? { ...frame, ofEach: true } : frame;
}

/** Columns of which this is the same are read together: others change on other days. */
export const needsOf = (frame: Frame, name: ColumnName): string => selected(frame, name, '').needs.join();

/** The days of each record from which on a column may say something else. */
function daysOf(frame: Frame, records: Records, columns: readonly Selected[]): Sql {
  const needed = new Set(columns.flatMap(({ needs }) => needs));
  const days = [
    ...[...needed].map((need) => daysOfNeed(frame, need)),
    ...columns.flatMap(({ changes }) => changes),
  ];
  if (columns.some(({ isSinceEver }) => isSinceEver))
    days.push(sql`select r.id, ${firstDay}::date as day from ${table(frame, tables[records])} r`);
  return sql`select id, greatest(day, ${firstDay}::date) as day from (${join(days, ' union ')}) each
    where day is not null`;
}

/**
 * Selects columns of records, all of one kind, as texts put together: `id`, of memberships whose they are, and `c0`, `c1`
 * … in the order of the names; of each day also the number of the `day`. `textsOf` takes them apart.
 */
function columnsStatement(frame: Frame, records: Records, names: readonly ColumnName[]): Sql {
  const alias = aliases[records];
  const columns = names.map((name) => selected(frame, name, alias));
  const own = records === 'memberships' ? ['id', 'person_id', 'organization_id'] : ['id'];
  const selections = [
    ...own.map((name) => word(`${alias}.${name}`)),
    ...(frame.ofEach
      ? [sql`least(d.day - ${firstDay}::date, ${word(String(lastNumber))})::text as day`]
      : []),
    ...columns.map(({ text }, i) => sql`${text} as ${word(`c${i}`)}`),
  ];
  const whole = [...own, ...(frame.ofEach ? ['day'] : []), ...names.map((_, i) => `c${i}`)].map(
    (name) => sql`string_agg(coalesce(${word(name)}, ''), ${separator}) as ${word(name)}`,
  );
  const needed = new Set(columns.flatMap(({ needs }) => needs));
  const days = frame.ofEach ? sql`with d as materialized (${daysOf(frame, records, columns)})` : sql``;
  const ofDays = frame.ofEach ? sql`join d on d.id = ${word(alias)}.id` : sql``;
  return sql`${days} select ${join(whole, ', ')} from (select *, row_number() over () as number from (
      select ${join(selections, ', ')} from ${table(frame, tables[records])} ${word(alias)} ${ofDays}
      ${joinsOf(frame, needed)} ${join(
        columns.flatMap(({ list }) => list ?? []),
        ' ',
      )}) each) each
    group by number / ${word(String(together))}`;
}

/** Tells apart columns that do not say the same: two days have one where the day does not matter. */
export function columnKey(frame: Frame, name: ColumnName): string {
  const { text, values } = columnsStatement(frame, recordsOf(frame.population.subject, name), [name]);
  return JSON.stringify([text, ...values]);
}

/** Texts of up to `together` records, or of their days, put together by column. */
export type ColumnRow = Readonly<Record<string, string>>;

/** Reads columns of records from the database, in one statement. */
export function selectColumns(
  em: Em,
  frame: Frame,
  records: Records,
  names: readonly ColumnName[],
): Promise<ColumnRow[]> {
  const { text, values } = columnsStatement(frame, records, names);
  return em.execute<ColumnRow[]>(text, [...values]);
}

/** Memberships of one person one after another, and people in the order in which they came. */
const orders = { people: 'id', memberships: 'person_id, id' } as const;

/** Ids of all records, some at a time, in the order in which they are best kept: what is counted together lies together. */
export async function idsOf(
  em: Em,
  { schema }: Frame,
  records: keyof typeof orders,
): Promise<readonly (readonly string[])[]> {
  const rows = await em.execute<{ ids: string }[]>(
    `select string_agg(id, ? order by number) as ids
     from (select id, row_number() over (order by ${orders[records]}) as number from "${schema}".${tables[records]}) each
     group by number / ${together} order by number / ${together}`,
    [separator],
  );
  return rows.map(({ ids }) => ids.split(separator));
}

/** Histories are read of so many records at a time, which are sorted in memory. */
const mostAtOnce = 100_000;

/** Parts of all records, each of so many that their histories are soon read. */
export async function partsOf(
  em: Em,
  { schema }: Frame,
  records: Records,
): Promise<NonNullable<Frame['part']>[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from (select id, row_number() over (order by id) as number from "${schema}".${tables[records]}) each
     where number % ${mostAtOnce} = 0 order by id`,
  );
  const bounds = ['', ...rows.map(({ id }) => id)];
  return bounds.map((from, i) => [from, bounds[i + 1] ?? null]);
}

/** The texts of some records; each list has one for each of them, empty where there is none. */
export interface Texts {
  readonly id: readonly string[];
  /** Whose a membership is. */
  readonly person_id: readonly string[];
  readonly organization_id: readonly string[];
  /** Numbers of the days from which on they hold; none where there is one day for all. */
  readonly day: readonly string[];
  /** In the order of the names. */
  readonly texts: readonly (readonly string[])[];
}

/** Takes apart what `selectColumns` read. */
export function textsOf(row: ColumnRow, names: readonly ColumnName[]): Texts {
  const split = (name: string) => row[name]?.split(separator) ?? [];
  return {
    id: split('id'),
    person_id: split('person_id'),
    organization_id: split('organization_id'),
    day: split('day'),
    texts: names.map((_, i) => split(`c${i}`)),
  };
}
