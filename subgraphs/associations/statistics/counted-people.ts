import { type CivilDate, endOfDayInstant } from '../../kernel/calendar/index.js';
import { DegreeLevel } from '../person/person.enums.js';
import { list, type Sql, sql, word } from './sql.js';
import { PlaceBasis } from './statistics.enums.js';

/**
 * The rules of counting people, for statistics and targets alike, as conditions and columns over `person p`. They hold for
 * a day: what has a history is taken from it.
 */
export interface Day {
  readonly schema: string;
  readonly asOf: CivilDate;
  readonly today: CivilDate;
}

export const table = ({ schema }: Pick<Day, 'schema'>, name: string): Sql => word(`"${schema}".${name}`);

/** State of the profile on the day: of a day gone by that of the history; today’s is on the record, which is faster. */
export function profileState(day: Day): { column: Sql; join: Sql } {
  if (day.asOf >= day.today) return { column: sql`p.status`, join: sql`` };
  return {
    column: sql`state.to_state`,
    join: sql`join (select distinct on (t.entity_id) t.entity_id, t.to_state from ${table(day, 'transition')} t
      where t.entity_type = 'Person' and t.at <= ${endOfDayInstant(day.asOf).toISOString()}
      order by t.entity_id, t.id desc) state on state.entity_id = p.id`,
  };
}

/**
 * Who counts as an intellectual: profile VERIFIED or STALE on the day, alive, and not taken out of statistics by
 * erasure or by withdrawing the consent to them, which holds for all days.
 */
export const isCounted = (day: Day, state: Sql): Sql =>
  sql`${state} in ('VERIFIED', 'STALE') and p.status <> 'ERASED' and ${isAlive(day)} and p.id not in (
    select c.person_id from ${table(day, 'consent_record')} c
    where c.purpose = 'STATISTICS' and c.withdrawn_at is not null and not exists (
      select from ${table(day, 'consent_record')} o
      where o.person_id = c.person_id and o.purpose = 'STATISTICS' and o.withdrawn_at is null))`;

const isAlive = ({ asOf }: Day): Sql => sql`(p.deceased_on is null or p.deceased_on > ${asOf}::date)`;

/** Year until which degrees and titles count; null where all that are known do. */
const awardedUntil = ({ asOf, today }: Day): number | null =>
  asOf.slice(0, 4) < today.slice(0, 4) ? Number(asOf.slice(0, 4)) : null;

/** Degrees awarded until the year of the day; those without a year count always. */
export function wasAwarded(day: Day, alias: string): Sql {
  const year = awardedUntil(day);
  return year === null ? sql`true` : sql`coalesce(${word(alias)}.year <= ${year}, true)`;
}

const ranks = list(Object.values(DegreeLevel));

/** Highest degree on the day, by the order of DegreeLevel. */
export function highestDegree(day: Day): Sql {
  const year = awardedUntil(day);
  if (year === null) return sql`p.highest_degree`;
  return sql`case when p.id in (select d.person_id from ${table(day, 'degree')} d where d.year > ${year}) then (
      select d.level from ${table(day, 'degree')} d where d.person_id = p.id and ${wasAwarded(day, 'd')}
      order by array_position(${ranks}, d.level) desc nulls last limit 1)
    else p.highest_degree end`;
}

export const highestTitle = (day: Day): Sql =>
  sql`left join (select t.person_id, max(t.kind) as kind from ${table(day, 'academic_title')} t
    where ${wasAwarded(day, 't')} group by t.person_id) title on title.person_id = p.id`;

/** The main post: of those held on the day, the one taken up last; with the unit of its organization. */
export const mainPost = (day: Day): Sql =>
  sql`left join (select distinct on (e.person_id) e.person_id, e.sector, e.staff_kind, o.unit_id
    from ${table(day, 'employment')} e left join ${table(day, 'organization')} o on o.id = e.organization_id
    where (e.valid_from is null or e.valid_from <= ${day.asOf}::date) and (e.valid_to is null or e.valid_to > ${day.asOf}::date)
    order by e.person_id, e.valid_from desc nulls last, e.id) post on post.person_id = p.id`;

/** The unit that a person counts in; needs the main post. */
export const placeOf = (basis: PlaceBasis): Sql =>
  ({
    [PlaceBasis.LIVES_OR_WORKS]: sql`case p.province_link when 'RESIDENT' then p.residence_id else post.unit_id end`,
    [PlaceBasis.RESIDENCE]: sql`p.residence_id`,
    [PlaceBasis.WORKPLACE]: sql`post.unit_id`,
  })[basis];

/** Completed years on the day; where the birth date leaves two answers, the higher one, as `ageOn` tells it. */
export const age = ({ asOf }: Day): Sql => sql`(${Number(asOf.slice(0, 4))} - left(p.birth, 4)::int
  - case when substr(p.birth || '-01-01', 6, 5) > ${asOf.slice(5)} then 1 else 0 end)`;
