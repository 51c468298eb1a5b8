import type { RuleDefinitions } from '../kernel/index.js';

/** Numbers of the programme's monitoring that may change without a release. */
export const rules: RuleDefinitions = {
  'indicator.atRiskPercent': {
    value: 90,
    legalBasis: 'Design decision: at risk from this share of the milestone on; DOMAIN D.2',
    evidence: 'D',
  },
  'report.frequency': {
    value: 'ANNUAL',
    legalBasis: 'Section IV.7 says "định kỳ" without a period; DOMAIN D.5',
    evidence: 'D',
  },
  'actionPlan.dueOn': {
    value: '2024-03-31',
    legalBasis: 'Section IV.2: finish in the first quarter of 2024',
    evidence: 'SEED',
  },
};
