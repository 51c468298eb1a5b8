import { Field, ID, InputType } from 'type-graphql';
import { assertId, type Where } from '../../kernel/index.js';
import { Severity } from '../opinion/opinion.enums.js';
import { ResponseStatus } from './report.enums.js';

@InputType({ description: 'Which recommendations; all conditions must hold.' })
export class RecommendationFilter {
  @Field(() => [ResponseStatus], {
    nullable: true,
    description: 'With one of these answers. Default: all but SUPERSEDED.',
  })
  statuses?: ResponseStatus[] | null;

  @Field(() => [Severity], { nullable: true, description: 'Of one of these weights.' })
  severities?: Severity[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this request, `cns_…`.' })
  requestId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer came after the deadline.' })
  isResponseLate?: boolean | null;
}

/** The filter as a condition. */
export function recommendationWhere(filter?: RecommendationFilter | null): Where {
  const { statuses, severities, requestId, isResponseLate } = filter ?? {};
  return {
    responseStatus: statuses ? { $in: statuses } : { $ne: ResponseStatus.SUPERSEDED },
    ...(severities && { severity: { $in: severities } }),
    ...(requestId && { requestId: assertId(requestId, 'cns') }),
    ...(isResponseLate !== null && isResponseLate !== undefined && { isResponseLate }),
  };
}
