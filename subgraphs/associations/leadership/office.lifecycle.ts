import { defineLifecycle } from '../../kernel/index.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { OfficeStatus } from './leadership.enums.js';

const { IN_OFFICE, SUSPENDED, ENDED } = OfficeStatus;

/** The life of an office holding: the records are kept by the secretary, who enters what the bodies decided. */
export const officeLifecycle = defineLifecycle({
  entity: 'OfficeHolding',
  states: OfficeStatus,
  initial: IN_OFFICE,
  steps: {
    suspend: {
      from: [IN_OFFICE],
      to: SUSPENDED,
      who: mayKeepOwner,
      reason: true,
      label: { vi: 'Tạm đình chỉ chức vụ', en: 'Suspend from office' },
    },
    resume: {
      from: [SUSPENDED],
      to: IN_OFFICE,
      who: mayKeepOwner,
      label: { vi: 'Trở lại giữ chức vụ', en: 'Resume the office' },
    },
    end: {
      from: [IN_OFFICE, SUSPENDED],
      to: ENDED,
      who: mayKeepOwner,
      label: { vi: 'Thôi giữ chức vụ', en: 'End the office' },
    },
  },
});
