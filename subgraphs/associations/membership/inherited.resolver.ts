import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context, groupConnection, PageArgs } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { seesInternal } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { inheritedOf, inheritingCount } from './inherited.loaders.js';
import { InheritedMembership } from './inherited.types.js';
import { Membership } from './membership.entity.js';
import { membershipWhere } from './membership.filters.js';
import { MembershipConnection } from './membership.payloads.js';

const day = { nullable: true, description: 'The day; default today.' } as const;
const newestFirst = [['appliedOn', 'DESC']] as const;

@Resolver(() => Association)
export class AssociationMembers {
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      'Who was a member on a day (hội viên tại thời điểm), whatever became of it, as far as the viewer may see, newest application first.',
  })
  members(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => CivilDate, day) asOf?: string | null,
  ) {
    const list = { where: membershipWhere(ctx, { asOf: asOf ?? ctx.today }), orderBy: newestFirst };
    return groupConnection(ctx, Membership, 'associationId', id, page, list);
  }

  @FieldResolver(() => Int, {
    description:
      'Distinct people who work for a collective member on a day; in no other count of members. Everyone.',
  })
  inheritingCount(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('asOf', () => CivilDate, day) asOf?: string | null,
  ) {
    return inheritingCount(ctx, id, asOf ?? ctx.today);
  }
}

@Resolver(() => Person)
export class PersonInheritance {
  @FieldResolver(() => [InheritedMembership], {
    nullable: true,
    description:
      'Associations that the person shares in through an employer on a day; internal: null to those who see only the public profile.',
  })
  async inheritedMemberships(
    @Ctx() ctx: Context,
    @Root() person: Person,
    @Arg('asOf', () => CivilDate, day) asOf?: string | null,
  ) {
    return (await seesInternal(ctx, person)) ? inheritedOf(ctx, person.id, asOf ?? ctx.today) : null;
  }
}

@Resolver(() => Organization)
export class OrganizationMemberships {
  @FieldResolver(() => [Membership], {
    description:
      'Its memberships as a collective member (hội viên tập thể) that the viewer may see, newest first.',
  })
  memberships(@Ctx() ctx: Context, @Root() { id }: Organization) {
    return ctx.loaders.group(Membership, 'organizationId', id, { orderBy: newestFirst });
  }
}
