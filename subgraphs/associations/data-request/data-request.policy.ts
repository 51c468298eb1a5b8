import { type CivilDate, daysBetween } from '../../kernel/calendar/index.js';
import { allowIf, type Decision, hasRole, nothing, type Viewer, type Where } from '../../kernel/index.js';
import { DataRequestStatus, SlaState } from './data-request.enums.js';

/** The person's own; the data protection officer's and union officers' all. */
export function visibleDataRequests(viewer: Viewer): Where {
  if (hasRole(viewer, 'DPO', 'UNION_OFFICER')) return {};
  return viewer.personId ? { personId: viewer.personId } : nothing;
}

/** The person; an officer or the data protection officer from a letter. */
export const maySubmitDataRequest = (viewer: Viewer, personId: string): Decision =>
  allowIf(
    viewer.personId !== null && viewer.personId === personId
      ? 'SELF'
      : hasRole(viewer, 'DPO', 'UNION_OFFICER'),
    viewer,
    {
      vi: 'Chỉ chính người đó, hoặc cán bộ nhập từ văn bản, được gửi yêu cầu.',
      en: 'Only the person, or an officer from a letter, may submit such a request.',
    },
  );

/** Whoever has a person takes a copy of what is stored about him. */
export const mayExportOwnData = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'account' && viewer.personId !== null && 'SELF', viewer, {
    vi: 'Chỉ chính người đó được xuất dữ liệu của mình.',
    en: 'Only the person may export his own data.',
  });

export const mayHandleDataRequest = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'DPO') && 'DPO', viewer, {
    vi: 'Chỉ cán bộ bảo vệ dữ liệu được xử lý yêu cầu.',
    en: 'Only the data protection officer may handle such requests.',
  });

/** The part of a request that its deadline depends on. */
export interface SlaSubject {
  readonly status: DataRequestStatus;
  readonly receivedOn: CivilDate;
  readonly acknowledgeBy: CivilDate;
  readonly dueOn: CivilDate;
}

/** How a request stands to its deadlines: alarms at 50, 80 and 100 % of the time (DOMAIN E). */
export function slaStateOf(request: SlaSubject, today: CivilDate): SlaState {
  const { DONE, REFUSED, RECEIVED } = DataRequestStatus;
  if (request.status === DONE || request.status === REFUSED) return SlaState.CLOSED;
  if (today > request.dueOn || (request.status === RECEIVED && today > request.acknowledgeBy))
    return SlaState.OVERDUE;
  const whole = daysBetween(request.receivedOn, request.dueOn);
  const gone = daysBetween(request.receivedOn, today);
  if (gone * 100 >= whole * 80) return SlaState.URGENT;
  return gone * 2 >= whole ? SlaState.HALF_GONE : SlaState.ON_TIME;
}
