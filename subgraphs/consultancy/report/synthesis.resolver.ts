import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context, groupConnection, PageArgs } from '../../kernel/index.js';
import { OpinionPoint } from '../opinion/opinion.entity.js';
import { stageDueOn } from '../request/request.clock.js';
import { maySeeOutcome } from '../request/request.course.policy.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { acceptanceOf } from './acceptance.js';
import { ConsultancyReport, Recommendation } from './report.entity.js';
import { RecommendationFilter, recommendationWhere } from './report.filters.js';
import {
  ConsultancyReportConnection,
  FollowUpConnection,
  PointDispositionConnection,
  RecommendationConnection,
} from './report.payloads.js';
import { pointOf } from './report.reading.js';
import { RecommendationAcceptance } from './report.types.js';
import { FollowUp, PointDisposition } from './synthesis.entity.js';

@Resolver(() => ConsultancyRequest)
export class ConsultancyRequestOutcome {
  @FieldResolver(() => ConsultancyReportConnection, {
    description: 'Versions of its reports that the viewer may see, the newest first (báo cáo).',
  })
  reports(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, ConsultancyReport, 'requestId', id, page, {
      orderBy: [
        ['round', 'DESC'],
        ['versionNumber', 'DESC'],
      ],
    });
  }

  @FieldResolver(() => RecommendationConnection, {
    description: 'Its recommendations that the viewer may see, by number (kiến nghị).',
  })
  recommendations(
    @Ctx() ctx: Context,
    @Root() { id }: ConsultancyRequest,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecommendationFilter, {
      nullable: true,
      description: 'Default: all but superseded ones.',
    })
    filter?: RecommendationFilter | null,
  ) {
    return groupConnection(ctx, Recommendation, 'requestId', id, page, {
      where: recommendationWhere(filter),
      orderBy: [
        ['reportId', 'DESC'],
        ['no', 'ASC'],
      ],
    });
  }

  @FieldResolver(() => PointDispositionConnection, {
    description:
      'What became of the points of its opinions, as far as the viewer may see it (tổng hợp ý kiến).',
  })
  pointDispositions(
    @Ctx() ctx: Context,
    @Root() { id }: ConsultancyRequest,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, PointDisposition, 'requestId', id, page, {
      orderBy: [
        ['round', 'DESC'],
        ['pointId', 'ASC'],
      ],
    });
  }

  @FieldResolver(() => FollowUpConnection, {
    description: 'Accepted recommendations to be looked for in the final document (theo dõi tiếp thu).',
  })
  followUps(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, FollowUp, 'requestId', id, page, { orderBy: [['createdAt', 'ASC']] });
  }

  @FieldResolver(() => RecommendationAcceptance, {
    description: 'What the agency made of the recommendations that it was sent (tình hình tiếp thu).',
  })
  acceptance(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest) {
    return acceptanceOf(ctx, id);
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description: 'Day by which its present stage has to be done (hạn hiện tại); null where no clock runs.',
  })
  stageDueOn(@Root() request: ConsultancyRequest) {
    return stageDueOn(request);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What came of it (kết quả). The Union and the agencies; else null, and null before its end.',
  })
  outcomeSummary(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeOutcome(viewer, request) ? request.outcomeSummary : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What becomes of the costs of a withdrawn request (quyết toán). The Union and the agencies; else null.',
  })
  costSettlement(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeOutcome(viewer, request) ? request.costSettlement : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How useful the agency found it, 1 to 5 (mức độ hữu ích). The Union and the agencies; else null, and null before.',
  })
  usefulness(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeOutcome(viewer, request) ? request.usefulness : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The agency’s words on how useful it was. The Union and the agencies; else null.',
  })
  usefulnessNote(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeOutcome(viewer, request) ? request.usefulnessNote : null;
  }
}

@Resolver(() => PointDisposition)
export class PointDispositionResolver {
  @FieldResolver(() => OpinionPoint, {
    nullable: true,
    description: 'The point; null where the viewer may not read its opinion.',
  })
  point(@Ctx() ctx: Context, @Root() { pointId }: PointDisposition) {
    return pointOf(ctx, pointId);
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(@Ctx() ctx: Context, @Root() { recommendationId }: FollowUp) {
    return ctx.loaders.byId(Recommendation, recommendationId);
  }
}
