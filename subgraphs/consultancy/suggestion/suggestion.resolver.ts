import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { CouncilRole } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { suggestExperts, suggestedExperts } from './suggestion.service.js';
import { ExpertSuggestions } from './suggestion.types.js';

@ArgsType()
class SuggestionArgs {
  @Field(() => CouncilRole, {
    nullable: true,
    description: 'Seat in view, by whose rules conflicts of interest are judged. Default: none.',
  })
  role?: CouncilRole | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Research fields; one is enough. Default: the fields of the request.',
  })
  fieldIds?: string[] | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many, 0 to 100.' })
  first!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether only those who are available, free of conflicts and not asked too often this year. Default false: all are there, whom a conflict bars last.',
  })
  eligibleOnly!: boolean;
}

const how =
  'Experts of the pool for a request who do not take part in it yet, ranked by field, evidence of expertise, load across the graph, times asked this year and diversity; every point is told, with conflicts of interest (gợi ý chuyên gia). Each look is logged for those who were looked at.';

@Resolver(() => ConsultancyRequest)
export class SuggestionResolver {
  @Query(() => ExpertSuggestions, {
    nullable: true,
    description: `${how} Union officers and leaders; null where there is no request that the viewer may know of.`,
  })
  suggestExperts(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID, { description: 'The request, `cns_…`.' }) requestId: string,
    @Args(() => SuggestionArgs) question: SuggestionArgs,
  ) {
    return suggestExperts(ctx, requestId, question);
  }

  @FieldResolver(() => ExpertSuggestions, {
    nullable: true,
    description: `${how} Union officers and leaders; else null.`,
  })
  suggestedExperts(
    @Ctx() ctx: Context,
    @Root() request: ConsultancyRequest,
    @Args(() => SuggestionArgs) question: SuggestionArgs,
  ) {
    return suggestedExperts(ctx, request, question);
  }
}
