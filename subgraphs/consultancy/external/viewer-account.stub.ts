import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { type Context, Permission, permission } from '../../kernel/index.js';
import { mayProposeSomething } from '../request/request.policy.js';

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
    description: 'Whether the viewer may propose requests for consultancy, for himself or for whom he acts.',
  })
  canProposeConsultancyRequest(@Ctx() ctx: Context) {
    return permission(ctx, mayProposeSomething(ctx.viewer));
  }
}
