import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  selectedBy,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { EngagementStatus } from './engagement.enums.js';
import type { OfExpert } from './pool.policy.js';

/** The part of a request that decides who may know of its experts. */
export interface NamedReview {
  readonly requestingAgencyId: string | null;
  readonly isNamedReview: boolean;
}

const ofUnion = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
const isSelf = (viewer: Viewer, { personId }: OfExpert) =>
  viewer.personId !== null && viewer.personId === personId;

/** States in which somebody takes part, and is no mere candidate. */
export const takingPart: readonly EngagementStatus[] = [
  EngagementStatus.ACCEPTED,
  EngagementStatus.DONE,
  EngagementStatus.PAID,
];

/** The Union; the expert the own ones; the agency those who take part in a named review. Inspectors know no state secret. */
export function visibleEngagements(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  const alternatives: Where[] = [];
  if (hasRole(viewer, 'UNION_INSPECTOR')) alternatives.push(ofRequests('true', []));
  if (viewer.personId) alternatives.push({ personId: viewer.personId });
  if (hasRole(viewer, 'AGENCY') && viewer.organizationId)
    alternatives.push({
      status: { $in: [...takingPart] },
      ...ofRequests('is_named_review and requesting_agency_id = ?', [viewer.organizationId]),
    });
  return alternatives.length === 0 ? nothing : { $or: alternatives };
}

const ofRequests = (condition: string, params: readonly unknown[]): Where => ({
  requestId: {
    $in: selectedBy(
      `select id from consultancy.consultancy_request where confidentiality <> 'STATE_SECRET' and ${condition}`,
      params,
    ),
  },
});

/** What is paid and how the work was judged: the Union and the expert. */
export const maySeeFee = (viewer: Viewer, engagement: OfExpert): boolean =>
  ofUnion(viewer) || isSelf(viewer, engagement);

/** How the work was judged: the Union. */
export const maySeeQuality = (viewer: Viewer): boolean => ofUnion(viewer);

/** Whether somebody may know who and how many are engaged for a request; whoever is himself, sees himself. */
export const maySeeExperts = (viewer: Viewer, request: NamedReview): boolean =>
  ofUnion(viewer) ||
  viewer.personId !== null ||
  (request.isNamedReview &&
    hasRole(viewer, 'AGENCY') &&
    viewer.organizationId !== null &&
    viewer.organizationId === request.requestingAgencyId);

/** Engages, judges, pays. */
export const mayEngage = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** Nobody answers an offer in another's name. */
export const mayAnswerOffer = (viewer: Viewer, engagement: OfExpert): Decision =>
  allowIf(
    isSelf(viewer, engagement) ? 'SELF' : viewer.kind === 'system',
    viewer,
    onlyFor({ vi: 'chính chuyên gia được mời', en: 'the expert who is asked' }),
  );

/** What is spent on experts. */
export const maySeeSpending = (viewer: Viewer): Decision =>
  allowIf(
    ofUnion(viewer),
    viewer,
    onlyFor({
      vi: 'cán bộ, lãnh đạo và ban kiểm tra Liên hiệp Hội',
      en: 'union officers, leaders and inspectors',
    }),
  );
