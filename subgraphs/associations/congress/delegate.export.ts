import { Field, ID, InputType } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';

@InputType({ description: 'Which delegates.' })
export class CongressDelegateExportFilter {
  @Field(() => ID, { description: 'Of this congress, `con_…`.' })
  congressId!: string;
}

export const delegatesExport = defineExport({
  label: { vi: 'Đại biểu', en: 'The delegates of a congress, as `Congress.delegates` has them' },
  fileName: 'dai-bieu',
  query: 'Congress.delegates',
  filter: CongressDelegateExportFilter,
  of: 'congressId',
  columns: {
    person: ['Đại biểu', 'Delegate'],
    kind: ['Tư cách', 'Kind'],
    sentBy: ['Đơn vị cử', 'Sent by'],
    unitName: ['Đơn vị', 'Unit'],
    isConfirmed: ['Được xác nhận tư cách', 'Confirmed'],
    isPresent: ['Có mặt', 'Present'],
    id: ['Mã', 'Id'],
  },
});
