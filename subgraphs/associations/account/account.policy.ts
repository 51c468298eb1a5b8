import { allowIf, type Decision, hasRole, nothing, type Viewer, type Where } from '../../kernel/index.js';

/** Accounts are known to administrators, and each to itself. */
export function visibleAccounts(viewer: Viewer): Where {
  if (hasRole(viewer, 'ADMIN')) return {};
  return viewer.accountId ? { id: viewer.accountId } : nothing;
}

export const mayManageAccounts = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'ADMIN') && 'ADMIN', viewer, {
    vi: 'Chỉ quản trị viên được quản lý tài khoản.',
    en: 'Only administrators may manage accounts.',
  });

/** Who signed in here has a session; who came from a provider has his password there. */
export const mayChangePassword = (viewer: Viewer): Decision =>
  allowIf(viewer.sessionId !== null && 'SELF', viewer, {
    vi: 'Chỉ người đăng nhập bằng mật khẩu được đổi mật khẩu của mình.',
    en: 'Only who signed in with a password may change it.',
  });

/** The part of an account that signing in depends on. */
export interface AccountSubject {
  readonly isDisabled: boolean;
  readonly isDemo: boolean;
}

/** Whether an account counts at all, however its holder identifies himself. */
export const mayBeUsed = (account: AccountSubject, production: boolean): boolean =>
  !account.isDisabled && !(account.isDemo && production);
