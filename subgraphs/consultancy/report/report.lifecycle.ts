import { allow, type Decision, defineLifecycle, type Precondition } from '../../kernel/index.js';
import { factsOf } from '../request/request.facts.js';
import { consultancyProblems } from '../request/request.problems.js';
import type { ConsultancyReport, Recommendation } from './report.entity.js';
import { FollowUpStatus, ReportStatus, ResponseStatus } from './report.enums.js';
import type { FollowUp } from './synthesis.entity.js';

/** Who may take these steps depends on the request and is judged on it, under its lock, before. */
const judgedOnRequest = (): Decision => allow;

const pointsDisposed: Precondition<ConsultancyReport> = {
  ...consultancyProblems.problem('POINTS_OPEN'),
  holds: async (ctx, { requestId }) => (await factsOf(ctx, requestId)).openPoints === 0,
};

const { DRAFT, APPROVED, SIGNED, SENT } = ReportStatus;

/** A version's text never changes: another text is another version, which has to be approved anew. */
export const reportLifecycle = defineLifecycle({
  entity: 'ConsultancyReport',
  states: ReportStatus,
  initial: DRAFT,
  steps: {
    approve: {
      from: [DRAFT],
      to: APPROVED,
      who: judgedOnRequest,
      requires: [pointsDisposed],
      label: { vi: 'Duyệt nội dung', en: 'Approve the text' },
    },
    lapse: {
      from: [APPROVED],
      to: DRAFT,
      who: judgedOnRequest,
      label: { vi: 'Bỏ duyệt do thay đổi tổng hợp', en: 'Approval lapses with the synthesis' },
    },
    supersede: {
      from: [DRAFT, APPROVED],
      to: ReportStatus.SUPERSEDED,
      who: judgedOnRequest,
      label: { vi: 'Thay bằng bản mới', en: 'Replace by a later version' },
    },
    sign: {
      from: [APPROVED],
      to: SIGNED,
      who: judgedOnRequest,
      label: { vi: 'Ký', en: 'Sign' },
    },
    send: { from: [SIGNED], to: SENT, who: judgedOnRequest, label: { vi: 'Gửi', en: 'Send' } },
  },
} as const satisfies Parameters<typeof defineLifecycle<ConsultancyReport, ReportStatus, string>>[0]);

const { PENDING, ACCEPTED, PARTIALLY_ACCEPTED, EXPLAINED, NO_RESPONSE, SUPERSEDED } = ResponseStatus;
/** An answer may be given anew until all recommendations are answered. */
const answerable = [PENDING, ACCEPTED, PARTIALLY_ACCEPTED, EXPLAINED] as const;

export const recommendationLifecycle = defineLifecycle({
  entity: 'Recommendation',
  property: 'responseStatus',
  states: ResponseStatus,
  initial: PENDING,
  steps: {
    accept: {
      from: answerable,
      to: ACCEPTED,
      who: judgedOnRequest,
      label: { vi: 'Tiếp thu', en: 'Accept' },
    },
    acceptPartly: {
      from: answerable,
      to: PARTIALLY_ACCEPTED,
      who: judgedOnRequest,
      label: { vi: 'Tiếp thu một phần', en: 'Accept in part' },
    },
    explain: {
      from: answerable,
      to: EXPLAINED,
      who: judgedOnRequest,
      label: { vi: 'Giải trình', en: 'Explain' },
    },
    expire: {
      from: [PENDING],
      to: NO_RESPONSE,
      who: judgedOnRequest,
      label: { vi: 'Quá hạn, không phản hồi', en: 'No answer in time' },
    },
    supersede: {
      from: [PENDING],
      to: SUPERSEDED,
      who: judgedOnRequest,
      label: { vi: 'Thay thế', en: 'Replace' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Recommendation, ResponseStatus, string>>[0]);

const { TO_CHECK, DONE, PARTLY, NOT_DONE } = FollowUpStatus;
const checkable = [TO_CHECK, DONE, PARTLY, NOT_DONE] as const;

export const followUpLifecycle = defineLifecycle({
  entity: 'FollowUp',
  states: FollowUpStatus,
  initial: TO_CHECK,
  steps: {
    find: { from: checkable, to: DONE, who: judgedOnRequest, label: { vi: 'Đã thể hiện', en: 'Found' } },
    findPartly: {
      from: checkable,
      to: PARTLY,
      who: judgedOnRequest,
      label: { vi: 'Thể hiện một phần', en: 'Found in part' },
    },
    miss: {
      from: checkable,
      to: NOT_DONE,
      who: judgedOnRequest,
      label: { vi: 'Chưa thể hiện', en: 'Not found' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<FollowUp, FollowUpStatus, string>>[0]);
