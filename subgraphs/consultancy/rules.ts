import type { RuleDefinitions } from '../kernel/index.js';

const localRegulation = 'Local regulation under PM Decision 14/2014/QĐ-TTg, to confirm; DOMAIN B.2';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'consult.replyWD': { value: 5, legalBasis: localRegulation, evidence: 'K-L' },
  'consult.performWD': {
    value: { NORMAL: 20, URGENT: 7, COMPLEX: 45 },
    legalBasis: localRegulation,
    evidence: 'K-L',
  },
  'council.materialsWD': {
    value: 3,
    legalBasis: 'Circular 33/2014/TT-BKHCN, taken as a model; DOMAIN B.5',
    evidence: 'F',
  },
  'council.CONSULTANCY_REVIEW': {
    value: {
      members: { min: 5, default: 9, max: 15 },
      seats: {
        CHAIR: { min: 1, max: 1 },
        VICE_CHAIR: { min: 0, max: 1 },
        SCIENTIFIC_SECRETARY: { min: 1, max: 1 },
        REVIEWER: { min: 2 },
        ADMIN_SECRETARY: { min: 0, max: 2 },
      },
      quorum: { numerator: 2, denominator: 3 },
      mustAttend: [
        { anyOf: ['CHAIR', 'VICE_CHAIR'], atLeast: 1 },
        { anyOf: ['REVIEWER'], atLeast: 1 },
      ],
      decision: { of: 'PRESENT', ratio: { numerator: 1, denominator: 2 }, strict: true },
      voteCounters: 0,
      secretBallots: 3,
    },
    legalBasis: `${localRegulation}; B.0.1`,
    evidence: 'K-M',
  },
};
