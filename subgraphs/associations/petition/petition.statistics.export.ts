import { Field, InputType } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';
import { PetitionStatisticKey } from './petition.statistics.types.js';

@InputType({ description: 'What petitions are counted by, as `petitionStatistics` takes it.' })
export class PetitionStatisticsExportFilter {
  @Field(() => [PetitionStatisticKey], { nullable: true, description: 'Default: one total.' })
  groupBy?: PetitionStatisticKey[] | null;
}

export const petitionStatisticsExport = defineExport({
  label: { vi: 'Thống kê kiến nghị', en: 'How bodies respond, as `petitionStatistics` has it' },
  fileName: 'thong-ke-kien-nghi',
  query: 'petitionStatistics',
  filter: PetitionStatisticsExportFilter,
  about: {},
  columns: {
    organization: ['Cơ quan', 'Body'],
    kind: ['Lĩnh vực', 'Kind'],
    year: ['Năm', 'Year'],
    petitions: ['Kiến nghị', 'Petitions'],
    sent: ['Đã chuyển', 'Sent'],
    answered: ['Đã trả lời', 'Answered'],
    inTime: ['Đúng hạn', 'In time'],
    late: ['Quá hạn', 'Late'],
    overdue: ['Quá hạn chưa trả lời', 'Overdue'],
    medianWorkingDays: ['Số ngày làm việc (trung vị)', 'Working days (median)'],
    accepted: ['Tiếp thu', 'Accepted'],
    partlyAccepted: ['Tiếp thu một phần', 'Partly accepted'],
    explained: ['Giải trình', 'Explained'],
    rejected: ['Không tiếp thu', 'Rejected'],
    hidden: ['Số nhỏ được che', 'Hidden because small', 'isSuppressed'],
  },
});
