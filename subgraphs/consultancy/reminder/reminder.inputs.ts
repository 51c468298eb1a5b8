import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';

@InputType({ description: 'That somebody took note of a reminder (đã xem nhắc việc).' })
export class AcknowledgeConsultancyReminderInput extends MutationInput {
  @Field(() => ID, { description: 'The reminder, `crm_…`.' })
  id!: string;
}
