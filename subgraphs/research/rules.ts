import type { RuleDefinitions } from '../kernel/index.js';

const acceptance = 'Circular 11/2014/TT-BKHCN, template for provincial acceptance; DOMAIN B.4.4';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'project.maxRunningPerPi': {
    value: 1,
    legalBasis: 'National template for task management; DOMAIN B.4, I1',
    evidence: 'K-M',
  },
  'project.maxMonths': {
    value: 36,
    legalBasis: 'Provincial practice under Decision 25/2018/QĐ-UBND, to confirm; DOMAIN B.4, I4',
    evidence: 'K-M',
  },
  'project.extensionMaxMonths': {
    value: 12,
    legalBasis: 'At most one extension of the contract; DOMAIN B.4, I4',
    evidence: 'K-M',
  },
  'project.redoMonths': {
    value: 6,
    legalBasis: 'One redo after a failed acceptance; DOMAIN B.4.5',
    evidence: 'K-L',
  },
  'accept.members': { value: 9, legalBasis: acceptance, evidence: 'F:S39' },
  'council.quorum': {
    value: { numerator: 2, denominator: 3 },
    legalBasis: 'Circular 11/2014/TT-BKHCN; DOMAIN B.0.1',
    evidence: 'K-H',
  },
  'accept.excellentShare': {
    value: { numerator: 3, denominator: 4 },
    legalBasis: acceptance,
    evidence: 'K-H',
  },
  'accept.failShare': { value: { numerator: 1, denominator: 3 }, legalBasis: acceptance, evidence: 'K-H' },
  'accept.lateMonths': { value: 6, legalBasis: acceptance, evidence: 'K-H' },
};
