import { allowIf, type Decision, hasRole, onlyFor, type Viewer, type Where } from '../../kernel/index.js';

/** Everyone; the papers of an association itself only officers, the authorities and that association. */
export function visibleLegalDocuments(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC', 'ADMIN'))
    return {};
  const open = { ownerId: null };
  return viewer.associationIds.length === 0
    ? open
    : { $or: [open, { ownerId: { $in: [...viewer.associationIds] } }] };
}

export const mayCreateLegalDocument = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'HOME_AFFAIRS', 'PPC'),
    viewer,
    onlyFor({
      vi: 'cán bộ, lãnh đạo Liên hiệp Hội hoặc cơ quan nhà nước có thẩm quyền',
      en: 'union officers and leaders and the competent authority',
    }),
  );
