import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const serviceProblems = defineProblems('Service', {
  CODE_TAKEN: { vi: 'Mã dịch vụ đã được dùng.', en: 'The code is taken.' },
  ALREADY_ASSIGNED: {
    vi: 'Cơ quan này đã giao (hoặc đang xét giao) dịch vụ này cho hội.',
    en: 'This body has assigned the service to the association already, or considers it.',
  },
  YEAR_REPORTED: {
    vi: 'Kết quả của năm này đã được báo cáo.',
    en: 'The results of this year are reported already.',
  },
  YEAR_OUTSIDE: {
    vi: 'Năm nằm ngoài thời gian thực hiện dịch vụ.',
    en: 'The year is outside the time of the assignment.',
  },
  NOT_STARTED: {
    vi: 'Dịch vụ chưa được giao nên chưa có kết quả.',
    en: 'The service is not assigned, so that there are no results.',
  },
  ASSOCIATION_NOT_ADMITTED: {
    vi: 'Hội không còn hoặc chưa là hội thành viên đang hoạt động.',
    en: 'The association is not an active member of the Union.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
});

constraintMeans('public_service_code', serviceProblems.problem('CODE_TAKEN', ['input', 'code']));
constraintMeans('service_assignment_open', serviceProblems.problem('ALREADY_ASSIGNED', ['input']));
constraintMeans('service_result_year', serviceProblems.problem('YEAR_REPORTED', ['input', 'year']));
