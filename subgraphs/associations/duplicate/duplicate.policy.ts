import {
  allowIf,
  both,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'DPO');

/** Who may know of pairs of possible duplicates, and of merges: see the types' descriptions. */
export const visibleDuplicates = (viewer: Viewer): Where => (staff(viewer) ? {} : nothing);

/** Comparing two people shows that they are there: whoever may see the pairs. */
export const mayCompare = (viewer: Viewer): Decision =>
  allowIf(staff(viewer), viewer, {
    vi: 'Chỉ cán bộ, lãnh đạo Liên hiệp Hội và người bảo vệ dữ liệu được đối chiếu.',
    en: 'Only union officers and leaders and the data protection officer may compare.',
  });

/** Judging pairs of possible duplicates. */
export const mayJudgeDuplicates = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER', viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được xử lý hồ sơ trùng.',
    en: 'Only a union officer may handle duplicates.',
  });

/** A person who was merged into another is known by the other only, and one who was erased to nobody. */
export const unlessGone =
  (visible: (viewer: Viewer, today: string) => Where) =>
  (viewer: Viewer, today: string): Where => {
    const where = visible(viewer, today);
    return where === nothing ? nothing : both({ mergedIntoId: null, status: { $ne: 'ERASED' } }, where);
  };

/** The part of a merge that rights depend on. */
export interface MergeSubject {
  readonly proposedBy: string | null;
  readonly undoProposedBy: string | null;
}

const isOther = (viewer: Viewer, account: string | null) =>
  viewer.kind === 'system' || (viewer.accountId !== null && viewer.accountId !== account);

const secondOfficer = onlyFor({
  vi: 'một cán bộ Liên hiệp Hội khác với người đề nghị',
  en: 'a union officer other than the one who proposed it',
});

export const mayProposeMerge = mayJudgeDuplicates;

/** Two people: who proposed a merge does not approve it. */
export const mayApproveMerge = (viewer: Viewer, merge: MergeSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') && isOther(viewer, merge.proposedBy) && 'UNION_OFFICER',
    viewer,
    secondOfficer,
  );

/** Two people for the way back too. */
export const mayApproveUndo = (viewer: Viewer, merge: MergeSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') && isOther(viewer, merge.undoProposedBy) && 'UNION_OFFICER',
    viewer,
    secondOfficer,
  );
