import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput, StepInput } from '../../kernel/index.js';
import { DegreeLevel } from '../person/person.enums.js';
import { TrainingFunding, TrainingKind } from './training.enums.js';

@InputType()
abstract class TalentInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The association that keeps the record, of which the person is an active member; default the Union.',
  })
  associationId?: string | null;
}

@InputType({ description: 'A training that a person is sent to.' })
export class RecordTrainingInput extends TalentInput {
  @Field(() => TrainingKind, { description: 'Kind.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'Programme or course, at most 300 characters.' })
  programme!: string;

  @Field(() => String, { description: 'School or institute, at most 300 characters.' })
  institution!: string;

  @Field(() => String, { defaultValue: 'VN', description: 'Country, ISO 3166-1 alpha-2; default `VN`.' })
  country!: string;

  @Field(() => DegreeLevel, { nullable: true, description: 'Degree that it leads to.' })
  level?: DegreeLevel | null;

  @Field(() => ID, { nullable: true, description: 'Research field.' })
  fieldId?: string | null;

  @Field(() => TrainingFunding, { description: 'Who pays.' })
  funding!: TrainingFunding;

  @Field(() => String, { nullable: true, description: 'Number of the decision, at most 100 characters.' })
  decisionNumber?: string | null;

  @Field(() => CivilDate, { description: 'First day, planned or real.' })
  startOn!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Last day planned, not before the first.' })
  endOn?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day by which the person has to be back, not before the first; default no obligation.',
  })
  returnDueOn?: string | null;
}

@InputType({ description: 'A step in the life of a record of talent.' })
export class TalentStepInput extends StepInput {}

@InputType({ description: 'The end of a training.' })
export class CompleteTrainingInput extends StepInput {
  @Field(() => String, { description: 'Result: degree, certificate, mark; at most 2,000 characters.' })
  result!: string;
}

@InputType({ description: 'A graduate or talent who was attracted.' })
export class RecordAttractionInput extends TalentInput {
  @Field(() => ID, { description: 'The body or enterprise that the person works for.' })
  organizationId!: string;

  @Field(() => DegreeLevel, { description: 'Degree on recruitment.' })
  level!: DegreeLevel;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person comes back after studies elsewhere. Default false.',
  })
  isReturning!: boolean;

  @Field(() => String, { description: 'Number of the policy applied, at most 100 characters.' })
  policyNumber!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'Support paid (mức hỗ trợ).' })
  support?: MoneyInput | null;

  @Field(() => CivilDate, { description: 'Day of recruitment, not in the future.' })
  startOn!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day of the time agreed, not before the first.',
  })
  committedUntil?: string | null;
}

@InputType({ description: 'A nomination for the successor pool.' })
export class NominateSuccessorInput extends TalentInput {
  @Field(() => String, { description: 'Office aimed at, at most 200 characters.' })
  targetTitle!: string;

  @Field(() => String, { description: 'Term aimed at, at most 20 characters, e.g. `2025–2030`.' })
  term!: string;
}

@InputType({ description: 'A decision about a place in the successor pool.' })
export class SuccessorDecisionInput extends StepInput {
  @Field(() => String, { description: 'Number of the decision, at most 100 characters.' })
  decisionNumber!: string;
}
