import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { statusOf } from './platform.service.js';
import { SubgraphStatus } from './platform.types.js';

const description =
  'How the parts of the graph fare (tình trạng nền tảng), each asked in this moment. A part that does not answer is null, with an error that names it. Everyone; details for administrators and union officers.';

/**
 * `PlatformStatus`, to which every subgraph adds itself. Each of them answers `Query.platformStatus` as well, so that none
 * must be up for the others to be shown.
 * @param subgraph name of the subgraph
 * @returns the type and the resolver classes
 */
export function platformStatusOf(subgraph: string) {
  @ObjectType('PlatformStatus', { description })
  @Directive('@key(fields: "id")')
  class PlatformStatus {
    @Field(() => ID, { description: 'Always `platform`.' })
    id!: string;
  }

  @Resolver(() => PlatformStatus)
  class PlatformStatusResolver {
    @FieldResolver(() => SubgraphStatus, {
      name: subgraph,
      nullable: true,
      description: `How \`${subgraph}\` fares; null, with an error that names it, where it does not answer. Everyone.`,
    })
    status(@Ctx() ctx: Context): Promise<SubgraphStatus> {
      return statusOf(ctx);
    }

    @Directive('@shareable')
    @Directive('@cacheHint(maxAge: 0)')
    @Query(() => PlatformStatus, { nullable: true, description })
    platformStatus(): PlatformStatus {
      return { id: 'platform' };
    }
  }
  return { type: PlatformStatus, resolvers: [PlatformStatusResolver] };
}
