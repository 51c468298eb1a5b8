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
  'petition.registerWD': {
    value: 5,
    legalBasis: 'Practice of the Union’s office, to confirm',
    evidence: 'K-L',
  },
  'petition.answerWD': {
    value: 30,
    legalBasis: 'Practice of provincial agencies with petitions of unions, to confirm',
    evidence: 'K-L',
  },
  'petition.reminderWD': { value: 10, legalBasis: 'Design decision, to confirm', evidence: 'D' },
  'petition.escalateWD': { value: 15, legalBasis: 'Design decision, to confirm', evidence: 'D' },
  'petition.higherBody': {
    value: 'UBND',
    legalBasis: 'The Provincial People’s Committee directs the departments; code of the organization',
    evidence: 'K-M',
  },
  'stats.smallCell': {
    value: 5,
    legalBasis: 'Design decision; DOMAIN B.5 stats.smallCell',
    evidence: 'D',
  },
  'profile.minimumCompleteness': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.staleMonths': { value: 24, legalBasis: 'Design decision; DOMAIN B.5', evidence: 'D' },
};
