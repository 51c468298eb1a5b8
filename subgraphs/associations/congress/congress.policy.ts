import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import {
  keepsOwner,
  leadsOwner,
  mayKeepOwner,
  type Owned,
  ofKnownOwners,
  ofOwnAssociations,
  overseesOwners,
} from '../association/owner.policy.js';
import { CongressStatus, ElectionStatus } from './congress.enums.js';

/** A congress is public from the day on which it met. */
export const publicStatuses: readonly CongressStatus[] = [
  CongressStatus.CONVENED,
  CongressStatus.CLOSED,
  CongressStatus.RESULTS_REPORTED,
  CongressStatus.CHARTER_APPROVED,
  CongressStatus.COMPLETED,
];

const isOfAssociation = (viewer: Viewer) => ofOwnAssociations(viewer) !== nothing;

/** Rows that are public in some states, and besides to their own; the Union’s congress concerns all associations. */
function shown(viewer: Viewer, statuses: readonly string[], unionsToo: boolean): Where {
  if (overseesOwners(viewer)) return {};
  const known = ofKnownOwners(viewer);
  const open: Where = { $and: [{ status: { $in: [...statuses] } }, known] };
  if (!isOfAssociation(viewer)) return open;
  return { $or: [open, ofOwnAssociations(viewer), ...(unionsToo ? [{ associationId: null }] : [])] };
}

export const visibleCongresses = (viewer: Viewer): Where => shown(viewer, publicStatuses, true);
export const visibleElections = (viewer: Viewer): Where => shown(viewer, [ElectionStatus.COUNTED], false);

/** Who may know of a delegate: see the type's description. */
export function visibleDelegates(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'DPO')) return {};
  const alternatives: Where[] = [];
  if (viewer.personId) alternatives.push({ personId: viewer.personId });
  if (isOfAssociation(viewer))
    alternatives.push(ofOwnAssociations(viewer), { sentById: { $in: [...viewer.associationIds] } });
  if (alternatives.length === 0) return nothing;
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** Who meets keeps the list; an association keeps the list of those whom it sends to the Union’s congress. */
export const mayKeepDelegates = (viewer: Viewer, congress: Owned, sentById: string | null): Decision => {
  const sender = { associationId: sentById };
  return congress.associationId === null &&
    sentById !== null &&
    (keepsOwner(viewer, sender) || leadsOwner(viewer, sender))
    ? mayKeepOwner(viewer, sender)
    : mayKeepOwner(viewer, congress);
};

/** The authority; a union officer enters the letter by which it answered an association. */
const authority = (viewer: Viewer, { associationId }: Owned, ...roles: ('HOME_AFFAIRS' | 'PPC')[]) =>
  hasRole(viewer, ...roles) || (associationId !== null && hasRole(viewer, 'UNION_OFFICER'));

const capacity = (viewer: Viewer, ...roles: ('HOME_AFFAIRS' | 'PPC')[]) =>
  roles.find((role) => viewer.roles.includes(role)) ?? 'UNION_OFFICER';

export const mayAnswerCongress = (viewer: Viewer, congress: Owned): Decision =>
  allowIf(
    authority(viewer, congress, 'HOME_AFFAIRS', 'PPC') && capacity(viewer, 'HOME_AFFAIRS', 'PPC'),
    viewer,
    onlyFor({
      vi: 'cơ quan nội vụ, UBND tỉnh, hoặc cán bộ Liên hiệp Hội ghi theo văn bản trả lời hội,',
      en: 'the home affairs authority and the provincial committee, or a union officer who enters their letter to an association,',
    }),
  );

export const mayApproveCongress = (viewer: Viewer, congress: Owned): Decision =>
  allowIf(
    authority(viewer, congress, 'PPC') && capacity(viewer, 'PPC'),
    viewer,
    onlyFor({
      vi: 'UBND tỉnh, hoặc cán bộ Liên hiệp Hội ghi theo quyết định gửi hội,',
      en: 'the provincial committee, or a union officer who enters its decision on an association,',
    }),
  );
