import { defineExport } from '../../kernel/export/index.js';
import { DialogueExportFilter } from './dialogue-question.export.js';

export const dialogueCommitmentsExport = defineExport({
  label: { vi: 'Cam kết đối thoại', en: 'The commitments of a dialogue, as `Dialogue.commitments` has them' },
  fileName: 'cam-ket-doi-thoai',
  query: 'Dialogue.commitments',
  filter: DialogueExportFilter,
  of: 'dialogueId',
  columns: {
    text: ['Cam kết', 'Commitment'],
    organization: ['Cơ quan', 'Body'],
    dueOn: ['Hạn', 'Due on'],
    status: ['Tình trạng', 'State'],
    result: ['Kết quả', 'Result'],
    resultNumber: ['Số văn bản', 'Document'],
    doneOn: ['Ngày hoàn thành', 'Done on'],
    id: ['Mã', 'Id'],
  },
});
