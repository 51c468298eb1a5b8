import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, MutationInput, type Where } from '../../kernel/index.js';
import { DuplicateStatus } from './duplicate.enums.js';

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

  @Field(() => Int, { nullable: true, description: 'With at least this score, 0–100.' })
  minimumScore?: number | null;

  @Field(() => ID, { nullable: true, description: 'With this person as one of the two, `per_…`.' })
  personId?: string | null;
}

/** The filter as a condition. */
export function duplicateWhere(filter: DuplicateCandidateFilter | null | undefined): Where {
  const personId = filter?.personId ? assertId(filter.personId, 'per') : null;
  return {
    status: { $in: filter?.statuses ?? [DuplicateStatus.OPEN] },
    ...(filter?.minimumScore != null && { score: { $gte: filter.minimumScore } }),
    ...(personId && { $or: [{ firstId: personId }, { secondId: personId }] }),
  };
}
