import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { PetitionerKind, PetitionKind, PetitionOutcome, PetitionSatisfaction } from './petition.enums.js';

@InputType({ description: 'A document that goes with a petition, by its number (văn bản kèm theo).' })
export class PetitionDocumentInput {
  @Field(() => String, { description: 'Number and sign, at most 100 characters.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 300 characters.' })
  title?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of signing, not in the future.' })
  signedOn?: string | null;
}

@InputType({ description: 'A new petition (đơn kiến nghị), a draft until it is filed.' })
export class DraftPetitionInput extends MutationInput {
  @Field(() => PetitionKind, { description: 'What it is about.' })
  kind!: PetitionKind;

  @Field(() => PetitionerKind, { description: 'Who petitions.' })
  petitionerKind!: PetitionerKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The person who petitions; required for PERSON, left out for ASSOCIATION.',
  })
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The association that petitions, or through which a member of it does; required for ASSOCIATION.',
  })
  associationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether bodies that it is sent to do not learn who petitions. Default false.',
  })
  isConfidential!: boolean;

  @Field(() => String, { description: 'Summary in one line, at most 300 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The whole text, at most 20,000 characters.' })
  text?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Research fields concerned, at most 20. Default none.',
  })
  fieldIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Administrative unit concerned (địa bàn).' })
  unitId?: string | null;

  @Field(() => [PetitionDocumentInput], {
    defaultValue: [],
    description: 'Documents that go with it, at most 20. Default none.',
  })
  documents!: PetitionDocumentInput[];

  @Field(() => CivilDate, { nullable: true, description: 'Day of the petition; default today.' })
  writtenOn?: string | null;
}

@InputType({ description: 'A change of a draft or returned petition. What is left out stays, null clears.' })
export class EditPetitionInput extends MutationInput {
  @Field(() => ID, { description: 'The petition.' })
  id!: string;

  @Field(() => PetitionKind, { nullable: true, description: 'What it is about; cannot be cleared.' })
  kind?: PetitionKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the petitioner stays unnamed to bodies.' })
  isConfidential?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Summary, at most 300 characters; cannot be cleared.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The whole text, at most 20,000 characters.' })
  text?: string | null;

  @Field(() => [PetitionDocumentInput], { nullable: true, description: 'All its documents, at most 20.' })
  documents?: PetitionDocumentInput[] | null;
}

@InputType({ description: 'A step in the life of a petition.' })
export class PetitionStepInput extends MutationInput {
  @Field(() => ID, { description: 'The petition.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the step; default today.' })
  on?: string | null;
}

@InputType({ description: 'Sending a petition to a competent body (chuyển đơn).' })
export class ForwardPetitionInput extends PetitionStepInput {
  @Field(() => ID, { description: 'The competent body (cơ quan có thẩm quyền).' })
  organizationId!: string;

  @Field(() => String, { description: 'Number of the letter, at most 100 characters.' })
  letterNumber!: string;
}

@InputType({ description: 'A step of a petition at one body.' })
export class PetitionForwardStepInput extends MutationInput {
  @Field(() => ID, { description: 'The forward, `pfw_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required for taking back.',
  })
  reason?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the step; default today.' })
  on?: string | null;
}

@InputType({ description: 'A letter about a petition at one body.' })
export class PetitionLetterInput extends PetitionForwardStepInput {
  @Field(() => String, { description: 'Number of the letter, at most 100 characters.' })
  letterNumber!: string;
}

@InputType({ description: 'Taking an unanswered petition to a higher body (báo cáo cấp trên).' })
export class EscalatePetitionInput extends PetitionLetterInput {
  @Field(() => ID, { description: 'The higher body.' })
  organizationId!: string;
}

@InputType({ description: 'The answer of a body (văn bản trả lời).' })
export class AnswerPetitionInput extends PetitionForwardStepInput {
  @Field(() => String, { description: 'Number of the answer, at most 100 characters.' })
  answerNumber!: string;

  @Field(() => String, { description: 'The answer or its gist, at most 20,000 characters.' })
  text!: string;

  @Field(() => PetitionOutcome, { description: 'What the body answers.' })
  outcome!: PetitionOutcome;
}

@InputType({ description: 'What the petitioner thinks of the answer (đánh giá mức độ hài lòng).' })
export class RatePetitionInput extends MutationInput {
  @Field(() => ID, { description: 'The petition, answered or closed.' })
  id!: string;

  @Field(() => PetitionSatisfaction, { description: 'How satisfied.' })
  satisfaction!: PetitionSatisfaction;

  @Field(() => String, { nullable: true, description: 'A remark, at most 2,000 characters.' })
  note?: string | null;
}
