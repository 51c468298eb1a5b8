import { defineLifecycle } from '../../kernel/index.js';
import type { DuplicateCandidate } from './duplicate.entity.js';
import { DuplicateStatus } from './duplicate.enums.js';
import { mayJudgeDuplicates } from './duplicate.policy.js';

const { OPEN, DISMISSED } = DuplicateStatus;

/** A pair becomes MERGED with the merge of one of the two, and OPEN again where that is undone. */
export const duplicateLifecycle = defineLifecycle({
  entity: 'DuplicateCandidate',
  states: DuplicateStatus,
  initial: OPEN,
  steps: {
    dismiss: {
      from: [OPEN],
      to: DISMISSED,
      who: mayJudgeDuplicates,
      reason: true,
      label: { vi: 'Xác định không trùng', en: 'Dismiss' },
    },
    reopen: {
      from: [DISMISSED],
      to: OPEN,
      who: mayJudgeDuplicates,
      reason: true,
      label: { vi: 'Xem xét lại', en: 'Look at again' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<DuplicateCandidate, DuplicateStatus, string>>[0]);
