import { allowIf, type Decision, hasRole, onlyFor, type Viewer } from '../../kernel/index.js';
import { isRequestingAgency, type RequestSubject } from '../request/request.policy.js';

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

/** Officers and leaders, who read what is sealed from everybody else. */
export const readsSealed = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER');
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

/** May look for requests in the fields of an association: for his own; the Union for one and for all. */
export const maySeeUpcoming = (viewer: Viewer, associationId: string | null): Decision =>
  allowIf(
    isUnion(viewer) ||
      (associationId === null
        ? associationsOf(viewer).length > 0
        : associationsOf(viewer).includes(associationId)),
    viewer,
    onlyFor({
      vi: 'thư ký, lãnh đạo hội cho hội của mình và Liên hiệp Hội',
      en: 'secretaries and leaders for their own association, and the Union',
    }),
  );
