import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'file.uploadHours': { value: 48, legalBasis: 'Design decision; DOMAIN E', evidence: 'D' },
  'file.resultHours': { value: 72, legalBasis: 'Design decision; DOMAIN E, exportMyData', evidence: 'D' },
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
