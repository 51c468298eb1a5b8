import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ConsultancyRequest } from './request.entity.js';

const listBy = (ctx: Context, property: string, id: string) =>
  ctx.loaders.group(ConsultancyRequest, property, id, {
    orderBy: [
      ['proposedOn', 'DESC'],
      ['id', 'DESC'],
    ],
  });

@Resolver(() => OrganizationStub)
export class OrganizationConsultancy {
  @FieldResolver(() => [ConsultancyRequest], {
    nullable: true,
    description:
      'Requests for consultancy that it made (nhiệm vụ đã đề nghị) and the viewer may see, newest first.',
  })
  consultancyRequests(@Ctx() ctx: Context, @Root() { id }: OrganizationStub) {
    return listBy(ctx, 'requestingAgencyId', id);
  }
}

@Resolver(() => AssociationStub)
export class AssociationConsultancy {
  @FieldResolver(() => [ConsultancyRequest], {
    nullable: true,
    description:
      'Consultancy requests that it leads (nhiệm vụ được giao chủ trì) and the viewer may see, newest first.',
  })
  consultancyRequests(@Ctx() ctx: Context, @Root() { id }: AssociationStub) {
    return listBy(ctx, 'leadAssociationId', id);
  }
}
