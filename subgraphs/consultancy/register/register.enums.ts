import { registerEnum } from '../../kernel/index.js';

export enum ConsultancyRequestOrder {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  DUE_FIRST = 'DUE_FIRST',
  RECEIVED_LAST_FIRST = 'RECEIVED_LAST_FIRST',
  TITLE = 'TITLE',
}
registerEnum(ConsultancyRequestOrder, 'ConsultancyRequestOrder', 'Order of requests (thứ tự).', {
  NEWEST: ['Đề xuất mới nhất', 'Newest proposal first'],
  OLDEST: ['Đề xuất cũ nhất', 'Oldest proposal first'],
  DUE_FIRST: ['Đến hạn trước', 'Nearest end of the performance time first; only those that have one'],
  RECEIVED_LAST_FIRST: ['Tiếp nhận mới nhất', 'Newest receipt first; only those that are registered'],
  TITLE: ['Tên nhiệm vụ', 'Title, without regard to diacritics'],
});

export enum ConsultancyStatisticKey {
  TYPE = 'TYPE',
  ORIGIN = 'ORIGIN',
  SCHEME_KIND = 'SCHEME_KIND',
  AGENCY = 'AGENCY',
  FIELD = 'FIELD',
  LEAD_ASSOCIATION = 'LEAD_ASSOCIATION',
  STATUS = 'STATUS',
  YEAR = 'YEAR',
  QUARTER = 'QUARTER',
}
registerEnum(
  ConsultancyStatisticKey,
  'ConsultancyStatisticKey',
  'What requests are counted by (tiêu chí thống kê).',
  {
    TYPE: ['Loại nhiệm vụ', 'Type'],
    ORIGIN: ['Nguồn đề nghị', 'Origin'],
    SCHEME_KIND: ['Loại đề án', 'Kind of scheme'],
    AGENCY: ['Cơ quan đề nghị', 'Requesting agency'],
    FIELD: ['Lĩnh vực', 'Field; a request counts once in each of its fields'],
    LEAD_ASSOCIATION: ['Đơn vị chủ trì', 'Association that leads; none is the Union’s office'],
    STATUS: ['Trạng thái', 'State today'],
    YEAR: ['Năm', 'Year of receipt'],
    QUARTER: ['Quý', 'Quarter of receipt'],
  },
);

export enum PeriodicReportStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  SENT = 'SENT',
}
registerEnum(
  PeriodicReportStatus,
  'ConsultancyPeriodicReportStatus',
  'State of a periodic report (trạng thái báo cáo định kỳ).',
  {
    DRAFT: ['Dự thảo', 'Draft: made anew from the register whenever that is asked'],
    SUBMITTED: ['Đã trình', 'Put before the leader; its figures are frozen'],
    SENT: ['Đã gửi', 'Signed, numbered and sent to the province'],
  },
);
