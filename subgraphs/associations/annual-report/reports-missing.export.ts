import { Field, InputType, Int } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';

@InputType({ description: 'Which year, as `associationsWithoutAnnualReport` takes it.' })
export class ReportsMissingExportFilter {
  @Field(() => Int, { nullable: true, description: 'The year; default as the list has it.' })
  year?: number | null;
}

export const reportsMissingExport = defineExport({
  label: {
    vi: 'Hội chưa nộp báo cáo năm',
    en: 'Associations without a report, as `associationsWithoutAnnualReport` has them',
  },
  fileName: 'chua-nop-bao-cao',
  query: 'associationsWithoutAnnualReport',
  filter: ReportsMissingExportFilter,
  columns: {
    code: ['Mã hội', 'Code'],
    nameVi: ['Tên hội', 'Name'],
    head: ['Người đứng đầu', 'Head', 'head.displayName'],
    phone: ['Điện thoại', 'Phone'],
    email: ['Thư điện tử', 'E-mail'],
    id: ['Mã bản ghi', 'Id'],
  },
});
