import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'member.minimumAge': { value: 18, legalBasis: 'Charter practice; DOMAIN B.1.c', evidence: 'K-M' },
  'member.strikeOffFeeYears': { value: 2, legalBasis: 'Design decision, to confirm', evidence: 'D' },
  'member.expelMajority': {
    value: { numerator: 2, denominator: 3 },
    legalBasis: 'Charter practice, to confirm',
    evidence: 'K-L',
  },
  'profile.minimumCompleteness': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.staleMonths': { value: 24, legalBasis: 'Design decision; DOMAIN B.5', evidence: 'D' },
  'stats.smallCell': { value: 5, legalBasis: 'Design decision; DOMAIN C.4', evidence: 'D' },
  'young.maxAge': { value: 35, legalBasis: 'Youth policy practice; DOMAIN B.5', evidence: 'K-M' },
};
