import { defineProblems } from '../../kernel/index.js';

export const dataRequestProblems = defineProblems('DataSubjectRequest', {
  NOT_AN_ERASURE: {
    vi: 'Đây không phải yêu cầu xóa dữ liệu.',
    en: 'This is no request to erase data.',
  },
  ERASURE_PENDING: {
    vi: 'Yêu cầu xóa chỉ hoàn thành khi dữ liệu đã được xóa ở mọi phân hệ.',
    en: 'A request to erase is done only when every part of the graph has erased the data.',
  },
  ALREADY_OPEN: {
    vi: 'Đã có một yêu cầu cùng loại đang được xử lý.',
    en: 'A request of this kind is open already.',
  },
});
