import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

/** The part of a record of talent that rights depend on. */
export interface TalentSubject {
  readonly personId: string;
  readonly associationId: string | null;
}

const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'DPO');
const actsForAssociations = (viewer: Viewer) =>
  viewer.kind === 'account' &&
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') &&
  viewer.associationIds.length > 0;

/** Personal data of class I (DOMAIN E): the person, the association that keeps the record, officers and leaders. */
export function visibleTalent(viewer: Viewer): Where {
  if (staff(viewer)) return {};
  const alternatives: Where[] = [
    ...(viewer.personId ? [{ personId: viewer.personId }] : []),
    ...(actsForAssociations(viewer) ? [{ associationId: { $in: [...viewer.associationIds] } }] : []),
  ];
  if (alternatives.length === 0) return nothing;
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** Statistics show every number to the Union; to others without those that could point at somebody. */
export const maySeeSmallCells = (viewer: Viewer): boolean => staff(viewer);

/** An officer, or the secretary or leader of the association that keeps the record. */
export const mayRecord = (viewer: Viewer, { associationId }: TalentSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') ||
      (associationId !== null &&
        actsForAssociations(viewer) &&
        viewer.associationIds.includes(associationId)),
    viewer,
    onlyFor({
      vi: 'thư ký, lãnh đạo của hội lưu hồ sơ hoặc cán bộ Liên hiệp Hội',
      en: 'the association that keeps the record or union officers',
    }),
  );

/** Nominations: the leader of the association, or an officer for the Union. */
export const mayNominate = (viewer: Viewer, { associationId }: TalentSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') ||
      (associationId !== null &&
        viewer.kind === 'account' &&
        hasRole(viewer, 'ASSOC_LEADER') &&
        viewer.associationIds.includes(associationId)),
    viewer,
    onlyFor({
      vi: 'lãnh đạo của hội hoặc cán bộ Liên hiệp Hội',
      en: 'the association’s leader or union officers',
    }),
  );

export const mayApprove = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'union leaders' }),
  );
