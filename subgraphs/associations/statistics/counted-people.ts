import type { CivilDate } from '../../kernel/calendar/index.js';
import { DegreeLevel } from '../person/person.enums.js';
import { join, list, type Sql, sql, word } from './sql.js';
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
  /** Only what is of those from an id on, and before another; null for no end. Default: all. */
  readonly part?: readonly [from: string, before: string | null];
  /** True where each record is told of days of its own, all gone by: the rows `d` of `id` and `day`, instead of `asOf`. */
  readonly ofEach?: boolean;
}

/** A day in SQL: that of the question, or each of a record’s. */
export const on = ({ asOf, ofEach }: Pick<Day, 'asOf' | 'ofEach'>): Sql =>
  ofEach ? sql`d.day` : sql`${asOf}::date`;

const isGoneBy = ({ asOf, today, ofEach }: Day): boolean => Boolean(ofEach) || asOf < today;

/**
 * What is looked up by record is looked up for each of its days.
 * @param owner column by which rows are of a record
 * @returns the join of the days, what the rows are kept apart by beside the owner, and the condition on the rows `each`
 */
function perDay({ ofEach }: Day, owner: string) {
  const none = sql``;
  if (!ofEach) return { days: none, day: none, isSame: () => none };
  return {
    days: sql`join d on d.id = ${word(owner)}`,
    day: sql`, d.day`,
    isSame: (each: string) => sql` and ${word(each)}.day = d.day`,
  };
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

export function table({ schema, only, part }: Pick<Day, 'schema' | 'only' | 'part'>, name: string): Sql {
  const whole = word(`"${schema}".${name}`);
  if (!owners[name] || !(only || part)) return whole;
  const owner = word(owners[name]);
  const conditions = [
    ...(only ? [sql`${owner} = any(${list(only)})`] : []),
    ...(part ? [sql`${owner} >= ${part[0]}`] : []),
    ...(part?.[1] ? [sql`${owner} < ${part[1]}`] : []),
  ];
  return sql`(select * from ${whole} where ${join(conditions, ' and ')})`;
}

/** State of the profile on the day: of a day gone by that of the history; today’s is on the record, which is faster. */
export function profileState(day: Day): { column: Sql; join: Sql } {
  if (!isGoneBy(day)) return { column: sql`p.status`, join: sql`` };
  const per = perDay(day, 't.entity_id');
  return {
    column: sql`state.to_state`,
    join: sql`left join (select distinct on (t.entity_id${per.day}) t.entity_id${per.day}, t.to_state
      from ${table(day, 'transition')} t ${per.days}
      where t.entity_type = 'Person' and t.at < (${on(day)} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      order by t.entity_id${per.day}, t.id desc) state on state.entity_id = p.id${per.isSame('state')}`,
  };
}

/**
 * Who counts as an intellectual: profile VERIFIED or STALE on the day, and alive. Who is erased or was found to be another
 * counts on no day any more, nor does whose profile may not be looked at.
 */
export const isCounted = (day: Day, state: Sql): Sql =>
  sql`${state} in ('VERIFIED', 'STALE') and p.status not in ('ERASED', 'MERGED') and ${isAlive(day)} and ${mayBeProfiled(day)}`;

const hasNotWithdrawn = (day: Day): Sql =>
  sql`p.id not in (
    select c.person_id from ${table(day, 'consent_record')} c
    where c.purpose = 'STATISTICS' and c.withdrawn_at is not null and not exists (
      select from ${table(day, 'consent_record')} o
      where o.person_id = c.person_id and o.purpose = 'STATISTICS' and o.withdrawn_at is null))`;

/** Whose profile statistics may look at, whether it counts or not; as withdrawing, a restriction holds for all days. */
export const mayBeProfiled = (day: Day): Sql => sql`(p.status <> 'RESTRICTED' and ${hasNotWithdrawn(day)})`;

export const isAlive = (day: Day): Sql => sql`(p.deceased_on is null or p.deceased_on > ${on(day)})`;

/** Degrees and titles awarded until the year of the day; those without a year count always, and today all. */
export const wasAwarded = (day: Day, alias: string): Sql =>
  isGoneBy(day) ? sql`coalesce(${word(alias)}.year <= extract(year from ${on(day)}), true)` : sql`true`;

const ranks = list(Object.values(DegreeLevel));

/** Highest degree on the day, by the order of DegreeLevel: that of the record, unless one was awarded later. */
export function highestDegree(day: Day): { column: Sql; join: Sql } {
  if (!isGoneBy(day)) return { column: sql`p.highest_degree`, join: sql`` };
  const per = perDay(day, 'g.person_id');
  return {
    column: sql`case when degree.person_id is null then p.highest_degree else degree.level end`,
    join: sql`left join (select g.person_id${per.day},
        (${ranks})[max(array_position(${ranks}, g.level)) filter (where ${wasAwarded(day, 'g')})] as level
      from ${table(day, 'degree')} g ${per.days} group by g.person_id${per.day}
      having not bool_and(${wasAwarded(day, 'g')})) degree on degree.person_id = p.id${per.isSame('degree')}`,
  };
}

export function highestTitle(day: Day): Sql {
  const per = perDay(day, 't.person_id');
  return sql`left join (select t.person_id${per.day}, max(t.kind) as kind from ${table(day, 'academic_title')} t ${per.days}
    where ${wasAwarded(day, 't')} group by t.person_id${per.day}) title on title.person_id = p.id${per.isSame('title')}`;
}

/**
 * The main post, as `mainPostOn` tells it: of those held on the day the one marked so, else the one taken up last; with
 * the unit where the work is done, which is that of the organization where the post names none.
 */
export function mainPost(day: Day): Sql {
  const per = perDay(day, 'e.person_id');
  return sql`left join (select distinct on (e.person_id${per.day}) e.person_id${per.day}, e.sector, e.staff_kind,
      coalesce(e.work_unit_id, o.unit_id) as unit_id
    from ${table(day, 'employment')} e ${per.days} left join ${table(day, 'organization')} o on o.id = e.organization_id
    where ${holds(day, 'e')}
    order by e.person_id${per.day}, e.is_main desc, e.valid_from desc nulls last, e.id) post
    on post.person_id = p.id${per.isSame('post')}`;
}

/** That the days of a row include the day. */
const holds = (day: Day, alias: string): Sql => {
  const [from, to] = [word(`${alias}.valid_from`), word(`${alias}.valid_to`)];
  return sql`(${from} is null or ${from} <= ${on(day)}) and (${to} is null or ${to} > ${on(day)})`;
};

/** Where a person lived on the day, by the history of residences; who has none lives where the record says. */
function residence(day: Day): Sql {
  if (!isGoneBy(day)) return sql`p.residence_id`;
  const places = table(day, 'person_place');
  return sql`case when p.id in (select h.person_id from ${places} h where h.kind = 'RESIDENCE') then (
      select h.unit_id from ${places} h where h.person_id = p.id and h.kind = 'RESIDENCE'
        and ${holds(day, 'h')}
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
export const isAtMost = (day: Pick<Day, 'asOf' | 'ofEach'>, years: number): Sql =>
  sql`${bornOn} collate "C" > ${
    day.ofEach
      ? sql`(extract(year from d.day) - ${years + 1}::int)::text || to_char(d.day, '-MM-DD')`
      : `${Number(day.asOf.slice(0, 4)) - years - 1}${day.asOf.slice(4)}`
  }`;

/** The day of birth as a text, the first that it may be. */
export const bornOn = sql`left(p.birth || '-01-01', 10)`;

/** Completed years on the day; where the birth date leaves two answers, the higher one, as `ageOn` tells it. */
export const age = ({
  asOf,
}: Pick<Day, 'asOf'>): Sql => sql`(${Number(asOf.slice(0, 4))} - left(p.birth, 4)::int
  - case when substr(p.birth || '-01-01', 6, 5) > ${asOf.slice(5)} then 1 else 0 end)`;
