import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const claimProblems = defineProblems('ProfileClaim', {
  CITIZEN_ID_INVALID: {
    vi: 'Số định danh cá nhân phải có đúng 12 chữ số.',
    en: 'A citizen id has exactly 12 digits.',
  },
  ORCID_INVALID: {
    vi: 'Mã ORCID không hợp lệ hoặc sai số kiểm tra.',
    en: 'The ORCID iD is not valid, or its check digit is wrong.',
  },
  HAS_PERSON: {
    vi: 'Tài khoản này đã gắn với một hồ sơ cá nhân.',
    en: 'A person belongs to this account already.',
  },
  PERSON_TAKEN: {
    vi: 'Hồ sơ này đã gắn với tài khoản khác.',
    en: 'The profile belongs to another account already.',
  },
  CLAIM_PENDING: {
    vi: 'Đã có một yêu cầu đang chờ duyệt.',
    en: 'A claim of this account waits already.',
  },
  TOO_MANY_CLAIMS: {
    vi: 'Tài khoản này đã gửi quá nhiều yêu cầu trong 30 ngày.',
    en: 'The account made too many claims within 30 days.',
  },
});

constraintMeans('profile_claim_pending', claimProblems.problem('CLAIM_PENDING', ['input']));
