import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const accountProblems = defineProblems('Account', {
  WRONG_CREDENTIALS: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  },
  REFRESH_TOKEN_INVALID: {
    vi: 'Phiên đăng nhập không còn hiệu lực; hãy đăng nhập lại.',
    en: 'The session is no longer valid; sign in again.',
  },
  USERNAME_TAKEN: { vi: 'Tên đăng nhập đã được dùng.', en: 'The user name is taken.' },
  IDENTITY_TAKEN: {
    vi: 'Danh tính này đã thuộc về một tài khoản khác.',
    en: 'The identity belongs to another account.',
  },
  PASSWORD_TOO_SHORT: {
    vi: 'Mật khẩu phải có ít nhất 9 ký tự.',
    en: 'The password must have at least 9 characters.',
  },
});

const { problem } = accountProblems;
constraintMeans('account_username', problem('USERNAME_TAKEN', ['input', 'username']));
constraintMeans('account_identity', problem('IDENTITY_TAKEN', ['input', 'subject']));
