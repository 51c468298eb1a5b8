import { type CivilDate, endOfDayInstant } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import type { Territory } from '../administrative-unit/administrative-unit.territory.js';

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

/** For a day gone by the state is that of the history; today’s is on the record, which is faster. */
function rowsOf(ctx: Context, asOf: CivilDate, territories: ReadonlyMap<string, Territory>): Promise<Row[]> {
  const pairs = [...territories].flatMap(([id, { unitIds }]) => unitIds.map((unitId) => [id, unitId]));
  const past = asOf < ctx.today;
  const status = past
    ? `(select t.to_state from "${ctx.subgraph}".transition t
        where t.entity_type = 'Person' and t.entity_id = p.id and t.at <= ? order by t.id desc limit 1)`
    : 'p.status';
  return ctx.em.execute<Row[]>(
    `with covered as (select * from unnest(?::text[], ?::text[]) as c(territory, unit_id)),
     people as (
       select ${status} as status, p.highest_degree as degree,
         p.highest_degree = 'MASTER' or p.highest_degree = 'SPECIALIST_II' and exists (
           select from "${ctx.subgraph}".degree d where d.person_id = p.id and d.level = 'MASTER') as "holdsMaster",
         -- Where he lives, or has the main post: of those held on the day, the one taken up last.
         case p.province_link when 'RESIDENT' then p.residence_id else (
           select o.unit_id from "${ctx.subgraph}".employment e
             join "${ctx.subgraph}".organization o on o.id = e.organization_id
           where e.person_id = p.id and coalesce(e.valid_from <= ?::date, true) and coalesce(e.valid_to > ?::date, true)
           order by e.valid_from desc nulls last, e.id limit 1) end as unit_id
       from "${ctx.subgraph}".person p
       where p.highest_degree is not null and p.province_link in ('RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE')
         and coalesce(p.deceased_on > ?::date, true)
     )
     select c.territory, p.status, p.degree, p."holdsMaster", count(*)::int as count
     from people p join covered c using (unit_id)
     where p.status in ('VERIFIED', 'STALE') group by 1, 2, 3, 4`,
    [
      `{${pairs.map(([id]) => id).join(',')}}`,
      `{${pairs.map(([, unitId]) => unitId).join(',')}}`,
      ...(past ? [endOfDayInstant(asOf).toISOString()] : []),
      asOf,
      asOf,
      asOf,
    ],
  );
}
