import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertId, CivilDate, type Context, selectRows } from '../../kernel/index.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { AdminUnitLevel } from './administrative-unit.enums.js';
import { unitsOn } from './administrative-unit.place.js';
import { StatisticalRegion } from './region.entity.js';

@Resolver(() => StatisticalRegion)
export class StatisticalRegionResolver {
  @Query(() => StatisticalRegion, { nullable: true, description: 'One statistical region. Everyone.' })
  statisticalRegion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the region, `reg_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(StatisticalRegion, assertId(id, 'reg'));
  }

  @Query(() => [StatisticalRegion], {
    description: 'The regions in which statistics can be told, by code; a handful. Everyone.',
  })
  statisticalRegions(@Ctx() ctx: Context) {
    return selectRows(ctx, StatisticalRegion, {}, { orderBy: [['code', 'ASC']] });
  }

  @FieldResolver(() => [AdministrativeUnit], {
    description:
      'The units of a tier and day that lie wholly in it, in the order of their codes: the communes of today are 96 at most, those before 1 July 2025 some two hundred.',
  })
  units(
    @Ctx() ctx: Context,
    @Root() { id }: StatisticalRegion,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' })
    asOf?: string | null,
    @Arg('level', () => AdminUnitLevel, {
      defaultValue: AdminUnitLevel.COMMUNE,
      description: 'Default COMMUNE.',
    })
    level?: AdminUnitLevel,
  ) {
    return unitsOn(ctx, id, asOf ?? ctx.today, level!);
  }
}
