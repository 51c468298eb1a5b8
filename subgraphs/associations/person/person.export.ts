import { defineExport } from '../../kernel/export/index.js';
import { PersonFilter } from './person.filters.js';

export const peopleExport = defineExport({
  label: { vi: 'Nhân sự', en: 'People, as `people` has them' },
  fileName: 'nhan-su',
  query: 'people',
  filter: PersonFilter,
  columns: {
    fullName: ['Họ và tên', 'Full name', 'name'],
    birth: ['Ngày sinh', 'Birth'],
    ageBand: ['Nhóm tuổi', 'Age band'],
    gender: ['Giới tính', 'Gender'],
    highestDegree: ['Trình độ', 'Highest degree'],
    title: ['Học hàm', 'Academic title', 'titles'],
    residence: ['Nơi cư trú', 'Residence'],
    provinceLink: ['Gắn bó với tỉnh', 'Tie to the province'],
    status: ['Tình trạng hồ sơ', 'State of the profile'],
    id: ['Mã', 'Id'],
  },
});
