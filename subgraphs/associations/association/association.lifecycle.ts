import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { hasCharter } from '../charter/charter.service.js';
import { owesFees } from '../fee/fee.alerts.js';
import type { Association } from './association.entity.js';
import { LegalStatus, UnionMembershipStatus } from './association.enums.js';
import {
  mayCheckApplication,
  mayDecideForUnion,
  mayLeadAssociation,
  onlySystem,
} from './association.policy.js';
import { associationProblems } from './association.problems.js';

const { problem } = associationProblems;
const { NONE, APPLIED, ADMITTED, SUSPENDED, WITHDRAWN, EXPELLED, ENDED_BY_DISSOLUTION, SUCCEEDED } =
  UnionMembershipStatus;

const activeInLaw: Precondition<Association> = {
  ...problem('NOT_ACTIVE_IN_LAW'),
  holds: (_ctx, { legalStatus }) => legalStatus === LegalStatus.ACTIVE,
};
const licensed: Precondition<Association> = {
  ...problem('LICENCE_MISSING'),
  holds: (_ctx, { licenceId }) => licenceId !== null,
};
const chartered: Precondition<Association> = {
  ...problem('CHARTER_MISSING'),
  holds: (ctx, { id }) => hasCharter(ctx, id),
};
const checked: Precondition<Association> = {
  ...problem('APPLICATION_NOT_CHECKED'),
  holds: (_ctx, { applicationCheckedOn }) => applicationCheckedOn !== null,
};
const unchecked: Precondition<Association> = {
  ...problem('APPLICATION_CHECKED'),
  holds: (_ctx, { applicationCheckedOn }) => applicationCheckedOn === null,
};
const duesSettled: Precondition<Association> = {
  ...problem('DUES_NOT_SETTLED'),
  holds: async (ctx, { id }) => !(await owesFees(ctx, id)),
};
/** DOMAIN B.1, I8. */
const inLegalLife: Precondition<Association> = {
  ...problem('NOT_IN_LEGAL_LIFE'),
  holds: (_ctx, { legalStatus }) => [LegalStatus.ACTIVE, LegalStatus.SUSPENDED].includes(legalStatus),
};

/** DOMAIN B.1.a: an association inside the Union. Who withdrew may apply again. */
export const unionLifecycle = defineLifecycle({
  entity: 'Association',
  states: UnionMembershipStatus,
  initial: NONE,
  steps: {
    apply: {
      from: [NONE, WITHDRAWN],
      to: APPLIED,
      who: mayLeadAssociation,
      requires: [activeInLaw, licensed, chartered],
      label: { vi: 'Nộp hồ sơ gia nhập', en: 'Apply' },
    },
    confirmApplication: {
      from: [APPLIED],
      to: APPLIED,
      who: mayCheckApplication,
      requires: [unchecked, licensed, chartered],
      label: { vi: 'Xác nhận hồ sơ đầy đủ', en: 'Find the application complete' },
    },
    admit: {
      from: [APPLIED],
      to: ADMITTED,
      who: mayDecideForUnion,
      requires: [activeInLaw, checked],
      label: { vi: 'Kết nạp', en: 'Admit' },
    },
    reject: {
      from: [APPLIED],
      to: NONE,
      who: mayDecideForUnion,
      reason: true,
      label: { vi: 'Không kết nạp', en: 'Reject' },
    },
    suspend: {
      from: [ADMITTED],
      to: SUSPENDED,
      who: mayDecideForUnion,
      reason: true,
      label: { vi: 'Tạm đình chỉ', en: 'Suspend' },
    },
    reinstate: {
      from: [SUSPENDED],
      to: ADMITTED,
      who: mayDecideForUnion,
      requires: [inLegalLife],
      label: { vi: 'Khôi phục tư cách', en: 'Reinstate' },
    },
    withdraw: {
      from: [ADMITTED, SUSPENDED],
      to: WITHDRAWN,
      who: mayLeadAssociation,
      requires: [duesSettled],
      label: { vi: 'Xin rút', en: 'Withdraw' },
    },
    expel: {
      from: [ADMITTED, SUSPENDED],
      to: EXPELLED,
      who: mayDecideForUnion,
      reason: true,
      label: { vi: 'Khai trừ', en: 'Expel' },
    },
    succeed: {
      from: [NONE, APPLIED, ADMITTED, SUSPENDED, WITHDRAWN, EXPELLED],
      to: SUCCEEDED,
      who: mayDecideForUnion,
      label: { vi: 'Chuyển cho tổ chức kế thừa', en: 'Hand over to a successor' },
    },
    endByDissolution: {
      from: [NONE, APPLIED, ADMITTED, SUSPENDED, WITHDRAWN, EXPELLED],
      to: ENDED_BY_DISSOLUTION,
      who: onlySystem,
      label: { vi: 'Chấm dứt do giải thể', en: 'End by dissolution' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Association, UnionMembershipStatus, string>>[0]);
