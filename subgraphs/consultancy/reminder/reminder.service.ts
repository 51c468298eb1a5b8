import {
  assertAllowed,
  assertId,
  type Context,
  notFound,
  once,
  selectRows,
  unauthenticated,
} from '../../kernel/index.js';
import { ConsultancyReminder } from './reminder.entity.js';
import type { AcknowledgeConsultancyReminderInput } from './reminder.inputs.js';
import { mayAcknowledge } from './reminder.policy.js';

/** Takes note of a reminder; taken note of before, it stays as it is. */
export function acknowledgeConsultancyReminder(
  ctx: Context,
  input: AcknowledgeConsultancyReminderInput,
): Promise<ConsultancyReminder> {
  return once(ctx, input, 'acknowledgeConsultancyReminder', ConsultancyReminder, async (tx) => {
    assertId(input.id, 'crm');
    if (tx.viewer.kind === 'anonymous') throw unauthenticated();
    const [seen] = await selectRows(tx, ConsultancyReminder, { id: input.id });
    if (!seen) throw notFound();
    assertAllowed(mayAcknowledge(tx.viewer, seen), tx);
    const reminder = (await tx.em.findOne(ConsultancyReminder, { id: seen.id }))!;
    if (reminder.acknowledgedAt === null) {
      reminder.acknowledgedAt = tx.now();
      reminder.updatedAt = tx.now();
    }
    return reminder;
  });
}
