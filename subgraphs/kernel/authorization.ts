import { AppError, type ErrorCode } from './errors.js';
import type { Text } from './locale.js';
import type { ActorRole, Viewer } from './viewer.js';

/** In what a viewer acts, for the records: one of his roles, or as the data subject or member himself. */
export type Capacity = ActorRole | 'SELF';

/**
 * The answer to "may this viewer do this?". The same value refuses the mutation and fills
 * `Permission { allowed code reason }`, so that a front end never has a rule of its own.
 */
export type Decision =
  | { readonly allowed: true; readonly as?: Capacity }
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

/** The refusal that names who may. */
export const onlyFor = (who: Text): Text => ({
  vi: `Chỉ ${who.vi} được làm việc này.`,
  en: `Only ${who.en} may do this.`,
});

/** Allows a condition, or refuses with the reason. A condition may say in what capacity; by default the first role. */
export function allowIf(condition: boolean | Capacity, viewer: Viewer, reason: Text): Decision {
  if (!condition) return deny(viewer, reason);
  return condition === true ? allow : { allowed: true, as: condition };
}

/** Throws the refusal of a decision; where it allows, the use case is recorded in the capacity that it names. */
export function assertAllowed(decision: Decision, tx?: { capacity?: Capacity }): void {
  if (!decision.allowed) throw new AppError(decision.code, decision.reason);
  if (tx && decision.as) tx.capacity = decision.as;
}
