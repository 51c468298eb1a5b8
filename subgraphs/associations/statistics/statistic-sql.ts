import { isAlive, isCounted, mayBeProfiled, on, placeOf, profileState, table } from './counted-people.js';
import {
  associationDivision,
  associationState,
  type Division,
  type Frame,
  localityOf,
  membershipDivision,
  type Need,
  needOf,
  needs,
  personDivision,
} from './dimensions.js';
import { join, list, type Sql, sql, word } from './sql.js';
import { type Dimension, type Subject, unknown } from './statistic.js';

export const divisionOf = (dimension: Dimension, frame: Frame): Division =>
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
  if ('unit' in division) {
    const units = [...frame.recast().keys()];
    const wanted = units.filter((unit) => codes.includes(localityOf(frame, unit)));
    const none = sql`${division.unit} is null or ${division.unit} <> all(${list(units)})`;
    return sql`(${division.unit} = any(${list(wanted)})${orNone(none)})`;
  }
  if ('bits' in division) {
    const mask = division.codes.reduce((sum, code, i) => sum + (codes.includes(code) ? 1 << i : 0), 0);
    return sql`(${division.bits} & ${word(String(mask))} <> 0${orNone(sql`${division.bits} = 0`)})`;
  }
  const owner = word(owners[frame.population.subject][division.owner]);
  const without = sql`${owner} is null or ${owner} not in (select owner from (${division.rows}) each)`;
  return sql`(${owner} in (select owner from (${division.rows}) each where code = any(${list(codes)}))${orNone(sql`(${without})`)})`;
}

export const joinsOf = (frame: Frame, needed: ReadonlySet<Need>): Sql =>
  join(
    needs.filter((each) => needed.has(each)).map((each) => needOf(frame, each)),
    '\n',
  );

/** What the records of a subject are selected from, and which of them count on the day. */
export const selections: Readonly<Record<Subject, (frame: Frame) => { from: Sql; where: Sql }>> = {
  intellectuals: (frame) => ({
    from: sql`${table(frame, 'person')} p`,
    where: isCounted(frame, profileState(frame).column),
  }),
  /** Admitted and not ended on the day; the history of a membership is in its days. */
  memberships: (frame) => ({
    from: sql`${table(frame, 'membership')} m`,
    where: sql`m.admitted_on <= ${on(frame)} and (m.ended_on is null or m.ended_on > ${on(frame)})`,
  }),
  /** Those that are or were of the Union by the day. */
  associations: (frame) => ({
    from: sql`${table(frame, 'association')} a`,
    where: sql`(a.admitted_on is null or a.admitted_on <= ${frame.asOf}::date)
      and ${associationState(frame)} not in ('NONE', 'APPLIED')`,
  }),
};

/** Ids of what a population counts: people, memberships or associations. */
export function idsStatement(frame: Frame, of: 'person' | 'membership' | 'association'): Sql {
  const { subject, where, associationIds, place } = frame.population;
  const divisions = where.map(([dimension, codes]) => [divisionOf(dimension, frame), codes] as const);
  const needed = new Set(divisions.flatMap(([division]) => division.needs));
  if (subject === 'intellectuals') needed.add('state');
  if (frame.unitIds) needed.add('post');
  const base = selections[subject](frame);
  const conditions = [base.where, ...divisions.map((each) => hasOneOf(frame, ...each))];
  if (subject === 'memberships') conditions.push(isAlive(frame));
  if (associationIds) conditions.push(sql`m.association_id = any(${list(associationIds)})`);
  if (frame.unitIds) conditions.push(sql`${placeOf(frame, place)} = any(${list(frame.unitIds)})`);
  if (frame.unitIds && subject === 'memberships') conditions.push(mayBeProfiled(frame));
  const ofPeople =
    subject === 'memberships' ? sql`left join ${table(frame, 'person')} p on p.id = m.person_id` : sql``;
  const column = of === 'person' ? owners[subject].person : of === 'membership' ? 'm.id' : 'a.id';
  return sql`select ${word(column)} from ${base.from} ${ofPeople} ${joinsOf(frame, needed)} where ${join(conditions, ' and ')}`;
}
