import { type Context, defineLifecycle, type Precondition } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { mayHandle } from '../request/request.policy.js';
import { ConsultancyStatus } from '../request/request.status.js';
import type { ExpertProposal } from './expert-proposal.entity.js';
import type { Opinion } from './opinion.entity.js';
import { CommentStatus, ExpertProposalStatus, OpinionCallStatus, OpinionStatus } from './opinion.enums.js';
import { mayProposeExpert, mayWithdrawComment, mayWriteOpinion } from './opinion.policy.js';
import { opinionProblems } from './opinion.problems.js';
import type { OpinionCall } from './opinion-call.entity.js';
import type { OpinionComment } from './opinion-comment.entity.js';

const { ACCEPTED, WAITING_DOSSIER, IN_REVIEW, COUNCIL_HELD, DRAFT_REPORT } = ConsultancyStatus;

/** States in which others are asked for their opinions. */
export const askingStatuses: readonly ConsultancyStatus[] = [ACCEPTED, WAITING_DOSSIER, IN_REVIEW];

/** States in which opinions still come in, late ones included: until the report is signed. */
export const receivingStatuses: readonly ConsultancyStatus[] = [
  ...askingStatuses,
  COUNCIL_HELD,
  DRAFT_REPORT,
];

/** The request as it is now: in a transaction the row that is locked there. */
const requestOf = (ctx: Context, { requestId }: { requestId: string }) =>
  ctx.loaders.byId(ConsultancyRequest, requestId);

const notSecret: Precondition<Opinion> = {
  ...opinionProblems.problem('STATE_SECRET'),
  holds: async (ctx, opinion) =>
    (await requestOf(ctx, opinion))?.confidentiality !== Confidentiality.STATE_SECRET,
};

const isReceived: Precondition<Opinion> = {
  ...opinionProblems.problem('REQUEST_NOT_RUNNING'),
  async holds(ctx, opinion) {
    const request = await requestOf(ctx, opinion);
    return request?.round === opinion.round && receivingStatuses.includes(request.status);
  },
};

/** What was submitted is replaced only in time, and by nobody who can have read the others. */
const isStillChanged: Precondition<Opinion> = {
  ...opinionProblems.problem('NO_LONGER_CHANGED'),
  holds: (ctx, { status, openedOn, dueOn }) =>
    status !== OpinionStatus.SUBMITTED || (openedOn === null && ctx.today <= dueOn),
};

const { INVITED, DRAFT, SUBMITTED, DECLINED, CANCELLED } = OpinionStatus;

/** From the invitation to what is submitted; a submission may be replaced in time. */
export const opinionLifecycle = defineLifecycle({
  entity: 'Opinion',
  states: OpinionStatus,
  initial: INVITED,
  steps: {
    save: {
      from: [INVITED, DRAFT, SUBMITTED],
      to: (opinion: Opinion) => (opinion.status === SUBMITTED ? SUBMITTED : DRAFT),
      who: mayWriteOpinion,
      requires: [notSecret, isReceived, isStillChanged],
      label: { vi: 'Lưu bản nháp', en: 'Save a draft' },
    },
    submit: {
      from: [DRAFT, SUBMITTED],
      to: SUBMITTED,
      who: mayWriteOpinion,
      requires: [notSecret, isReceived, isStillChanged],
      label: { vi: 'Nộp phiếu nhận xét', en: 'Submit' },
    },
    decline: {
      from: [INVITED, DRAFT],
      to: DECLINED,
      who: mayWriteOpinion,
      reason: true,
      label: { vi: 'Từ chối', en: 'Decline' },
    },
    cancel: {
      from: [INVITED, DRAFT],
      to: CANCELLED,
      who: mayHandle,
      reason: true,
      label: { vi: 'Hủy lời mời', en: 'Cancel the invitation' },
    },
    extend: {
      from: [INVITED, DRAFT],
      to: (opinion: Opinion) => opinion.status,
      who: mayHandle,
      reason: true,
      label: { vi: 'Gia hạn', en: 'Extend the deadline' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Opinion, OpinionStatus, string>>[0]);

export const opinionCallLifecycle = defineLifecycle({
  entity: 'OpinionCall',
  states: OpinionCallStatus,
  initial: OpinionCallStatus.OPEN,
  steps: {
    invite: {
      from: [OpinionCallStatus.OPEN],
      to: OpinionCallStatus.OPEN,
      who: mayHandle,
      label: { vi: 'Mời thêm hội', en: 'Ask further associations' },
    },
    extend: {
      from: [OpinionCallStatus.OPEN],
      to: OpinionCallStatus.OPEN,
      who: mayHandle,
      reason: true,
      label: { vi: 'Gia hạn', en: 'Extend the deadline' },
    },
    close: {
      from: [OpinionCallStatus.OPEN],
      to: OpinionCallStatus.CLOSED,
      who: mayHandle,
      label: { vi: 'Kết thúc lấy ý kiến', en: 'Close' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<OpinionCall, OpinionCallStatus, string>>[0]);

export const expertProposalLifecycle = defineLifecycle({
  entity: 'ExpertProposal',
  states: ExpertProposalStatus,
  initial: ExpertProposalStatus.PROPOSED,
  steps: {
    take: {
      from: [ExpertProposalStatus.PROPOSED],
      to: ExpertProposalStatus.TAKEN,
      who: mayHandle,
      label: { vi: 'Chấp nhận', en: 'Take' },
    },
    decline: {
      from: [ExpertProposalStatus.PROPOSED],
      to: ExpertProposalStatus.DECLINED,
      who: mayHandle,
      reason: true,
      label: { vi: 'Không chấp nhận', en: 'Decline' },
    },
    withdraw: {
      from: [ExpertProposalStatus.PROPOSED, ExpertProposalStatus.TAKEN],
      to: ExpertProposalStatus.WITHDRAWN,
      who: (viewer, { associationId }: ExpertProposal) => mayProposeExpert(viewer, associationId),
      reason: true,
      label: { vi: 'Rút giới thiệu', en: 'Withdraw' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ExpertProposal, ExpertProposalStatus, string>>[0]);

export const opinionCommentLifecycle = defineLifecycle({
  entity: 'OpinionComment',
  states: CommentStatus,
  initial: CommentStatus.POSTED,
  steps: {
    withdraw: {
      from: [CommentStatus.POSTED],
      to: CommentStatus.WITHDRAWN,
      who: mayWithdrawComment,
      label: { vi: 'Rút', en: 'Withdraw' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<OpinionComment, CommentStatus, string>>[0]);
