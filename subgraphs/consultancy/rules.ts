import type { RuleDefinitions } from '../kernel/index.js';

const localRegulation = 'Local regulation under PM Decision 14/2014/QĐ-TTg, to confirm; DOMAIN B.2';

/** The form of a written opinion by type of request: what a report has to speak of. */
const content = {
  necessity: { code: 'NECESSITY', vi: 'Sự cần thiết và căn cứ pháp lý', en: 'Necessity and legal basis' },
  science: { code: 'SCIENCE', vi: 'Cơ sở khoa học và số liệu', en: 'Scientific basis and data' },
  fit: {
    code: 'FIT',
    vi: 'Sự phù hợp với mục tiêu và điều kiện thực tế',
    en: 'Fit with goals and conditions',
  },
  feasibility: {
    code: 'FEASIBILITY',
    vi: 'Tính khả thi về kỹ thuật, tài chính, nhân lực',
    en: 'Feasibility: technical, financial, human',
  },
  effect: { code: 'EFFECT', vi: 'Hiệu quả kinh tế - xã hội', en: 'Socio-economic effect' },
  environment: {
    code: 'ENVIRONMENT',
    vi: 'Tác động môi trường, quốc phòng, an ninh',
    en: 'Environment, defence and security',
  },
  risks: { code: 'RISKS', vi: 'Rủi ro và phương án thay thế', en: 'Risks and alternatives' },
  implementation: {
    code: 'IMPLEMENTATION',
    vi: 'Việc tổ chức thực hiện so với phê duyệt',
    en: 'Implementation against what was approved',
  },
  conclusions: { code: 'CONCLUSIONS', vi: 'Kết luận chung', en: 'Conclusions' },
} as const;
const { necessity, science, fit, feasibility, effect, environment, risks, implementation, conclusions } =
  content;

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
  'consult.opinionWD': { value: 10, legalBasis: localRegulation, evidence: 'D' },
  'consult.criteria': {
    value: {
      CONSULTANCY: [necessity, science, fit, feasibility, effect, environment, risks, conclusions],
      CRITIQUE: [necessity, science, fit, feasibility, effect, environment, risks, conclusions],
      SOCIAL_APPRAISAL: [
        necessity,
        implementation,
        fit,
        feasibility,
        effect,
        environment,
        risks,
        conclusions,
      ],
    },
    legalBasis: 'PM Decision 14/2014/QĐ-TTg, content of reports; items as DOMAIN B.2',
    evidence: 'K-M',
  },
  'consult.proposedExpertIsMember': { value: true, legalBasis: 'Design decision', evidence: 'D' },
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
  'consult.file.maxBytes': { value: 20_000_000, legalBasis: 'Design decision', evidence: 'D' },
  'consult.file.types': {
    value: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'png', 'jpg', 'jpeg', 'txt', 'csv'],
    legalBasis: 'Design decision',
    evidence: 'D',
  },
  'consult.file.perRequest': {
    value: { files: 200, bytes: 1_000_000_000 },
    legalBasis: 'Design decision',
    evidence: 'D',
  },
  'consult.file.ticketHours': { value: 2, legalBasis: 'Design decision', evidence: 'D' },
  /** For how long an exported table is kept. */
  'consult.file.resultHours': { value: 72, legalBasis: 'Design decision; DOMAIN E', evidence: 'D' },
  'consult.report.form': {
    value: {
      issuer: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Quảng Ngãi',
      place: 'Quảng Ngãi',
      recipient: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      copies: ['Thường trực Tỉnh ủy', 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam'],
      signatory: 'Chủ tịch',
    },
    legalBasis: 'Decree 30/2020/NĐ-CP on the form of documents; who gets copies, to confirm',
    evidence: 'K-M',
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
