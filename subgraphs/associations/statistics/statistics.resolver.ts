import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { AssociationDimension } from './statistics.enums.js';
import {
  AssociationStatisticsFilter,
  IntellectualStatisticsArgs,
  MembershipStatisticsArgs,
} from './statistics.inputs.js';
import {
  AssociationStatistics,
  IntellectualStatistics,
  MembershipStatistics,
} from './statistics.payloads.js';
import { associationStatistics, intellectualStatistics, membershipStatistics } from './statistics.service.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => IntellectualStatistics, {
    description:
      'Intellectuals by one to three dimensions (thống kê trí thức): distinct people with a profile VERIFIED or STALE on the day, alive. Whoever withdrew the consent to STATISTICS, is restricted, erased or merged into another counts on no day: of a merged person what the surviving record was on the day counts. Everyone; for those who may not see the people numbers are rounded and small cells hidden.',
  })
  intellectualStatistics(
    @Ctx() ctx: Context,
    @Args(() => IntellectualStatisticsArgs) args: IntellectualStatisticsArgs,
  ) {
    return intellectualStatistics(ctx, args);
  }

  @Query(() => MembershipStatistics, {
    description:
      'Members by one to three dimensions (thống kê hội viên): distinct people beside memberships, admitted and not ended on the day. Who withdrew the consent to statistics, or is restricted, is UNKNOWN in what the profile says. Everyone; for those who may not see the members numbers are rounded and small cells hidden.',
  })
  membershipStatistics(
    @Ctx() ctx: Context,
    @Args(() => MembershipStatisticsArgs) args: MembershipStatisticsArgs,
  ) {
    return membershipStatistics(ctx, args);
  }

  @Query(() => AssociationStatistics, {
    description:
      'Associations by one to three dimensions (thống kê hội): those that are or were in the Union by the day. Everyone.',
  })
  associationStatistics(
    @Ctx() ctx: Context,
    @Arg('groupBy', () => [AssociationDimension], { description: 'One to three dimensions.' })
    groupBy: AssociationDimension[],
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day, not after today; default today.' })
    asOf?: string | null,
    @Arg('filter', () => AssociationStatisticsFilter, { nullable: true, description: 'Default: all.' })
    filter?: AssociationStatisticsFilter | null,
  ) {
    return associationStatistics(ctx, groupBy, asOf, filter);
  }
}
