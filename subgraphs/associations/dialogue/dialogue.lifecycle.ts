import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { Dialogue } from './dialogue.entity.js';
import {
  DialogueAttendance,
  DialogueCommitmentStatus,
  DialogueQuestionStatus,
  DialogueStatus,
} from './dialogue.enums.js';
import { DialogueCommitment, DialogueParticipant, DialogueQuestion } from './dialogue.parts.js';
import { mayAnswerFor, mayRunDeadlines, mayRunDialogue, mayTakePart } from './dialogue.policy.js';
import { dialogueProblems } from './dialogue.problems.js';

const noQuestionWaits: Precondition<Dialogue> = {
  ...dialogueProblems.problem('OPEN_QUESTIONS'),
  holds: async (ctx, { id }) => {
    const where = { status: DialogueQuestionStatus.SUBMITTED };
    return (await ctx.loaders.count(DialogueQuestion, 'dialogueId', id, { name: 'submitted', where })) === 0;
  },
};

const { PLANNED, OPEN, HELD, CONCLUDED, CANCELLED } = DialogueStatus;

export const dialogueLifecycle = defineLifecycle({
  entity: 'Dialogue',
  states: DialogueStatus,
  initial: PLANNED,
  steps: {
    open: {
      from: [PLANNED],
      to: OPEN,
      who: mayRunDialogue,
      label: { vi: 'Công bố, mở đăng ký', en: 'Open' },
    },
    hold: { from: [OPEN], to: HELD, who: mayRunDialogue, label: { vi: 'Ghi nhận đã tổ chức', en: 'Hold' } },
    conclude: {
      from: [HELD],
      to: CONCLUDED,
      who: mayRunDialogue,
      requires: [noQuestionWaits],
      label: { vi: 'Ban hành biên bản', en: 'Conclude' },
    },
    cancel: {
      from: [PLANNED, OPEN],
      to: CANCELLED,
      who: mayRunDialogue,
      reason: true,
      label: { vi: 'Hủy', en: 'Cancel' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<Dialogue, DialogueStatus, string>>[0]);

const { REGISTERED, ATTENDED, ABSENT } = DialogueAttendance;

export const participantLifecycle = defineLifecycle({
  entity: 'DialogueParticipant',
  states: DialogueAttendance,
  initial: REGISTERED,
  steps: {
    attend: {
      from: [REGISTERED],
      to: ATTENDED,
      who: mayRunDialogue,
      label: { vi: 'Có mặt', en: 'Attended' },
    },
    miss: { from: [REGISTERED], to: ABSENT, who: mayRunDialogue, label: { vi: 'Vắng mặt', en: 'Absent' } },
    cancel: {
      from: [REGISTERED],
      to: DialogueAttendance.CANCELLED,
      who: mayTakePart,
      label: { vi: 'Hủy đăng ký', en: 'Cancel the registration' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<DialogueParticipant, DialogueAttendance, string>>[0]);

const { SUBMITTED, ACCEPTED, REJECTED, ANSWERED } = DialogueQuestionStatus;

export const questionLifecycle = defineLifecycle({
  entity: 'DialogueQuestion',
  states: DialogueQuestionStatus,
  initial: SUBMITTED,
  steps: {
    accept: {
      from: [SUBMITTED],
      to: ACCEPTED,
      who: mayRunDialogue,
      label: { vi: 'Đưa vào chương trình', en: 'Put on the agenda' },
    },
    reject: {
      from: [SUBMITTED],
      to: REJECTED,
      who: mayRunDialogue,
      reason: true,
      label: { vi: 'Không đưa vào', en: 'Reject' },
    },
    answer: { from: [ACCEPTED], to: ANSWERED, who: mayAnswerFor, label: { vi: 'Trả lời', en: 'Answer' } },
  },
} as const satisfies Parameters<typeof defineLifecycle<DialogueQuestion, DialogueQuestionStatus, string>>[0]);

const commitment = DialogueCommitmentStatus;

export const commitmentLifecycle = defineLifecycle({
  entity: 'DialogueCommitment',
  states: commitment,
  initial: commitment.OPEN,
  steps: {
    markOverdue: {
      from: [commitment.OPEN],
      to: commitment.OVERDUE,
      who: mayRunDeadlines,
      label: { vi: 'Đánh dấu quá hạn', en: 'Mark as overdue' },
    },
    complete: {
      from: [commitment.OPEN, commitment.OVERDUE],
      to: commitment.DONE,
      who: mayAnswerFor,
      label: { vi: 'Báo cáo đã thực hiện', en: 'Report as done' },
    },
    cancel: {
      from: [commitment.OPEN, commitment.OVERDUE],
      to: commitment.CANCELLED,
      who: mayRunDialogue,
      reason: true,
      label: { vi: 'Không thực hiện nữa', en: 'Drop' },
    },
  },
} as const satisfies Parameters<
  typeof defineLifecycle<DialogueCommitment, DialogueCommitmentStatus, string>
>[0]);
