import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  connection,
  groupConnection,
  historyOf,
  Money,
  PageArgs,
  Transition,
  vnd,
  type Where,
} from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { PublicService, ServiceAssignment, ServiceResult } from './public-service.entity.js';
import { ServiceAssignmentStatus, ServiceKind } from './public-service.enums.js';
import { assignmentLifecycle, resultLifecycle } from './public-service.lifecycle.js';
import {
  PublicServiceConnection,
  ServiceAssignmentConnection,
  ServiceResultConnection,
} from './public-service.payloads.js';

@InputType({ description: 'Which services in the hands of associations; all conditions must hold.' })
export class ServiceAssignmentFilter {
  @Field(() => [ServiceAssignmentStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: ServiceAssignmentStatus[] | null;

  @Field(() => [ServiceKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ServiceKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Performed by this association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Commissioned by this body.' })
  organizationId?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Begun and not ended on this day.' })
  asOf?: string | null;
}

function assignmentWhere(filter: ServiceAssignmentFilter): Where {
  const { statuses, kinds, associationId, organizationId, asOf } = filter;
  return {
    ...(statuses && { status: { $in: statuses } }),
    ...(kinds && { serviceId: { kind: { $in: kinds } } }),
    ...(associationId && { associationId: assertId(associationId, 'aso') }),
    ...(organizationId && { commissionedById: assertId(organizationId, 'org') }),
    ...(asOf && {
      legalBasis: { $ne: null },
      startOn: { $lte: asOf },
      $or: [{ endOn: null }, { endOn: { $gte: asOf } }],
    }),
  };
}

const newest = [['startOn', 'DESC']] as const;

@Resolver(() => PublicService)
export class PublicServiceResolver {
  @Query(() => PublicServiceConnection, {
    description: 'The catalogue of services that associations may take over, by name. Everyone.',
  })
  publicServices(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description: `Part of code or name, with or without diacritics; every word must occur. ${rankingNote}`,
    })
    search?: string | null,
  ) {
    const where = searchWhere(search);
    return connection(ctx, PublicService, page, { where, orderBy: [['sortKey', 'ASC']], search });
  }

  @Query(() => ServiceAssignmentConnection, {
    description:
      'The register of services in the hands of associations, as far as the viewer may see it, latest begun first.',
  })
  serviceAssignments(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ServiceAssignmentFilter, { nullable: true, description: 'Default: all.' })
    filter?: ServiceAssignmentFilter | null,
  ) {
    const where = assignmentWhere(filter ?? {});
    return connection(ctx, ServiceAssignment, page, { where, orderBy: newest });
  }

  @FieldResolver(() => ServiceAssignmentConnection, {
    description: 'Which associations perform it, as far as visible, latest begun first.',
  })
  assignments(@Ctx() ctx: Context, @Root() { id }: PublicService, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, ServiceAssignment, 'serviceId', id, page, { orderBy: newest });
  }
}

@Resolver(() => ServiceAssignment)
export class ServiceAssignmentResolver {
  @FieldResolver(() => PublicService, { nullable: true, description: 'The service.' })
  service(@Ctx() ctx: Context, @Root() { serviceId }: ServiceAssignment) {
    return ctx.loaders.byId(PublicService, serviceId);
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association that performs it.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: ServiceAssignment) {
    return ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that commissions it.' })
  commissionedBy(@Ctx() ctx: Context, @Root() { commissionedById }: ServiceAssignment) {
    return ctx.loaders.byId(Organization, commissionedById);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Value of the whole (giá trị); null where unknown.',
  })
  value(@Root() { valueAmount }: ServiceAssignment) {
    return vnd(valueAmount);
  }

  @FieldResolver(() => ServiceResultConnection, {
    description: 'Yearly results that the viewer may see, latest first.',
  })
  results(@Ctx() ctx: Context, @Root() { id }: ServiceAssignment, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, ServiceResult, 'assignmentId', id, page, { orderBy: [['year', 'DESC']] });
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() assignment: ServiceAssignment) {
    return allowedActions(ctx, assignmentLifecycle, assignment);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first. Who may see it.' })
  history(@Ctx() ctx: Context, @Root() { id }: ServiceAssignment) {
    return historyOf(ctx, 'ServiceAssignment', id);
  }
}

@Resolver(() => ServiceResult)
export class ServiceResultResolver {
  @FieldResolver(() => ServiceAssignment, { nullable: true, description: 'The assignment.' })
  assignment(@Ctx() ctx: Context, @Root() { assignmentId }: ServiceResult) {
    return ctx.loaders.byId(ServiceAssignment, assignmentId);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it cost (kinh phí); null where unknown.' })
  cost(@Root() { costAmount }: ServiceResult) {
    return vnd(costAmount);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() result: ServiceResult) {
    return allowedActions(ctx, resultLifecycle, result);
  }
}

@Resolver(() => Association)
export class AssociationServicesResolver {
  @FieldResolver(() => ServiceAssignmentConnection, {
    nullable: true,
    description: 'Public services that it performs or performed, as far as visible, latest begun first.',
  })
  serviceAssignments(@Ctx() ctx: Context, @Root() { id }: Association, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, ServiceAssignment, 'associationId', id, page, { orderBy: newest });
  }
}

@Resolver(() => Organization)
export class OrganizationServicesResolver {
  @FieldResolver(() => ServiceAssignmentConnection, {
    nullable: true,
    description:
      'Public services that it commissioned from associations, as far as visible, latest begun first.',
  })
  commissionedServices(
    @Ctx() ctx: Context,
    @Root() { id }: Organization,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, ServiceAssignment, 'commissionedById', id, page, { orderBy: newest });
  }
}
