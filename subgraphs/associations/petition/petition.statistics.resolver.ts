import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { petitionStatistics } from './petition.statistics.js';
import { PetitionStatistic, PetitionStatisticKey } from './petition.statistics.types.js';

@Resolver(() => PetitionStatistic)
export class PetitionStatisticsResolver {
  @Query(() => [PetitionStatistic], {
    description:
      'How bodies respond to petitions, of all that were filed, newest year first. Everyone; every number opens a list, for who may see it.',
  })
  petitionStatistics(
    @Ctx() ctx: Context,
    @Arg('groupBy', () => [PetitionStatisticKey], {
      defaultValue: [],
      description: 'What to count by: none (default), one or more at once.',
    })
    groupBy: PetitionStatisticKey[],
  ) {
    return petitionStatistics(ctx, groupBy);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The body asked; null in a total over all, and for petitions that were sent nowhere (yet).',
  })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: PetitionStatistic) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }
}
