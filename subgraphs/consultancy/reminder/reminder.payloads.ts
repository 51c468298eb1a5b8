import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { consultancyProblems } from '../request/request.problems.js';
import { ConsultancyReminder } from './reminder.entity.js';

export const ConsultancyReminderConnection = connectionType(
  ConsultancyReminder,
  'ConsultancyReminder',
  'reminders',
);

@ObjectType({ description: 'The outcome of a mutation about a reminder.' })
export class ConsultancyReminderPayload {
  @Field(() => ConsultancyReminder, {
    nullable: true,
    description: 'The reminder after the change; null where refused.',
  })
  consultancyReminder!: ConsultancyReminder | null;

  @Field(() => [consultancyProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
