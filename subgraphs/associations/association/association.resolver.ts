import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  asPayload,
  assertId,
  CivilDate,
  type Context,
  connection,
  connectionType,
  groupConnection,
  PageArgs,
} from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipFilter, membershipWhere } from '../membership/membership.filters.js';
import { MembershipConnection } from '../membership/membership.payloads.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Association } from './association.entity.js';
import { AssociationKind, UnionMembershipStatus } from './association.enums.js';
import { RegisterAssociationInput } from './association.inputs.js';
import { distinctMembers, fieldsOf, memberCounts } from './association.loaders.js';
import { associationProblems } from './association.problems.js';
import { registerAssociation } from './association.service.js';

export const AssociationConnection = connectionType(Association, 'Association', 'associations');

@InputType({ description: 'Which associations; all conditions must hold.' })
export class AssociationFilter {
  @Field(() => String, {
    nullable: true,
    description: `Part of code or name, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;

  @Field(() => [AssociationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssociationKind[] | null;

  @Field(() => [UnionMembershipStatus], {
    nullable: true,
    description: 'With one of these standings in the Union.',
  })
  statuses?: UnionMembershipStatus[] | null;
}

/** The filter as a condition. */
export const associationWhere = (filter?: AssociationFilter | null) => ({
  ...searchWhere(filter?.search),
  ...(filter?.kinds && { kind: { $in: filter.kinds } }),
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
});

@ObjectType({ description: 'The outcome of a mutation about an association.' })
export class AssociationPayload {
  @Field(() => Association, {
    nullable: true,
    description: 'The association after the change; null where refused.',
  })
  association!: Association | null;

  @Field(() => [associationProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@Resolver(() => Association)
export class AssociationResolver {
  @Query(() => Association, {
    nullable: true,
    description: 'One association; null where there is none that the viewer may know of.',
  })
  association(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the association, `aso_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Association, assertId(id, 'aso'));
  }

  @Query(() => AssociationConnection, {
    description: 'The associations that the viewer may see, by Vietnamese name; a search ranks them.',
  })
  associations(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssociationFilter, { nullable: true, description: 'Default: all.' })
    filter?: AssociationFilter | null,
  ) {
    return connection(ctx, Association, page, {
      where: associationWhere(filter),
      orderBy: [['sortKey', 'ASC']],
      search: filter?.search,
    });
  }

  @Mutation(() => AssociationPayload, {
    description: 'Registers an association with its standing (ghi nhận hội). Union officers.',
  })
  registerAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterAssociationInput, { description: 'What to do.' })
    input: RegisterAssociationInput,
  ) {
    return asPayload(ctx, 'association', registerAssociation(ctx, input));
  }

  @FieldResolver(() => [ResearchField], { description: 'The fields that it works in.' })
  fields(@Ctx() ctx: Context, @Root() { id }: Association) {
    return fieldsOf(ctx, id);
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit of the headquarters.',
  })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Association) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that succeeded it; null where none did.',
  })
  successor(@Ctx() ctx: Context, @Root() { successorId }: Association) {
    return successorId && ctx.loaders.byId(Association, successorId);
  }

  @FieldResolver(() => Int, {
    description: 'Memberships admitted and not ended on a day. Everyone: a count names nobody.',
  })
  memberCount(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return memberCounts(ctx, id, asOf ?? ctx.today);
  }

  @FieldResolver(() => Int, {
    description:
      'Distinct people among the members on a day: one with two memberships counts once. Everyone.',
  })
  distinctPersons(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return distinctMembers(ctx, id, asOf ?? ctx.today);
  }

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'Memberships that the viewer may see, newest first.',
  })
  memberships(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MembershipFilter, { nullable: true, description: 'Default: all.' })
    filter?: MembershipFilter | null,
  ) {
    const list = { where: membershipWhere(filter), orderBy: [['appliedOn', 'DESC']] } as const;
    return groupConnection(ctx, Membership, 'associationId', id, page, list);
  }
}
