import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { downloadLink, FileLink, whileItIsKept } from '../../kernel/files/index.js';
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
import { PeriodicReport } from './periodic-report.entity.js';
import { PeriodicReportFilter, periodicReportWhere } from './periodic-report.inputs.js';
import { periodicReportLifecycle } from './periodic-report.lifecycle.js';
import { PeriodicReportConnection } from './periodic-report.payloads.js';

@Resolver(() => PeriodicReport)
export class PeriodicReportResolver {
  @Query(() => PeriodicReport, {
    nullable: true,
    description: 'One periodic report; null where there is none that the viewer may know of.',
  })
  periodicReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the report, `cpr_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(PeriodicReport, assertId(id, 'cpr'));
  }

  @Query(() => PeriodicReportConnection, {
    description: 'The periodic reports that the viewer may see, newest period first.',
  })
  periodicReports(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PeriodicReportFilter, { nullable: true, description: 'Default: all.' })
    filter?: PeriodicReportFilter | null,
  ) {
    return connection(ctx, PeriodicReport, page, {
      where: periodicReportWhere(filter),
      orderBy: [
        ['year', 'DESC'],
        ['createdAt', 'DESC'],
      ],
    });
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'Where the document (DOCX) is read, for 10 minutes; null until it is made, a moment after each change.',
  })
  downloadLink(@Ctx() ctx: Context, @Root() { fileId }: PeriodicReport) {
    return fileId && ctx.viewer.accountId
      ? downloadLink(ctx, { id: fileId, expiresAt: whileItIsKept })
      : null;
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() report: PeriodicReport) {
    return allowedActions(ctx, periodicReportLifecycle, report);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first (lịch sử).' })
  history(@Ctx() ctx: Context, @Root() { id }: PeriodicReport) {
    return historyOf(ctx, 'PeriodicReport', id);
  }
}
