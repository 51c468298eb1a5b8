import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  Money,
  PageArgs,
  Permission,
  permission,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { Association } from '../association/association.entity.js';
import { AssociationConnection } from '../association/association.payloads.js';
import { AnnualReport, AnnualReportVersion, type StoredFigures } from './annual-report.entity.js';
import { ReportSource } from './annual-report.enums.js';
import { AnnualReportFilter, isOverdue, reportWhere } from './annual-report.filters.js';
import { annualReportLifecycle } from './annual-report.lifecycle.js';
import { versionsOf, withoutReport } from './annual-report.loaders.js';
import { AnnualReportConnection, AnnualReportFigures } from './annual-report.payloads.js';
import { mayWriteReport } from './annual-report.policy.js';

const latestFirst = [['year', 'DESC']] as const;

const shown = ({ feesCharged, feesCollected, feesOutstanding, ...counts }: StoredFigures) => ({
  ...counts,
  feesCharged: vnd(feesCharged),
  feesCollected: vnd(feesCollected),
  feesOutstanding: vnd(feesOutstanding),
});

@Resolver(() => AnnualReport)
export class AnnualReportResolver {
  @Query(() => AnnualReport, {
    nullable: true,
    description: 'One annual report; null where there is none that the viewer may know of.',
  })
  annualReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the report, `anr_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(AnnualReport, assertId(id, 'anr'));
  }

  @Query(() => AnnualReportConnection, {
    description: 'The annual reports that the viewer may see, latest year first.',
  })
  annualReports(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AnnualReportFilter, { nullable: true, description: 'Default: all.' })
    filter?: AnnualReportFilter | null,
  ) {
    return connection(ctx, AnnualReport, page, { where: reportWhere(ctx, filter), orderBy: latestFirst });
  }

  @Query(() => AssociationConnection, {
    description:
      'Associations of the Union whose report of a year is not with the Union (chưa nộp báo cáo năm), by name. Union officers, leaders, inspectors and the department of home affairs; secretaries and leaders of their own; empty to others.',
  })
  associationsWithoutAnnualReport(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: 'Year, 1900 to 2200. Default: this year.' })
    year?: number | null,
  ) {
    const where = withoutReport(ctx, assertYear(year ?? Number(ctx.today.slice(0, 4))));
    return connection(ctx, Association, page, { where, orderBy: [['sortKey', 'ASC']] });
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: AnnualReport) {
    return ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it should be with the Union and is not (quá hạn).' })
  isOverdue(@Ctx() ctx: Context, @Root() report: AnnualReport) {
    return isOverdue(report, ctx.today);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'All that came in (tổng thu), as stated.' })
  income(@Root() { income }: AnnualReport) {
    return vnd(income);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'All that was spent (tổng chi), as stated.' })
  expenses(@Root() { expenses }: AnnualReport) {
    return vnd(expenses);
  }

  @FieldResolver(() => AnnualReportFigures, {
    description: 'What the graph counts; frozen when it was submitted.',
  })
  figures(@Root() { figures }: AnnualReport) {
    return shown(figures);
  }

  @FieldResolver(() => [ReportSource], {
    description: 'Parts of the graph that did not answer when the figures were counted; empty where all did.',
  })
  unanswered(@Root() { unanswered }: AnnualReport) {
    return unanswered;
  }

  @FieldResolver(() => [AnnualReportVersion], {
    description: 'What it said before corrections, oldest first.',
  })
  versions(@Ctx() ctx: Context, @Root() { id }: AnnualReport) {
    return versionsOf(ctx, id);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() report: AnnualReport) {
    return allowedActions(ctx, annualReportLifecycle, report);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: AnnualReport) {
    return historyOf(ctx, 'AnnualReport', id);
  }
}

@Resolver(() => AnnualReportVersion)
export class AnnualReportVersionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What the association did.' })
  activities(@Root() { content }: AnnualReportVersion) {
    return content.activities;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it planned.' })
  plans(@Root() { content }: AnnualReportVersion) {
    return content.plans;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'All that came in.' })
  income(@Root() { content }: AnnualReportVersion) {
    return vnd(content.income);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'All that was spent.' })
  expenses(@Root() { content }: AnnualReportVersion) {
    return vnd(content.expenses);
  }

  @FieldResolver(() => AnnualReportFigures, { description: 'The figures.' })
  figures(@Root() { figures }: AnnualReportVersion) {
    return shown(figures);
  }
}

@Resolver(() => Association)
export class AssociationReports {
  @FieldResolver(() => [AnnualReport], {
    description: 'Its annual reports that the viewer may see, latest year first.',
  })
  annualReports(@Ctx() ctx: Context, @Root() { id }: Association) {
    return ctx.loaders.group(AnnualReport, 'associationId', id, { orderBy: latestFirst });
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may draft its annual reports.' })
  canDraftAnnualReport(@Ctx() ctx: Context, @Root() { id }: Association) {
    return permission(ctx, mayWriteReport(ctx.viewer, { associationId: id }));
  }
}
