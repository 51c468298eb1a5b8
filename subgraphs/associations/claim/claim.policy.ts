import { allowIf, type Decision, hasRole, nothing, type Viewer, type Where } from '../../kernel/index.js';

/** Officers decide on claims; everybody knows of his own. */
export function visibleClaims(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'DPO')) return {};
  return viewer.accountId ? { accountId: viewer.accountId } : nothing;
}

/** Whoever has an account without a person. */
export const mayClaim = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'account' && viewer.personId === null && 'SELF', viewer, {
    vi: 'Chỉ tài khoản chưa gắn với hồ sơ nào được nhận hồ sơ.',
    en: 'Only an account without a person may claim a profile.',
  });

export const mayDecideClaim = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được duyệt yêu cầu nhận hồ sơ.',
    en: 'Only a union officer may decide on claims to profiles.',
  });
