import { registerEnum } from '../../kernel/index.js';

export enum DataRequestKind {
  ACCESS = 'ACCESS',
  CORRECT = 'CORRECT',
  PROVIDE = 'PROVIDE',
  WITHDRAW_CONSENT = 'WITHDRAW_CONSENT',
  RESTRICT = 'RESTRICT',
  OBJECT = 'OBJECT',
  ERASE = 'ERASE',
  COMPLAIN = 'COMPLAIN',
}
registerEnum(
  DataRequestKind,
  'DataRequestKind',
  'Right that a person claims about his data (quyền của chủ thể dữ liệu); law 91/2025/QH15.',
  {
    ACCESS: ['Xem dữ liệu', 'To see the data'],
    CORRECT: ['Chỉnh sửa dữ liệu', 'To have them corrected'],
    PROVIDE: ['Cung cấp dữ liệu', 'To get a copy'],
    WITHDRAW_CONSENT: ['Rút lại sự đồng ý', 'To withdraw a consent'],
    RESTRICT: ['Hạn chế xử lý', 'To have processing restricted'],
    OBJECT: ['Phản đối xử lý', 'To object to processing'],
    ERASE: ['Xóa dữ liệu', 'To have them erased'],
    COMPLAIN: ['Khiếu nại', 'To complain'],
  },
);

export enum DataRequestStatus {
  RECEIVED = 'RECEIVED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  IN_PROGRESS = 'IN_PROGRESS',
  EXTENDED = 'EXTENDED',
  ERASING = 'ERASING',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}
registerEnum(DataRequestStatus, 'DataRequestStatus', 'State of such a request.', {
  RECEIVED: ['Đã nhận', 'Received'],
  ACKNOWLEDGED: ['Đã phản hồi', 'Acknowledged'],
  IN_PROGRESS: ['Đang xử lý', 'In progress'],
  EXTENDED: ['Gia hạn', 'Extended, once'],
  ERASING: ['Đang xóa', 'Granted; erased here, and in the other parts of the graph as they follow'],
  DONE: ['Hoàn thành', 'Done'],
  REFUSED: ['Từ chối', 'Refused with a reason'],
});

export enum SlaState {
  ON_TIME = 'ON_TIME',
  HALF_GONE = 'HALF_GONE',
  URGENT = 'URGENT',
  OVERDUE = 'OVERDUE',
  CLOSED = 'CLOSED',
}
registerEnum(SlaState, 'SlaState', 'How a request stands to its deadline (tình trạng hạn xử lý).', {
  ON_TIME: ['Trong hạn', 'Less than half of the time is gone'],
  HALF_GONE: ['Đã qua nửa hạn', 'At least 50 % of the time is gone'],
  URGENT: ['Sắp hết hạn', 'At least 80 % of the time is gone'],
  OVERDUE: ['Quá hạn', 'The deadline, or that of the acknowledgement, has passed'],
  CLOSED: ['Đã kết thúc', 'Done or refused'],
});
