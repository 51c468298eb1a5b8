import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { mayCheckConflicts } from '../conflict/conflict.policy.js';
import { ViewerAccountStub } from '../external/viewer-account.stub.js';
import { mayEngage, maySeeSpending } from './engagement.policy.js';
import { mayManagePool, maySuggestExperts } from './pool.policy.js';

@Resolver(() => ViewerAccountStub)
export class ViewerExpertsResolver {
  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may add people to the pool of experts.',
  })
  canAddExpert(@Ctx() ctx: Context) {
    return permission(ctx, mayManagePool(ctx.viewer));
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may engage and pay experts.',
  })
  canEngageExpert(@Ctx() ctx: Context) {
    return permission(ctx, mayEngage(ctx.viewer));
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may check people for conflicts of interest.',
  })
  canCheckConflicts(@Ctx() ctx: Context) {
    return permission(ctx, mayCheckConflicts(ctx.viewer));
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may have experts suggested.',
  })
  canSuggestExperts(@Ctx() ctx: Context) {
    return permission(ctx, maySuggestExperts(ctx.viewer));
  }

  @FieldResolver(() => Permission, {
    nullable: true,
    description: 'Whether the viewer may see what is spent on experts.',
  })
  canSeeExpertSpending(@Ctx() ctx: Context) {
    return permission(ctx, maySeeSpending(ctx.viewer));
  }
}
