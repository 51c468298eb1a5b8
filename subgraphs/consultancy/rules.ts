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
  'consult.feeNorms': {
    value: {
      CHAIR: 2_000_000,
      SECRETARY: 1_500_000,
      REVIEWER: 2_000_000,
      MEMBER: 1_000_000,
      EXPERT: 3_000_000,
      RAPPORTEUR: 3_000_000,
    },
    legalBasis:
      'Circular 11/2015/TT-BTC (29-1-2015) and the local resolution on its norms; đồng for one engagement, to confirm',
    evidence: 'K-L',
  },
  'consult.suggestWeights': {
    value: { FIELD: 40, EVIDENCE: 25, LOAD: 15, USAGE: 10, DIVERSITY: 10 },
    legalBasis: 'The Union’s own choice; DOMAIN H.1, PEERS 3.4',
    evidence: 'D',
  },
  'expert.maxLoad': {
    value: 3,
    legalBasis: 'The Union’s own choice: open duties at a time of who said nothing else',
    evidence: 'D',
  },
  'expert.maxPerYear': {
    value: 2,
    legalBasis: 'The Union’s own choice; DOMAIN H, question 1',
    evidence: 'D',
  },
  'conflict.windowYears': {
    value: 3,
    legalBasis: 'Practice of councils, to confirm; DOMAIN B.0.1, PEERS 3.1',
    evidence: 'D',
  },
  'conflict.sanctionMonths': {
    value: 24,
    legalBasis: 'Research integrity, look-back of DOMAIN B.0.1, C6, to confirm',
    evidence: 'K-L',
  },
};
