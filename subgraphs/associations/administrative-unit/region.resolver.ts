import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  CivilDate,
  type Context,
  connection,
  connectionType,
  PageArgs,
  selectRows,
} from '../../kernel/index.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { AdministrativeUnitConnection, validOn } from './administrative-unit.resolver.js';
import { territoryOf } from './administrative-unit.territory.js';
import { StatisticalRegion } from './region.entity.js';

export const StatisticalRegionConnection = connectionType(
  StatisticalRegion,
  'StatisticalRegion',
  'statistical regions',
);

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

  @FieldResolver(() => AdministrativeUnitConnection, {
    description: 'The units of a day that lie wholly in it, by name: communes, and districts of that time.',
  })
  units(
    @Ctx() ctx: Context,
    @Root() { id }: StatisticalRegion,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    const where = { id: { $in: [...(territoryOf(id)?.unitIds ?? [])] }, ...validOn(asOf ?? ctx.today) };
    return connection(ctx, AdministrativeUnit, page, { where, orderBy: [['sortKey', 'ASC']] });
  }
}
