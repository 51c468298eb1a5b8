import type { CivilDate } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
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
import { list, sql } from './sql.js';
import { PlaceBasis } from './statistics.enums.js';

/** The figures of DOMAIN D.3 for one target. */
export interface PeopleCount {
  readonly verified: number;
  readonly stale: number;
  /** Verified, with a degree of the target’s or a higher one beside or above it; null where it asks for none. */
  readonly atLeast: number | null;
}

interface Row {
  readonly territory: string;
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

/** The figures by territory and code of the target, in one statement. */
export async function countPeople(
  ctx: Context,
  asOf: CivilDate,
  territories: ReadonlyMap<string, Territory>,
): Promise<Map<string, ReadonlyMap<string, PeopleCount>>> {
  const rows = Map.groupBy(await rowsOf(ctx, asOf, territories), ({ territory }) => territory);
  return new Map(
    [...territories.keys()].map((id) => {
      const own = rows.get(id) ?? [];
      const sum = (status: Row['status'], counts: (row: Row) => boolean) =>
        own.reduce((total, row) => total + (row.status === status && counts(row) ? row.count : 0), 0);
      const figures = Object.entries(targets).map(([code, { counts, atLeast }]) => [
        code,
        {
          verified: sum('VERIFIED', counts),
          stale: sum('STALE', counts),
          atLeast: atLeast ? sum('VERIFIED', atLeast) : null,
        },
      ]);
      return [id, new Map(figures as [string, PeopleCount][])];
    }),
  );
}

function rowsOf(ctx: Context, asOf: CivilDate, territories: ReadonlyMap<string, Territory>): Promise<Row[]> {
  const pairs = [...territories].flatMap(([id, { unitIds }]) =>
    unitIds.map((unitId) => [id, unitId] as const),
  );
  const day = { schema: ctx.subgraph, asOf, today: ctx.today };
  const state = profileState(day);
  const { text, values } = sql`
    with covered as (select * from unnest(${list(pairs.map(([id]) => id))}, ${list(pairs.map(([, unitId]) => unitId))})
      as c(territory, unit_id)),
    people as materialized (
      select p.id, ${state.column} as status, ${highestDegree(day)} as degree,
        ${placeOf(day, PlaceBasis.LIVES_OR_WORKS)} as unit_id
      from ${table(day, 'person')} p ${state.join} ${mainPost(day)}
      where p.province_link in ('RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE') and ${isCounted(day, state.column)})
    select c.territory, p.status, p.degree, p.degree = 'MASTER' or p.degree = 'SPECIALIST_II' and exists (
        select from ${table(day, 'degree')} d
        where d.person_id = p.id and d.level = 'MASTER' and ${wasAwarded(day, 'd')}) as "holdsMaster",
      count(*)::int as count
    from people p join covered c using (unit_id) where p.degree is not null group by 1, 2, 3, 4`;
  return ctx.em.execute<Row[]>(text, [...values]);
}
