import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { mayPrepare } from '../policy.js';

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
    description: 'Whether the viewer may make award programmes.',
  })
  canCreateAwardProgramme(@Ctx() ctx: Context) {
    return permission(ctx, mayPrepare(ctx.viewer));
  }

  @FieldResolver(() => Permission, { nullable: true, description: 'Whether the viewer may plan editions.' })
  canPlanAwardEdition(@Ctx() ctx: Context) {
    return permission(ctx, mayPrepare(ctx.viewer));
  }

  @FieldResolver(() => Permission, { nullable: true, description: 'Whether the viewer may record honours.' })
  canConferHonour(@Ctx() ctx: Context) {
    return permission(ctx, mayPrepare(ctx.viewer));
  }
}
