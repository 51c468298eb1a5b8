import { Field, ID, InputType, Int } from 'type-graphql';
import {
  assertId,
  badInput,
  type Context,
  MutationInput,
  selectedBy,
  type Where,
} from '../../kernel/index.js';
import { maySeeRestricted } from '../person/person.policy.js';
import { DuplicateStatus } from './duplicate.enums.js';
import { restrictedReasons } from './duplicate.scoring.js';

@InputType({ description: 'A finding about a pair of possible duplicates.' })
export class DuplicateStepInput extends MutationInput {
  @Field(() => ID, { description: 'The pair, `dup_…`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Which pairs of possible duplicates; all conditions must hold.' })
export class DuplicateCandidateFilter {
  @Field(() => [DuplicateStatus], {
    defaultValue: [DuplicateStatus.OPEN],
    description: 'In one of these states. Default: OPEN.',
  })
  statuses!: DuplicateStatus[];

  @Field(() => Int, { nullable: true, description: 'With at least this score as the viewer sees it, 0–100.' })
  minimumScore?: number | null;

  @Field(() => ID, { nullable: true, description: 'With this person as one of the two, `per_…`.' })
  personId?: string | null;
}

/** With at least a score, as the viewer sees it. */
const scoredAtLeast = ({ viewer, subgraph }: Context, score: number): Where =>
  maySeeRestricted(viewer, { id: '' })
    ? { score: { $gte: score } }
    : {
        id: {
          $in: selectedBy(
            `select d.id from "${subgraph}".duplicate_candidate d where (
               select coalesce(sum((e ->> 'weight')::int), 0) from jsonb_array_elements(d.evidence) e
               where e ->> 'code' <> all(?::text[])) >= ?`,
            [`{${restrictedReasons.join(',')}}`, score],
          ),
        },
      };

/** The filter as a condition. */
export function duplicateWhere(ctx: Context, filter: DuplicateCandidateFilter | null | undefined): Where {
  const personId = filter?.personId ? assertId(filter.personId, 'per') : null;
  const score = filter?.minimumScore ?? 0;
  if (score < 0 || score > 100)
    throw badInput({
      vi: '«minimumScore» phải từ 0 đến 100.',
      en: '"minimumScore" must be between 0 and 100.',
    });
  return {
    status: { $in: filter?.statuses ?? [DuplicateStatus.OPEN] },
    ...(score > 0 && scoredAtLeast(ctx, score)),
    ...(personId && { $or: [{ firstId: personId }, { secondId: personId }] }),
  };
}
