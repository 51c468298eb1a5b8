import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  type Context,
  connection,
  groupConnection,
  historyName,
  historyOf,
  PageArgs,
  Permission,
  permission,
  Transition,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyReport, Recommendation } from './report.entity.js';
import { RecommendationFilter, recommendationWhere } from './report.filters.js';
import { recommendationLifecycle } from './report.lifecycle.js';
import { RecommendationConnection } from './report.payloads.js';
import { maySeeDispatch } from './report.policy.js';
import { approvalOf, minoritiesShown } from './report.reading.js';
import { MinorityOpinion, ReportSectionText } from './report.types.js';
import { FollowUp } from './synthesis.entity.js';

const answerHistory = historyName(recommendationLifecycle);

@Resolver(() => ConsultancyReport)
export class ConsultancyReportResolver {
  @Query(() => ConsultancyReport, {
    nullable: true,
    description: 'One version of a report; null where there is none that the viewer may know of.',
  })
  consultancyReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the version, `rep_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConsultancyReport, assertId(id, 'rep'));
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request that it answers; null where the viewer may not know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ConsultancyReport) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => [ReportSectionText], { description: 'Its sections, in the order of a report.' })
  sections(@Root() { sections }: ConsultancyReport) {
    return sections;
  }

  @FieldResolver(() => [MinorityOpinion], {
    description: 'Opinions of the minority, word for word (ý kiến thiểu số); published with it.',
  })
  minorityOpinions(@Ctx() ctx: Context, @Root() report: ConsultancyReport) {
    return minoritiesShown(ctx, report);
  }

  @FieldResolver(() => RecommendationConnection, { description: 'Its recommendations, by number.' })
  recommendations(
    @Ctx() ctx: Context,
    @Root() { id }: ConsultancyReport,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, Recommendation, 'reportId', id, page, { orderBy: [['no', 'ASC']] });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How it was received (biên nhận). The Union; else null, and null before.',
  })
  receipt(@Ctx() { viewer }: Context, @Root() { receipt }: ConsultancyReport) {
    return maySeeDispatch(viewer) ? receipt : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Account of the leader who signed (tài khoản ký). The Union; else null, and null before.',
  })
  signedBy(@Ctx() { viewer }: Context, @Root() { signedByAccountId }: ConsultancyReport) {
    return maySeeDispatch(viewer) ? signedByAccountId : null;
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may approve its text.' })
  async canApprove(@Ctx() ctx: Context, @Root() report: ConsultancyReport) {
    return permission(ctx, await approvalOf(ctx, report));
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first (lịch sử). The Union; else null.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: ConsultancyReport) {
    return maySeeDispatch(ctx.viewer) ? historyOf(ctx, 'ConsultancyReport', id) : null;
  }
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => Recommendation, {
    nullable: true,
    description: 'One recommendation; null where there is none that the viewer may know of.',
  })
  recommendation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the recommendation, `rec_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Recommendation, assertId(id, 'rec'));
  }

  @Query(() => RecommendationConnection, {
    description: 'The recommendations that the viewer may see, those of the newest reports first.',
  })
  recommendations(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilter, {
      nullable: true,
      description: 'Default: all but superseded ones.',
    })
    filter?: RecommendationFilter | null,
  ) {
    return connection(ctx, Recommendation, page, {
      where: recommendationWhere(filter),
      orderBy: [
        ['reportId', 'DESC'],
        ['no', 'ASC'],
      ],
    });
  }

  @FieldResolver(() => ConsultancyReport, {
    nullable: true,
    description: 'The version of the report that it belongs to.',
  })
  report(@Ctx() ctx: Context, @Root() { reportId }: Recommendation) {
    return ctx.loaders.byId(ConsultancyReport, reportId);
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request that it is about; null where the viewer may not know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: Recommendation) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its answers so far, oldest first (lịch sử phản hồi). The Union; else null.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: Recommendation) {
    return maySeeDispatch(ctx.viewer) ? historyOf(ctx, answerHistory, id) : null;
  }

  @FieldResolver(() => FollowUp, {
    nullable: true,
    description:
      'What became of it in the final document (theo dõi tiếp thu); null before it is followed up.',
  })
  async followUp(@Ctx() ctx: Context, @Root() { id }: Recommendation) {
    return (await ctx.loaders.group(FollowUp, 'recommendationId', id))[0] ?? null;
  }
}
