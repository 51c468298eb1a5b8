import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';

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

const degreesOf: Readonly<Record<string, readonly string[] | null>> = {
  T1: null,
  T6: ['PHD', 'DSC'],
  T7: ['MASTER'],
};

@Resolver(() => IndicatorReading)
export class IndicatorMeasures {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'People with a verified or stale profile who count for the target on the day: alive, at least a college diploma, living or working in the territory. T6 counts those whose highest degree is a doctorate, T7 a master’s. Null for targets that are not counted from people. Everyone: a count names nobody.',
  })
  intellectuals(@Ctx() ctx: Context, @Root() reading: IndicatorReading): Promise<number | null> {
    return countIntellectuals(ctx, reading);
  }
}

/** One statement for all readings of one day and territory. */
async function countIntellectuals(ctx: Context, { indicatorCode, territoryId, asOf }: IndicatorReading) {
  const degrees = degreesOf[indicatorCode];
  if (degrees === undefined) return null;
  const counts = await ctx.loaders.batch<string, Record<string, number>>(
    `people:${asOf}`,
    territoryId,
    (territories) => countByDegree(ctx, asOf, territories),
  );
  const wanted = Object.entries(counts ?? {}).filter(
    ([degree]) => degrees === null || degrees.includes(degree),
  );
  return wanted.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * Counts by highest degree. The territory is a province unit, old or of today: a residence belongs to it where the unit
 * or one that it came from or went to lies in it.
 */
async function countByDegree(ctx: Context, asOf: string, territories: readonly string[]) {
  const rows = await ctx.em.execute<{ territory: string; degree: string; count: number }[]>(
    `with recursive inside(territory, id) as (
       select t, t from unnest(?::text[]) t
       union
       select i.territory, u.id from inside i join "${ctx.subgraph}".administrative_unit u on u.parent_id = i.id
     ), covered as (
       select territory, id from inside
       union
       select i.territory, s.to_id from inside i join "${ctx.subgraph}".admin_succession s on s.from_id = i.id
         join "${ctx.subgraph}".administrative_unit u on u.id = s.to_id and u.level = 'COMMUNE'
     )
     select c.territory, p.highest_degree as degree, count(distinct p.id)::int as count
     from "${ctx.subgraph}".person p join covered c on c.id = p.residence_id
     where p.status in ('VERIFIED', 'STALE') and p.highest_degree is not null
       and p.province_link in ('RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE', 'FOREIGN_IN_PROVINCE')
       and (p.deceased_on is null or p.deceased_on > ?::date) and p.created_at::date <= ?::date
     group by 1, 2`,
    [`{${territories.join(',')}}`, asOf, asOf],
  );
  const found = new Map<string, Record<string, number>>();
  for (const { territory, degree, count } of rows) {
    found.set(territory, { ...found.get(territory), [degree]: count });
  }
  return found;
}
