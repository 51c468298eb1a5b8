import { ageOn, parsePartialDate } from '../../kernel/calendar/index.js';
import { foreigners, kinh } from '../priority/ethnic-groups.js';
import { type PriorityFact, priorityGroupFacts } from '../priority/priority-groups.js';
import { birthdays, movesOf } from './changing-days.js';
import {
  age,
  type Day,
  highestDegree,
  highestTitle,
  isAtMost,
  mainPost,
  mayBeProfiled,
  on,
  placeOf,
  profileState,
  table,
} from './counted-people.js';
import { join, list, type Sql, sql, word } from './sql.js';
import { type Dimension, type Population, unallocated, unknown } from './statistic.js';

/** What the SQL of one statistic is made from. */
export interface Frame extends Day {
  readonly population: Population;
  readonly youngMaxAge: number;
  /** Where every unit goes in the boundaries asked for, null for nowhere certain. */
  readonly recast: () => ReadonlyMap<string, string | null>;
  /** Units that lie in the territory or region asked for; null where none is. */
  readonly unitIds: readonly string[] | null;
}

/** How records are divided by a dimension: by one code, by where a unit goes, by some of a list, or by those of further rows. */
export type Division = (
  | { /** The code over the records, never null. */ readonly code: Sql }
  | { /** A unit, null for none; where it goes says `recast`. */ readonly unit: Sql }
  | {
      /** A date of birth, which tells the code of any day; and the code. */ readonly birth: Sql;
      readonly code: Sql;
    }
  | { /** Which of the codes, one bit each. */ readonly bits: Sql; readonly codes: readonly string[] }
  | {
      /** Rows of `owner` and `code`, each pair once, and whose they are. */
      readonly rows: Sql;
      readonly owner: 'person' | 'organization';
    }
) & {
  readonly needs: readonly Need[];
  /** Days from which it may be another one, as rows of `id` and `day`, beside those of the needs. Default: none. */
  readonly changes?: Sql;
  /** False where nothing is said of a record before the first of those days. Default: true. */
  readonly isSinceEver?: boolean;
};
/** Joins of a record, in the order in which they depend on each other. */
export const needs = ['state', 'post', 'workplace', 'title', 'degree'] as const;
export type Need = (typeof needs)[number];

const or = (code: Sql, otherwise: string): Sql => sql`coalesce(${code}, ${otherwise}::text)`;
const single = (code: Sql, ...needed: Need[]): Division => ({ code: or(code, unknown), needs: needed });
/** Something that is said of nobody of whom there is no row. */
const ofRows = (code: Sql, need: Need): Division => ({ ...single(code, need), isSinceEver: false });

export function needOf(frame: Frame, need: Need): Sql {
  if (need === 'state') return profileState(frame).join;
  if (need === 'post') return mainPost(frame);
  if (need === 'title') return highestTitle(frame);
  if (need === 'degree') return highestDegree(frame).join;
  // What a former unit was like holds for what was recorded in it, and what a unit was like first for the time before.
  return sql`left join (select w.*, case when lag(w.valid_from) over units is not null then w.valid_from end as since,
      lead(w.valid_from) over units as until from ${table(frame, 'unit_attribute')} w
      window units as (partition by w.unit_id order by w.valid_from)) workplace
    on workplace.unit_id = post.unit_id and (workplace.since is null or workplace.since <= ${on(frame)})
      and (workplace.until is null or workplace.until > ${on(frame)})`;
}

/** Where a unit goes in the boundaries asked for. */
export const localityOf = ({ recast }: Frame, unit: string | null): string => {
  const to = unit === null ? undefined : recast().get(unit);
  return to === undefined ? unknown : (to ?? unallocated);
};

/** The fields of people or associations, by level of the national table. */
function fieldsOf(frame: Frame, level: 1 | 2): Division {
  const isOfAssociations = frame.population.subject === 'associations';
  const [rows, owner] = isOfAssociations
    ? (['association_field', 'association_id'] as const)
    : (['person_field', 'person_id'] as const);
  // Of level 2 a person has each once.
  const selected =
    level === 1
      ? sql`distinct r.${word(owner)} as owner, left(f.code, 1) as code`
      : sql`r.${word(owner)} as owner, f.code as code`;
  return {
    rows: sql`select ${selected} from ${table(frame, rows)} r
      join ${table(frame, 'research_field')} f on f.id = r.field_id`,
    owner: isOfAssociations ? 'organization' : 'person',
    needs: [],
  };
}

type PriorityFrame = Pick<Frame, 'asOf' | 'ofEach' | 'youngMaxAge'>;

/** What the groups of a person follow from, over `person p`, main `post` and `workplace`. */
const priorityFacts = (frame: PriorityFrame): Record<PriorityFact, Sql> => ({
  young: isAtMost(frame, frame.youngMaxAge),
  female: sql`p.gender = 'FEMALE'`,
  mountainous: sql`workplace.mountainous`,
  island: sql`workplace.island`,
  border: sql`workplace.border`,
  armedForces: sql`post.sector = 'ARMED_FORCES'`,
  ethnicMinority: sql`p.ethnicity not in (${kinh}, ${foreigners})`,
});

/** The groups of a person as a number with one bit for each. */
export function priorities(frame: PriorityFrame): Pick<Extract<Division, { bits: Sql }>, 'bits' | 'codes'> {
  const facts = priorityFacts(frame);
  const groups = Object.entries(priorityGroupFacts);
  const cases = groups.map(([, any], i) => {
    const holds = join(
      any.map((fact) => facts[fact]),
      ' or ',
    );
    return sql`case when ${holds} then ${word(String(1 << i))} else 0 end`;
  });
  return { bits: sql`(${join(cases, ' + ')})`, codes: groups.map(([code]) => code) };
}

const bands = Array.from({ length: 13 }, (_, i) => `${i * 10}-${i * 10 + 9}`);

/** The band of an age; it says the same as `bandOn`. */
const band = (frame: Frame): Sql => {
  const years = age(frame);
  return sql`case when ${years} >= 0 then (${list(bands)})[least(${years} / 10, 12) + 1] end`;
};

/** The band of the age on a day of who was born on another; null where neither is known. */
export function bandOn(birth: string, day: string): string | null {
  const known = parsePartialDate(birth);
  const found = known && ageOn(known, day);
  return found && bands[Math.min(Math.floor(found.years / 10), bands.length - 1)]!;
}

/** Divisions of people, over `person p`. */
export function personDivision(dimension: Dimension, frame: Frame): Division {
  switch (dimension) {
    case 'FIELD_L1':
      return fieldsOf(frame, 1);
    case 'FIELD_L2':
      return fieldsOf(frame, 2);
    case 'PRIORITY':
      return {
        ...priorities(frame),
        needs: ['post', 'workplace'],
        changes: birthdays(frame, frame.youngMaxAge + 1),
      };
    case 'SECTOR':
      return ofRows(sql`post.sector`, 'post');
    case 'EMPLOYMENT_KIND':
      return ofRows(sql`post.staff_kind`, 'post');
    case 'LOCALITY':
      return {
        unit: placeOf(frame, frame.population.place),
        needs: ['post'],
        changes: movesOf(frame),
      };
    case 'DEGREE':
      return single(highestDegree(frame).column, 'degree');
    case 'TITLE':
      return ofRows(sql`title.kind`, 'title');
    case 'GENDER':
      return single(sql`p.gender`);
    case 'AGE_BAND':
      return { birth: sql`p.birth`, code: or(band(frame), unknown), needs: [] };
    case 'PROVINCE_LINK':
      return single(sql`p.province_link`);
    case 'PROFILE_STATUS':
      return ofRows(profileState(frame).column, 'state');
    default:
      throw new Error(`${dimension} divides no people`);
  }
}

/** Divisions of memberships, over `membership m` and `person p`, which is null for organizations. */
export function membershipDivision(dimension: Dimension, frame: Frame): Division {
  switch (dimension) {
    case 'ASSOCIATION':
      return single(sql`m.association_id`);
    case 'CATEGORY':
      return single(sql`m.category`);
    case 'MEMBER_TYPE':
      return single(sql`m.member_type`);
    case 'ADMISSION_YEAR':
      return single(sql`extract(year from m.admitted_on)::int::text`);
    default:
      return ofWhomItMay(personDivision(dimension, frame), frame);
  }
}

/**
 * Of members who withdrew the consent to statistics, or whose data are restricted, only the membership counts, which the
 * association publishes: their profile says nothing.
 */
function ofWhomItMay(division: Division, frame: Frame): Division {
  const may = mayBeProfiled(frame);
  const ifMay = (of: Sql, otherwise: Sql) => sql`case when ${may} then ${of} else ${otherwise} end`;
  if ('rows' in division) {
    const rows = sql`select each.owner, each.code from (${division.rows}) each
      join ${table(frame, 'person')} p on p.id = each.owner where ${may}`;
    return { ...division, rows };
  }
  return {
    ...division,
    ...('code' in division && { code: ifMay(division.code, sql`${unknown}`) }),
    ...('birth' in division && { birth: ifMay(division.birth, sql`null`) }),
    ...('unit' in division && { unit: ifMay(division.unit, sql`null`) }),
    ...('bits' in division && { bits: ifMay(division.bits, sql`0`) }),
  };
}

/** Divisions of associations, over `association a`. */
export function associationDivision(dimension: Dimension, frame: Frame): Division {
  switch (dimension) {
    case 'KIND':
      return single(sql`a.kind`);
    case 'SCOPE':
      return single(sql`a.scope`);
    case 'LEGAL_STATUS':
      return single(sql`a.legal_status`);
    case 'UNION_STATUS':
      return single(associationState(frame));
    case 'ADMISSION_YEAR':
      return single(sql`to_char(a.admitted_on, 'YYYY')`);
    case 'FIELD_L1':
    case 'FIELD_L2':
      return fieldsOf(frame, dimension === 'FIELD_L1' ? 1 : 2);
    default:
      throw new Error(`${dimension} divides no associations`);
  }
}

/** Standing on the day: by its history; before the history begins, that it was admitted on the day of its record. */
export const associationState = (frame: Frame): Sql =>
  frame.asOf >= frame.today
    ? sql`a.status`
    : sql`coalesce((select t.to_state from ${table(frame, 'transition')} t where t.entity_type = 'Association'
        and t.entity_id = a.id and t.at < (${frame.asOf}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        order by t.id desc limit 1), 'ADMITTED')`;
