import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { Confidentiality } from '../request/request.enums.js';
import { ReminderKind } from './reminder.enums.js';

/** The part of a reminder that rights depend on. */
export interface ReminderSubject {
  readonly personId: string | null;
  readonly associationId: string | null;
  readonly organizationId: string | null;
}

const notSecret = { requestId: { confidentiality: { $ne: Confidentiality.STATE_SECRET } } };
const forAssociations = (viewer: Viewer) =>
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') ? viewer.associationIds : [];
const agencyOf = (viewer: Viewer) => (hasRole(viewer, 'AGENCY') ? viewer.organizationId : null);

/** Who may know of a reminder: see the type's description. Of an opinion that is sealed still, inspectors learn nothing. */
export function visibleReminders(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  const agency = agencyOf(viewer);
  const own: Where[] = [
    ...(hasRole(viewer, 'UNION_INSPECTOR') ? [{ kind: { $ne: ReminderKind.OPINION_DUE } }] : []),
    ...(viewer.personId ? [{ personId: viewer.personId }] : []),
    ...(forAssociations(viewer).length > 0 ? [{ associationId: { $in: [...viewer.associationIds] } }] : []),
    ...(agency ? [{ organizationId: agency }] : []),
  ];
  return own.length === 0 ? nothing : { $and: [notSecret, { $or: own }] };
}

/** Whom it is for; union officers and leaders for all. */
export const mayAcknowledge = (viewer: Viewer, reminder: ReminderSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER') ||
      (reminder.personId !== null && reminder.personId === viewer.personId && 'SELF') ||
      (reminder.associationId !== null && forAssociations(viewer).includes(reminder.associationId)) ||
      (reminder.organizationId !== null && reminder.organizationId === agencyOf(viewer)),
    viewer,
    onlyFor({ vi: 'người được nhắc hoặc Liên hiệp Hội', en: 'whom it is for or the Union' }),
  );
