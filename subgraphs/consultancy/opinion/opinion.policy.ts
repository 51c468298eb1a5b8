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
import { isRequestingAgency, type RequestSubject } from '../request/request.policy.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { OpinionStatus } from './opinion.enums.js';

/** The author of an opinion or a comment. */
export interface AuthorSubject {
  readonly personId: string | null;
  readonly associationId: string | null;
}

/** What the viewer is in a round: those who may comment on the opinions of the others. */
export interface Standing {
  readonly isOnCouncil: boolean;
  /** Has submitted an opinion in the round himself. */
  readonly isAuthor: boolean;
}

const { SENT, RESPONDED, OVERDUE_RESPONSE, CLOSED_NO_RESPONSE, FOLLOW_UP, CLOSED } = ConsultancyStatus;
/** States in which the agency has the report, and may read the opinions behind it. */
export const reportedStatuses: readonly ConsultancyStatus[] = [
  SENT,
  RESPONDED,
  OVERDUE_RESPONSE,
  CLOSED_NO_RESPONSE,
  FOLLOW_UP,
  CLOSED,
];

const readsSealed = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER');
const isUnion = (viewer: Viewer) => readsSealed(viewer) || hasRole(viewer, 'UNION_INSPECTOR');

/** The associations whose opinions the viewer writes: as secretary or leader. */
export const associationsOf = (viewer: Viewer): readonly string[] =>
  viewer.kind === 'account' && hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER')
    ? viewer.associationIds
    : [];

/** Whether the viewer is the author: the person himself, or secretary or leader of the association. */
export const isAuthor = (viewer: Viewer, { personId, associationId }: AuthorSubject): boolean =>
  (personId !== null && viewer.personId === personId) ||
  (associationId !== null && associationsOf(viewer).includes(associationId));

const anyOf = (alternatives: readonly Where[]): Where =>
  alternatives.length === 0
    ? nothing
    : alternatives.length === 1
      ? alternatives[0]!
      : { $or: [...alternatives] };
const list = (ids: readonly string[]) => `{${ids.join()}}`;

/** What the viewer writes himself, whatever its state: one's own text is always one's own. */
export const ownWork = (viewer: Viewer): Where[] => [
  ...(viewer.personId ? [{ personId: viewer.personId }] : []),
  ...(associationsOf(viewer).length > 0 ? [{ associationId: { $in: [...associationsOf(viewer)] } }] : []),
];

/** Opened opinions `o` of requests `r` for which a condition holds, none of a state secret. */
const opened = (condition: string, params: readonly unknown[] = []): Where => ({
  id: {
    $in: selectedBy(
      `select o.id from consultancy.opinion o join consultancy.consultancy_request r on r.id = o.request_id
       where o.opened_on is not null and o.status = '${OpinionStatus.SUBMITTED}'
         and r.confidentiality <> 'STATE_SECRET' and ${condition}`,
      params,
    ),
  },
});

const writtenBy = (column: 'person_id' | 'association_id', ids: readonly string[]) =>
  opened(
    `exists (select 1 from consultancy.opinion own where own.request_id = o.request_id and own.round = o.round
       and own.status = '${OpinionStatus.SUBMITTED}' and own.${column} = any(?))`,
    [list(ids)],
  );

/** Opinions that are open to those who take part: council, other authors of the round, lead association, inspectors. */
function openToPeers(viewer: Viewer): Where[] {
  const found: Where[] = [];
  if (hasRole(viewer, 'UNION_INSPECTOR')) found.push(opened('true'));
  if (viewer.personId) {
    const seat = `exists (select 1 from consultancy.participant p where p.request_id = o.request_id
      and p.capacity = 'COUNCIL' and p.ended_on is null and p.person_id = any(?))`;
    found.push(opened(seat, [list([viewer.personId])]), writtenBy('person_id', [viewer.personId]));
  }
  const associations = associationsOf(viewer);
  if (associations.length > 0) {
    found.push(
      opened('r.lead_association_id = any(?)', [list(associations)]),
      writtenBy('association_id', associations),
    );
  }
  return found;
}

/** The agency reads the opinions of a round when it has the report of that round. */
const openToAgency = (viewer: Viewer): Where[] =>
  viewer.kind === 'account' && hasRole(viewer, 'AGENCY') && viewer.organizationId
    ? [
        opened('r.requesting_agency_id = ? and (o.round < r.round or r.status = any(?))', [
          viewer.organizationId,
          list(reportedStatuses),
        ]),
      ]
    : [];

/** Who may know of an opinion: see the type's description. While it is sealed, nobody else learns that it exists. */
export const visibleOpinions = (viewer: Viewer): Where =>
  readsSealed(viewer) ? {} : anyOf([...ownWork(viewer), ...openToPeers(viewer), ...openToAgency(viewer)]);

/** The points of the opinions that the viewer may read. */
export const visiblePoints = (viewer: Viewer): Where =>
  readsSealed(viewer) ? {} : { opinionId: visibleOpinions(viewer) };

/** Drafts are their author's; the Union has what was submitted and what it entered itself. */
export function visibleVersions(viewer: Viewer): Where {
  if (viewer.kind === 'system') return {};
  const own = ownWork(viewer).map((opinionId) => ({ opinionId }));
  const known = { $or: [{ submittedAt: { $ne: null } }, { isOnPaper: true }] };
  return anyOf(readsSealed(viewer) ? [known, ...own] : own);
}

/** What peers say to each other is not for the agency. */
export function visibleComments(viewer: Viewer): Where {
  if (readsSealed(viewer)) return {};
  const reach = [...ownWork(viewer), ...openToPeers(viewer)];
  return reach.length === 0 ? nothing : { opinionId: anyOf(reach) };
}

/** The Union, and the associations that are asked. */
export function visibleCalls(viewer: Viewer): Where {
  if (readsSealed(viewer)) return {};
  const asked = list(associationsOf(viewer));
  const own =
    asked === '{}'
      ? []
      : [
          {
            id: {
              $in: selectedBy(
                `select call_id from consultancy.opinion where association_id = any(?) and status <> 'CANCELLED'
                   and call_id is not null`,
                [asked],
              ),
            },
          },
        ];
  const inspected = hasRole(viewer, 'UNION_INSPECTOR') ? [ofNoStateSecret] : [];
  return anyOf([...inspected, ...own]);
}

const ofNoStateSecret: Where = {
  requestId: {
    $in: selectedBy(`select id from consultancy.consultancy_request where confidentiality <> 'STATE_SECRET'`),
  },
};

/** The Union, and the association that proposes. */
export function visibleProposals(viewer: Viewer): Where {
  if (readsSealed(viewer)) return {};
  const own = associationsOf(viewer);
  return anyOf([
    ...(hasRole(viewer, 'UNION_INSPECTOR') ? [ofNoStateSecret] : []),
    ...(own.length > 0 ? [{ associationId: { $in: [...own] } }] : []),
  ]);
}

/**
 * Whether the viewer learns who wrote it, of those who may read it: all but the agency (I3), to which an association that
 * wrote is not named either: it would point at the few people in it who can have written.
 */
export const mayKnowAuthor = (
  viewer: Viewer,
  opinion: AuthorSubject,
  request: (RequestSubject & { readonly isNamedReview: boolean }) | null,
): boolean =>
  isUnion(viewer) ||
  isAuthor(viewer, opinion) ||
  (request !== null && (request.isNamedReview || !isRequestingAgency(viewer, request)));

/** Whether the viewer reads the history: its author and the Union. */
export const maySeeOpinionHistory = (viewer: Viewer, opinion: AuthorSubject): boolean =>
  isUnion(viewer) || isAuthor(viewer, opinion);

/** Whether the viewer may ask for all opinions of somebody: he himself, and the Union. */
export const maySeeOpinionsOf = maySeeOpinionHistory;

/** Whether it is entered from paper: by an officer who is not its author. */
export const isFromPaper = (viewer: Viewer, opinion: AuthorSubject): boolean =>
  viewer.kind !== 'system' && !isAuthor(viewer, opinion);

/** The author; an officer from paper. */
export const mayWriteOpinion = (viewer: Viewer, opinion: AuthorSubject): Decision =>
  allowIf(
    viewer.kind === 'system' ||
      (isAuthor(viewer, opinion) && (opinion.personId === null || 'SELF')) ||
      (hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'người được lấy ý kiến, thư ký hoặc lãnh đạo hội được lấy ý kiến, hoặc cán bộ Liên hiệp Hội nhập phiếu giấy',
      en: 'the one who was asked, the secretary or leader of the association that was asked, or a union officer from paper',
    }),
  );

/** The secretary or leader of the association that proposes; an officer from its letter. */
export const mayProposeExpert = (viewer: Viewer, associationId: string): Decision =>
  allowIf(
    associationsOf(viewer).includes(associationId) || (hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'thư ký, lãnh đạo của hội giới thiệu hoặc cán bộ Liên hiệp Hội',
      en: 'the secretary or leader of the association that proposes, or a union officer',
    }),
  );

/** Members of the council and authors of the round. */
export const mayComment = (viewer: Viewer, standing: Standing): Decision =>
  allowIf(
    viewer.kind === 'system' || standing.isOnCouncil || standing.isAuthor,
    viewer,
    onlyFor({
      vi: 'thành viên hội đồng và người đã nộp ý kiến trong lần này',
      en: 'members of the council and those who submitted an opinion in the round',
    }),
  );

/** Whoever wrote it. */
export const mayWithdrawComment = (viewer: Viewer, comment: AuthorSubject): Decision =>
  allowIf(
    viewer.kind === 'system' || isAuthor(viewer, comment),
    viewer,
    onlyFor({ vi: 'người đã viết', en: 'its author' }),
  );

/** The text of a comment that was withdrawn: its author and the Union. */
export const mayReadComment = (viewer: Viewer, comment: AuthorSubject, isWithdrawn: boolean): boolean =>
  !isWithdrawn || isUnion(viewer) || isAuthor(viewer, comment);

/** May look for requests in the fields of an association: for his own; the Union for all. */
export const maySeeUpcoming = (viewer: Viewer, associationId: string | null): Decision =>
  allowIf(
    (associationId === null
      ? associationsOf(viewer).length > 0
      : associationsOf(viewer).includes(associationId)) ||
      (associationId !== null && isUnion(viewer)),
    viewer,
    onlyFor({
      vi: 'thư ký, lãnh đạo hội cho hội của mình và Liên hiệp Hội',
      en: 'secretaries and leaders for their own association, and the Union',
    }),
  );
