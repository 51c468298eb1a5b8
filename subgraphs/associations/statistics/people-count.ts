import type { CivilDate } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { whileUnchanged } from '../../kernel/read/kept.js';
import type { Territory } from '../administrative-unit/administrative-unit.territory.js';
import {
  highestDegree,
  isCounted,
  mainPost,
  placeOf,
  profileState,
  table,
  wasAwarded,
} from './counted-people.js';
import { sql } from './sql.js';
import { PlaceBasis } from './statistics.enums.js';

/** The figures of DOMAIN D.3 for one target. */
export interface PeopleCount {
  readonly verified: number;
  readonly stale: number;
  /** Verified, with a degree of the target’s or a higher one beside or above it; null where it asks for none. */
  readonly atLeast: number | null;
}

/** People of one unit, state and degree. */
interface Row {
  readonly unitId: string;
  readonly status: 'VERIFIED' | 'STALE';
  readonly degree: string;
  readonly holdsMaster: boolean;
  readonly count: number;
}

const isDoctor = ({ degree }: Row) => degree === 'PHD' || degree === 'DSC';
/** Targets by code: whose highest degree counts, and who holds at least that degree. Specialists count as neither. */
const targets: Readonly<Record<string, { counts(row: Row): boolean; atLeast?(row: Row): boolean }>> = {
  T1: { counts: () => true },
  T6: { counts: isDoctor, atLeast: isDoctor },
  T7: { counts: ({ degree }) => degree === 'MASTER', atLeast: (row) => isDoctor(row) || row.holdsMaster },
};

/** The figures by territory and code of the target, from one statement that is kept while nothing changes. */
export async function countPeople(
  ctx: Context,
  asOf: CivilDate,
  territories: ReadonlyMap<string, Territory>,
): Promise<Map<string, ReadonlyMap<string, PeopleCount>>> {
  const rows = await whileUnchanged(ctx, `people ${asOf} ${ctx.today}`, () => rowsOf(ctx, asOf));
  return new Map([...territories].map(([id, { unitIds }]) => [id, figuresOf(rows, new Set(unitIds))]));
}

function figuresOf(rows: readonly Row[], units: ReadonlySet<string>): ReadonlyMap<string, PeopleCount> {
  const own = rows.filter(({ unitId }) => units.has(unitId));
  const sum = (status: Row['status'], counts: (row: Row) => boolean) =>
    own.reduce((total, row) => total + (row.status === status && counts(row) ? row.count : 0), 0);
  return new Map(
    Object.entries(targets).map(([code, { counts, atLeast }]) => [
      code,
      {
        verified: sum('VERIFIED', counts),
        stale: sum('STALE', counts),
        atLeast: atLeast ? sum('VERIFIED', atLeast) : null,
      },
    ]),
  );
}

function rowsOf(ctx: Context, asOf: CivilDate): Promise<Row[]> {
  const day = { schema: ctx.subgraph, asOf, today: ctx.today };
  const [state, degree] = [profileState(day), highestDegree(day)];
  const { text, values } = sql`
    with people as materialized (
      select p.id, ${state.column} as status, ${degree.column} as degree,
        ${placeOf(day, PlaceBasis.LIVES_OR_WORKS)} as unit_id
      from ${table(day, 'person')} p ${state.join} ${degree.join} ${mainPost(day)}
      where p.province_link in ('RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE') and ${isCounted(day, state.column)})
    select p.unit_id as "unitId", p.status, p.degree, p.degree = 'MASTER' or p.degree = 'SPECIALIST_II' and exists (
        select from ${table(day, 'degree')} d
        where d.person_id = p.id and d.level = 'MASTER' and ${wasAwarded(day, 'd')}) as "holdsMaster",
      count(*)::int as count
    from people p where p.degree is not null and p.unit_id is not null group by 1, 2, 3, 4`;
  return ctx.em.execute<Row[]>(text, [...values]);
}
