import { Field, InputType } from 'type-graphql';
import { defineExport, percent } from '../../kernel/export/index.js';
import { ConsultancyRequestFilter } from '../request/request.filters.js';
import { DayRange } from './day-range.inputs.js';
import { ConsultancyStatisticKey } from './register.enums.js';

@InputType({ description: 'What requests are counted by, and which, as `consultancyStatistics` takes it.' })
export class ConsultancyStatisticsExportFilter {
  @Field(() => [ConsultancyStatisticKey], { nullable: true, description: 'Default: one total.' })
  groupBy?: ConsultancyStatisticKey[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Days of receipt; default the last five years.' })
  receivedWithin?: DayRange | null;

  @Field(() => ConsultancyRequestFilter, { nullable: true, description: 'Which requests; default all.' })
  filter?: ConsultancyRequestFilter | null;
}

export const consultancyStatisticsExport = defineExport({
  label: {
    vi: 'Thống kê tư vấn, phản biện',
    en: 'Requests in figures, as `consultancyStatistics` has them',
  },
  fileName: 'thong-ke-tu-van-phan-bien',
  query: 'consultancyStatistics',
  filter: ConsultancyStatisticsExportFilter,
  about: {},
  columns: {
    type: ['Loại', 'Type'],
    origin: ['Nguồn gốc', 'Origin'],
    schemeKind: ['Loại văn bản, đề án', 'Kind of scheme'],
    status: ['Tình trạng', 'State'],
    year: ['Năm', 'Year'],
    quarter: ['Quý', 'Quarter'],
    quarterYear: ['Năm của quý', 'Year of the quarter'],
    agency: ['Cơ quan yêu cầu', 'Requesting agency'],
    field: ['Lĩnh vực', 'Field'],
    leadAssociation: ['Hội chủ trì', 'Lead association'],
    received: ['Đã nhận', 'Received'],
    accepted: ['Nhận lời', 'Accepted'],
    declined: ['Từ chối', 'Declined'],
    sent: ['Đã gửi kết quả', 'Sent'],
    closed: ['Đã kết thúc', 'Closed'],
    sentOnTime: ['Gửi đúng hạn', 'Sent on time'],
    onTimeRate: ['Tỷ lệ đúng hạn (%)', 'On time (%)', 'onTimeRate.basisPoints', percent],
    medianWorkingDays: ['Số ngày làm việc (trung vị)', 'Working days (median)'],
    recommendations: ['Số kiến nghị', 'Recommendations'],
    recommendationsAccepted: ['Tiếp thu', 'Accepted'],
    recommendationsPartlyAccepted: ['Tiếp thu một phần', 'Partly accepted'],
    recommendationsExplained: ['Giải trình', 'Explained'],
    recommendationsWithoutResponse: ['Không phản hồi', 'Without response'],
    recommendationsPending: ['Chờ phản hồi', 'Pending'],
    acceptanceRate: ['Tỷ lệ tiếp thu (%)', 'Acceptance (%)', 'acceptanceRate.basisPoints', percent],
  },
});
