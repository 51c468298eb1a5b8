import { defineLifecycle } from '../../kernel/index.js';
import type { ExpertPoolEntry } from './pool.entity.js';
import { ExpertPoolStatus } from './pool.enums.js';
import { followsFromConsent, maySpeakForExpert } from './pool.policy.js';

const { ACTIVE, PAUSED, LEFT } = ExpertPoolStatus;

/** Who left comes back by a new entry, with the consent asked for again. */
export const poolLifecycle = defineLifecycle({
  entity: 'ExpertPoolEntry',
  states: ExpertPoolStatus,
  initial: ACTIVE,
  steps: {
    pause: {
      from: [ACTIVE],
      to: PAUSED,
      who: maySpeakForExpert,
      label: { vi: 'Tạm dừng', en: 'Pause' },
    },
    resume: {
      from: [PAUSED],
      to: ACTIVE,
      who: maySpeakForExpert,
      label: { vi: 'Tham gia trở lại', en: 'Resume' },
    },
    leave: {
      from: [ACTIVE, PAUSED],
      to: LEFT,
      who: maySpeakForExpert,
      label: { vi: 'Rời mạng lưới', en: 'Leave' },
    },
    withdrawConsent: {
      from: [ACTIVE, PAUSED],
      to: LEFT,
      who: followsFromConsent,
      label: { vi: 'Rút sự đồng ý', en: 'The consent was withdrawn' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ExpertPoolEntry, ExpertPoolStatus, string>>[0]);
