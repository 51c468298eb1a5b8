import { Field, ID, InputType } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';

@InputType({ description: 'Which parts of a dialogue.' })
export class DialogueExportFilter {
  @Field(() => ID, { description: 'Of this dialogue, `dlg_…`.' })
  dialogueId!: string;
}

export const dialogueQuestionsExport = defineExport({
  label: { vi: 'Câu hỏi đối thoại', en: 'The questions of a dialogue, as `Dialogue.questions` has them' },
  fileName: 'cau-hoi-doi-thoai',
  query: 'Dialogue.questions',
  filter: DialogueExportFilter,
  of: 'dialogueId',
  columns: {
    asker: ['Người hỏi', 'Asked by', 'person|association|organization'],
    text: ['Câu hỏi', 'Question'],
    askedOn: ['Ngày hỏi', 'Asked on'],
    status: ['Tình trạng', 'State'],
    answeredBy: ['Người trả lời', 'Answered by'],
    answerText: ['Trả lời', 'Answer'],
    answeredOn: ['Ngày trả lời', 'Answered on'],
    id: ['Mã', 'Id'],
  },
});
