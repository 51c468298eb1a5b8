import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { DataRequestKind } from './data-request.enums.js';

@InputType({ description: 'A request of a person about his data.' })
export class SubmitDataSubjectRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => DataRequestKind, { description: 'What is asked for; one open request of each kind.' })
  kind!: DataRequestKind;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 2,000 characters.' })
  detail?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether a processor holds some of the data, which gives `pdp.processorDays` to withdraw, restrict or object; default no.',
  })
  involvesProcessor!: boolean;
}

@InputType({ description: 'The export of one’s own data.' })
export class ExportMyDataInput extends MutationInput {}

@InputType({ description: 'A step of a request about data.' })
export class DataSubjectRequestStepInput extends MutationInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Reason, or when it is closed the answer to the person, at most 2,000 characters; required to extend and to refuse.',
  })
  reason?: string | null;
}
