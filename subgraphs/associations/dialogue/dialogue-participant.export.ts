import { defineExport } from '../../kernel/export/index.js';
import { DialogueExportFilter } from './dialogue-question.export.js';

export const dialogueParticipantsExport = defineExport({
  label: {
    vi: 'Thành phần đối thoại',
    en: 'The participants of a dialogue, as `Dialogue.participants` has them',
  },
  fileName: 'thanh-phan-doi-thoai',
  query: 'Dialogue.participants',
  filter: DialogueExportFilter,
  of: 'dialogueId',
  columns: {
    participant: ['Người tham dự', 'Participant', 'person|association|organization'],
    role: ['Vai trò', 'Role'],
    status: ['Tham dự', 'Attendance'],
    id: ['Mã', 'Id'],
  },
});
