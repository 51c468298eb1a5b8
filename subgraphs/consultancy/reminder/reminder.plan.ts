import { addWorkingDays } from '../../kernel/calendar/index.js';
import { receivingStatuses } from '../opinion/opinion.lifecycle.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { ReminderAddressee, ReminderKind } from './reminder.enums.js';

/** Working days before and after a due day, rule `consult.remindWD`. */
export interface ReminderOffsets {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A due day and whose it is. */
export interface Deadline {
  readonly kind: ReminderKind;
  readonly dueOn: string;
  readonly addressee: ReminderAddressee;
  readonly personId: string | null;
  readonly associationId: string | null;
  readonly organizationId: string | null;
  readonly subjectId: string | null;
}

export interface PlannedReminder extends Deadline {
  readonly offsetDays: number;
}

/** What of a request deadlines follow from. */
export interface RemindedRequest {
  readonly status: ConsultancyStatus;
  readonly requestingAgencyId: string | null;
  readonly recipientAgencyId: string | null;
  readonly proposedByAssociationId: string | null;
  readonly leadAssociationId: string | null;
  readonly replyDueOn: string | null;
  readonly dueOn: string | null;
  readonly signDueOn: string | null;
  readonly responseDueOn: string | null;
  readonly escalateOn: string | null;
  readonly escalatedOn: string | null;
  readonly dossierRequestedOn: string | null;
}

/** An opinion of the round that is not in yet. */
export interface AwaitedOpinion {
  readonly id: string;
  readonly personId: string | null;
  readonly associationId: string | null;
  readonly dueOn: string;
}

const nobody = { personId: null, associationId: null, organizationId: null, subjectId: null };
const union = { ...nobody, addressee: ReminderAddressee.UNION };
const association = (associationId: string | null) =>
  associationId ? { ...nobody, addressee: ReminderAddressee.ASSOCIATION, associationId } : union;
const agency = (organizationId: string | null) =>
  organizationId ? { ...nobody, addressee: ReminderAddressee.AGENCY, organizationId } : null;

/** The due days that wait in the present state of a request. */
export function deadlinesOf(
  request: RemindedRequest,
  opinions: readonly AwaitedOpinion[],
  dossierDays: number,
): Deadline[] {
  const found: Deadline[] = [];
  const add = (kind: ReminderKind, dueOn: string | null, to: Omit<Deadline, 'kind' | 'dueOn'>) => {
    if (dueOn !== null) found.push({ kind, dueOn, ...to });
  };
  const { REGISTERED, ACCEPTED, WAITING_DOSSIER, IN_REVIEW, COUNCIL_HELD } = ConsultancyStatus;
  const { DRAFT_REPORT, SIGNED, SENT, OVERDUE_RESPONSE } = ConsultancyStatus;
  const at = (...states: ConsultancyStatus[]) => states.includes(request.status);
  const { requestingAgencyId, recipientAgencyId, proposedByAssociationId, dossierRequestedOn } = request;
  if (at(REGISTERED)) add(ReminderKind.REPLY_DUE, request.replyDueOn, union);
  if (at(WAITING_DOSSIER) && dossierRequestedOn) {
    const to = agency(requestingAgencyId) ?? association(proposedByAssociationId);
    add(ReminderKind.DOSSIER_AWAITED, addWorkingDays(dossierRequestedOn, dossierDays), to);
  }
  if (at(ACCEPTED, IN_REVIEW, COUNCIL_HELD, DRAFT_REPORT, SIGNED)) {
    add(ReminderKind.PERFORMANCE_DUE, request.dueOn, association(request.leadAssociationId));
  }
  if (at(COUNCIL_HELD, DRAFT_REPORT)) add(ReminderKind.SIGN_DUE, request.signDueOn, union);
  if (at(...receivingStatuses)) {
    for (const { id: subjectId, personId, associationId, dueOn } of opinions) {
      const to = personId
        ? { ...nobody, addressee: ReminderAddressee.PERSON, personId }
        : association(associationId);
      add(ReminderKind.OPINION_DUE, dueOn, { ...to, subjectId });
    }
  }
  if (at(SENT, OVERDUE_RESPONSE)) {
    const to = agency(recipientAgencyId) ?? agency(requestingAgencyId) ?? union;
    add(ReminderKind.RESPONSE_DUE, request.responseDueOn, to);
    if (request.escalatedOn === null) add(ReminderKind.ESCALATION_DUE, request.escalateOn, union);
  }
  return found;
}

/**
 * The reminders whose day has come: a late run finds what daily runs would have raised one by one.
 * @param today the day of the run
 */
export function remindersDue(
  deadlines: readonly Deadline[],
  { before, after }: ReminderOffsets,
  today: string,
): PlannedReminder[] {
  const offsets = [...before.map((days) => -days), ...after];
  return deadlines.flatMap((deadline) =>
    offsets
      .filter((offset) => addWorkingDays(deadline.dueOn, offset) <= today)
      .map((offsetDays) => ({ ...deadline, offsetDays })),
  );
}

/** What makes two reminders the same one. */
export const keyOf = (reminder: PlannedReminder & { readonly round: number }): string =>
  [
    reminder.round,
    reminder.kind,
    reminder.dueOn,
    reminder.offsetDays,
    reminder.subjectId ?? '',
    reminder.personId ?? reminder.associationId ?? reminder.organizationId ?? '',
  ].join('|');
