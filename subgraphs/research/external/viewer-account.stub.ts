import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { mayManage } from '../project/project.policy.js';

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
    description: 'Whether the viewer may contract research projects.',
  })
  canContractResearchProject(@Ctx() ctx: Context) {
    return permission(ctx, mayManage(ctx.viewer));
  }
}
