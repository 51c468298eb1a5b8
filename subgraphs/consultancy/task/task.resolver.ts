import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Context, PageArgs } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { myConsultancyTasks } from './task.service.js';
import { ConsultancyTask, ConsultancyTaskConnection } from './task.types.js';

@Resolver(() => ConsultancyTask)
export class ConsultancyTaskResolver {
  @Query(() => ConsultancyTaskConnection, {
    description:
      'What the viewer has to do about consultancy requests at all their stages, what is due first coming first (việc của tôi). Nobody sees tasks of others.',
  })
  myConsultancyTasks(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return myConsultancyTasks(ctx, page);
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null where the viewer may not know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ConsultancyTask) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether its day has passed (quá hạn).' })
  isOverdue(@Ctx() { today }: Context, @Root() { dueOn }: ConsultancyTask): boolean {
    return dueOn !== null && dueOn < today;
  }
}
