import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'assoc.termYears': {
    value: 5,
    legalBasis: 'Decree 126/2024/NĐ-CP; charter practice; DOMAIN B.1, I5',
    evidence: 'K-H',
  },
  'assoc.standingBoardMaxRatio': {
    value: { numerator: 1, denominator: 3 },
    legalBasis: 'Charter practice, to confirm; DOMAIN B.1, I4',
    evidence: 'K-M',
  },
  'assoc.congressReportDaysBefore': {
    value: 60,
    legalBasis: 'Decree 126/2024/NĐ-CP and its predecessors, to confirm; DOMAIN B.1.d',
    evidence: 'K-M',
  },
  'assoc.resultReportDays': {
    value: 30,
    legalBasis: 'Decree 88/2003/NĐ-CP and its successors; DOMAIN B.1.d',
    evidence: 'F',
  },
  'assoc.congressExtensionDays': {
    value: 30,
    legalBasis: 'Decree 88/2003/NĐ-CP and its successors, to confirm; DOMAIN B.5',
    evidence: 'K-M',
  },
  'congress.quorum': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP: more than half; DOMAIN B.1, I6',
    evidence: 'F',
  },
  'congress.extraordinaryByEC': {
    value: { numerator: 2, denominator: 3, atLeast: true },
    legalBasis: 'Decree 126/2024/NĐ-CP: at least two thirds of the executive committee; DOMAIN B.1, I6',
    evidence: 'F',
  },
  'congress.extraordinaryByMembers': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP: more than half of the full members; DOMAIN B.1, I6',
    evidence: 'F',
  },
  'congress.resolutionMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP: more than half of those present; DOMAIN B.1, I6',
    evidence: 'F',
  },
  'congress.charterMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Charter practice, two thirds in some; DOMAIN B.1, I6',
    evidence: 'K-M',
  },
  'congress.mergerMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Charter practice, two thirds in some; DOMAIN B.1, I6',
    evidence: 'K-M',
  },
  'congress.electionMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Charter practice: more than half of the valid ballots',
    evidence: 'K-M',
  },
  'congress.branchDelegateFormula': {
    value: { base: 1, membersPerDelegate: 5, maximum: 20 },
    legalBasis: 'Design decision; each congress has a formula of its own',
    evidence: 'D',
  },
  'congress.unionDelegateFormula': {
    value: { base: 2, membersPerDelegate: 20, maximum: 15 },
    legalBasis: 'Design decision; each congress has a formula of its own',
    evidence: 'D',
  },
  'office.keyTitles': {
    value: [
      'PRESIDENT',
      'PERMANENT_VICE_PRESIDENT',
      'VICE_PRESIDENT',
      'GENERAL_SECRETARY',
      'DEPUTY_GENERAL_SECRETARY',
      'HEAD_OF_INSPECTION',
      'CHIEF_OF_OFFICE',
    ],
    legalBasis: 'Design decision, for the badge of VUSTA; DOMAIN H, 18',
    evidence: 'D',
  },
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
