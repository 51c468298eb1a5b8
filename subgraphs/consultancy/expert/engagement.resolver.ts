import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  groupConnection,
  historyOf,
  Money,
  type Order,
  PageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { PersonStub } from '../external/person.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ExpertEngagement } from './engagement.entity.js';
import { ExpertFundingSource } from './engagement.enums.js';
import { engagementLifecycle } from './engagement.lifecycle.js';
import { maySeeExperts, maySeeFee, maySeeQuality } from './engagement.policy.js';
import { engagementsOf } from './engagement.reading.js';
import { ExpertEngagementConnection } from './expert.payloads.js';

const newest: Order = [['offeredOn', 'DESC']];
const paid = 'The Union and the expert; else null.';
/** A value for who may know what is paid. */
const forPaid = <T>({ viewer }: Context, engagement: ExpertEngagement, value: T): T | null =>
  maySeeFee(viewer, engagement) ? value : null;

@Resolver(() => ExpertEngagement)
export class ExpertEngagementResolver {
  @Query(() => ExpertEngagement, {
    nullable: true,
    description: 'One engagement of an expert; null where there is none that the viewer may know of.',
  })
  expertEngagement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the engagement, `eng_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ExpertEngagement, assertId(id, 'eng'));
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request, if the viewer may know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ExpertEngagement) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: 'The expert.' })
  person(@Root() { personId }: ExpertEngagement) {
    return { id: personId };
  }

  @FieldResolver(() => String, { nullable: true, description: `Number of the contract. ${paid}` })
  contractNo(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, engagement.contractNo);
  }

  @FieldResolver(() => Money, { nullable: true, description: `Fee before tax (mức chi). ${paid}` })
  fee(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, vnd(engagement.fee));
  }

  @FieldResolver(() => Money, { nullable: true, description: `Income tax kept back (thuế TNCN). ${paid}` })
  tax(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, vnd(engagement.tax));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: `Norm of the role when it was offered, by \`consult.feeNorms\` (định mức); null where there was none. ${paid}`,
  })
  norm(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, vnd(engagement.norm));
  }

  @FieldResolver(() => ExpertFundingSource, { nullable: true, description: `Who pays. ${paid}` })
  fundingSource(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, engagement.fundingSource);
  }

  @FieldResolver(() => CivilDate, { nullable: true, description: `Day of payment; null before. ${paid}` })
  paidOn(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, engagement.paidOn);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Quality of the work, 1 to 5 (chất lượng); null before. The Union; else null.',
  })
  quality(@Ctx() { viewer }: Context, @Root() { quality }: ExpertEngagement) {
    return maySeeQuality(viewer) ? quality : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the work came in time (đúng hạn); null before. The Union; else null.',
  })
  onTime(@Ctx() { viewer }: Context, @Root() { onTime }: ExpertEngagement) {
    return maySeeQuality(viewer) ? onTime : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What he disclosed when he was engaged (nội dung kê khai xung đột lợi ích); null where nothing. The Union and the expert; else null.',
  })
  disclosure(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, engagement.disclosed);
  }

  @FieldResolver(() => [AllowedAction], {
    nullable: true,
    description: 'What can be done now, and whether the viewer may. The Union and the expert; else null.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return forPaid(ctx, engagement, allowedActions(ctx, engagementLifecycle, engagement));
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first. The Union and the expert; else null.',
  })
  history(@Ctx() ctx: Context, @Root() engagement: ExpertEngagement) {
    return maySeeFee(ctx.viewer, engagement) ? historyOf(ctx, 'ExpertEngagement', engagement.id) : null;
  }
}

@Resolver(() => ConsultancyRequest)
export class RequestExperts {
  @FieldResolver(() => ExpertEngagementConnection, {
    nullable: true,
    description:
      'Experts who are engaged for it (chuyên gia tham gia), the newest first, with counts of those whom the viewer may know of. The Union; experts themselves; the requesting agency of a named review. Else null.',
  })
  experts(@Ctx() ctx: Context, @Root() request: ConsultancyRequest, @Args(() => PageArgs) page: PageArgs) {
    return maySeeExperts(ctx.viewer, request)
      ? groupConnection(ctx, ExpertEngagement, 'requestId', request.id, page, { orderBy: newest })
      : null;
  }
}

@Resolver(() => PersonStub)
export class PersonEngagements {
  @FieldResolver(() => ExpertEngagementConnection, {
    nullable: true,
    description:
      'Engagements of the person as an expert of consultancy (tham gia tư vấn, phản biện) that the viewer may see, the newest first.',
  })
  expertEngagements(@Ctx() ctx: Context, @Root() { id }: PersonStub, @Args(() => PageArgs) page: PageArgs) {
    return engagementsOf(ctx, id, page);
  }
}
