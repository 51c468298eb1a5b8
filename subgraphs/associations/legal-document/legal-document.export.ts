import { defineExport } from '../../kernel/export/index.js';
import { LegalDocumentFilter } from './legal-document.inputs.js';

export const legalDocumentsExport = defineExport({
  label: { vi: 'Văn bản', en: 'Documents, as `legalDocuments` has them' },
  fileName: 'van-ban',
  query: 'legalDocuments',
  filter: LegalDocumentFilter,
  columns: {
    number: ['Số, ký hiệu', 'Number'],
    kind: ['Loại văn bản', 'Kind'],
    issuer: ['Cơ quan ban hành', 'Issuer'],
    signedOn: ['Ngày ký', 'Signed on'],
    effectiveFrom: ['Hiệu lực từ', 'In force from'],
    effectiveTo: ['Hết hiệu lực', 'In force until'],
    title: ['Trích yếu', 'Title'],
    uri: ['Địa chỉ', 'Address'],
    id: ['Mã', 'Id'],
  },
});
