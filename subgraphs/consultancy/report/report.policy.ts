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

/** What is shown to the Union and the council at once, and to whoever may see the request once it `isOut`. */
function shownOnce(isOut: Where, viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { requestId: notSecret };
  const sent = { ...isOut, requestId: visibleRequests(viewer) };
  const own = inCouncil(viewer);
  return own ? { $or: [sent, own] } : sent;
}

const aDay = { $ne: null };

/** Who may know of a version of a report: see the type's description. */
export const visibleReports = (viewer: Viewer): Where => shownOnce({ sentOn: aDay }, viewer);

/** Who may know of a recommendation: who may know of its report. */
export const visibleRecommendations = (viewer: Viewer): Where =>
  shownOnce({ reportId: { sentOn: aDay } }, viewer);

/** Who may know what became of a point: as with the report. */
export const visibleDispositions = (viewer: Viewer): Where => shownOnce({ publishedOn: aDay }, viewer);

/** Who may know what became of a recommendation: who may know of it. */
export const visibleFollowUps = (viewer: Viewer): Where =>
  shownOnce({ recommendationId: { reportId: { sentOn: aDay } } }, viewer);

/** Whether the viewer may read the receipt and who signed: the Union. */
export const maySeeDispatch = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
