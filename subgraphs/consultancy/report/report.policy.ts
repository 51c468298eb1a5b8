import { hasRole, type Viewer, type Where } from '../../kernel/index.js';
import { selectedBy } from '../../kernel/read/subquery.js';
import { sitsInCouncil } from '../participant/declared.js';
import { Confidentiality } from '../request/request.enums.js';
import { visibleRequests } from '../request/request.policy.js';

const notSecret = { confidentiality: { $ne: Confidentiality.STATE_SECRET } };

/** The requests in whose council the viewer sits, and has declared. */
const inCouncil = (viewer: Viewer): Where | null =>
  viewer.personId === null
    ? null
    : {
        requestId: {
          ...notSecret,
          id: {
            $in: selectedBy(
              `select p.request_id from consultancy.participant p
               where p.person_id = ? and ${sitsInCouncil}`,
              [viewer.personId],
            ),
          },
        },
      };

/** What is shown to the Union and the council at once, and to whoever may see the request once it has a day in `since`. */
function shownFrom(viewer: Viewer, since: 'sentOn' | 'publishedOn'): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { requestId: notSecret };
  const sent = { [since]: { $ne: null }, requestId: visibleRequests(viewer) };
  const own = inCouncil(viewer);
  return own ? { $or: [sent, own] } : sent;
}

/** Who may know of a version of a report: see the type's description. */
export const visibleReports = (viewer: Viewer): Where => shownFrom(viewer, 'sentOn');

/** Who may know of a recommendation: who may know of its report. */
export function visibleRecommendations(viewer: Viewer): Where {
  const reports = visibleReports(viewer);
  return Object.keys(reports).length === 0 ? {} : { reportId: reports };
}

/** Who may know what became of a point: as with the report. */
export const visibleDispositions = (viewer: Viewer): Where => shownFrom(viewer, 'publishedOn');

/** Who may know what became of a recommendation: who may know of it. */
export function visibleFollowUps(viewer: Viewer): Where {
  const recommendations = visibleRecommendations(viewer);
  return Object.keys(recommendations).length === 0 ? {} : { recommendationId: recommendations };
}

/** Whether the viewer may read the receipt and who signed: the Union. */
export const maySeeDispatch = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
