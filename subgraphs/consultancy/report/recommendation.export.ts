import { defineExport } from '../../kernel/export/index.js';
import { RecommendationFilter } from './report.filters.js';

export const recommendationsExport = defineExport({
  label: {
    vi: 'Kiến nghị và phản hồi của cơ quan',
    en: 'Recommendations and what agencies answered, as `recommendations` has them',
  },
  fileName: 'kien-nghi-phan-bien',
  query: 'recommendations',
  filter: RecommendationFilter,
  columns: {
    request: ['Số yêu cầu', 'Request', 'request.code'],
    title: ['Tên đề án, dự thảo', 'Title of the request', 'request.title'],
    requestingAgency: ['Cơ quan yêu cầu', 'Requesting agency', 'request.requestingAgency'],
    no: ['Kiến nghị số', 'No.'],
    text: ['Nội dung', 'Text'],
    theme: ['Chủ đề', 'Theme'],
    severity: ['Mức độ', 'Severity'],
    responseStatus: ['Phản hồi', 'Response'],
    responseText: ['Nội dung phản hồi', 'Text of the response'],
    responseLetter: ['Văn bản phản hồi', 'Letter of the response'],
    respondedOn: ['Ngày phản hồi', 'Responded on'],
    isResponseLate: ['Phản hồi muộn', 'Late'],
    followUp: ['Kết quả trong văn bản ban hành', 'What became of it', 'followUp.status'],
    id: ['Mã', 'Id'],
  },
});
