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
  /** Only what is of these people, or these memberships, is looked at. Default: all. */
  readonly only?: readonly string[];
}

/** By which column rows are of a record that is counted. */
const owners: Readonly<Record<string, string>> = {
  person: 'id',
  membership: 'id',
  transition: 'entity_id',
  degree: 'person_id',
  academic_title: 'person_id',
  employment: 'person_id',
  person_field: 'person_id',
  person_place: 'person_id',
  consent_record: 'person_id',
};

export function table({ schema, only }: Pick<Day, 'schema' | 'only'>, name: string): Sql {
  const whole = word(`"${schema}".${name}`);
  const owner = owners[name];
  return only && owner ? sql`(select * from ${whole} where ${word(owner)} = any(${list(only)}))` : whole;
}

/** State of the profile on the day: of a day gone by that of the history; today’s is on the record, which is faster. */
export function profileState(day: Day): { column: Sql; join: Sql } {
  if (day.asOf >= day.today) return { column: sql`p.status`, join: sql`` };
  return {
    column: sql`state.to_state`,
    join: sql`left join (select distinct on (t.entity_id) t.entity_id, t.to_state from ${table(day, 'transition')} t
      where t.entity_type = 'Person' and t.at <= ${endOfDayInstant(day.asOf).toISOString()}
      order by t.entity_id, t.id desc) state on state.entity_id = p.id`,
  };
}

/**
 * Who counts as an intellectual: profile VERIFIED or STALE on the day, alive, and not taken out of statistics by
 * erasure or by withdrawing the consent to them, which holds for all days.
 */
export const isCounted = (day: Day, state: Sql): Sql =>
  sql`${state} in ('VERIFIED', 'STALE') and p.status <> 'ERASED' and ${isAlive(day)} and ${hasNotWithdrawn(day)}`;

const hasNotWithdrawn = (day: Day): Sql =>
  sql`p.id not in (
    select c.person_id from ${table(day, 'consent_record')} c
    where c.purpose = 'STATISTICS' and c.withdrawn_at is not null and not exists (
      select from ${table(day, 'consent_record')} o
      where o.person_id = c.person_id and o.purpose = 'STATISTICS' and o.withdrawn_at is null))`;

/** Whose profile statistics may look at, whether it counts or not; as withdrawing, a restriction holds for all days. */
export const mayBeProfiled = (day: Day): Sql => sql`(p.status <> 'RESTRICTED' and ${hasNotWithdrawn(day)})`;

export const isAlive = ({ asOf }: Day): Sql => sql`(p.deceased_on is null or p.deceased_on > ${asOf}::date)`;

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

/**
 * The main post, as `mainPostOn` tells it: of those held on the day the one marked so, else the one taken up last; with
 * the unit where the work is done, which is that of the organization where the post names none.
 */
export const mainPost = (day: Day): Sql =>
  sql`left join (select distinct on (e.person_id) e.person_id, e.sector, e.staff_kind,
      coalesce(e.work_unit_id, o.unit_id) as unit_id
    from ${table(day, 'employment')} e left join ${table(day, 'organization')} o on o.id = e.organization_id
    where (e.valid_from is null or e.valid_from <= ${day.asOf}::date) and (e.valid_to is null or e.valid_to > ${day.asOf}::date)
    order by e.person_id, e.is_main desc, e.valid_from desc nulls last, e.id) post on post.person_id = p.id`;

/** Where a person lived on the day, by the history of residences; who has none lives where the record says. */
function residence(day: Day): Sql {
  if (day.asOf >= day.today) return sql`p.residence_id`;
  const places = table(day, 'person_place');
  return sql`case when p.id in (select h.person_id from ${places} h where h.kind = 'RESIDENCE') then (
      select h.unit_id from ${places} h where h.person_id = p.id and h.kind = 'RESIDENCE'
        and (h.valid_from is null or h.valid_from <= ${day.asOf}::date) and (h.valid_to is null or h.valid_to > ${day.asOf}::date)
      order by h.valid_from desc nulls last limit 1)
    else p.residence_id end`;
}

/** The unit that a person counts in; needs the main post. */
export const placeOf = (day: Day, basis: PlaceBasis): Sql =>
  ({
    [PlaceBasis.LIVES_OR_WORKS]: sql`case p.province_link when 'RESIDENT' then ${residence(day)} else post.unit_id end`,
    [PlaceBasis.RESIDENCE]: residence(day),
    [PlaceBasis.WORKPLACE]: sql`post.unit_id`,
  })[basis];

/** Whether `age` is at most so many years. */
export const isAtMost = ({ asOf }: Pick<Day, 'asOf'>, years: number): Sql =>
  sql`left(p.birth || '-01-01', 10) collate "C" > ${`${Number(asOf.slice(0, 4)) - years - 1}${asOf.slice(4)}`}`;

/** Completed years on the day; where the birth date leaves two answers, the higher one, as `ageOn` tells it. */
export const age = ({
  asOf,
}: Pick<Day, 'asOf'>): Sql => sql`(${Number(asOf.slice(0, 4))} - left(p.birth, 4)::int
  - case when substr(p.birth || '-01-01', 6, 5) > ${asOf.slice(5)} then 1 else 0 end)`;
