import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const personProblems = defineProblems('Person', {
  BIRTH_IN_FUTURE: {
    vi: 'Ngày sinh không được sau hôm nay.',
    en: 'The birth date must not be in the future.',
  },
  TOO_MANY_ENTRIES: {
    vi: 'Mỗi danh sách có tối đa 30 mục.',
    en: 'A list has at most 30 entries.',
  },
  TOO_MANY_FIELDS: { vi: 'Mỗi người có tối đa ba lĩnh vực.', en: 'A person has at most three fields.' },
  ONE_MAIN_FIELD: { vi: 'Phải có đúng một lĩnh vực chính.', en: 'Exactly one field must be the main one.' },
  CONSENT_MISSING: { vi: 'Chưa có sự đồng ý cần thiết.', en: 'The consent that this needs is missing.' },
  NOT_OWN_MEMBER: {
    vi: 'Thư ký hội chỉ đề cử hội viên của hội mình.',
    en: 'An association’s secretary proposes members of the own association only.',
  },
  NOT_STALE_YET: {
    vi: 'Hồ sơ được xác minh chưa quá thời hạn phải cập nhật.',
    en: 'The profile was verified too recently to be stale.',
  },
  UNIT_NOT_VALID: {
    vi: 'Đơn vị hành chính không còn hoặc chưa có hiệu lực hôm nay.',
    en: 'The administrative unit does not exist today.',
  },
  PROFILE_INCOMPLETE: {
    vi: 'Hồ sơ chưa đủ mức hoàn thiện để xác minh.',
    en: 'The profile is not complete enough to be verified.',
  },
  HAS_PERSON: {
    vi: 'Tài khoản này đã gắn với một hồ sơ cá nhân.',
    en: 'A person belongs to this account already.',
  },
  ALREADY_GIVEN: { vi: 'Sự đồng ý này đã có.', en: 'This consent is given already.' },
  NOT_GIVEN: { vi: 'Chưa có sự đồng ý này để rút.', en: 'There is no such consent to withdraw.' },
});

constraintMeans('person_field_once', personProblems.problem('INVALID_VALUE', ['input', 'fields']));
