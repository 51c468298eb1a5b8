import {
  allowIf,
  type Decision,
  hasRole,
  onlyFor,
  selectedBy,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { Confidentiality, ConsultancyOrigin } from './request.enums.js';
import { acceptedStatuses } from './request.status.js';

/** The part of a request that rights depend on. */
export interface RequestSubject {
  readonly origin: ConsultancyOrigin;
  readonly requestingAgencyId: string | null;
  readonly proposedByAssociationId: string | null;
  readonly leadAssociationId: string | null;
}

/** Origins in which an agency asks, so that one must be named. */
export const agencyOrigins: readonly ConsultancyOrigin[] = [
  ConsultancyOrigin.AGENCY_REQUEST,
  ConsultancyOrigin.ASSIGNED_BY_PARTY_OR_PPC,
  ConsultancyOrigin.FATHERLAND_FRONT_REQUEST,
];

/** Whether the viewer acts for the agency that asks. */
export const isRequestingAgency = (viewer: Viewer, request: RequestSubject): boolean =>
  viewer.organizationId !== null &&
  viewer.roles.includes('AGENCY') &&
  viewer.organizationId === request.requestingAgencyId;

const actsFor = (viewer: Viewer, associationId: string | null) =>
  associationId !== null &&
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') &&
  viewer.associationIds.includes(associationId);

/** Who may know of a request: see the type's description. */
export function visibleRequests(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  const notSecret = { confidentiality: { $ne: Confidentiality.STATE_SECRET } };
  if (hasRole(viewer, 'UNION_INSPECTOR')) return notSecret;
  const open = [Confidentiality.PUBLIC];
  const alternatives: Where[] = [];
  if (hasRole(viewer, 'AGENCY') && viewer.organizationId) {
    const { organizationId } = viewer;
    alternatives.push(
      { requestingAgencyId: organizationId },
      { recipientAgencyId: organizationId, sentOn: { $ne: null } },
    );
  }
  if (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0) {
    const own = { $in: [...viewer.associationIds] };
    open.push(Confidentiality.INTERNAL);
    const asked = takingPart('association_id', viewer.associationIds);
    alternatives.push({ proposedByAssociationId: own }, { leadAssociationId: own }, asked);
  }
  if (viewer.personId) alternatives.push(takingPart('person_id', [viewer.personId]));
  const published = { confidentiality: { $in: open }, status: { $in: [...acceptedStatuses] } };
  return alternatives.length === 0 ? published : { $and: [notSecret, { $or: [published, ...alternatives] }] };
}

const takingPart = (column: 'person_id' | 'association_id', ids: readonly string[]): Where => ({
  id: {
    $in: selectedBy(
      `select request_id from consultancy.participant where ${column} = any(?) and ended_on is null`,
      [`{${ids.join()}}`],
    ),
  },
});

/** Whether the viewer may read its history: the Union and the agency that asks. */
export const maySeeHistory = (viewer: Viewer, request: RequestSubject): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR') || isRequestingAgency(viewer, request);

/** Whether the viewer may read the budget and what is missing: those of the history and the lead association. */
export const maySeeInternals = (viewer: Viewer, request: RequestSubject): boolean =>
  maySeeHistory(viewer, request) || actsFor(viewer, request.leadAssociationId);

/** A union officer; an agency for itself; an association's secretary for its own proposal. */
export const mayPropose = (viewer: Viewer, request: RequestSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') ||
      (agencyOrigins.includes(request.origin) && isRequestingAgency(viewer, request)) ||
      (request.origin === ConsultancyOrigin.MEMBER_ASSOCIATION_PROPOSAL &&
        hasRole(viewer, 'ASSOC_SECRETARY') &&
        actsFor(viewer, request.proposedByAssociationId)),
    viewer,
    onlyFor({
      vi: 'cán bộ Liên hiệp Hội, cơ quan đề nghị hoặc thư ký hội thành viên đề xuất',
      en: 'union officers, the requesting agency or the secretary of the proposing association',
    }),
  );

/** Whether the viewer may propose in one way at least: on paper for others, for his agency or for his association. */
export function mayProposeSomething(viewer: Viewer): Decision {
  const parties = {
    requestingAgencyId: viewer.organizationId,
    proposedByAssociationId: viewer.associationIds[0] ?? null,
    leadAssociationId: null,
  };
  const { AGENCY_REQUEST, MEMBER_ASSOCIATION_PROPOSAL } = ConsultancyOrigin;
  const forAgency = mayPropose(viewer, { ...parties, origin: AGENCY_REQUEST });
  return forAgency.allowed
    ? forAgency
    : mayPropose(viewer, { ...parties, origin: MEMBER_ASSOCIATION_PROPOSAL });
}

export const mayHandle = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

export const mayDecide = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'union leaders' }),
  );

export const mayWithdraw = (viewer: Viewer, request: RequestSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') || isRequestingAgency(viewer, request),
    viewer,
    onlyFor({
      vi: 'cơ quan đề nghị hoặc cán bộ Liên hiệp Hội',
      en: 'the requesting agency or union officers',
    }),
  );
