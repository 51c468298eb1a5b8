import {
  allowIf,
  both,
  type Decision,
  hasRole,
  onlyFor,
  selectedBy,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { hasDeclared, sitsInCouncil } from '../participant/declared.js';
import { Confidentiality } from '../request/request.enums.js';
import { isRequestingAgency, type RequestSubject, visibleRequests } from '../request/request.policy.js';
import { AttachmentKind, AttachmentOwner, AttachmentStatus } from './attachment.enums.js';

/** The part of a request that the rights to its files depend on. */
export interface FilesSubject extends RequestSubject {
  readonly chairPersonId: string | null;
  readonly secretaryPersonId: string | null;
}

/** The record that a file hangs on, as far as rights depend on it. */
export interface OwnerSubject {
  readonly type: AttachmentOwner;
  /** Who wrote it, of an opinion. */
  readonly personId: string | null;
  readonly associationId: string | null;
  /** Whether it may be known outside of the Union and the council: a report that is sent. */
  readonly isOpen: boolean;
}

const actsForAssociations = (viewer: Viewer): boolean =>
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0;
const actsFor = (viewer: Viewer, associationId: string | null): boolean =>
  associationId !== null && actsForAssociations(viewer) && viewer.associationIds.includes(associationId);
const list = (ids: readonly string[]): string => `{${ids.join()}}`;
const anyOf = (alternatives: readonly Where[]): Where =>
  alternatives.length === 1 ? alternatives[0]! : { $or: [...alternatives] };

/** Who may know of a file: see the type's description. */
export function visibleAttachments(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER')) return {};
  const stored = { status: AttachmentStatus.STORED };
  const own = viewer.accountId ? [{ uploadedByAccountId: viewer.accountId }] : [];
  const reviewed = { requestId: insideReview(viewer) };
  const places: Where[] = [
    { ownerType: AttachmentOwner.OPINION, ownerId: { $in: readableOpinions(viewer) } },
    both({ ownerType: AttachmentOwner.COUNCIL }, reviewed),
    both({ ownerType: AttachmentOwner.REPORT }, reviewed),
    both({ ownerType: AttachmentOwner.REQUEST }, ofLevel(viewer)),
    both({ ownerType: AttachmentOwner.REPORT, ownerId: { $in: selectedBy(sentReports) } }, ofLevel(viewer)),
  ];
  return {
    $and: [{ requestId: visibleRequests(viewer) }, anyOf([both(stored, { $or: places }), ...own])],
  };
}

const sentReports = 'select id from consultancy.consultancy_report where sent_on is not null';

/** Files by their confidentiality: of a request that the viewer may see anyway. */
function ofLevel(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_INSPECTOR')) return {};
  const levels = [Confidentiality.PUBLIC];
  if (actsForAssociations(viewer)) levels.push(Confidentiality.INTERNAL);
  const parties = partiesOf(viewer).map((requestId) => ({ requestId }));
  return anyOf([{ confidentiality: { $in: levels } }, ...parties]);
}

/** Requests that the viewer is a party to or takes part in. */
function partiesOf(viewer: Viewer): Where[] {
  const parties: Where[] = [];
  if (hasRole(viewer, 'AGENCY') && viewer.organizationId) {
    parties.push({ requestingAgencyId: viewer.organizationId });
  }
  if (actsForAssociations(viewer)) {
    const own = { $in: [...viewer.associationIds] };
    parties.push({ proposedByAssociationId: own }, { leadAssociationId: own });
    parties.push(takingPart('association_id', viewer.associationIds));
  }
  if (viewer.personId) parties.push(takingPart('person_id', [viewer.personId]));
  return parties;
}

const takingPart = (column: 'person_id' | 'association_id', ids: readonly string[], more = ''): Where => ({
  id: {
    $in: selectedBy(
      `select p.request_id from consultancy.participant p
       where p.${column} = any(?) and p.ended_on is null and ${hasDeclared}${more}`,
      [list(ids)],
    ),
  },
});

/** Requests whose council, or whose lead, the viewer is; of a named review the agency too. Inspectors: all. */
function insideReview(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_INSPECTOR')) return { confidentiality: { $ne: Confidentiality.STATE_SECRET } };
  const inside: Where[] = [];
  if (viewer.personId) inside.push(takingPart('person_id', [viewer.personId], ` and p.capacity = 'COUNCIL'`));
  if (actsForAssociations(viewer)) inside.push({ leadAssociationId: { $in: [...viewer.associationIds] } });
  if (hasRole(viewer, 'AGENCY') && viewer.organizationId) {
    inside.push({ requestingAgencyId: viewer.organizationId, isNamedReview: true });
  }
  return inside.length === 0 ? { id: null } : anyOf(inside);
}

/**
 * Opinions that the viewer wrote, and those that are open to him: to the council, and to who handed in one of the same
 * round himself.
 */
function readableOpinions(viewer: Viewer): unknown {
  const person = viewer.personId ?? '';
  const associations = list(actsForAssociations(viewer) ? viewer.associationIds : []);
  // From the viewer to the few that are his: of all opinions together the server would look at each.
  return selectedBy(
    `with own as (select id, request_id, round, status from consultancy.opinion where person_id = ?
       union all select id, request_id, round, status from consultancy.opinion where association_id = any(?))
     select id from own
     union all select o.id from own join consultancy.opinion o on o.request_id = own.request_id and o.round = own.round
       where own.status = 'SUBMITTED' and o.opened_on is not null
     union all select o.id from consultancy.participant p join consultancy.opinion o on o.request_id = p.request_id
       where p.person_id = ? and o.opened_on is not null and ${sitsInCouncil}`,
    [person, associations, person],
  );
}

/** Whether the viewer may learn that a record is there which he names to hang a file on. */
export const mayNameOwner = (viewer: Viewer, request: FilesSubject, owner: OwnerSubject): boolean =>
  owner.type === AttachmentOwner.REQUEST ||
  owner.isOpen ||
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR') ||
  (owner.type === AttachmentOwner.OPINION ? isAuthor(viewer, owner) : isInside(viewer, request));

const isAuthor = (viewer: Viewer, { personId, associationId }: OwnerSubject): boolean =>
  (personId !== null && viewer.personId === personId) ||
  (hasRole(viewer, 'ASSOC_SECRETARY') && actsFor(viewer, associationId));

const holdsSeat = (viewer: Viewer, { chairPersonId, secretaryPersonId }: FilesSubject): boolean =>
  viewer.personId !== null && [chairPersonId, secretaryPersonId].includes(viewer.personId);

const isInside = (viewer: Viewer, request: FilesSubject): boolean =>
  holdsSeat(viewer, request) || actsFor(viewer, request.leadAssociationId);

const { REQUEST_LETTER, DOSSIER, DRAFT_TEXT, RESPONSE, FOLLOW_UP, MINUTES, REPORT, OTHER } = AttachmentKind;
/** What each side may add by itself; union officers add all. */
const ofAgency: readonly AttachmentKind[] = [REQUEST_LETTER, DOSSIER, DRAFT_TEXT, RESPONSE, FOLLOW_UP, OTHER];
const ofProposer: readonly AttachmentKind[] = [REQUEST_LETTER, DOSSIER, DRAFT_TEXT, OTHER];
const ofReview: readonly AttachmentKind[] = [MINUTES, REPORT, OTHER];

/** Who may add a file: officers; the agency, the proposer, the council’s chair and secretary, the lead, an author his own. */
export const mayAttach = (
  viewer: Viewer,
  request: FilesSubject,
  kind: AttachmentKind,
  owner: OwnerSubject,
): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') ||
      (owner.type === AttachmentOwner.OPINION && isAuthor(viewer, owner) && 'SELF') ||
      (ofAgency.includes(kind) && isRequestingAgency(viewer, request)) ||
      (ofProposer.includes(kind) &&
        hasRole(viewer, 'ASSOC_SECRETARY') &&
        actsFor(viewer, request.proposedByAssociationId)) ||
      (ofReview.includes(kind) && holdsSeat(viewer, request) && 'SELF') ||
      (ofReview.includes(kind) &&
        hasRole(viewer, 'ASSOC_SECRETARY') &&
        actsFor(viewer, request.leadAssociationId)),
    viewer,
    onlyFor({
      vi: 'cán bộ Liên hiệp Hội hoặc bên có trách nhiệm cung cấp tài liệu này',
      en: 'union officers and the side that owes this document',
    }),
  );

/** Who announced an upload confirms it. */
export const mayConfirm = (viewer: Viewer, file: { readonly uploadedByAccountId: string }): Decision =>
  allowIf(
    viewer.kind === 'system' || viewer.accountId === file.uploadedByAccountId,
    viewer,
    onlyFor({ vi: 'người đã yêu cầu tải tệp này lên', en: 'who announced this upload' }),
  );

/** Who added a file takes it back, or a union officer. */
export const mayWithdrawFile = (viewer: Viewer, file: { readonly uploadedByAccountId: string }): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') || viewer.accountId === file.uploadedByAccountId,
    viewer,
    onlyFor({ vi: 'người đã tải lên hoặc cán bộ Liên hiệp Hội', en: 'who added it and union officers' }),
  );

/** Whether the viewer reads the name that the file was given, which may tell who wrote an opinion. */
export const maySeeGivenName = (
  viewer: Viewer,
  file: { readonly ownerType: AttachmentOwner; readonly uploadedByAccountId: string },
): boolean =>
  file.ownerType !== AttachmentOwner.OPINION ||
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER') ||
  viewer.accountId === file.uploadedByAccountId;

/** Whether the viewer reads how the confidentiality of a request changed. */
export const maySeeLevels = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');

const levels = Object.values(Confidentiality);
/** Whether a level is at least as strict as another. */
export const isAtLeast = (level: Confidentiality, other: Confidentiality): boolean =>
  levels.indexOf(level) >= levels.indexOf(other);
