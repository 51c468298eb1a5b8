import {
  type ActorRole,
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { PetitionForwardStatus, PetitionStatus, sentForwards } from './petition.enums.js';

/** The part of a petition that rights depend on. */
export interface PetitionSubject {
  readonly personId: string | null;
  readonly associationId: string | null;
  readonly isPaper: boolean;
  readonly isConfidential: boolean;
}

const agencyRoles: readonly ActorRole[] = ['AGENCY', 'DOST', 'PPC', 'HOME_AFFAIRS'];
const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
const actsForAssociations = (viewer: Viewer) =>
  viewer.kind === 'account' &&
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') &&
  viewer.associationIds.length > 0;

/** Whether the viewer answers for an agency. */
export const isAgency = (viewer: Viewer): boolean =>
  viewer.kind === 'account' && viewer.organizationId !== null && hasRole(viewer, ...agencyRoles);

/** The petitioner himself, or the association in whose name or through which it is filed. */
export const isPetitioner = (viewer: Viewer, { personId, associationId }: PetitionSubject): boolean =>
  (personId !== null && viewer.personId === personId) ||
  (associationId !== null && actsForAssociations(viewer) && viewer.associationIds.includes(associationId));

const ownPetitions = (viewer: Viewer): Where[] => [
  ...(viewer.personId ? [{ personId: viewer.personId }] : []),
  ...(actsForAssociations(viewer) ? [{ associationId: { $in: [...viewer.associationIds] } }] : []),
];
const anyOf = (alternatives: Where[]): Where =>
  alternatives.length === 0 ? nothing : alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };

/** Petitions of the petitioner's side and of the Union; a draft is the petitioner's own, unless on paper. */
const knownWithIdentity = (viewer: Viewer): Where[] => [
  ...(staff(viewer) ? [{ $or: [{ status: { $ne: PetitionStatus.DRAFT } }, { isPaper: true }] }] : []),
  ...ownPetitions(viewer),
];

const forwardedTo = (viewer: Viewer): Where => ({
  organizationId: viewer.organizationId,
  status: { $in: [...sentForwards] },
});

/** Who may know of a petition: see the type's description. */
export function visiblePetitions(viewer: Viewer): Where {
  if (viewer.kind === 'system') return {};
  const forAgency = isAgency(viewer) ? [{ forwards: { $some: forwardedTo(viewer) } }] : [];
  return anyOf([...knownWithIdentity(viewer), ...forAgency]);
}

/** The petitions by whose petitioner the viewer may filter: of others he does not learn who filed them. */
export const petitionsWithKnownPetitioner = (viewer: Viewer): Where =>
  viewer.kind === 'system' || staff(viewer)
    ? {}
    : anyOf([{ isConfidential: false }, ...ownPetitions(viewer)]);

/** The petitions of which the viewer may know that they were sent to a body: another body does not. */
export const petitionsWithKnownBody = (viewer: Viewer, organizationId: string): Where =>
  isAgency(viewer) && !staff(viewer) && organizationId !== viewer.organizationId
    ? anyOf(ownPetitions(viewer))
    : {};

/** The body whose delays alone the viewer may ask for; null where he may ask for those of all. */
export const onlyBodyOf = (viewer: Viewer): string | null =>
  isAgency(viewer) && !staff(viewer) ? viewer.organizationId : null;

/** A body sees what was sent to it and not what others were sent; nobody but the Union sees letters not sent yet. */
export function visibleForwards(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR')) return {};
  const own = ownPetitions(viewer).map((petitionId) => ({
    petitionId,
    status: { $ne: PetitionForwardStatus.PREPARED },
  }));
  return anyOf([...own, ...(isAgency(viewer) ? [forwardedTo(viewer)] : [])]);
}

/** Whether the viewer learns who petitions. */
export const maySeePetitioner = (viewer: Viewer, petition: PetitionSubject): boolean =>
  !petition.isConfidential || viewer.kind === 'system' || staff(viewer) || isPetitioner(viewer, petition);

/** Whether the viewer reads the history and what the petitioner thought of the answer: the parties, not the agencies. */
export const maySeeHistory = (viewer: Viewer, petition: PetitionSubject): boolean =>
  viewer.kind === 'system' || staff(viewer) || isPetitioner(viewer, petition);

/** Statistics show every number to the Union; to others without those that could point at somebody. */
export const maySeeSmallCells = (viewer: Viewer): boolean => viewer.kind === 'system' || staff(viewer);

/** The petitioner's side; an officer for a petition that came on paper. */
export const mayFile = (viewer: Viewer, petition: PetitionSubject): Decision =>
  allowIf(
    viewer.kind === 'system' ||
      (petition.isPaper && hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER') ||
      (isPetitioner(viewer, petition) && (viewer.personId === petition.personId ? 'SELF' : true)),
    viewer,
    onlyFor({
      vi: 'người kiến nghị, hội chuyển kiến nghị hoặc cán bộ Liên hiệp Hội nhận đơn giấy',
      en: 'the petitioner, the association that files it or a union officer who enters a paper',
    }),
  );

/** Whether the viewer may draft in one way at least: for himself, for his association, or from a paper. */
export const mayDraftSomething = (viewer: Viewer): Decision =>
  mayFile(viewer, {
    personId: viewer.personId,
    associationId: viewer.associationIds[0] ?? null,
    isPaper: true,
    isConfidential: false,
  });

export const mayRate = (viewer: Viewer, petition: PetitionSubject): Decision => mayFile(viewer, petition);

export const mayHandle = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** Whether a body that a petition was sent to may answer; the Union enters answers that came on paper. */
export const mayAnswer = (viewer: Viewer, forward: { readonly organizationId: string }): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') ||
      (isAgency(viewer) && viewer.organizationId === forward.organizationId),
    viewer,
    onlyFor({
      vi: 'cơ quan được chuyển kiến nghị hoặc cán bộ Liên hiệp Hội',
      en: 'the body that it was sent to or union officers',
    }),
  );

/** The clock, not somebody. */
export const mayRunDeadlines = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));

/** The state follows from the answers of the bodies. */
export const followsFromForwards = mayRunDeadlines;
