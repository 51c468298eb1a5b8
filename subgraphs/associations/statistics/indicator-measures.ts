import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { isCivilDate } from '../../kernel/calendar/index.js';
import {
  CivilDate,
  type Context,
  Permission,
  permission,
  prefixOf,
  type ReferenceResolver,
} from '../../kernel/index.js';
import { type Territory, territoryOf } from '../administrative-unit/administrative-unit.territory.js';
import { countPeople, type PeopleCount } from './people-count.js';
import { mayCountIn } from './statistics.policy.js';

/** Owned by `programme`; the key carries what would otherwise be arguments. */
@ObjectType()
@Directive('@key(fields: "indicatorCode territoryId asOf")')
export class IndicatorReading {
  @Field(() => String)
  indicatorCode!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => CivilDate)
  asOf!: string;
}

/** A reading by the form of its key, else null; whether there is such a target, its owner says. */
export const readingReference: ReferenceResolver = (reference) => {
  const { indicatorCode, territoryId, asOf } = reference;
  const isReading =
    typeof indicatorCode === 'string' &&
    /^T\d{1,2}$/.test(indicatorCode) &&
    typeof territoryId === 'string' &&
    prefixOf(territoryId) === 'adm' &&
    isCivilDate(asOf);
  return isReading ? reference : null;
};

const withheld =
  'Everyone for provinces; below them union officers and leaders and programme monitors, null for others: see `canSeeIntellectuals`.';
const uncounted = 'Null for targets that are not counted from people, and for an unknown territory.';

@Resolver(() => IndicatorReading)
export class IndicatorMeasures {
  @FieldResolver(() => Int, {
    nullable: true,
    description: `People who count for the target on the day: profile VERIFIED then, alive, at least a college diploma, living in the territory, or working in it and living elsewhere. T6 counts those whose highest degree is a doctorate, T7 a master’s. Degrees are those awarded until the year of the day; the residence is that of the day, the tie to the province today’s. Whoever withdrew the consent to STATISTICS, is restricted, erased or merged into another counts on no day: of a merged person what the surviving record was on the day counts. ${uncounted} ${withheld}`,
  })
  intellectuals(@Ctx() ctx: Context, @Root() reading: IndicatorReading): Promise<number | null> {
    return measure(ctx, reading, 'verified');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `People who would count besides, had their profile been reconfirmed: STALE then (cần cập nhật). ${uncounted} ${withheld}`,
  })
  staleIntellectuals(@Ctx() ctx: Context, @Root() reading: IndicatorReading): Promise<number | null> {
    return measure(ctx, reading, 'stale');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `People as in \`intellectuals\` who hold at least the degree, whatever their highest: T6 a doctorate, T7 a master’s (từ thạc sĩ trở lên). Null for T1, which asks for none. ${uncounted} ${withheld}`,
  })
  holdersAtLeast(@Ctx() ctx: Context, @Root() reading: IndicatorReading): Promise<number | null> {
    return measure(ctx, reading, 'atLeast');
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description:
      'Whether the viewer may read the counts of people in the territory; null where it is unknown.',
  })
  canSeeIntellectuals(@Ctx() ctx: Context, @Root() { territoryId }: IndicatorReading): Permission | null {
    const territory = territoryOf(territoryId);
    return territory && permission(ctx, mayCountIn(ctx.viewer, territory.level));
  }
}

/** One statement for all readings of one day and whatever they measure. */
async function measure(
  ctx: Context,
  { indicatorCode, territoryId, asOf }: IndicatorReading,
  what: keyof PeopleCount,
): Promise<number | null> {
  const territory = territoryOf(territoryId);
  if (!territory || !mayCountIn(ctx.viewer, territory.level).allowed) return null;
  const counts = await ctx.loaders.batch(`people:${asOf}`, territoryId, (ids: readonly string[]) =>
    countPeople(ctx, asOf, new Map(ids.map((id): [string, Territory] => [id, territoryOf(id)!]))),
  );
  return counts?.get(indicatorCode)?.[what] ?? null;
}
