import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'annualReport.dueDay': {
    value: '12-01',
    legalBasis: 'Decree 126/2024/NĐ-CP, to confirm; DOMAIN B.1, I10',
    evidence: 'K-M',
  },
  'annualReport.firstYear': {
    value: 2024,
    legalBasis: 'Design decision; reports before are on paper',
    evidence: 'D',
  },
  'assoc.missingFeesYears': { value: 2, legalBasis: 'Charter practice; DOMAIN B.1.a', evidence: 'K-M' },
  'assoc.missingReportsYears': {
    value: 2,
    legalBasis: 'Decree 126/2024/NĐ-CP; DOMAIN B.1, I7',
    evidence: 'F',
  },
  'compliance.noticeDays': { value: 90, legalBasis: 'Design decision; DOMAIN H, question 5', evidence: 'D' },
  'fee.exemptCategories': {
    value: ['HONORARY'],
    legalBasis: 'Charter practice; DOMAIN B.1, I9',
    evidence: 'K-H',
  },
  'member.cardYears': { value: 5, legalBasis: 'Design decision: one term of office', evidence: 'D' },
  'member.minimumAge': { value: 18, legalBasis: 'Charter practice; DOMAIN B.1.c', evidence: 'K-M' },
  'member.strikeOffFeeYears': { value: 2, legalBasis: 'Design decision, to confirm', evidence: 'D' },
  'member.expelMajority': {
    value: { numerator: 2, denominator: 3 },
    legalBasis: 'Charter practice, to confirm',
    evidence: 'K-L',
  },
  'profile.minimumCompleteness': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.staleMonths': { value: 24, legalBasis: 'Design decision; DOMAIN B.5', evidence: 'D' },
};
