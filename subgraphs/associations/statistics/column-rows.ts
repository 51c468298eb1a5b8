import type { Em } from '../../kernel/orm/orm.js';
import { isAlive, profileState, table } from './counted-people.js';
import type { Frame, Need } from './dimensions.js';
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
export type ColumnName = Dimension | typeof counted | typeof alive;
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

/**
 * Selects columns of records, all of one kind, as texts put together: `id`, of memberships whose they are, and `c0`, `c1`
 * … in the order of the names. `textsOf` takes them apart.
 */
function columnsStatement(frame: Frame, records: Records, names: readonly ColumnName[]): Sql {
  const { subject } = frame.population;
  const isOfPeople = records === 'people' && subject === 'intellectuals';
  const needed = new Set<Need>(isOfPeople && names.includes(counted) ? ['state'] : []);
  const lists: Sql[] = [];
  const alias = aliases[records];
  const texts = names.map((name, i) => {
    if (name === alive) return sql`case when ${isAlive(frame)} then 'ALIVE' end`;
    if (name === counted) {
      const told = isOfPeople ? profileState(frame).column : sql`'COUNTED'`;
      return sql`case when ${selections[subject](frame).where} then ${told} end`;
    }
    const division = divisionOf(name, frame);
    for (const need of division.needs) needed.add(need);
    if ('code' in division) return division.code;
    if ('unit' in division) return division.unit;
    if ('bits' in division) return sql`(${division.bits})::text`;
    const codes = word(`l${i}`);
    lists.push(sql`left join (select owner, string_agg(code, ',') as codes from (${division.rows}) each group by owner)
      ${codes} on ${codes}.owner = ${word(`${alias}.id`)}`);
    return sql`${codes}.codes`;
  });
  const own = records === 'memberships' ? ['id', 'person_id', 'organization_id'] : ['id'];
  const columns = [
    ...own.map((name) => word(`${alias}.${name}`)),
    ...texts.map((text, i) => sql`${text} as ${word(`c${i}`)}`),
  ];
  const whole = [...own, ...names.map((_, i) => `c${i}`)].map(
    (name) => sql`string_agg(coalesce(${word(name)}, ''), ${separator}) as ${word(name)}`,
  );
  return sql`select ${join(whole, ', ')} from (select *, row_number() over () as number from (
      select ${join(columns, ', ')} from ${table(frame, tables[records])} ${word(alias)}
      ${joinsOf(frame, needed)} ${join(lists, ' ')}) each) each
    group by number / ${word(String(together))}`;
}

/** Tells apart columns that do not say the same: two days have one where the day does not matter. */
export function columnKey(frame: Frame, name: ColumnName): string {
  const { text, values } = columnsStatement(frame, recordsOf(frame.population.subject, name), [name]);
  return JSON.stringify([text, ...values]);
}

/** Texts of up to `together` records, put together by column. */
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

/** The texts of some records; each list has one for each of them, empty where there is none. */
export interface Texts {
  readonly id: readonly string[];
  /** Whose a membership is. */
  readonly person_id: readonly string[];
  readonly organization_id: readonly string[];
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
    texts: names.map((_, i) => split(`c${i}`)),
  };
}
