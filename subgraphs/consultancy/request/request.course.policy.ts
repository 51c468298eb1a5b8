import { allowIf, type Capacity, type Decision, hasRole, onlyFor, type Viewer } from '../../kernel/index.js';
import type { RequestSubject } from './request.policy.js';

/** The part of a request that rights after its acceptance depend on. */
export interface CourseSubject extends RequestSubject {
  readonly recipientAgencyId: string | null;
  readonly chairPersonId: string | null;
  readonly secretaryPersonId: string | null;
}

const isPerson = (viewer: Viewer, personId: string | null): false | Capacity =>
  personId !== null && viewer.personId === personId && 'SELF';
const officer = (viewer: Viewer): false | Capacity | true =>
  viewer.kind === 'system' || (viewer.roles.includes('UNION_OFFICER') && 'UNION_OFFICER');

/** Whether the viewer chairs the council of the round. */
export const isChair = (viewer: Viewer, request: Pick<CourseSubject, 'chairPersonId'>): boolean =>
  Boolean(isPerson(viewer, request.chairPersonId));

/** Whether the viewer acts for the agency that asked or the one that receives the report. */
export const isAnsweringAgency = (viewer: Viewer, request: CourseSubject): boolean =>
  viewer.organizationId !== null &&
  viewer.roles.includes('AGENCY') &&
  [request.requestingAgencyId, request.recipientAgencyId].includes(viewer.organizationId);

/** The chair of the council; a union officer from the signed minutes. */
export const mayRecordCouncil = (viewer: Viewer, request: CourseSubject): Decision =>
  allowIf(
    isPerson(viewer, request.chairPersonId) || officer(viewer),
    viewer,
    onlyFor({
      vi: 'chủ tịch hội đồng hoặc cán bộ Liên hiệp Hội',
      en: 'the chair of the council or union officers',
    }),
  );

/** The secretary of the council; a union officer. */
export const mayDraftReport = (viewer: Viewer, request: CourseSubject): Decision =>
  allowIf(
    isPerson(viewer, request.secretaryPersonId) || officer(viewer),
    viewer,
    onlyFor({
      vi: 'thư ký hội đồng hoặc cán bộ Liên hiệp Hội',
      en: 'the secretary of the council or union officers',
    }),
  );

/**
 * The chair of the council, or a union officer from the paper that the chair signed; where there is no council, a union
 * leader.
 */
export const mayApproveReport = (
  viewer: Viewer,
  request: CourseSubject & { readonly hasCouncil: boolean },
): Decision =>
  request.hasCouncil
    ? mayRecordCouncil(viewer, request)
    : allowIf(
        hasRole(viewer, 'UNION_LEADER'),
        viewer,
        onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'union leaders' }),
      );

/** The agency that asked or receives the report; a union officer from its letter. */
export const mayAnswer = (viewer: Viewer, request: CourseSubject): Decision =>
  allowIf(
    (isAnsweringAgency(viewer, request) && 'AGENCY') || officer(viewer),
    viewer,
    onlyFor({
      vi: 'cơ quan nhận báo cáo hoặc cán bộ Liên hiệp Hội',
      en: 'the agency that receives the report or union officers',
    }),
  );

/** The agency alone: nobody else says how useful it found the report. */
export const mayRate = (viewer: Viewer, request: CourseSubject): Decision =>
  allowIf(
    viewer.kind === 'system' || (isAnsweringAgency(viewer, request) && 'AGENCY'),
    viewer,
    onlyFor({ vi: 'cơ quan nhận báo cáo', en: 'the agency that receives the report' }),
  );

/** The clock, not somebody. */
export const mayRunDeadlines = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));

/** Whether the viewer may know which agencies owe answers: the Union. */
export const maySeeDebts = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR'),
    viewer,
    onlyFor({ vi: 'Liên hiệp Hội', en: 'the Union' }),
  );

/** Whether the viewer may read the agency's rating and the summary: the Union and the agencies. */
export const maySeeOutcome = (viewer: Viewer, request: CourseSubject): boolean =>
  maySeeDebts(viewer).allowed || isAnsweringAgency(viewer, request);
