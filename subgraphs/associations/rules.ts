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
  'duplicate.weights': {
    value: {
      CITIZEN_ID: 100,
      NAME: 50,
      NAME_WITHOUT_MARKS: 35,
      BIRTH_DATE: 40,
      BIRTH_YEAR: 15,
      INSTITUTION: 15,
      WORKPLACE: 10,
      RESIDENCE: 5,
      BIRTH_DIFFERS: -30,
      GENDER_DIFFERS: -30,
    },
    legalBasis: 'Design decision; DOMAIN C.1',
    evidence: 'D',
  },
  'duplicate.minimumScore': { value: 70, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'duplicate.blockLimit': { value: 50, legalBasis: 'Design decision: namesakes looked at', evidence: 'D' },
  'merge.undoDays': { value: 30, legalBasis: 'Design decision', evidence: 'D' },
  'profile.minimumCompleteness': { value: 60, legalBasis: 'Design decision; DOMAIN C.1', evidence: 'D' },
  'profile.staleMonths': { value: 24, legalBasis: 'Design decision; DOMAIN B.5', evidence: 'D' },
};
