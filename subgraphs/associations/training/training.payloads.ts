import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from './training.entity.js';
import { trainingProblems } from './training.problems.js';

export const TrainingRecordConnection = connectionType(TrainingRecord, 'TrainingRecord', 'trainings');
export const TalentAttractionConnection = connectionType(
  TalentAttraction,
  'TalentAttraction',
  'people attracted',
);
export const SuccessorEntryConnection = connectionType(
  SuccessorEntry,
  'SuccessorEntry',
  'places in the successor pool',
);

const refusals = { description: 'Why nothing was changed; empty on success.' };

@ObjectType({ description: 'The outcome of a mutation about a training.' })
export class TrainingRecordPayload {
  @Field(() => TrainingRecord, { nullable: true, description: 'The training; null where refused.' })
  trainingRecord!: TrainingRecord | null;

  @Field(() => [trainingProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about somebody who was attracted.' })
export class TalentAttractionPayload {
  @Field(() => TalentAttraction, { nullable: true, description: 'The record; null where refused.' })
  talentAttraction!: TalentAttraction | null;

  @Field(() => [trainingProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a place in the successor pool.' })
export class SuccessorEntryPayload {
  @Field(() => SuccessorEntry, { nullable: true, description: 'The place; null where refused.' })
  successorEntry!: SuccessorEntry | null;

  @Field(() => [trainingProblems.type], refusals)
  userErrors!: object[];
}
