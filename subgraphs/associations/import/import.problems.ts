import { constraintMeans, defineProblems } from '../../kernel/index.js';
import { tableProblems } from '../../kernel/tables/index.js';

export const importProblems = defineProblems('Import', {
  ...tableProblems,
  FILE_NOT_CONFIRMED: {
    vi: 'Tệp chưa được xác nhận; hãy gọi confirmUpload trước.',
    en: 'The file is not confirmed; call confirmUpload first.',
  },
  COLUMN_MISSING: {
    vi: 'Chưa có cột cho thông tin bắt buộc (họ tên; mã, tên và loại hội).',
    en: 'What is needed has no column (the name; code, name and kind of an association).',
  },
  COLUMN_TWICE: {
    vi: 'Một cột hoặc một ý nghĩa được ghép hai lần.',
    en: 'A column or a meaning is mapped twice.',
  },
  FIELD_NOT_OF_KIND: {
    vi: 'Ý nghĩa này không thuộc loại dữ liệu đang nhập.',
    en: 'Rows of this kind have no such field.',
  },
  ASSOCIATION_NEEDED: {
    vi: 'Phải nêu hội mà các hội viên thuộc về.',
    en: 'Name the association whose members they are.',
  },
  ALREADY_RUNNING: {
    vi: 'Chính tệp này đang được nhập.',
    en: 'This very file is being imported already.',
  },
  ALREADY_ENDED: { vi: 'Đợt nhập đã kết thúc.', en: 'The import has ended already.' },
  CONSENTS_NEEDED: {
    vi: 'Cần xác nhận đã có phiếu đồng ý của từng người trước khi nhập.',
    en: 'Say that everybody’s signed consent is at hand before importing.',
  },
  NOT_ALLOWED_ANY_MORE: {
    vi: 'Người bắt đầu không còn quyền nhập dữ liệu này.',
    en: 'Who started it may not import this any more.',
  },
  FAULT: {
    vi: 'Lỗi hệ thống; hãy thử lại sau. Những dòng đã nhập được giữ nguyên.',
    en: 'A fault; try again later. Rows that were taken stay.',
  },
});

constraintMeans('import_job_open', importProblems.problem('ALREADY_RUNNING', ['input', 'fileId']));
