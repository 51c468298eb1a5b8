import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { mayDecide } from '../policy.js';
import type { ConferredHonour } from './honour.entity.js';
import { HonourStatus } from './honour.enums.js';
import { honourProblems } from './honour.problems.js';
import { holdsOneTimeHonour } from './one-time.js';

const { CONFERRED, REVOKED, RESTORED } = HonourStatus;

/** Invariant I7 holds for restoration too: the badge may have been conferred again meanwhile. */
const notHeldAnew: Precondition<ConferredHonour> = {
  ...honourProblems.problem('ALREADY_CONFERRED'),
  holds: async (ctx, { recipientPersonId, honourCode }) =>
    !(await holdsOneTimeHonour(ctx, recipientPersonId, honourCode)),
};

/** DOMAIN B.3.7, the end of a nomination; invariant I5: an honour changes in nothing but its state. */
export const honourLifecycle = defineLifecycle({
  entity: 'ConferredHonour',
  states: HonourStatus,
  initial: CONFERRED,
  steps: {
    revoke: {
      from: [CONFERRED, RESTORED],
      to: REVOKED,
      who: mayDecide,
      reason: true,
      label: { vi: 'Hủy, thu hồi', en: 'Revoke' },
    },
    restore: {
      from: [REVOKED],
      to: RESTORED,
      who: mayDecide,
      requires: [notHeldAnew],
      reason: true,
      label: { vi: 'Phục hồi', en: 'Restore' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ConferredHonour, HonourStatus, string>>[0]);
