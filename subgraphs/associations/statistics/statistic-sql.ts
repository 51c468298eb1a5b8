import { isAlive, isCounted, mayBeProfiled, placeOf, profileState, table } from './counted-people.js';
import {
  associationDivision,
  associationState,
  type Division,
  type Frame,
  membershipDivision,
  needOf,
  needs,
  personDivision,
} from './dimensions.js';
import { join, list, type Sql, sql, word } from './sql.js';
import { type Dimension, unknown } from './statistic.js';

const divisionOf = (dimension: Dimension, frame: Frame): Division =>
  ({
    intellectuals: personDivision,
    memberships: membershipDivision,
    associations: associationDivision,
  })[frame.population.subject](dimension, frame);

const owners = {
  intellectuals: { person: 'p.id', organization: 'null::text' },
  memberships: { person: 'm.person_id', organization: 'm.organization_id' },
  associations: { person: 'null::text', organization: 'a.id' },
} as const;

/** A record that one of the codes is said of; `unknown` stands for those of which none is. */
function hasOneOf(frame: Frame, division: Division, codes: readonly string[]): Sql {
  const orNone = (none: Sql) => (codes.includes(unknown) ? sql` or ${none}` : sql``);
  if ('code' in division) return sql`${division.code} = any(${list(codes)})`;
  if ('bits' in division) {
    const mask = division.codes.reduce((sum, code, i) => sum + (codes.includes(code) ? 1 << i : 0), 0);
    return sql`(${division.bits} & ${word(String(mask))} <> 0${orNone(sql`${division.bits} = 0`)})`;
  }
  const owner = word(owners[frame.population.subject][division.owner]);
  const without = sql`${owner} is null or ${owner} not in (select owner from (${division.rows}) each)`;
  return sql`(${owner} in (select owner from (${division.rows}) each where code = any(${list(codes)}))${orNone(sql`(${without})`)})`;
}

interface Selection {
  readonly from: Sql;
  readonly where: Sql;
  readonly state: Sql;
}

/** What a membership tells of itself, besides of the person. */
const ofMembership: Partial<Record<Dimension, Sql>> = {
  ASSOCIATION: sql`m.association_id`,
  CATEGORY: sql`m.category`,
  MEMBER_TYPE: sql`m.member_type`,
  ADMISSION_YEAR: sql`date_trunc('year', m.admitted_on)::date as admitted_on`,
};

/**
 * The records of a population: what they are selected from and on what condition.
 * @param isCount whether memberships are put together that differ in nothing that is asked for: most people have several
 */
function selectionOf(frame: Frame, groupBy: readonly Dimension[], isCount: boolean): Selection {
  const { subject, where, associationIds, place } = frame.population;
  const divisions = [...groupBy, ...where.map(([dimension]) => dimension)].map((each) =>
    divisionOf(each, frame),
  );
  const needed = new Set(divisions.flatMap((each) => each.needs));
  if (subject === 'intellectuals') needed.add('state');
  if (frame.unitIds) needed.add('post');
  const joins = join(
    needs.filter((each) => needed.has(each)).map((each) => needOf(frame, each)),
    '\n',
  );
  const conditionsOf = (isOfMembership: boolean) =>
    where
      .filter(([dimension]) => dimension in ofMembership === isOfMembership)
      .map(([dimension, codes]) => hasOneOf(frame, divisionOf(dimension, frame), codes));
  const isGrouped = isCount && subject === 'memberships';
  const conditions = conditionsOf(false);
  // Once alike memberships are together: whether their person lives is asked of fewer.
  if (subject === 'memberships') conditions.push(isAlive(frame));
  const inner = conditionsOf(true);
  if (associationIds && subject === 'memberships')
    inner.push(sql`m.association_id = any(${list(associationIds)})`);
  if (frame.unitIds) conditions.push(sql`${placeOf(frame, place)} = any(${list(frame.unitIds)})`);
  if (frame.unitIds && subject === 'memberships') conditions.push(mayBeProfiled(frame));
  const base = { intellectuals, memberships, associations }[subject](frame);
  const all = join([base.where, ...inner], ' and ');
  if (isGrouped)
    return {
      from: sql`${together(frame, groupBy, all)} left join ${table(frame, 'person')} p on p.id = m.person_id ${joins}`,
      where: join([sql`true`, ...conditions], ' and '),
      state: base.state,
    };
  return {
    from: sql`${base.from} ${joins}`,
    where: join([all, ...conditions], ' and '),
    state: base.state,
  };
}

/** One row for all memberships of a person that are alike. */
function together(frame: Frame, groupBy: readonly Dimension[], where: Sql): Sql {
  const columns = [
    sql`m.person_id`,
    sql`m.organization_id`,
    ...groupBy.flatMap((each) => ofMembership[each] ?? []),
  ];
  const places = word(columns.map((_, i) => i + 1).join(', '));
  return sql`(select ${join(columns, ', ')}, count(*)::int as records from ${table(frame, 'membership')} m
    where ${where} group by ${places}) m`;
}

function intellectuals(frame: Frame): Selection {
  const state = profileState(frame).column;
  return { from: sql`${table(frame, 'person')} p`, where: isCounted(frame, state), state };
}

/** Admitted and not ended on the day; the history of a membership is in its days. */
const memberships = (frame: Frame): Selection => ({
  from: sql`${table(frame, 'membership')} m left join ${table(frame, 'person')} p on p.id = m.person_id`,
  where: sql`m.admitted_on <= ${frame.asOf}::date and (m.ended_on is null or m.ended_on > ${frame.asOf}::date)`,
  state: sql`null::text`,
});

/** Those that are or were of the Union by the day. */
const associations = (frame: Frame): Selection => ({
  from: sql`${table(frame, 'association')} a`,
  where: sql`(a.admitted_on is null or a.admitted_on <= ${frame.asOf}::date)
    and ${associationState(frame)} not in ('NONE', 'APPLIED')`,
  state: sql`null::text`,
});

/** Whose record it is, as a number: records are told apart by it faster than by their ids. */
const numberOf = (id: string): Sql => word(`hashtextextended(${id}, 0)`);

/**
 * Counts a statistic with its total, in one statement. Every person and organization is counted once a row, whatever the
 * number of records: `records`.
 */
export function countStatement(frame: Frame, groupBy: readonly Dimension[]): Sql {
  const { from, where, state } = selectionOf(frame, groupBy, true);
  const owner = owners[frame.population.subject];
  const divisions = groupBy.map((each) => divisionOf(each, frame));
  const number = (i: number) => word(String(i));
  const columns = divisions.flatMap((each, i) =>
    'rows' in each ? [] : [sql`${'code' in each ? each.code : each.bits} as k${number(i)}`],
  );
  // Ids only where rows are joined by them.
  const ids = [...new Set(divisions.flatMap((each) => ('rows' in each ? [each.owner] : [])))].map(
    (each) => sql`${word(owner[each])} as ${word(each)}_id`,
  );
  // Apart, so that they are hashed at once: looked up one by one for each record they take most of the time.
  const lists = divisions.flatMap((each, i) =>
    'rows' in each ? [sql`l${number(i)} as materialized (${each.rows}),`] : [],
  );
  const joined = divisions.flatMap((each, i) =>
    'rows' in each ? [sql`left join l${number(i)} on l${number(i)}.owner = f.${word(each.owner)}_id`] : [],
  );
  const keys = divisions.map((each, i) =>
    word('rows' in each ? `coalesce(l${i}.code, '${unknown}')` : `f.k${i}`),
  );
  // Not the names of the columns that they come from, by which SQL would group instead.
  const names = divisions.map((_, i) => word(`c${i}`));
  const named = keys.map((key, i) => sql`${key} as ${names[i]}`);
  const counts = word(`count(person)::int as persons, count(organization)::int as organizations,
    coalesce(sum(records), 0)::int as records, count(person) filter (where state = 'STALE')::int as stale`);
  const isOfMembers = frame.population.subject === 'memberships';
  // Divided by what is of the membership, a person has several records but one a row.
  const isSeveral = isOfMembers && groupBy.some((each) => each in ofMembership);
  const whole = isSeveral
    ? word(
        '(select person, organization, state, sum(records)::int as records from f group by person, organization, state) each',
      )
    : word('f each');
  const total = sql`select array[]::text[] as keys, true as "isTotal", ${counts} from ${whole}`;
  const each = sql`select ${join([...named, counts], ', ')}
    from f ${join(joined, ' ')} group by ${join(names, ', ')}`;
  const rows = sql`${taken(divisions, each)} union all`;
  return sql`with ${join(lists, ' ')} f as materialized (
    select ${join([sql`${numberOf(owner.person)} as person`, sql`${numberOf(owner.organization)} as organization`, sql`${state} as state`, word(isOfMembers ? 'm.records' : '1 as records'), ...ids, ...columns], ', ')}
    from ${from} where ${where})
  ${groupBy.length > 0 ? rows : sql``} ${total}`;
}

/**
 * The rows with one code for each key. Lists are taken apart last: nobody has two of them, so that those with the same
 * list are counted together and their numbers added up.
 */
function taken(divisions: readonly Division[], counted: Sql): Sql {
  const keys = divisions.map((each, i) =>
    word('bits' in each ? `coalesce(l${i}.code, '${unknown}')` : `c${i}`),
  );
  const lists = divisions.flatMap((each, i) =>
    'bits' in each
      ? [
          sql`left join lateral unnest(${list(each.codes)}) with ordinality l${word(String(i))}(code, place)
          on c${word(String(i))} & (1 << (l${word(String(i))}.place::int - 1)) <> 0`,
        ]
      : [],
  );
  const key = sql`array[${join(keys, ', ')}]::text[]`;
  if (lists.length === 0)
    return sql`select ${key} as keys, false as "isTotal", ${word(figures.join(', '))} from (${counted}) counted`;
  const sums = figures.map((each) => `sum(${each})::int as ${each}`).join(', ');
  return sql`select ${key} as keys, false as "isTotal", ${word(sums)} from (${counted}) counted ${join(lists, ' ')} group by 1`;
}

const figures = ['persons', 'organizations', 'records', 'stale'] as const;

/** Ids of what a population counts: people, memberships or associations. */
export function idsStatement(frame: Frame, of: 'person' | 'membership' | 'association'): Sql {
  const { from, where } = selectionOf(frame, [], false);
  const { subject } = frame.population;
  const column = of === 'person' ? owners[subject].person : of === 'membership' ? 'm.id' : 'a.id';
  return sql`select ${word(column)} from ${from} where ${where}`;
}
