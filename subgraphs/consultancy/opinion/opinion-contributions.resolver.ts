import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  type Context,
  groupConnection,
  PageArgs,
  Permission,
  permission,
} from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ViewerAccountStub } from '../external/viewer-account.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyRequestConnection } from '../request/request.payloads.js';
import { mayHandle } from '../request/request.policy.js';
import { ExpertProposal } from './expert-proposal.entity.js';
import { Opinion } from './opinion.entity.js';
import { mayOpenNow } from './opinion.opening.js';
import { ExpertProposalConnection, OpinionConnection } from './opinion.payloads.js';
import { opinionsBy } from './opinion.reading.js';
import { OpinionCall } from './opinion-call.entity.js';
import { upcomingConsultancies } from './upcoming.service.js';

@Resolver(() => ConsultancyRequest)
export class RequestOpinionsResolver {
  @FieldResolver(() => OpinionConnection, {
    description:
      'Written opinions on it that the viewer may see (ý kiến, phiếu nhận xét), by number; those of others only since they are open.',
  })
  opinions(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, Opinion, 'requestId', id, page, {
      orderBy: [
        ['round', 'ASC'],
        ['number', 'ASC'],
      ],
    });
  }

  @FieldResolver(() => [OpinionCall], {
    description: 'Calls to member associations that the viewer may see, the first first (đợt lấy ý kiến).',
  })
  opinionCalls(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest) {
    return ctx.loaders.group(OpinionCall, 'requestId', id);
  }

  @FieldResolver(() => ExpertProposalConnection, {
    description: 'Experts proposed for it, as far as the viewer may see it, newest first.',
  })
  expertProposals(
    @Ctx() ctx: Context,
    @Root() { id }: ConsultancyRequest,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, ExpertProposal, 'requestId', id, page, { orderBy: [['proposedOn', 'DESC']] });
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may open the sealed opinions of the present round now.',
  })
  canOpenOpinions(@Ctx() ctx: Context, @Root() request: ConsultancyRequest) {
    return mayOpenNow(ctx, request);
  }
}

@Resolver(() => PersonStub)
export class PersonOpinions {
  @FieldResolver(() => OpinionConnection, {
    nullable: true,
    description:
      'Written opinions that he was asked for (phiếu nhận xét), the latest invitation first. He himself and the Union; else null.',
  })
  opinions(@Ctx() ctx: Context, @Root() { id }: PersonStub, @Args(() => PageArgs) page: PageArgs) {
    return opinionsBy(ctx, 'personId', id, page);
  }
}

@Resolver(() => AssociationStub)
export class AssociationOpinions {
  @FieldResolver(() => OpinionConnection, {
    nullable: true,
    description:
      'Written opinions that it was asked for (ý kiến của hội), the latest invitation first. Its secretary and leader and the Union; else null.',
  })
  opinions(@Ctx() ctx: Context, @Root() { id }: AssociationStub, @Args(() => PageArgs) page: PageArgs) {
    return opinionsBy(ctx, 'associationId', id, page);
  }
}

@Resolver()
export class UpcomingConsultancies {
  @Query(() => ConsultancyRequestConnection, {
    description:
      'Requests that have not been reviewed yet, in the fields of an association or those above and below them, or on which it was asked: for which it can propose experts (nhiệm vụ sắp tới theo lĩnh vực của hội). Newest proposal first. Its secretary and leader, and the Union.',
  })
  upcomingConsultancies(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('associationId', () => ID, {
      nullable: true,
      description: 'The association; default those that the viewer acts for, for the Union every request.',
    })
    associationId?: string | null,
  ) {
    return upcomingConsultancies(ctx, page, associationId ? assertId(associationId, 'aso') : null);
  }
}

@Resolver(() => ViewerAccountStub)
export class OpinionViewerResolver {
  @FieldResolver(() => Permission, {
    nullable: true,
    description:
      'Whether the viewer may put requests to member associations and reviewers for their opinions.',
  })
  canCallForOpinions(@Ctx() ctx: Context) {
    return permission(ctx, mayHandle(ctx.viewer));
  }
}
