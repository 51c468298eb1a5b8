import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { RecommendationAcceptance } from './report.types.js';
import { acceptanceIn, overdueResponses, recommendationStatistics } from './statistics.service.js';
import { OverdueResponse, RecommendationStatistic, RecommendationStatisticKey } from './statistics.types.js';

const stub = (id: string | null) => (id === null ? null : { id });

@Resolver(() => RecommendationStatistic)
export class RecommendationStatisticResolver {
  @Query(() => [RecommendationStatistic], {
    description:
      'What became of recommendations, by any of the keys, those with most first; without keys, one total. Over those that the viewer may see and that were sent within the days.',
  })
  recommendationStatistics(
    @Ctx() ctx: Context,
    @Arg('groupBy', () => [RecommendationStatisticKey], {
      defaultValue: [],
      description: 'What to count by; default one total.',
    })
    groupBy: RecommendationStatisticKey[],
    @Arg('from', () => CivilDate, { nullable: true, description: 'Sent on this day or later; default any.' })
    from?: string | null,
    @Arg('to', () => CivilDate, { nullable: true, description: 'Sent on this day or earlier; default any.' })
    to?: string | null,
  ) {
    return recommendationStatistics(ctx, groupBy, from, to);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'Association that led; null for the Union’s own office and in a total over all.',
  })
  leadAssociation(@Root() { leadAssociationId }: RecommendationStatistic) {
    return stub(leadAssociationId);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'Agency that was to answer; null in a total over all.',
  })
  agency(@Root() { agencyId }: RecommendationStatistic) {
    return stub(agencyId);
  }

  @FieldResolver(() => RecommendationAcceptance, { description: 'The counts and the rate.' })
  acceptance(@Root() row: RecommendationStatistic) {
    return acceptanceIn(row);
  }
}

@Resolver(() => OverdueResponse)
export class OverdueResponseResolver {
  @Query(() => [OverdueResponse], {
    description:
      'Which agencies have not answered recommendations in time, and what waits; the oldest debt first (cơ quan chậm phản hồi). Union officers, leaders and inspectors.',
  })
  overdueResponses(@Ctx() ctx: Context) {
    return overdueResponses(ctx);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The agency; null where a request names none.',
  })
  agency(@Root() { agencyId }: OverdueResponse) {
    return stub(agencyId);
  }

  @FieldResolver(() => [ConsultancyRequest], { description: 'The requests without its answer.' })
  requests(@Ctx() ctx: Context, @Root() { requestIds }: OverdueResponse) {
    return Promise.all(requestIds.map((id) => ctx.loaders.byId(ConsultancyRequest, id)));
  }
}
