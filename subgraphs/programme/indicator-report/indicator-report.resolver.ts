import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { AdministrativeUnit } from '../external/administrative-unit.js';
import { TargetIndicator } from '../indicator/indicator.entity.js';
import { indicatorByCode } from '../indicator/reading.js';
import { maySeeHistory } from '../monitor.policy.js';
import { IndicatorReport, IndicatorReportVersion } from './indicator-report.entity.js';
import { IndicatorReportConnection, IndicatorReportFilter } from './indicator-report.inputs.js';
import { reportLifecycle } from './indicator-report.lifecycle.js';

@Resolver(() => IndicatorReport)
export class IndicatorReportResolver {
  @Query(() => IndicatorReport, {
    nullable: true,
    description: 'One report; null where there is none that the viewer may know of.',
  })
  indicatorReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the report, `irp_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(IndicatorReport, assertId(id, 'irp'));
  }

  @Query(() => IndicatorReportConnection, {
    description: 'The reports that the viewer may see, newest day first.',
  })
  async indicatorReports(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IndicatorReportFilter, { nullable: true, description: 'Default: all.' })
    filter?: IndicatorReportFilter | null,
  ) {
    const { indicatorCode, period, territoryId, statuses } = filter ?? {};
    const indicator = indicatorCode ? await indicatorByCode(ctx, indicatorCode) : null;
    const where = {
      ...(indicatorCode && { indicatorId: indicator?.id ?? '' }),
      ...(period && { period }),
      ...(territoryId && { territoryId: assertId(territoryId, 'adm') }),
      ...(statuses && { status: { $in: statuses } }),
    };
    return connection(ctx, IndicatorReport, page, { where, orderBy: [['asOf', 'DESC']] });
  }

  @FieldResolver(() => TargetIndicator, { nullable: true, description: 'The target.' })
  indicator(@Ctx() ctx: Context, @Root() { indicatorId }: IndicatorReport) {
    return ctx.loaders.byId(TargetIndicator, indicatorId);
  }

  @FieldResolver(() => AdministrativeUnit, { nullable: true, description: 'The territory.' })
  territory(@Root() { territoryId }: IndicatorReport): AdministrativeUnit {
    return { id: territoryId };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Registered value in the official one (mức bao phủ), in hundredths of a percent; null where either is missing.',
  })
  coverage(@Root() { registeredValue, officialValue }: IndicatorReport) {
    return registeredValue === null ? null : basisPoints(registeredValue, officialValue);
  }

  @FieldResolver(() => [IndicatorReportVersion], {
    description: 'Its values before corrections, oldest first.',
  })
  async versions(@Ctx() ctx: Context, @Root() { id }: IndicatorReport) {
    const found = await ctx.loaders.batch<string, IndicatorReportVersion[]>(
      'report-versions',
      id,
      async (ids) => {
        const rows = (await ctx.em
          .createQueryBuilder(IndicatorReportVersion, 'v')
          .select('*')
          .where({ reportId: { $in: [...ids] } } as never)
          .orderBy([{ revision: 'ASC' }] as never)
          .execute('all')) as IndicatorReportVersion[];
        return Map.groupBy(rows, ({ reportId }) => reportId);
      },
    );
    return found ?? [];
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() report: IndicatorReport) {
    return allowedActions(ctx, reportLifecycle, report);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far, oldest first. Programme monitors, union officers and leaders, the organization that reports; null for others.',
  })
  history(@Ctx() ctx: Context, @Root() report: IndicatorReport) {
    return maySeeHistory(ctx.viewer, report) ? historyOf(ctx, 'IndicatorReport', report.id) : null;
  }
}
