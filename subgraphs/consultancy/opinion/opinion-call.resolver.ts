import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  type Context,
  groupConnection,
  PageArgs,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Opinion } from './opinion.entity.js';
import { opinionCallLifecycle } from './opinion.lifecycle.js';
import { OpinionConnection } from './opinion.payloads.js';
import { OpinionCall } from './opinion-call.entity.js';

@Resolver(() => OpinionCall)
export class OpinionCallResolver {
  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null where the viewer may not know of it any more.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: OpinionCall) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => OpinionConnection, {
    description: 'The opinions that it asked for, as far as the viewer may see them.',
  })
  opinions(@Ctx() ctx: Context, @Root() { id }: OpinionCall, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, Opinion, 'callId', id, page, { orderBy: [['number', 'ASC']] });
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() call: OpinionCall) {
    return allowedActions(ctx, opinionCallLifecycle, call);
  }
}
