import { defineExport } from '../../kernel/export/index.js';
import { BranchFilter } from './branch.inputs.js';

export const branchesExport = defineExport({
  label: { vi: 'Chi hội', en: 'Branches, as `branches` has them' },
  fileName: 'chi-hoi',
  query: 'branches',
  filter: BranchFilter,
  columns: {
    nameVi: ['Tên chi hội', 'Name'],
    association: ['Hội', 'Association'],
    parent: ['Trực thuộc', 'Under'],
    unit: ['Địa bàn', 'Administrative unit'],
    head: ['Chi hội trưởng', 'Head'],
    memberCount: ['Số hội viên', 'Members'],
    validFrom: ['Thành lập', 'Since'],
    validTo: ['Kết thúc', 'Until'],
    id: ['Mã', 'Id'],
  },
});
