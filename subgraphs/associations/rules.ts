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
  'pdp.ackWD': { value: 2, legalBasis: 'Decree 356/2025/NĐ-CP', evidence: 'F' },
  'pdp.withdrawDays': { value: 15, legalBasis: 'Decree 356/2025/NĐ-CP', evidence: 'F' },
  'pdp.processorDays': { value: 20, legalBasis: 'Decree 356/2025/NĐ-CP', evidence: 'F' },
  'pdp.accessDays': { value: 10, legalBasis: 'Decree 356/2025/NĐ-CP; split to confirm', evidence: 'K-M' },
  'pdp.eraseDays': { value: 20, legalBasis: 'Decree 356/2025/NĐ-CP; split to confirm', evidence: 'K-M' },
  'pdp.extensionDays': { value: 15, legalBasis: 'Decree 356/2025/NĐ-CP', evidence: 'F' },
  'profile.claimsPerMonth': { value: 3, legalBasis: 'Design decision', evidence: 'D' },
  'profile.minimumCompleteness': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.silentDays': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.staleMonths': { value: 24, legalBasis: 'Design decision; DOMAIN B.5', evidence: 'D' },
  'young.maxAge': { value: 35, legalBasis: 'Practice of youth awards; DOMAIN B.5', evidence: 'K-M' },
};
