import type { Context } from '../../kernel/index.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { SuccessionExtent } from './administrative-unit.enums.js';

interface Step {
  from_id: string;
  to_id: string;
  effective_on: string;
  legal_basis: string;
  extent: SuccessionExtent;
  population_share: number | null;
}

const unit = async (ctx: Context, id: string) => (await ctx.loaders.byId(AdministrativeUnit, id))!;

/** Steps from or to a unit, one statement for all units of a page. */
export async function successionsOf(ctx: Context, side: 'from' | 'to', id: string) {
  const steps = await ctx.loaders.batch<string, Step[]>(`succession:${side}`, id, async (ids) => {
    const rows = await ctx.em.execute<Step[]>(
      `select from_id, to_id, effective_on::text, legal_basis, extent, population_share
       from "${ctx.subgraph}".admin_succession where ${side}_id = any(?::text[]) order by effective_on, id`,
      [`{${ids.join(',')}}`],
    );
    const groups = new Map<string, Step[]>();
    for (const row of rows) groups.set(row[`${side}_id`], [...(groups.get(row[`${side}_id`]) ?? []), row]);
    return groups;
  });
  return Promise.all(
    (steps ?? []).map(async (step) => ({
      from: await unit(ctx, step.from_id),
      to: await unit(ctx, step.to_id),
      effectiveOn: step.effective_on,
      legalBasis: step.legal_basis,
      extent: step.extent,
      populationShare: step.population_share,
    })),
  );
}

interface Equivalent {
  readonly current: string;
  readonly whole: boolean;
  readonly weight: number | null;
}

/**
 * Follows the successions to units that exist, for all units of a page in one statement. Weights multiply along a way and
 * add up over ways; one share that is not known makes the sum unknown.
 */
export async function currentEquivalents(ctx: Context, id: string) {
  const found = await ctx.loaders.batch<string, Equivalent[]>('current-units', id, async (ids) => {
    const rows = await ctx.em.execute<(Equivalent & { origin: string })[]>(
      `with recursive walk(origin, current, whole, weight, way) as (
         select id, id, true, 1::float8, array[id]
         from "${ctx.subgraph}".administrative_unit where id = any(?::text[])
         union all
         select w.origin, s.to_id, w.whole and s.extent = 'WHOLE', w.weight * s.population_share / 10000,
           w.way || s.to_id
         from walk w
         join "${ctx.subgraph}".administrative_unit u on u.id = w.current and u.valid_to is not null
         join "${ctx.subgraph}".admin_succession s on s.from_id = w.current and s.to_id <> all(w.way)
       )
       select w.origin, w.current, bool_and(w.whole) as whole,
         case when bool_and(w.weight is not null) then least(round(10000 * sum(w.weight)), 10000)::int end as weight
       from walk w join "${ctx.subgraph}".administrative_unit u on u.id = w.current and u.valid_to is null
       group by w.origin, w.current order by w.current`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(rows, ({ origin }) => origin);
  });
  return Promise.all(
    (found ?? []).map(async ({ current, whole, weight }) => ({
      unit: await unit(ctx, current),
      extent: whole ? SuccessionExtent.WHOLE : SuccessionExtent.PART,
      weight,
    })),
  );
}
