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
};
