import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  both,
  CivilDate,
  type Context,
  connection,
  groupConnection,
  PageArgs,
  PartialDate,
  partialDate,
} from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipFilter, membershipWhere } from '../membership/membership.filters.js';
import { MembershipConnection } from '../membership/membership.payloads.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { applicationOf } from './association.affairs.js';
import { Association } from './association.entity.js';
import { AssociationFilter, associationList } from './association.filters.js';
import { distinctMembers, fieldsOf, memberCounts, wholeDay } from './association.loaders.js';
import { nameOn, namesOf } from './association.names.js';
import { AssociationConnection } from './association.payloads.js';
import { AssociationName } from './association-name.entity.js';

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
  async associations(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssociationFilter, { nullable: true, description: 'Default: all.' })
    filter?: AssociationFilter | null,
  ) {
    const list = associationList(filter);
    const behind = await statisticWhere(ctx, filter?.statistic, 'association');
    return connection(ctx, Association, page, { ...list, where: both(list.where ?? {}, behind) });
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

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'When it was founded, as far as it is known.',
  })
  founded(@Root() { founded }: Association) {
    return partialDate(founded);
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description: 'Day of foundation; null where it is not known to the day (see `founded`).',
  })
  foundedOn(@Root() { founded }: Association) {
    return wholeDay(founded);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'The licence (quyết định cho phép thành lập).',
  })
  licence(@Ctx() ctx: Context, @Root() { licenceId }: Association) {
    return licenceId && ctx.loaders.byId(LegalDocument, licenceId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description: 'The decision of admission to the Union, where it is recorded as a document.',
  })
  admissionDocument(@Ctx() ctx: Context, @Root() { admissionDocumentId }: Association) {
    return admissionDocumentId && ctx.loaders.byId(LegalDocument, admissionDocumentId);
  }

  @FieldResolver(() => LegalDocument, {
    nullable: true,
    description:
      'The resolution with which it applied to the Union. Internal: officers, the authorities and the association itself.',
  })
  application(@Ctx() ctx: Context, @Root() association: Association) {
    return applicationOf(ctx, association);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The national association of the sector (hội ngành trung ương).',
  })
  nationalParent(@Ctx() ctx: Context, @Root() { nationalParentId }: Association) {
    return nationalParentId && ctx.loaders.byId(Organization, nationalParentId);
  }

  @FieldResolver(() => [AssociationName], { description: 'All the names that it had, the first first.' })
  nameHistory(@Ctx() ctx: Context, @Root() association: Association) {
    return namesOf(ctx, association);
  }

  @FieldResolver(() => String, { description: 'What it was called on a day, in Vietnamese.' })
  name(
    @Ctx() ctx: Context,
    @Root() association: Association,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return nameOn(ctx, association, asOf ?? ctx.today);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The one association that succeeded it; null where none or several did (see `successors`).',
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
    const list = { where: membershipWhere(ctx, filter), orderBy: [['appliedOn', 'DESC']] } as const;
    return groupConnection(ctx, Membership, 'associationId', id, page, list);
  }
}
