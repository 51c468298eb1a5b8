import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, groupConnection, type Order, PageArgs } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ConsultancyRequest } from './request.entity.js';
import { ConsultancyRequestConnection } from './request.payloads.js';

const orderBy: Order = [['proposedOn', 'DESC']];

@Resolver(() => OrganizationStub)
export class OrganizationConsultancy {
  @FieldResolver(() => ConsultancyRequestConnection, {
    nullable: true,
    description:
      'Requests for consultancy that it made (nhiệm vụ đã đề nghị) and the viewer may see, newest proposal first.',
  })
  consultancyRequests(
    @Ctx() ctx: Context,
    @Root() { id }: OrganizationStub,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, ConsultancyRequest, 'requestingAgencyId', id, page, { orderBy });
  }
}

@Resolver(() => AssociationStub)
export class AssociationConsultancy {
  @FieldResolver(() => ConsultancyRequestConnection, {
    nullable: true,
    description:
      'Consultancy requests that it leads (nhiệm vụ được giao chủ trì) and the viewer may see, newest proposal first.',
  })
  consultancyRequests(
    @Ctx() ctx: Context,
    @Root() { id }: AssociationStub,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, ConsultancyRequest, 'leadAssociationId', id, page, { orderBy });
  }
}
