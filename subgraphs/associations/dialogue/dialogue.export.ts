import { defineExport } from '../../kernel/export/index.js';
import { DialogueFilter } from './dialogue.resolver.js';

export const dialoguesExport = defineExport({
  label: { vi: 'Đối thoại', en: 'Dialogues, as `dialogues` has them' },
  fileName: 'doi-thoai',
  query: 'dialogues',
  filter: DialogueFilter,
  columns: {
    topic: ['Chủ đề', 'Topic'],
    host: ['Cơ quan chủ trì', 'Host'],
    heldOn: ['Ngày', 'Held on'],
    place: ['Địa điểm', 'Place'],
    unit: ['Địa bàn', 'Administrative unit'],
    status: ['Tình trạng', 'State'],
    minutesNumber: ['Số biên bản', 'Minutes'],
    conclusion: ['Kết luận', 'Conclusion'],
    id: ['Mã', 'Id'],
  },
});
