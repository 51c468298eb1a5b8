import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
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
  Permission,
  permission,
  type Where,
} from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { mayRunAssociation } from '../association/association.policy.js';
import { Membership } from '../membership/membership.entity.js';
import { Person } from '../person/person.entity.js';
import { Branch } from './branch.entity.js';
import {
  AssignMemberToBranchInput,
  BranchFilter,
  CloseBranchInput,
  CreateBranchInput,
  UpdateBranchInput,
} from './branch.inputs.js';
import { branchMembers } from './branch.loaders.js';
import { branchProblems } from './branch.problems.js';
import { assignMemberToBranch, closeBranch, createBranch, updateBranch } from './branch.service.js';

export const BranchConnection = connectionType(Branch, 'Branch', 'branches');

@ObjectType({ description: 'The outcome of a mutation about a branch.' })
export class BranchPayload {
  @Field(() => Branch, { nullable: true, description: 'The branch after the change; null where refused.' })
  branch!: Branch | null;

  @Field(() => [branchProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of putting a member into a branch.' })
export class MemberBranchPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership after the change; null where refused.',
  })
  membership!: Membership | null;

  @Field(() => [branchProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

const what = 'What to do.';
const who = 'The association’s secretary or leader, union officers.';
const byName = { orderBy: [['sortKey', 'ASC']] } as const;
const existing = (day: string): Where => ({
  validFrom: { $lte: day },
  $or: [{ validTo: null }, { validTo: { $gt: day } }],
});
const branchWhere = (ctx: Context, filter?: BranchFilter | null): Where => ({
  ...existing(filter?.asOf ?? ctx.today),
  ...(filter?.topOnly && { parentId: null }),
  ...(filter?.parentId && { parentId: assertId(filter.parentId, 'brn') }),
  ...(filter?.unitId && { unitId: assertId(filter.unitId, 'adm') }),
});

@Resolver(() => Branch)
export class BranchResolver {
  @Query(() => Branch, {
    nullable: true,
    description: 'One branch; null where there is none that the viewer may know of.',
  })
  branch(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the branch, `brn_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Branch, assertId(id, 'brn'));
  }

  @Query(() => BranchConnection, { description: 'Branches of all associations, by name.' })
  branches(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BranchFilter, { nullable: true, description: 'Default: all that exist today.' })
    filter?: BranchFilter | null,
  ) {
    return connection(ctx, Branch, page, { where: branchWhere(ctx, filter), ...byName });
  }

  @Mutation(() => BranchPayload, { description: `Makes a branch (thành lập chi hội). ${who}` })
  createBranch(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateBranchInput, { description: what }) input: CreateBranchInput,
  ) {
    return asPayload(ctx, 'branch', createBranch(ctx, input));
  }

  @Mutation(() => BranchPayload, { description: `Changes a branch (sửa chi hội). ${who}` })
  updateBranch(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateBranchInput, { description: what }) input: UpdateBranchInput,
  ) {
    return asPayload(ctx, 'branch', updateBranch(ctx, input));
  }

  @Mutation(() => BranchPayload, { description: `Ends a branch (kết thúc chi hội). ${who}` })
  closeBranch(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseBranchInput, { description: what }) input: CloseBranchInput,
  ) {
    return asPayload(ctx, 'branch', closeBranch(ctx, input));
  }

  @Mutation(() => MemberBranchPayload, {
    description: `Puts a member into a branch, or out of all (xếp hội viên vào chi hội). ${who}`,
  })
  assignMemberToBranch(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignMemberToBranchInput, { description: what }) input: AssignMemberToBranchInput,
  ) {
    return asPayload(ctx, 'membership', assignMemberToBranch(ctx, input));
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: Branch) {
    return ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch above it; null at the top.' })
  parent(@Ctx() ctx: Context, @Root() { parentId }: Branch) {
    return parentId && ctx.loaders.byId(Branch, parentId);
  }

  @FieldResolver(() => Branch, {
    nullable: true,
    description: 'The branch of a predecessor that it goes on from; null where there is none.',
  })
  previous(@Ctx() ctx: Context, @Root() { previousId }: Branch) {
    return previousId && ctx.loaders.byId(Branch, previousId);
  }

  @FieldResolver(() => BranchConnection, {
    nullable: true,
    description: 'Branches directly below it, by name.',
  })
  children(
    @Ctx() ctx: Context,
    @Root() { id }: Branch,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'That existed on this day; default today.' })
    asOf?: string | null,
  ) {
    return groupConnection(ctx, Branch, 'parentId', id, page, {
      where: existing(asOf ?? ctx.today),
      ...byName,
    });
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'The administrative unit in which it works.',
  })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Branch) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Its head (chi hội trưởng), where the viewer may know of the person.',
  })
  head(@Ctx() ctx: Context, @Root() { headId }: Branch) {
    return headId && ctx.loaders.byId(Person, headId);
  }

  @FieldResolver(() => Int, {
    description: 'Members of it and of all branches below on a day. Everyone: a count names nobody.',
  })
  memberCount(
    @Ctx() ctx: Context,
    @Root() { id }: Branch,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return branchMembers(ctx, id, asOf ?? ctx.today);
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may change the branch.' })
  canUpdate(@Ctx() ctx: Context, @Root() { associationId }: Branch) {
    return permission(ctx, mayRunAssociation(ctx.viewer, { id: associationId }));
  }
}

@Resolver(() => Association)
export class AssociationBranchResolver {
  @FieldResolver(() => BranchConnection, { nullable: true, description: 'Its branches (chi hội), by name.' })
  branches(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'That existed on this day; default today.' })
    asOf?: string | null,
    @Arg('filter', () => BranchFilter, { nullable: true, description: 'Default: all of that day.' })
    filter?: BranchFilter | null,
  ) {
    const where = branchWhere(ctx, { ...filter, asOf: asOf ?? filter?.asOf });
    return groupConnection(ctx, Branch, 'associationId', id, page, { where, ...byName });
  }
}
