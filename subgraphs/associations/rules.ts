import type { RuleDefinitions } from '../kernel/index.js';

/** DOMAIN B.5, keys of this subgraph. */
export const rules: RuleDefinitions = {
  'assoc.admissionMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Statute of the Union, more than the ratio; DOMAIN B.1.a',
    evidence: 'K-M',
  },
  'assoc.applicationCheckDays': {
    value: 30,
    legalBasis: 'Practice of the Union, to confirm',
    evidence: 'K-L',
  },
  'assoc.congressExtensionDays': { value: 30, legalBasis: 'Decree 126/2024/NĐ-CP, once', evidence: 'K-M' },
  'assoc.dissolutionMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP, more than the ratio of the delegates present',
    evidence: 'K-M',
  },
  'assoc.expelMajority': {
    value: { numerator: 2, denominator: 3 },
    legalBasis: 'Statute of the Union, at least the ratio, to confirm',
    evidence: 'K-L',
  },
  'assoc.foundingQuorum': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP, more than the ratio of the registered founders',
    evidence: 'F',
  },
  'assoc.licenceAnswerDays': { value: 60, legalBasis: 'Decree 126/2024/NĐ-CP', evidence: 'K-M' },
  'assoc.licenceToCongressDays': { value: 90, legalBasis: 'Decree 126/2024/NĐ-CP', evidence: 'K-M' },
  'assoc.mergerMajority': {
    value: { numerator: 1, denominator: 2 },
    legalBasis: 'Decree 126/2024/NĐ-CP, more than the ratio of the delegates present',
    evidence: 'K-M',
  },
  'assoc.minFounders': {
    value: { NATIONWIDE_OR_INTERPROVINCIAL: 100, PROVINCE: 50, DISTRICT: 20, COMMUNE: 10 },
    legalBasis: 'Decree 126/2024/NĐ-CP',
    evidence: 'F',
  },
  'assoc.missingReportsYears': {
    value: 2,
    legalBasis: 'Decree 126/2024/NĐ-CP: two consecutive years',
    evidence: 'F',
  },
  'assoc.resultReportDays': { value: 30, legalBasis: 'Decree 126/2024/NĐ-CP', evidence: 'K-M' },
  'assoc.suspensionMaxMonths': { value: 6, legalBasis: 'Decree 126/2024/NĐ-CP, to confirm', evidence: 'K-L' },
  'annualReport.dueDay': {
    value: '12-01',
    legalBasis: 'Decree 126/2024/NĐ-CP, to confirm; DOMAIN B.1, I10',
    evidence: 'K-M',
  },
  'annualReport.firstYear': {
    value: 2024,
    legalBasis: 'Design decision; reports before are on paper',
    evidence: 'D',
  },
  'assoc.missingFeesYears': { value: 2, legalBasis: 'Charter practice; DOMAIN B.1.a', evidence: 'K-M' },
  'compliance.noticeDays': { value: 90, legalBasis: 'Design decision; DOMAIN H, question 5', evidence: 'D' },
  'fee.exemptCategories': {
    value: ['HONORARY'],
    legalBasis: 'Charter practice; DOMAIN B.1, I9',
    evidence: 'K-H',
  },
  'member.cardYears': { value: 5, legalBasis: 'Design decision: one term of office', evidence: 'D' },
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
