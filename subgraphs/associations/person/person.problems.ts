import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const personProblems = defineProblems('Person', {
  BIRTH_IN_FUTURE: {
    vi: 'Ngày sinh không được sau hôm nay.',
    en: 'The birth date must not be in the future.',
  },
  TOO_MANY_FIELDS: { vi: 'Mỗi người có tối đa ba lĩnh vực.', en: 'A person has at most three fields.' },
  ONE_MAIN_FIELD: { vi: 'Phải có đúng một lĩnh vực chính.', en: 'Exactly one field must be the main one.' },
  CONSENT_MISSING: { vi: 'Chưa có sự đồng ý cần thiết.', en: 'The consent that this needs is missing.' },
  PROFILE_INCOMPLETE: {
    vi: 'Hồ sơ chưa đủ mức hoàn thiện để xác minh.',
    en: 'The profile is not complete enough to be verified.',
  },
  ALREADY_GIVEN: { vi: 'Sự đồng ý này đã có.', en: 'This consent is given already.' },
  NOT_GIVEN: { vi: 'Chưa có sự đồng ý này để rút.', en: 'There is no such consent to withdraw.' },
});

constraintMeans('person_field_once', personProblems.problem('INVALID_VALUE', ['input', 'fields']));
