import {
  allowIf,
  anonymous,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { visibleRequests } from '../request/request.policy.js';
import { PeriodicReportStatus } from './register.enums.js';

const union = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');

/** Requests that are counted for a viewer: the Union counts what it sees, everybody else what everybody sees. */
export const countedRequests = (viewer: Viewer): Where => visibleRequests(union(viewer) ? viewer : anonymous);

/** Periodic reports are the Union’s; what is sent the province reads too. */
export function visiblePeriodicReports(viewer: Viewer): Where {
  if (union(viewer)) return {};
  return hasRole(viewer, 'PPC') ? { status: PeriodicReportStatus.SENT } : nothing;
}

/** Officers prepare and submit. */
export const mayPrepareReport = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** Leaders sign and send, or return. */
export const maySignReport = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'union leaders' }),
  );
