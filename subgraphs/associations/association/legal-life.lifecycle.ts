import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { Association } from './association.entity.js';
import { LegalStatus } from './association.enums.js';
import { mayDecideForUnion, mayDecideInLaw, onlySystem } from './association.policy.js';
import { associationProblems } from './association.problems.js';

const { problem } = associationProblems;
const { FOUNDING, LICENSED, LICENCE_LAPSED, REFUSED, ACTIVE, SUSPENDED } = LegalStatus;
const { SPLIT, MERGED, CONSOLIDATED, DISSOLVED } = LegalStatus;

const hasOffice: Precondition<Association> = {
  ...problem('OFFICE_MISSING'),
  holds: (_ctx, { address }) => address !== null,
};
const notExtended: Precondition<Association> = {
  ...problem('ALREADY_EXTENDED'),
  holds: (_ctx, { isCongressExtended }) => !isCongressExtended,
};

/** Who is suspended is dissolved only after the last day of it. */
const suspensionIsOver: Precondition<Association> = {
  ...problem('SUSPENSION_RUNS'),
  holds: (ctx, { legalStatus, legalSuspendedUntil }) =>
    legalStatus !== SUSPENDED || legalSuspendedUntil === null || legalSuspendedUntil < ctx.today,
};

/**
 * DOMAIN B.1.b: the legal life of an association, by decision of the Provincial People’s Committee. What is renamed, or
 * what a part separates from, lives on: these steps lead back to ACTIVE and leave a succession event.
 */
export const legalLifecycle = defineLifecycle({
  entity: 'Association',
  property: 'legalStatus',
  states: LegalStatus,
  initial: FOUNDING,
  steps: {
    license: {
      from: [FOUNDING],
      to: LICENSED,
      who: mayDecideInLaw,
      requires: [hasOffice],
      label: { vi: 'Cho phép thành lập', en: 'License' },
    },
    refuseLicence: {
      from: [FOUNDING],
      to: REFUSED,
      who: mayDecideInLaw,
      reason: true,
      label: { vi: 'Không cho phép thành lập', en: 'Refuse the licence' },
    },
    extendCongress: {
      from: [LICENSED],
      to: LICENSED,
      who: mayDecideInLaw,
      requires: [notExtended],
      label: { vi: 'Gia hạn đại hội thành lập', en: 'Extend the time for the founding congress' },
    },
    activate: {
      from: [LICENSED],
      to: ACTIVE,
      who: mayDecideInLaw,
      label: {
        vi: 'Phê duyệt điều lệ sau đại hội thành lập',
        en: 'Approve the charter of the founding congress',
      },
    },
    lapse: {
      from: [LICENSED],
      to: LICENCE_LAPSED,
      who: onlySystem,
      label: { vi: 'Giấy phép hết hiệu lực', en: 'Let the licence lapse' },
    },
    suspendActivity: {
      from: [ACTIVE],
      to: SUSPENDED,
      who: mayDecideInLaw,
      reason: true,
      label: { vi: 'Đình chỉ có thời hạn', en: 'Suspend for a time' },
    },
    resumeActivity: {
      from: [SUSPENDED],
      to: ACTIVE,
      who: mayDecideInLaw,
      label: { vi: 'Cho hoạt động trở lại', en: 'Let it work again' },
    },
    rename: { from: [ACTIVE], to: ACTIVE, who: mayDecideForUnion, label: { vi: 'Đổi tên', en: 'Rename' } },
    separate: {
      from: [ACTIVE],
      to: ACTIVE,
      who: mayDecideForUnion,
      label: { vi: 'Tách một phần', en: 'Separate a part' },
    },
    reorganise: {
      from: [ACTIVE],
      to: ACTIVE,
      who: mayDecideForUnion,
      label: { vi: 'Sắp xếp theo địa giới mới', en: 'Reorganise by new boundaries' },
    },
    split: { from: [ACTIVE], to: SPLIT, who: mayDecideForUnion, label: { vi: 'Chia', en: 'Split' } },
    merge: { from: [ACTIVE], to: MERGED, who: mayDecideForUnion, label: { vi: 'Sáp nhập', en: 'Merge' } },
    consolidate: {
      from: [ACTIVE],
      to: CONSOLIDATED,
      who: mayDecideForUnion,
      label: { vi: 'Hợp nhất', en: 'Consolidate' },
    },
    dissolve: {
      from: [ACTIVE, SUSPENDED],
      to: DISSOLVED,
      who: mayDecideInLaw,
      requires: [suspensionIsOver],
      label: { vi: 'Giải thể', en: 'Dissolve' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Association, LegalStatus, string>>[0]);
