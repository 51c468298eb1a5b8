import { defineExport } from '../../kernel/export/index.js';
import { AssociationFilter } from './association.filters.js';

export const associationsExport = defineExport({
  label: { vi: 'Hội thành viên', en: 'Associations with their counts, as `associations` has them' },
  fileName: 'hoi-thanh-vien',
  query: 'associations',
  filter: AssociationFilter,
  columns: {
    code: ['Mã hội', 'Code'],
    nameVi: ['Tên hội', 'Name'],
    kind: ['Loại hội', 'Kind'],
    legalStatus: ['Tình trạng pháp lý', 'Legal status'],
    status: ['Tư cách hội thành viên', 'Standing in the Union'],
    founded: ['Thành lập', 'Founded'],
    admittedOn: ['Ngày gia nhập', 'Admitted on'],
    memberCount: ['Số tư cách hội viên', 'Memberships'],
    distinctPersons: ['Số người', 'Distinct people'],
    head: ['Người đứng đầu', 'Head', 'head.displayName'],
    phone: ['Điện thoại', 'Phone'],
    email: ['Thư điện tử', 'E-mail'],
    address: ['Địa chỉ', 'Address'],
    id: ['Mã bản ghi', 'Id'],
  },
});
