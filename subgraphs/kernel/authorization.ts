import { AppError, type ErrorCode } from './errors.js';
import type { Text } from './locale.js';
import type { ActorRole, Viewer } from './viewer.js';

/**
 * The answer to "may this viewer do this?". The same value refuses the mutation and fills
 * `Permission { allowed code reason }`, so that a front end never has a rule of its own.
 */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: ErrorCode; readonly reason: Text };

export const allow: Decision = Object.freeze({ allowed: true });

/** Refuses: anonymous callers are told to sign in, others why not. */
export function deny(viewer: Viewer, reason: Text): Decision {
  if (viewer.kind === 'anonymous') {
    return {
      allowed: false,
      code: 'UNAUTHENTICATED',
      reason: { vi: 'Bạn cần đăng nhập để thực hiện việc này.', en: 'Sign in to do this.' },
    };
  }
  return { allowed: false, code: 'FORBIDDEN', reason };
}

/** True where the viewer is the system itself or holds at least one of the roles. */
export function hasRole(viewer: Viewer, ...roles: readonly ActorRole[]): boolean {
  return viewer.kind === 'system' || viewer.roles.some((role) => roles.includes(role));
}

/** Allows a condition, or refuses with the reason. */
export const allowIf = (condition: boolean, viewer: Viewer, reason: Text): Decision =>
  condition ? allow : deny(viewer, reason);

/** Throws the refusal of a decision; does nothing where it allows. */
export function assertAllowed(decision: Decision): void {
  if (!decision.allowed) throw new AppError(decision.code, decision.reason);
}
