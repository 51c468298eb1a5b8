import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, badInput, MutationInput, type Where } from '../../kernel/index.js';
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
  const score = filter?.minimumScore ?? 0;
  if (score < 0 || score > 100)
    throw badInput({
      vi: '«minimumScore» phải từ 0 đến 100.',
      en: '"minimumScore" must be between 0 and 100.',
    });
  return {
    status: { $in: filter?.statuses ?? [DuplicateStatus.OPEN] },
    ...(score > 0 && { score: { $gte: score } }),
    ...(personId && { $or: [{ firstId: personId }, { secondId: personId }] }),
  };
}
