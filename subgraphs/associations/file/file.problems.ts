import { defineProblems } from '../../kernel/index.js';
import { tableProblems } from '../../kernel/tables/index.js';

export const fileProblems = defineProblems('StoredFile', {
  ...tableProblems,
  TYPE_NOT_ALLOWED: {
    vi: 'Chỉ nhận tệp .xlsx hoặc .csv.',
    en: 'Only .xlsx and .csv files are taken.',
  },
  NOT_RECEIVED: {
    vi: 'Chưa nhận được nội dung tệp; hãy tải tệp lên trước.',
    en: 'The bytes have not arrived; upload the file first.',
  },
  HASH_DIFFERS: {
    vi: 'Nội dung nhận được khác với tệp đã gửi (mã SHA-256 khác).',
    en: 'What arrived is not what was sent (the SHA-256 differs).',
  },
});
