import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'contest.cycleYears': {
    value: { technical: 2, youth: 1 },
    legalBasis: 'Rules of the contests; DOMAIN B.3.3',
    evidence: 'F',
  },
  'contest.youthAge': {
    value: { minimum: 6, maximum: 19 },
    legalBasis: 'Rules of the youth contest; DOMAIN B.3.3',
    evidence: 'F',
  },
  'contest.rubric': {
    value: { NOVELTY_CREATIVITY: 40, APPLICABILITY: 30, EFFECTIVENESS: 30 },
    legalBasis: 'Practice of provincial contests, to confirm',
    evidence: 'K-L',
  },
  'contest.floors': {
    value: { FIRST: 85, SECOND: 80, THIRD: 70, CONSOLATION: 60 },
    legalBasis: 'Design decision; DOMAIN B.3.4',
    evidence: 'D',
  },
  'title.cycleYears': { value: 2, legalBasis: 'Decision 1769/QĐ-UBND of 10-11-2021', evidence: 'F' },
  'title.voteThreshold': {
    value: { numerator: 2, denominator: 3 },
    legalBasis: 'Practice of selection councils, to confirm',
    evidence: 'K-L',
  },
  'title.publicNoticeDays': { value: 10, legalBasis: 'Design decision; DOMAIN B.3.6, B.3.7', evidence: 'D' },
  'honour.oneTimeCodes': {
    value: ['BADGE_SCIENCE_TECHNOLOGY', 'BADGE_VUSTA'],
    legalBasis:
      'Ministry badge: once per person (DOMAIN B.3.2, F:S85); VUSTA badge: by practice, to confirm; invariant I7',
    evidence: 'K-M',
  },
};
