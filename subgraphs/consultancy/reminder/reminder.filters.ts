import { Field, ID, InputType } from 'type-graphql';
import { assertId, type Where } from '../../kernel/index.js';
import { ReminderAddressee, ReminderKind } from './reminder.enums.js';

@InputType({ description: 'Which reminders; all conditions must hold.' })
export class ConsultancyReminderFilter {
  @Field(() => [ReminderKind], { nullable: true, description: 'About one of these.' })
  kinds?: ReminderKind[] | null;

  @Field(() => [ReminderAddressee], { nullable: true, description: 'For one of these.' })
  addressees?: ReminderAddressee[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that somebody took note of; false: the others. Default: both.',
  })
  isAcknowledged?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this request, `cns_…`.' })
  requestId?: string | null;
}

/** The filter as a condition. */
export function reminderWhere(filter?: ConsultancyReminderFilter | null): Where {
  const { kinds, addressees, isAcknowledged, requestId } = filter ?? {};
  return {
    ...(kinds && { kind: { $in: kinds } }),
    ...(addressees && { addressee: { $in: addressees } }),
    ...(isAcknowledged === true && { acknowledgedAt: { $ne: null } }),
    ...(isAcknowledged === false && { acknowledgedAt: null }),
    ...(requestId && { requestId: assertId(requestId, 'cns') }),
  };
}
