import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { Dialogue } from './dialogue.entity.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue.parts.js';
import { dialogueProblems } from './dialogue.problems.js';

export const DialogueConnection = connectionType(Dialogue, 'Dialogue', 'dialogues');
export const DialogueParticipantConnection = connectionType(
  DialogueParticipant,
  'DialogueParticipant',
  'participants',
);
export const DialogueQuestionConnection = connectionType(DialogueQuestion, 'DialogueQuestion', 'questions');
export const DialogueCommitmentConnection = connectionType(
  DialogueCommitment,
  'DialogueCommitment',
  'commitments',
);

const refusals = { description: 'Why nothing was changed; empty on success.' };

@ObjectType({ description: 'The outcome of a mutation about a dialogue.' })
export class DialoguePayload {
  @Field(() => Dialogue, { nullable: true, description: 'The dialogue; null where refused.' })
  dialogue!: Dialogue | null;

  @Field(() => [dialogueProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a registration for a dialogue.' })
export class DialogueParticipantPayload {
  @Field(() => DialogueParticipant, { nullable: true, description: 'The registration; null where refused.' })
  participant!: DialogueParticipant | null;

  @Field(() => [dialogueProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a question at a dialogue.' })
export class DialogueQuestionPayload {
  @Field(() => DialogueQuestion, { nullable: true, description: 'The question; null where refused.' })
  question!: DialogueQuestion | null;

  @Field(() => [dialogueProblems.type], refusals)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a commitment made at a dialogue.' })
export class DialogueCommitmentPayload {
  @Field(() => DialogueCommitment, { nullable: true, description: 'The commitment; null where refused.' })
  commitment!: DialogueCommitment | null;

  @Field(() => [dialogueProblems.type], refusals)
  userErrors!: object[];
}
