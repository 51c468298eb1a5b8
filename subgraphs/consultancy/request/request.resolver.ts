import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  Money,
  PageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { ConsultancyRequestOrder } from '../register/register.enums.js';
import { registerOrder, registerWhere } from '../register/register.filters.js';
import { isLate } from './request.clock.js';
import { ConsultancyRequest } from './request.entity.js';
import { ConsultancyRequestFilter } from './request.filters.js';
import { requestLifecycle } from './request.lifecycle.js';
import { ConsultancyRequestConnection } from './request.payloads.js';
import { maySeeHistory, maySeeInternals } from './request.policy.js';

const stub = (id: string | null) => (id === null ? null : { id });

@Resolver(() => ConsultancyRequest)
export class ConsultancyRequestResolver {
  @Query(() => ConsultancyRequest, {
    nullable: true,
    description: 'One consultancy request; null where there is none that the viewer may know of.',
  })
  consultancyRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the request, `cns_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConsultancyRequest, assertId(id, 'cns'));
  }

  @Query(() => ConsultancyRequestConnection, {
    description:
      'The consultancy requests that the viewer may see (sổ theo dõi), newest proposal first; a search ranks them.',
  })
  consultancyRequests(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsultancyRequestFilter, { nullable: true, description: 'Default: all.' })
    filter?: ConsultancyRequestFilter | null,
    @Arg('orderBy', () => ConsultancyRequestOrder, {
      nullable: true,
      description: 'Default: NEWEST.',
    })
    orderBy?: ConsultancyRequestOrder | null,
  ) {
    return connection(ctx, ConsultancyRequest, page, {
      where: registerWhere(ctx, filter, orderBy),
      orderBy: registerOrder[orderBy ?? ConsultancyRequestOrder.NEWEST],
      search: filter?.search,
    });
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The agency that asks (cơ quan đề nghị); null where none does.',
  })
  requestingAgency(@Root() { requestingAgencyId }: ConsultancyRequest) {
    return stub(requestingAgencyId);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The author of the scheme (cơ quan chủ trì soạn thảo); null where none is named.',
  })
  draftingAgency(@Root() { draftingAgencyId }: ConsultancyRequest) {
    return stub(draftingAgencyId);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The agency that receives the result (cơ quan nhận kết quả); null where none is named.',
  })
  recipientAgency(@Root() { recipientAgencyId }: ConsultancyRequest) {
    return stub(recipientAgencyId);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'The member association that proposed it (hội đề xuất); null where none did.',
  })
  proposedByAssociation(@Root() { proposedByAssociationId }: ConsultancyRequest) {
    return stub(proposedByAssociationId);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'The member association that leads it (đơn vị chủ trì); null for the Union’s own office.',
  })
  leadAssociation(@Root() { leadAssociationId }: ConsultancyRequest) {
    return stub(leadAssociationId);
  }

  @FieldResolver(() => [ResearchFieldStub], { description: 'Fields that it touches (lĩnh vực).' })
  fields(@Root() { fieldIds }: ConsultancyRequest) {
    return fieldIds.map((id) => ({ id }));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Budget (kinh phí). The Union, the requesting agency and the lead association; else null.',
  })
  budget(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeInternals(viewer, request) ? vnd(request.budget) : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'What the dossier lacked (hồ sơ cần bổ sung). The Union, the requesting agency and the lead association; else null.',
  })
  missingDocuments(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return maySeeInternals(viewer, request) ? request.missingDocuments : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether its present stage is late today, after `stageDueOn` (quá hạn). The clock stands still while the dossier is awaited and while it is suspended.',
  })
  isOverdue(@Ctx() { today }: Context, @Root() request: ConsultancyRequest): boolean {
    return isLate(request, today);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return allowedActions(ctx, requestLifecycle, request);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first (lịch sử). The Union and the requesting agency; else null.',
  })
  history(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return maySeeHistory(ctx.viewer, request) ? historyOf(ctx, 'ConsultancyRequest', request.id) : null;
  }
}
