import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertId, CivilDate, type Context, selectRows } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';
import { Programme } from '../programme/programme.entity.js';
import { TargetIndicator } from './indicator.entity.js';
import { IndicatorReading, indicatorByCode } from './reading.js';

const dayText = 'The day; default today.';
const territoryText =
  'The territory that is counted, `adm_…`: the province before or after 2025-07-01, or a unit in it.';

const reading = (
  ctx: Context,
  indicatorCode: string,
  territoryId: string,
  asOf?: string | null,
): IndicatorReading => ({
  indicatorCode,
  territoryId: assertId(territoryId, 'adm'),
  asOf: asOf ?? ctx.today,
});

@Resolver(() => TargetIndicator)
export class TargetIndicatorResolver {
  @Query(() => [TargetIndicator], { description: 'The seven targets to 2030, by code. Everyone.' })
  targetIndicators(@Ctx() ctx: Context) {
    return selectRows(ctx, TargetIndicator, {}, { orderBy: [['code', 'ASC']] });
  }

  @Query(() => TargetIndicator, {
    nullable: true,
    description: 'One target; null where there is none. Everyone.',
  })
  targetIndicator(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'Its code, `T1` to `T7`.' }) code: string,
  ) {
    return indicatorByCode(ctx, code);
  }

  @Query(() => [IndicatorReading], {
    description: 'What all seven targets stand at on a day in a territory, by code. Everyone.',
  })
  async indicatorReadings(
    @Ctx() ctx: Context,
    @Arg('territoryId', () => ID, { description: territoryText }) territoryId: string,
    @Arg('asOf', () => CivilDate, { nullable: true, description: dayText }) asOf?: string | null,
  ) {
    const indicators = await selectRows(ctx, TargetIndicator, {}, { orderBy: [['code', 'ASC']] });
    return indicators.map(({ code }) => reading(ctx, code, territoryId, asOf));
  }

  @FieldResolver(() => IndicatorReading, {
    nullable: true,
    description: 'What the target stands at on a day in a territory (số liệu chỉ tiêu).',
  })
  reading(
    @Ctx() ctx: Context,
    @Root() { code }: TargetIndicator,
    @Arg('territoryId', () => ID, { description: territoryText }) territoryId: string,
    @Arg('asOf', () => CivilDate, { nullable: true, description: dayText }) asOf?: string | null,
  ) {
    return reading(ctx, code, territoryId, asOf);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description:
      'The body that reports it. The programme names none: by who holds the official figures, to be confirmed.',
  })
  owner(@Ctx() ctx: Context, @Root() { ownerId }: TargetIndicator) {
    return ctx.loaders.byId(Body, ownerId);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'Its programme.' })
  programme(@Ctx() ctx: Context, @Root() { programmeId }: TargetIndicator) {
    return ctx.loaders.byId(Programme, programmeId);
  }
}
