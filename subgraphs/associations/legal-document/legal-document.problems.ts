import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const legalDocumentProblems = defineProblems('LegalDocument', {
  ALREADY_RECORDED: {
    vi: 'Văn bản số này của cơ quan này, ký ngày này, đã được ghi nhận.',
    en: 'The document of this number, issuer and day is recorded already.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans(
  'legal_document_once',
  legalDocumentProblems.problem('ALREADY_RECORDED', ['input', 'number']),
);
