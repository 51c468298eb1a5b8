import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  both,
  type Context,
  connection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { Membership } from './membership.entity.js';
import { MembershipFilter, membershipWhere } from './membership.filters.js';
import { membershipLifecycle } from './membership.lifecycle.js';
import { MembershipConnection } from './membership.payloads.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => Membership, {
    nullable: true,
    description: 'One membership; null where there is none that the viewer may know of.',
  })
  membership(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the membership, `mem_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Membership, assertId(id, 'mem'));
  }

  @Query(() => MembershipConnection, {
    description: 'The memberships that the viewer may see, newest application first.',
  })
  async memberships(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MembershipFilter, { nullable: true, description: 'Default: all.' })
    filter?: MembershipFilter | null,
  ) {
    return connection(ctx, Membership, page, {
      where: both(membershipWhere(ctx, filter), await statisticWhere(ctx, filter?.statistic, 'membership')),
      orderBy: [['appliedOn', 'DESC']],
    });
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: Membership) {
    return ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Branch, {
    nullable: true,
    description: 'The branch that the member belongs to (chi hội).',
  })
  branch(@Ctx() ctx: Context, @Root() { branchId }: Membership) {
    return branchId && ctx.loaders.byId(Branch, branchId);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description:
      'The membership that this one follows: one that the member left, or that went over from a predecessor.',
  })
  previous(@Ctx() ctx: Context, @Root() { previousId }: Membership) {
    return previousId && ctx.loaders.byId(Membership, previousId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The member, where it is a person whom the viewer may see.',
  })
  person(@Ctx() ctx: Context, @Root() { personId }: Membership) {
    return personId && ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The member, where it is an organization.',
  })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: Membership) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description:
      'The membership that stands for this one (tư cách hội viên giữ lại), where two records of a person were merged.',
  })
  mergedInto(@Ctx() ctx: Context, @Root() { mergedIntoId }: Membership) {
    return mergedIntoId && ctx.loaders.byId(Membership, mergedIntoId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() membership: Membership) {
    return allowedActions(ctx, membershipLifecycle, membership);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: Membership) {
    return historyOf(ctx, 'Membership', id);
  }
}
