import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  assertId,
  CivilDate,
  type Context,
  connection,
  connectionType,
  PageArgs,
  type Where,
} from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { AdminUnitLevel, SuccessionExtent } from './administrative-unit.enums.js';
import { currentEquivalents, successionsOf } from './administrative-unit.loaders.js';
import { ancestorsOf, attributesOf, parentOf, regionsOf } from './administrative-unit.place.js';
import { StatisticalRegion, UnitAttribute } from './region.entity.js';

export const AdministrativeUnitConnection = connectionType(
  AdministrativeUnit,
  'AdministrativeUnit',
  'administrative units',
);

@InputType({ description: 'Which units; all conditions must hold.' })
export class AdministrativeUnitFilter {
  @Field(() => CivilDate, { nullable: true, description: 'Valid on this day; default today.' })
  asOf?: string | null;

  @Field(() => AdminUnitLevel, { nullable: true, description: 'Of this tier.' })
  level?: AdminUnitLevel | null;

  @Field(() => ID, { nullable: true, description: 'Directly under this unit.' })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of the name, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Statistics-office code; several units may have had it over time.',
  })
  gsoCode?: string | null;
}

@ObjectType({ description: 'One step of succession between units (kế thừa địa giới).' })
export class AdministrativeSuccession {
  @Field(() => AdministrativeUnit, { description: 'The old unit.' })
  from!: AdministrativeUnit;

  @Field(() => AdministrativeUnit, { description: 'The new unit.' })
  to!: AdministrativeUnit;

  @Field(() => CivilDate, { description: 'First day of the new order.' })
  effectiveOn!: string;

  @Field(() => String, { description: 'Legal document.' })
  legalBasis!: string;

  @Field(() => SuccessionExtent, { description: 'Whether the whole old unit went over.' })
  extent!: SuccessionExtent;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of the old unit’s population in hundredths of a percent; null where not known.',
  })
  populationShare!: number | null;
}

@ObjectType({ description: 'A unit of today that an old unit went to.' })
export class CurrentEquivalent {
  @Field(() => AdministrativeUnit, { description: 'The unit of today.' })
  unit!: AdministrativeUnit;

  @Field(() => SuccessionExtent, {
    description:
      'WHOLE where all of the old unit is in it, else PART: what is recorded for the old unit must not be split silently.',
  })
  extent!: SuccessionExtent;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of the old unit’s population that is in it, in hundredths of a percent: shares of all steps multiplied, the ways to it added up; null where one is not known. No count is ever divided by it.',
  })
  weight!: number | null;
}

const validOn = (day: string): Where => ({
  validFrom: { $lte: day },
  $or: [{ validTo: null }, { validTo: { $gt: day } }],
});

@Resolver(() => AdministrativeUnit)
export class AdministrativeUnitResolver {
  @Query(() => AdministrativeUnit, {
    nullable: true,
    description: 'One administrative unit in one of its forms.',
  })
  administrativeUnit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the unit, `adm_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(AdministrativeUnit, assertId(id, 'adm'));
  }

  @Query(() => AdministrativeUnitConnection, {
    description: 'Administrative units valid on a day, by name; a search ranks them.',
  })
  administrativeUnits(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AdministrativeUnitFilter, {
      nullable: true,
      description: 'Default: all that are valid today.',
    })
    filter?: AdministrativeUnitFilter | null,
  ) {
    const where = {
      ...searchWhere(filter?.search),
      ...(filter?.level && { level: filter.level }),
      ...(filter?.parentId && { parentId: assertId(filter.parentId, 'adm') }),
      ...(filter?.gsoCode && { gsoCode: filter.gsoCode }),
      ...validOn(filter?.asOf ?? ctx.today),
    };
    return connection(ctx, AdministrativeUnit, page, {
      where,
      orderBy: [['sortKey', 'ASC']],
      search: filter?.search,
    });
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The unit above it on a day of its own time; null for a province, and on a day on which the unit was not there.',
  })
  parent(
    @Ctx() ctx: Context,
    @Root() unit: AdministrativeUnit,
    @Arg('asOf', () => CivilDate, {
      nullable: true,
      description: 'The day; default its last day, or today.',
    })
    asOf?: string | null,
  ) {
    return parentOf(ctx, unit, asOf);
  }

  @FieldResolver(() => [AdministrativeUnit], {
    description: 'The units above it on a day of its own time, the nearest first; none for a province.',
  })
  ancestors(
    @Ctx() ctx: Context,
    @Root() unit: AdministrativeUnit,
    @Arg('asOf', () => CivilDate, {
      nullable: true,
      description: 'The day; default its last day, or today.',
    })
    asOf?: string | null,
  ) {
    return ancestorsOf(ctx, unit, asOf);
  }

  @FieldResolver(() => UnitAttribute, {
    nullable: true,
    description: 'What the unit is like on a day; null where nothing is recorded for it.',
  })
  attributes(
    @Ctx() ctx: Context,
    @Root() unit: AdministrativeUnit,
    @Arg('asOf', () => CivilDate, {
      nullable: true,
      description: 'The day; default its last day, or today.',
    })
    asOf?: string | null,
  ) {
    return attributesOf(ctx, unit, asOf);
  }

  @FieldResolver(() => [StatisticalRegion], {
    description: 'The statistical regions that it lies wholly in, by code; a handful.',
  })
  regions(@Ctx() ctx: Context, @Root() { id }: AdministrativeUnit) {
    return regionsOf(ctx, id);
  }

  @FieldResolver(() => [AdministrativeSuccession], { description: 'Units that it went to.' })
  successors(@Ctx() ctx: Context, @Root() { id }: AdministrativeUnit) {
    return successionsOf(ctx, 'from', id);
  }

  @FieldResolver(() => [AdministrativeSuccession], { description: 'Units that it came from.' })
  predecessors(@Ctx() ctx: Context, @Root() { id }: AdministrativeUnit) {
    return successionsOf(ctx, 'to', id);
  }

  @FieldResolver(() => [CurrentEquivalent], {
    description: 'Units of today that it went to, over all steps; itself where it still exists.',
  })
  currentEquivalents(@Ctx() ctx: Context, @Root() { id }: AdministrativeUnit) {
    return currentEquivalents(ctx, id);
  }
}
