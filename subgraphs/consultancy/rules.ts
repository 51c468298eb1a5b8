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
  /** Working days from the council, or from the draft where there is none, to the signature. */
  'consult.signWD': { value: 3, legalBasis: localRegulation, evidence: 'K-L' },
  /** Calendar days from the receipt of the report; a term that ends on a day off ends on the next working day. */
  'consult.agencyResponseDays': { value: 30, legalBasis: localRegulation, evidence: 'K-L' },
  'consult.escalateDays': { value: 45, legalBasis: localRegulation, evidence: 'K-L' },
  /** Working days before and after a due day on which a reminder is raised. */
  'consult.remindWD': {
    value: { before: [3], after: [1, 5] },
    legalBasis: 'Design decision',
    evidence: 'D',
  },
  /** Working days after which the rest of a dossier is asked for again. */
  'consult.dossierRemindWD': { value: 10, legalBasis: 'Design decision', evidence: 'D' },
};
