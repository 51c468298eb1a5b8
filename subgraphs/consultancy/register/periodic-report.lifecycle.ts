import { defineLifecycle, type Precondition } from '../../kernel/index.js';
import type { PeriodicReport } from './periodic-report.entity.js';
import { periodicReportProblems } from './periodic-report.problems.js';
import { PeriodicReportStatus } from './register.enums.js';
import { mayPrepareReport, maySignReport } from './register.policy.js';

const periodIsOver: Precondition<PeriodicReport> = {
  ...periodicReportProblems.problem('PERIOD_OPEN'),
  holds: ({ today }, { figures }) => figures.to < today,
};

const figuresAreWhole: Precondition<PeriodicReport> = {
  ...periodicReportProblems.problem('FIGURES_TOO_EARLY'),
  holds: (_ctx, { figures, preparedOn }) => figures.to < preparedOn,
};

const { DRAFT, SUBMITTED, SENT } = PeriodicReportStatus;

/** From the draft, which is made anew at will, to the letter to the province. */
export const periodicReportLifecycle = defineLifecycle({
  entity: 'PeriodicReport',
  states: PeriodicReportStatus,
  initial: DRAFT,
  steps: {
    submit: {
      from: [DRAFT],
      to: SUBMITTED,
      who: mayPrepareReport,
      requires: [periodIsOver, figuresAreWhole],
      label: { vi: 'Trình', en: 'Submit' },
    },
    return: {
      from: [SUBMITTED],
      to: DRAFT,
      who: maySignReport,
      reason: true,
      label: { vi: 'Trả lại', en: 'Return' },
    },
    send: {
      from: [SUBMITTED],
      to: SENT,
      who: maySignReport,
      label: { vi: 'Ký, gửi', en: 'Sign and send' },
    },
  },
} as const satisfies Parameters<typeof defineLifecycle<PeriodicReport, PeriodicReportStatus, string>>[0]);
