import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput, StepInput } from '../../kernel/index.js';
import { DialogueRole } from './dialogue.enums.js';

@InputType({ description: 'A new dialogue (hội nghị đối thoại).' })
export class PlanDialogueInput extends MutationInput {
  @Field(() => String, { description: 'Topic, at most 300 characters.' })
  topic!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 10,000 characters.' })
  description?: string | null;

  @Field(() => ID, { description: 'The body that holds it: the Union or an agency (cơ quan chủ trì).' })
  hostId!: string;

  @Field(() => String, { description: 'Where, at most 300 characters.' })
  place!: string;

  @Field(() => ID, { nullable: true, description: 'Administrative unit of the place.' })
  unitId?: string | null;

  @Field(() => CivilDate, { description: 'Day on which it is to be held.' })
  heldOn!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Last day of registration, not after `heldOn`.' })
  registerBy?: string | null;
}

@InputType({ description: 'A step in the life of a dialogue or of a part of it.' })
export class DialogueStepInput extends StepInput {}

@InputType({ description: 'The end of a dialogue by its minutes (biên bản).' })
export class ConcludeDialogueInput extends StepInput {
  @Field(() => String, { description: 'Number of the minutes, at most 100 characters.' })
  minutesNumber!: string;

  @Field(() => String, { nullable: true, description: 'Conclusion, at most 10,000 characters.' })
  conclusion?: string | null;
}

@InputType({ description: 'A registration for a dialogue: of a person, an association or a body.' })
export class RegisterForDialogueInput extends MutationInput {
  @Field(() => ID, { description: 'The dialogue.' })
  dialogueId!: string;

  @Field(() => ID, { nullable: true, description: 'The person who takes part.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association that takes part.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that takes part.' })
  organizationId?: string | null;

  @Field(() => DialogueRole, {
    defaultValue: DialogueRole.PARTICIPANT,
    description: 'As what; default PARTICIPANT. Others are given by union officers.',
  })
  role!: DialogueRole;
}

@InputType({ description: 'Whether somebody who registered was there (điểm danh).' })
export class DialogueAttendanceInput extends MutationInput {
  @Field(() => ID, { description: 'The registration, `dpt_…`.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether he was there.' })
  attended!: boolean;
}

@InputType({ description: 'A question or opinion for a dialogue.' })
export class AskDialogueQuestionInput extends MutationInput {
  @Field(() => ID, { description: 'The dialogue.' })
  dialogueId!: string;

  @Field(() => ID, { nullable: true, description: 'The person who asks; leave out for an association.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association that asks; leave out for a person.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body that is asked; default the host.' })
  organizationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether others than the Union do not learn who asks. Default false.',
  })
  isAnonymous!: boolean;

  @Field(() => String, { description: 'The question, at most 5,000 characters.' })
  text!: string;
}

@InputType({ description: 'The answer to a question at a dialogue.' })
export class AnswerDialogueQuestionInput extends StepInput {
  @Field(() => String, { description: 'Who answers: name or office, at most 200 characters.' })
  answeredBy!: string;

  @Field(() => String, { description: 'The answer, at most 10,000 characters.' })
  text!: string;
}

@InputType({ description: 'What a body undertakes at a dialogue.' })
export class AddDialogueCommitmentInput extends MutationInput {
  @Field(() => ID, { description: 'The dialogue, held or concluded.' })
  dialogueId!: string;

  @Field(() => ID, { nullable: true, description: 'The question that it follows from.' })
  questionId?: string | null;

  @Field(() => ID, { description: 'The body that undertakes it.' })
  organizationId!: string;

  @Field(() => String, { description: 'What is to be done, at most 2,000 characters.' })
  text!: string;

  @Field(() => CivilDate, { description: 'Day by which, after the dialogue.' })
  dueOn!: string;
}

@InputType({ description: 'The report that a commitment is met.' })
export class CompleteDialogueCommitmentInput extends StepInput {
  @Field(() => String, { description: 'What was done, at most 2,000 characters.' })
  result!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document, at most 100 characters.' })
  resultNumber?: string | null;
}

@InputType({ description: 'Ties a petition to the dialogue at which it was raised.' })
export class LinkPetitionToDialogueInput extends MutationInput {
  @Field(() => ID, { description: 'The petition.' })
  petitionId!: string;

  @Field(() => ID, { nullable: true, description: 'The dialogue; null takes the tie away.' })
  dialogueId?: string | null;
}
