import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';
import { mayHandIn, mayMonitor } from '../monitor.policy.js';
import { type ActionPlan, ActionPlanStatus } from './action-plan.entity.js';
import { actionPlanProblems } from './action-plan.problems.js';

const duePassed: Precondition<ActionPlan> = {
  ...actionPlanProblems.problem('NOT_DUE'),
  holds: (ctx, { dueOn }) => dueOn < ctx.today,
};

const bodyEnded: Precondition<ActionPlan> = {
  ...actionPlanProblems.problem('BODY_NOT_ENDED'),
  async holds(ctx, { bodyId }) {
    const body = await ctx.loaders.byId(Body, bodyId);
    return Boolean(body?.validTo && body.validTo <= ctx.today);
  },
};

const { EXPECTED, SUBMITTED, OVERDUE, ACCEPTED, RETURNED, TRANSFERRED } = ActionPlanStatus;

/** DOMAIN D.2. A late plan can still be submitted. */
export const actionPlanLifecycle = defineLifecycle({
  entity: 'ActionPlan',
  states: ActionPlanStatus,
  initial: EXPECTED,
  steps: {
    submit: {
      from: [EXPECTED, OVERDUE, RETURNED],
      to: SUBMITTED,
      who: mayHandIn,
      label: { vi: 'Gửi', en: 'Submit' },
    },
    markOverdue: {
      from: [EXPECTED],
      to: OVERDUE,
      who: mayMonitor,
      requires: [duePassed],
      label: { vi: 'Ghi nhận quá hạn', en: 'Mark as overdue' },
    },
    accept: { from: [SUBMITTED], to: ACCEPTED, who: mayMonitor, label: { vi: 'Chấp nhận', en: 'Accept' } },
    return: {
      from: [SUBMITTED],
      to: RETURNED,
      who: mayMonitor,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    transfer: {
      from: [EXPECTED, OVERDUE],
      to: TRANSFERRED,
      who: mayMonitor,
      requires: [bodyEnded],
      label: { vi: 'Chuyển giao', en: 'Hand on' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<ActionPlan, ActionPlanStatus, string>>[0]);
