import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { AnnualReport } from './annual-report.entity.js';
import { AnnualReportStatus } from './annual-report.enums.js';
import { mayJudgeReport, maySubmitReport } from './annual-report.policy.js';
import { annualReportProblems } from './annual-report.problems.js';

const saysWhatWasDone: Precondition<AnnualReport> = {
  ...annualReportProblems.problem('ACTIVITIES_MISSING'),
  holds: (_ctx, { activities }) => activities !== null,
};

const hasAccounts: Precondition<AnnualReport> = {
  ...annualReportProblems.problem('ACCOUNTS_MISSING'),
  holds: (_ctx, { income, expenses }) => income !== null && expenses !== null,
};

const yearIsOver: Precondition<AnnualReport> = {
  ...annualReportProblems.problem('YEAR_OPEN'),
  holds: (ctx, { year }) => `${year}-12-31` < ctx.today,
};

const { DRAFT, SUBMITTED, RETURNED, APPROVED, LOCKED, CORRECTED } = AnnualReportStatus;

/** DOMAIN B.1, I10; the states of reports of B.7. */
export const annualReportLifecycle = defineLifecycle({
  entity: 'AnnualReport',
  states: AnnualReportStatus,
  initial: DRAFT,
  steps: {
    submit: {
      from: [DRAFT, RETURNED],
      to: SUBMITTED,
      who: maySubmitReport,
      requires: [saysWhatWasDone, hasAccounts],
      label: { vi: 'Gửi', en: 'Submit' },
    },
    approve: {
      from: [SUBMITTED, CORRECTED],
      to: APPROVED,
      who: mayJudgeReport,
      label: { vi: 'Duyệt', en: 'Approve' },
    },
    return: {
      from: [SUBMITTED],
      to: RETURNED,
      who: mayJudgeReport,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    lock: {
      from: [APPROVED],
      to: LOCKED,
      who: mayJudgeReport,
      requires: [yearIsOver],
      label: { vi: 'Khóa', en: 'Lock' },
    },
    correct: {
      from: [LOCKED],
      to: CORRECTED,
      who: mayJudgeReport,
      reason: true,
      label: { vi: 'Đính chính', en: 'Correct' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<AnnualReport, AnnualReportStatus, string>>[0]);
