import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { PersonMerge } from './merge.entity.js';
import { mergeProblems } from './merge.problems.js';

export const PersonMergeConnection = connectionType(PersonMerge, 'PersonMerge', 'merges');

@ObjectType({ description: 'What a merge did to one kind of records of `associations`. As PersonMerge.' })
export class MergeChangeCount {
  @Field(() => String, { description: 'Kind of record, e.g. `Membership`, `Degree`, `ConsentRecord`.' })
  entityType!: string;

  @Field(() => Int, { description: 'How many follow the survivor now.' })
  moved!: number;

  @Field(() => Int, { description: 'How many were changed, e.g. the later of two memberships closed.' })
  changed!: number;

  @Field(() => Int, {
    description: 'How many stay with the merged person, for the survivor has the same already.',
  })
  kept!: number;
}

@ObjectType({ description: 'The outcome of a mutation about a merge.' })
export class PersonMergePayload {
  @Field(() => PersonMerge, {
    nullable: true,
    description: 'The merge after the change; null where refused.',
  })
  personMerge!: PersonMerge | null;

  @Field(() => [mergeProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
