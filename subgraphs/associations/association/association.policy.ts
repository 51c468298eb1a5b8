import { allowIf, type Decision, hasRole, type Viewer, type Where } from '../../kernel/index.js';
import { UnionMembershipStatus } from './association.enums.js';

/** Associations that are or were members of the Union are public; before, only to officers and to themselves. */
export function visibleAssociations(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'ADMIN')) return {};
  const known = { status: { $nin: [UnionMembershipStatus.NONE, UnionMembershipStatus.APPLIED] } };
  return viewer.associationIds.length === 0
    ? known
    : { $or: [known, { id: { $in: [...viewer.associationIds] } }] };
}

export const mayRegisterAssociation = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được ghi nhận hội thành viên.',
    en: 'Only union officers may register associations.',
  });
