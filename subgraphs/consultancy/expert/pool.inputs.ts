import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput, StepInput } from '../../kernel/index.js';

@InputType({ description: 'A person to add to the pool of experts (đưa vào mạng lưới chuyên gia).' })
export class AddExpertInput extends MutationInput {
  @Field(() => ID, { description: 'The person, who has given the consent EXPERT_POOL.' })
  personId!: string;

  @Field(() => [ID], { description: 'Research fields that the person is asked for, one to ten.' })
  fieldIds!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Keywords, at most 20 of at most 100 characters. Default none.',
  })
  keywords?: string[] | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day on which he is available. Default: now.',
  })
  availableFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else to know of the availability, at most 500 characters.',
  })
  availabilityNote?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most open duties at a time, 1 to 20. Default: the rule `expert.maxLoad`.',
  })
  maxLoad?: number | null;
}

@InputType({
  description: 'What changes in an entry of the pool. Left out: unchanged; null: cleared.',
})
export class UpdateExpertInput extends MutationInput {
  @Field(() => ID, { description: 'The entry, `xpe_…`.' })
  id!: string;

  @Field(() => [ID], { nullable: true, description: 'Research fields, one to ten.' })
  fieldIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Keywords, at most 20 of at most 100 characters.' })
  keywords?: string[] | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day on which he is available.' })
  availableFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'On the availability, at most 500 characters.' })
  availabilityNote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Most open duties at a time, 1 to 20.' })
  maxLoad?: number | null;
}

@InputType({ description: 'A step in the life of an entry of the pool of experts.' })
export class ExpertPoolStepInput extends StepInput {}
