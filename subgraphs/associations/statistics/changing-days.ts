import { bornOn, type Day, table } from './counted-people.js';
import type { Need } from './dimensions.js';
import { type Sql, sql } from './sql.js';

/** The first day of all; it stands for those before. */
export const firstDay = '1900-01-01';
const orFirst = (day: Sql): Sql => sql`coalesce(${day}, ${firstDay}::date)`;

/** Days of records, as rows of `id` and `day`, from which on something may be said of them that was not said before. */
const ofRows = (day: Day, name: 'employment' | 'person_place', where = sql`true`): Sql =>
  sql`select r.person_id as id, unnest(array[${orFirst(sql`r.valid_from`)}, r.valid_to]) as day
    from ${table(day, name)} r where ${where}`;

const ofYears = (day: Day, name: 'degree' | 'academic_title'): Sql =>
  sql`select r.person_id as id, ${orFirst(sql`make_date(r.year, 1, 1)`)} as day from ${table(day, name)} r`;

const needs: Readonly<Record<Need, (day: Day) => Sql>> = {
  state: (day) =>
    sql`select r.entity_id as id, (r.at at time zone 'Asia/Ho_Chi_Minh')::date as day
      from ${table(day, 'transition')} r where r.entity_type = 'Person'`,
  post: (day) => ofRows(day, 'employment'),
  workplace: (day) =>
    sql`select e.person_id as id, w.valid_from as day from ${table(day, 'employment')} e
      left join ${table(day, 'organization')} o on o.id = e.organization_id
      join ${table(day, 'unit_attribute')} w on w.unit_id = coalesce(e.work_unit_id, o.unit_id)
      where exists (select from ${table(day, 'unit_attribute')} b where b.unit_id = w.unit_id and b.valid_from < w.valid_from)`,
  title: (day) => ofYears(day, 'academic_title'),
  degree: (day) => ofYears(day, 'degree'),
};

/** Of what a need joins. */
export const daysOfNeed = (day: Day, need: Need): Sql => needs[need](day);

export const movesOf = (day: Day): Sql => ofRows(day, 'person_place', sql`r.kind = 'RESIDENCE'`);

export const deaths = (day: Day): Sql =>
  sql`select p.id, p.deceased_on as day from ${table(day, 'person')} p where p.deceased_on is not null`;

export const memberships = (day: Day): Sql =>
  sql`select m.id, unnest(array[m.admitted_on, m.ended_on]) as day from ${table(day, 'membership')} m`;

/** When people become so many years old; who was born on a 29 February does so on 1 March where there is none. */
export function birthdays(day: Day, years: number): Sql {
  const birthday = sql`((${bornOn})::date + make_interval(years => ${years}::int))::date`;
  return sql`select id, day + case when to_char(day, 'MM-DD') < right(born, 5) then 1 else 0 end as day from (
    select p.id, ${birthday} as day, ${bornOn} as born from ${table(day, 'person')} p where p.birth is not null) each`;
}
