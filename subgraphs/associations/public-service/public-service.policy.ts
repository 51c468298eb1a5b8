import {
  type ActorRole,
  allowIf,
  type Decision,
  hasRole,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { publicAssignments, ServiceResultStatus } from './public-service.enums.js';

/** The parts of an assignment and of its results that rights depend on. */
export interface ServiceSubject {
  readonly associationId: string;
  readonly commissionedById: string;
}

const agencyRoles: readonly ActorRole[] = ['AGENCY', 'DOST', 'PPC', 'HOME_AFFAIRS'];
const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
const actsForAssociations = (viewer: Viewer) =>
  viewer.kind === 'account' && hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER');
const isAgency = (viewer: Viewer) =>
  viewer.kind === 'account' && viewer.organizationId !== null && hasRole(viewer, ...agencyRoles);

const isPerformer = (viewer: Viewer, { associationId }: ServiceSubject) =>
  actsForAssociations(viewer) && viewer.associationIds.includes(associationId);
const isCommissioner = (viewer: Viewer, { commissionedById }: ServiceSubject) =>
  isAgency(viewer) && viewer.organizationId === commissionedById;

const visibleTo = (viewer: Viewer, open: Where): Where => {
  if (staff(viewer)) return {};
  const alternatives = [
    open,
    ...(actsForAssociations(viewer) && viewer.associationIds.length > 0
      ? [{ associationId: { $in: [...viewer.associationIds] } }]
      : []),
    ...(isAgency(viewer) ? [{ commissionedById: viewer.organizationId }] : []),
  ];
  return alternatives.length === 1 ? open : { $or: alternatives };
};

/** What is assigned is public; what is proposed, the parties’ and the Union’s. */
export const visibleAssignments = (viewer: Viewer): Where =>
  visibleTo(viewer, { status: { $in: [...publicAssignments] } });

/** Results are public once they are confirmed. */
export const visibleResults = (viewer: Viewer): Where =>
  visibleTo(viewer, { status: ServiceResultStatus.CONFIRMED });

export const mayKeepCatalogue = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** The association that performs it; an officer from the papers. */
export const mayPropose = (viewer: Viewer, subject: ServiceSubject): Decision =>
  allowIf(
    isPerformer(viewer, subject) || hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'hội thực hiện dịch vụ hoặc cán bộ Liên hiệp Hội',
      en: 'the association that performs the service or union officers',
    }),
  );

export const mayReport = mayPropose;

/** The body that commissions it; an officer from the papers. */
export const mayCommission = (viewer: Viewer, subject: ServiceSubject): Decision =>
  allowIf(
    isCommissioner(viewer, subject) || hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'cơ quan giao dịch vụ hoặc cán bộ Liên hiệp Hội',
      en: 'the commissioning body or union officers',
    }),
  );
