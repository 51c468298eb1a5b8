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
import { Body } from '../body/body.entity.js';
import { maySeeHistory } from '../monitor.policy.js';
import { ActionPlan, ActionPlanStatus } from './action-plan.entity.js';
import { ActionPlanConnection } from './action-plan.inputs.js';
import { actionPlanLifecycle } from './action-plan.lifecycle.js';

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @Query(() => ActionPlan, {
    nullable: true,
    description: 'One action plan; null where there is none that the viewer may know of.',
  })
  actionPlan(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the plan, `apl_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ActionPlan, assertId(id, 'apl'));
  }

  @Query(() => ActionPlanConnection, {
    description: 'The action plans that the viewer may see, by last day.',
  })
  actionPlans(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('statuses', () => [ActionPlanStatus], {
      nullable: true,
      description: 'In one of these states; default all.',
    })
    statuses?: ActionPlanStatus[],
  ) {
    const where = statuses ? { status: { $in: statuses } } : {};
    return connection(ctx, ActionPlan, page, { where, orderBy: [['dueOn', 'ASC']] });
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that owes it.' })
  body(@Ctx() ctx: Context, @Root() { bodyId }: ActionPlan) {
    return ctx.loaders.byId(Body, bodyId);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that it is sent to.' })
  sentTo(@Ctx() ctx: Context, @Root() { sentToId }: ActionPlan) {
    return ctx.loaders.byId(Body, sentToId);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that gets a copy.' })
  copyTo(@Ctx() ctx: Context, @Root() { copyToId }: ActionPlan) {
    return ctx.loaders.byId(Body, copyToId);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The body that took it over; null where none did.',
  })
  transferredTo(@Ctx() ctx: Context, @Root() { transferredToId }: ActionPlan) {
    return transferredToId && ctx.loaders.byId(Body, transferredToId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() plan: ActionPlan) {
    return allowedActions(ctx, actionPlanLifecycle, plan);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far, oldest first. Programme monitors, union officers and leaders, the body’s organization; null for others.',
  })
  history(@Ctx() ctx: Context, @Root() plan: ActionPlan) {
    return maySeeHistory(ctx.viewer, plan) ? historyOf(ctx, 'ActionPlan', plan.id) : null;
  }
}
