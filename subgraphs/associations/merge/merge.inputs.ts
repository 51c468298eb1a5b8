import { Field, ID, InputType } from 'type-graphql';
import { assertId, MutationInput, type Where } from '../../kernel/index.js';
import { MergeField, MergeStatus } from './merge.enums.js';

@InputType({ description: 'A proposal to merge two records of one person (đề nghị gộp hồ sơ).' })
export class ProposePersonMergeInput extends MutationInput {
  @Field(() => ID, { description: 'The person who stays (hồ sơ giữ lại).' })
  survivorId!: string;

  @Field(() => ID, { description: 'The person who is merged into the other (hồ sơ được gộp).' })
  mergedId!: string;

  @Field(() => [MergeField], {
    defaultValue: [],
    description: 'What to take from the merged person in place of the survivor’s; default nothing.',
  })
  takeFromMerged!: MergeField[];

  @Field(() => String, { description: 'Why they are one person, at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A step in the life of a merge.' })
export class MergeStepInput extends MutationInput {
  @Field(() => ID, { description: 'The merge, `mrg_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;
}

@InputType({ description: 'Which merges; all conditions must hold.' })
export class PersonMergeFilter {
  @Field(() => [MergeStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: MergeStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this person, as survivor or merged.' })
  personId?: string | null;
}

/** The filter as a condition. */
export function mergeWhere(filter: PersonMergeFilter | null | undefined): Where {
  const personId = filter?.personId ? assertId(filter.personId, 'per') : null;
  return {
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(personId && { $or: [{ survivorId: personId }, { mergedId: personId }] }),
  };
}
