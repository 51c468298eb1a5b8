import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from './organization.entity.js';
import { CreateOrganizationInput, createOrganization, OrganizationPayload } from './organization.service.js';

export const OrganizationConnection = connectionType(Organization, 'Organization', 'organizations');

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization. Everyone.' })
  organization(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the organization, `org_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Organization, assertId(id, 'org'));
  }

  @Query(() => OrganizationConnection, {
    description: 'Organizations by Vietnamese name; a search ranks them. Everyone.',
  })
  organizations(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description: `Part of code or name, with or without diacritics; every word must occur. ${rankingNote}`,
    })
    search?: string,
  ) {
    return connection(ctx, Organization, page, {
      where: searchWhere(search),
      orderBy: [['sortKey', 'ASC']],
      search,
    });
  }

  @Mutation(() => OrganizationPayload, {
    description: 'Makes an organization (thêm tổ chức). Union officers.',
  })
  createOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateOrganizationInput, { description: 'What to do.' })
    input: CreateOrganizationInput,
  ) {
    return asPayload(ctx, 'organization', createOrganization(ctx, input));
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The body that took over its duties; null where none did.',
  })
  successor(@Ctx() ctx: Context, @Root() { successorId }: Organization) {
    return successorId && ctx.loaders.byId(Organization, successorId);
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Administrative unit of its seat.',
  })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Organization) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }
}
