import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { mayMonitor, mayReport } from '../monitor.policy.js';

@ObjectType('ViewerAccount')
@Directive('@key(fields: "id")')
export class ViewerAccountStub {
  @Field(() => ID)
  id!: string;
}

@Resolver(() => ViewerAccountStub)
export class ViewerAccountResolver {
  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may ask bodies for action plans.',
  })
  canExpectActionPlan(@Ctx() ctx: Context) {
    return permission(ctx, mayMonitor(ctx.viewer));
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may report on targets, at least on those of his own body.',
  })
  canDraftIndicatorReport(@Ctx() ctx: Context) {
    return permission(ctx, mayReport(ctx.viewer, ctx.viewer));
  }
}
