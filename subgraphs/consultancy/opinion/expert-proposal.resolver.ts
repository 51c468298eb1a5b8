import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  type Context,
  connection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ExpertProposal } from './expert-proposal.entity.js';
import { ExpertProposalFilter, proposalWhere } from './opinion.filters.js';
import { expertProposalLifecycle } from './opinion.lifecycle.js';
import { ExpertProposalConnection } from './opinion.payloads.js';

@Resolver(() => ExpertProposal)
export class ExpertProposalResolver {
  @Query(() => ExpertProposalConnection, {
    description: 'The proposals of experts that the viewer may see, newest first.',
  })
  expertProposals(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ExpertProposalFilter, { nullable: true, description: 'Default: all.' })
    filter?: ExpertProposalFilter | null,
  ) {
    return connection(ctx, ExpertProposal, page, {
      where: proposalWhere(filter),
      orderBy: [['proposedOn', 'DESC']],
    });
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null where the viewer may not know of it any more.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ExpertProposal) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => AssociationStub, { nullable: true, description: 'The association that proposes.' })
  association(@Root() { associationId }: ExpertProposal) {
    return { id: associationId };
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: 'Who is proposed (chuyên gia).' })
  person(@Root() { personId }: ExpertProposal) {
    return { id: personId };
  }

  @FieldResolver(() => ResearchFieldStub, {
    nullable: true,
    description: 'The field in view; null for none in particular.',
  })
  field(@Root() { fieldId }: ExpertProposal) {
    return fieldId && { id: fieldId };
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() proposal: ExpertProposal) {
    return allowedActions(ctx, expertProposalLifecycle, proposal);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first (lịch sử).' })
  history(@Ctx() ctx: Context, @Root() { id }: ExpertProposal) {
    return historyOf(ctx, 'ExpertProposal', id);
  }
}
