import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import { TargetIndicator } from '../indicator/indicator.entity.js';
import { IndicatorSource } from '../indicator/indicator.enums.js';
import { mayMonitor, mayReport } from '../monitor.policy.js';
import { type IndicatorReport, IndicatorReportStatus } from './indicator-report.entity.js';
import { endOfPeriod } from './indicator-report.period.js';
import { reportProblems } from './indicator-report.problems.js';

const hasEvidence: Precondition<IndicatorReport> = {
  ...reportProblems.problem('EVIDENCE_MISSING', ['input', 'evidence']),
  async holds(ctx, { indicatorId, evidence }) {
    const indicator = await ctx.loaders.byId(TargetIndicator, indicatorId);
    return indicator?.source !== IndicatorSource.MANUAL || evidence.length > 0;
  },
};

const periodOver: Precondition<IndicatorReport> = {
  ...reportProblems.problem('PERIOD_OPEN'),
  holds: (ctx, { period }) => (endOfPeriod(period) ?? ctx.today) < ctx.today,
};

const { DRAFT, SUBMITTED, RETURNED, APPROVED, LOCKED, CORRECTED } = IndicatorReportStatus;

/** DOMAIN D.2. */
export const reportLifecycle = defineLifecycle({
  entity: 'IndicatorReport',
  states: IndicatorReportStatus,
  initial: DRAFT,
  steps: {
    submit: {
      from: [DRAFT, RETURNED],
      to: SUBMITTED,
      who: mayReport,
      requires: [hasEvidence],
      label: { vi: 'Gửi', en: 'Submit' },
    },
    approve: {
      from: [SUBMITTED, CORRECTED],
      to: APPROVED,
      who: mayMonitor,
      label: { vi: 'Duyệt', en: 'Approve' },
    },
    return: {
      from: [SUBMITTED],
      to: RETURNED,
      who: mayMonitor,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    lock: {
      from: [APPROVED],
      to: LOCKED,
      who: mayMonitor,
      requires: [periodOver],
      label: { vi: 'Khóa', en: 'Lock' },
    },
    correct: {
      from: [LOCKED],
      to: CORRECTED,
      who: mayMonitor,
      reason: true,
      label: { vi: 'Đính chính', en: 'Correct' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<IndicatorReport, IndicatorReportStatus, string>>[0]);
