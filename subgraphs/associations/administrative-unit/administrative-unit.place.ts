import { addDays } from '../../kernel/calendar/index.js';
import { type Context, selectRows } from '../../kernel/index.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { unitId } from './administrative-unit.install.js';
import { regionId, territoryOf, unitById } from './administrative-unit.territory.js';
import { type AdministrativeUnitRow, parentAsOf, statisticalRegions } from './data/index.js';
import { StatisticalRegion, UnitAttribute } from './region.entity.js';

/** The last day of a unit, or today. */
const usualDay = (ctx: Context, { validTo }: { validTo: string | null }): string =>
  validTo !== null && validTo <= ctx.today ? addDays(validTo, -1) : ctx.today;

/** The unit above it on a day of its time; of its last day that is on the record. */
export async function parentOf(
  ctx: Context,
  unit: AdministrativeUnit,
  asOf?: string | null,
): Promise<AdministrativeUnit | null> {
  if (!asOf) return unit.parentId ? ctx.loaders.byId(AdministrativeUnit, unit.parentId) : null;
  const row = unitById(unit.id);
  const parent = row && parentAsOf(row, asOf);
  return parent ? ctx.loaders.byId(AdministrativeUnit, unitId(parent.key)) : null;
}

/** The units above it on a day, the nearest first. */
export async function ancestorsOf(
  ctx: Context,
  unit: AdministrativeUnit,
  asOf?: string | null,
): Promise<AdministrativeUnit[]> {
  const day = asOf ?? usualDay(ctx, unit);
  const above: AdministrativeUnitRow[] = [];
  let row = unitById(unit.id);
  while (row) {
    row = parentAsOf(row, day);
    if (row) above.push(row);
  }
  const found = await Promise.all(above.map(({ key }) => ctx.loaders.byId(AdministrativeUnit, unitId(key))));
  return found.filter((each) => each !== null);
}

/** What a unit is like on a day; one statement for all units of a page. */
export async function attributesOf(
  ctx: Context,
  unit: AdministrativeUnit,
  asOf?: string | null,
): Promise<UnitAttribute | null> {
  const rows = await ctx.loaders.batch<string, UnitAttribute[]>('unit-attributes', unit.id, async (ids) => {
    const found = (await ctx.em
      .createQueryBuilder(UnitAttribute, 'a')
      .select('*')
      .where({ unitId: { $in: [...ids] } })
      .execute('all')) as UnitAttribute[];
    return Map.groupBy(found, ({ unitId }) => unitId);
  });
  const day = asOf ?? usualDay(ctx, unit);
  return (
    rows?.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day)) ?? null
  );
}

/** The regions that a unit lies wholly in; one statement for all units of a page. */
export async function regionsOf(ctx: Context, id: string): Promise<StatisticalRegion[]> {
  const all = await ctx.loaders.batch<string, StatisticalRegion[]>('regions', 'all', async (keys) => {
    const rows = await selectRows(ctx, StatisticalRegion, {}, { orderBy: [['code', 'ASC']] });
    return new Map(keys.map((key) => [key, rows]));
  });
  const own = new Set(
    statisticalRegions
      .map(({ code }) => regionId(code))
      .filter((each) => territoryOf(each)!.unitIds.includes(id)),
  );
  return (all ?? []).filter((region) => own.has(region.id));
}

/** The units of a tier that lie wholly in a region on a day, by code; one statement for all regions of a page. */
export async function unitsOn(
  ctx: Context,
  regionId: string,
  day: string,
  level: string,
): Promise<AdministrativeUnit[]> {
  const rows = (territoryOf(regionId)?.unitIds ?? [])
    .map((id) => unitById(id)!)
    .filter(
      (row) => row.level === level && row.validFrom <= day && (row.validTo === null || row.validTo > day),
    )
    .sort((a, b) => (a.gsoCode < b.gsoCode ? -1 : 1));
  const found = await Promise.all(rows.map(({ key }) => ctx.loaders.byId(AdministrativeUnit, unitId(key))));
  return found.filter((each) => each !== null);
}
