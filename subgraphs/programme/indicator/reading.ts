import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { isCivilDate } from '../../kernel/calendar/index.js';
import { CivilDate, type Context, prefixOf } from '../../kernel/index.js';
import { AdministrativeUnit } from '../external/administrative-unit.js';
import { TargetIndicator } from './indicator.entity.js';
import { IndicatorStatus } from './indicator.enums.js';
import { milestoneOn, remainingTo, statusOf, yearlyPaceTo } from './indicator.status.js';

@ObjectType({
  description:
    'What a target stands at on a day in a territory (số liệu chỉ tiêu), computed and not stored. The measures come from the subgraphs that hold the records. Everyone; counts of people below the province only who `canSeeIntellectuals`.',
})
@Directive('@key(fields: "indicatorCode territoryId asOf")')
export class IndicatorReading {
  @Field(() => String, { description: 'Code of the target, `T1` to `T7`.' })
  indicatorCode!: string;

  @Field(() => ID, { description: 'The territory that is counted, an administrative unit `adm_…`.' })
  territoryId!: string;

  @Field(() => CivilDate, { description: 'The day.' })
  asOf!: string;

  @Field(() => Int, { nullable: true })
  @Directive('@external')
  intellectuals?: number | null;
}

/** Targets that are counted from people. */
const counted: readonly string[] = ['T1', 'T6', 'T7'];

const measured = ({ indicatorCode, intellectuals }: IndicatorReading): number | null =>
  counted.includes(indicatorCode) ? (intellectuals ?? null) : null;

export const indicatorByCode = async (ctx: Context, code: string): Promise<TargetIndicator | null> =>
  (await ctx.loaders.group(TargetIndicator, 'code', code))[0] ?? null;

/** Answers a reading that names a target, a territory and a day; null for any other. */
export async function readingReference(
  reference: Record<string, unknown>,
  ctx: Context,
): Promise<Record<string, unknown> | null> {
  const { indicatorCode, territoryId, asOf } = reference;
  if (typeof territoryId !== 'string' || prefixOf(territoryId) !== 'adm' || !isCivilDate(asOf)) return null;
  if (typeof indicatorCode !== 'string' || !/^T\d{1,2}$/.test(indicatorCode)) return null;
  return (await indicatorByCode(ctx, indicatorCode)) ? reference : null;
}

@Resolver(() => IndicatorReading)
export class IndicatorReadingResolver {
  @FieldResolver(() => TargetIndicator, { nullable: true, description: 'The target.' })
  indicator(@Ctx() ctx: Context, @Root() { indicatorCode }: IndicatorReading) {
    return indicatorByCode(ctx, indicatorCode);
  }

  @FieldResolver(() => AdministrativeUnit, { nullable: true, description: 'The territory.' })
  territory(@Root() { territoryId }: IndicatorReading): AdministrativeUnit {
    return { id: territoryId };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The actual value in the target’s unit: for T1, T6 and T7 the people counted, those with a stale profile apart in `staleIntellectuals`; null for targets that are reported and not counted, for an unknown territory, and where the measure did not answer or is withheld.',
  })
  @Directive('@requires(fields: "intellectuals")')
  value(@Root() reading: IndicatorReading): number | null {
    return measured(reading);
  }

  @FieldResolver(() => IndicatorStatus, {
    nullable: true,
    description:
      'Where the target stands (mức độ đạt), by operator and milestone: achieved where the operator holds; else on track from the milestone on, at risk from the share `indicator.atRiskPercent` of it on, off track below it and after the deadline. NO_DATA without a value; null only where the subgraph of the measure did not answer at all.',
  })
  @Directive('@requires(fields: "intellectuals")')
  async status(@Ctx() ctx: Context, @Root() reading: IndicatorReading): Promise<IndicatorStatus> {
    const indicator = await indicatorByCode(ctx, reading.indicatorCode);
    if (!indicator) return IndicatorStatus.NO_DATA;
    const atRisk = await ctx.rules.number('indicator.atRiskPercent');
    return statusOf(indicator, measured(reading), reading.asOf, atRisk);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Names of the measures that the value needs and that did not answer or are withheld from the viewer; null only where their subgraph did not answer at all.',
  })
  @Directive('@requires(fields: "intellectuals")')
  missingMeasures(@Root() reading: IndicatorReading): string[] {
    return counted.includes(reading.indicatorCode) && measured(reading) === null ? ['intellectuals'] : [];
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much is missing to the target, in its unit (còn thiếu); 0 where it is reached. Null for bands, and where the value is.',
  })
  @Directive('@requires(fields: "intellectuals")')
  async remaining(@Ctx() ctx: Context, @Root() reading: IndicatorReading) {
    const indicator = await indicatorByCode(ctx, reading.indicatorCode);
    return indicator && remainingTo(indicator, measured(reading));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much must be added a year from the day to the deadline, in the target’s unit, to one decimal (tốc độ cần đạt mỗi năm); 0 where it is reached. Null after the deadline, and where `remaining` is.',
  })
  @Directive('@requires(fields: "intellectuals")')
  async yearlyPaceNeeded(@Ctx() ctx: Context, @Root() reading: IndicatorReading) {
    const indicator = await indicatorByCode(ctx, reading.indicatorCode);
    return indicator && yearlyPaceTo(indicator, measured(reading), reading.asOf);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The value planned for the day (mốc): on the straight line, by days, from the baseline at the end of 2021 to the target at its deadline. Null without a baseline.',
  })
  async milestone(@Ctx() ctx: Context, @Root() { indicatorCode, asOf }: IndicatorReading) {
    const indicator = await indicatorByCode(ctx, indicatorCode);
    return indicator && milestoneOn(indicator, asOf);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the milestone is interpolated and not set by the programme; false without one.',
  })
  async milestoneInterpolated(@Ctx() ctx: Context, @Root() { indicatorCode }: IndicatorReading) {
    const indicator = await indicatorByCode(ctx, indicatorCode);
    return indicator !== null && indicator.baseline !== null;
  }
}
