import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { AcknowledgeConsultancyReminderInput } from './reminder.inputs.js';
import { ConsultancyReminderPayload } from './reminder.payloads.js';
import { acknowledgeConsultancyReminder } from './reminder.service.js';

@Resolver()
export class ConsultancyReminderMutations {
  @Mutation(() => ConsultancyReminderPayload, {
    description: 'Takes note of a reminder (đã xem). Whom it is for, union officers and leaders.',
  })
  acknowledgeConsultancyReminder(
    @Ctx() ctx: Context,
    @Arg('input', () => AcknowledgeConsultancyReminderInput, { description: 'What to do.' })
    input: AcknowledgeConsultancyReminderInput,
  ) {
    return asPayload(ctx, 'consultancyReminder', acknowledgeConsultancyReminder(ctx, input));
  }
}
