import { addDays, today } from '../../kernel/calendar/index.js';
import { type Context, defineLifecycle, type Precondition } from '../../kernel/index.js';
import { mayApproveMerge, mayApproveUndo, mayProposeMerge } from '../duplicate/duplicate.policy.js';
import type { PersonMerge } from './merge.entity.js';
import { MergeStatus } from './merge.enums.js';
import { mergeProblems } from './merge.problems.js';

/** Last day on which a merge can be undone; null where it is not merged. */
export async function undoUntil(ctx: Context, { mergedAt }: PersonMerge): Promise<string | null> {
  return mergedAt ? addDays(today(new Date(mergedAt)), await ctx.rules.number('merge.undoDays')) : null;
}

const inTime: Precondition<PersonMerge> = {
  ...mergeProblems.problem('UNDO_TOO_LATE'),
  holds: async (ctx, merge) => ctx.today <= ((await undoUntil(ctx, merge)) ?? ''),
};

const { PROPOSED, REJECTED, MERGED, UNDO_PROPOSED, UNDONE } = MergeStatus;

/** Both ways need two people (DOMAIN C.1: any live → MERGED, union officer and a second). */
export const mergeLifecycle = defineLifecycle({
  entity: 'PersonMerge',
  states: MergeStatus,
  initial: PROPOSED,
  steps: {
    approve: {
      from: [PROPOSED],
      to: MERGED,
      who: mayApproveMerge,
      label: { vi: 'Duyệt gộp', en: 'Approve' },
    },
    reject: {
      from: [PROPOSED],
      to: REJECTED,
      who: mayProposeMerge,
      reason: true,
      label: { vi: 'Không gộp', en: 'Reject or withdraw' },
    },
    proposeUndo: {
      from: [MERGED],
      to: UNDO_PROPOSED,
      who: mayProposeMerge,
      requires: [inTime],
      reason: true,
      label: { vi: 'Đề nghị hoàn tác', en: 'Propose to undo' },
    },
    approveUndo: {
      from: [UNDO_PROPOSED],
      to: UNDONE,
      who: mayApproveUndo,
      requires: [inTime],
      label: { vi: 'Duyệt hoàn tác', en: 'Approve undoing' },
    },
    rejectUndo: {
      from: [UNDO_PROPOSED],
      to: MERGED,
      who: mayProposeMerge,
      reason: true,
      label: { vi: 'Không hoàn tác', en: 'Reject undoing' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<PersonMerge, MergeStatus, string>>[0]);
