import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
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
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import { ConsultancyCouncilFilter, councilWhere } from './council.filters.js';
import { councilsOf, obstaclesOf, presentCouncil, seatsOf } from './council.loaders.js';
import { ConsultancyCouncilConnection } from './council.payloads.js';
import { isOfUnion } from './council.policy.js';
import { consultancyCouncilLifecycle } from './council.service.js';
import { ConsultancyCouncilSession } from './session.entity.js';

@Resolver(() => ConsultancyCouncil)
export class ConsultancyCouncilResolver {
  @Query(() => ConsultancyCouncil, {
    nullable: true,
    description: 'One council; null where there is none that the viewer may know of.',
  })
  consultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the council, `ccl_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConsultancyCouncil, assertId(id, 'ccl'));
  }

  @Query(() => ConsultancyCouncilConnection, {
    description: 'The councils of requests that the viewer may see, newest first.',
  })
  consultancyCouncils(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsultancyCouncilFilter, { nullable: true, description: 'Default: all.' })
    filter?: ConsultancyCouncilFilter | null,
  ) {
    return connection(ctx, ConsultancyCouncil, page, {
      where: councilWhere(filter),
      orderBy: [['createdAt', 'DESC']],
    });
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request (nhiệm vụ); null for who may not know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ConsultancyCouncil) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => [ConsultancyCouncilSeat], {
    description:
      'Its seats that the viewer may see, those that ended too, by role (thành viên). Reviewers are left out for the agency and the public unless the review is named.',
  })
  seats(@Ctx() ctx: Context, @Root() { id }: ConsultancyCouncil) {
    return seatsOf(ctx, id);
  }

  @FieldResolver(() => [ConsultancyCouncilSession], { description: 'Its sessions, in order (phiên họp).' })
  sessions(@Ctx() ctx: Context, @Root() { id }: ConsultancyCouncil) {
    return ctx.loaders.group(ConsultancyCouncilSession, 'councilId', id, { orderBy: [['no', 'ASC']] });
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'What keeps a draft from being established, in the language of the caller: composition, answers, declarations. Conflicts of interest are looked at when it is. The Union; else null, and once established.',
  })
  obstacles(@Ctx() ctx: Context, @Root() council: ConsultancyCouncil) {
    return obstaclesOf(ctx, council);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() council: ConsultancyCouncil) {
    return allowedActions(ctx, consultancyCouncilLifecycle, council);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far, oldest first, with members who were replaced (lịch sử). The Union; else null.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: ConsultancyCouncil) {
    return isOfUnion(ctx.viewer) ? historyOf(ctx, 'ConsultancyCouncil', id) : null;
  }
}

@Resolver(() => ConsultancyRequest)
export class RequestCouncil {
  @FieldResolver(() => ConsultancyCouncil, {
    nullable: true,
    description:
      'The council of the present round (hội đồng); null where there is none that the viewer may know of.',
  })
  council(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return presentCouncil(ctx, request);
  }

  @FieldResolver(() => [ConsultancyCouncil], {
    description: 'Councils of all rounds that the viewer may know of, latest round first.',
  })
  councils(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return councilsOf(ctx, request);
  }
}
