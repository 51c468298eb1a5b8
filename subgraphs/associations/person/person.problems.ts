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
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The day must not be in the future.' },
  BEFORE_BIRTH: { vi: 'Thời điểm này trước ngày sinh.', en: 'This is before the birth date.' },
  MAIN_POST_OVERLAPS: {
    vi: 'Trong cùng thời gian đã có một vị trí công tác chính khác.',
    en: 'There is another main post in the same time.',
  },
  DUPLICATE_ENTRY: { vi: 'Mục này đã có trong hồ sơ.', en: 'The profile has this entry already.' },
  PROFILE_CLOSED: {
    vi: 'Hồ sơ đã đóng hoặc đang bị hạn chế xử lý.',
    en: 'The profile is closed, or its processing is restricted.',
  },
  CITIZEN_ID_INVALID: {
    vi: 'Số định danh cá nhân phải có đúng 12 chữ số.',
    en: 'A citizen id has exactly 12 digits.',
  },
  PASSPORT_INVALID: {
    vi: 'Số hộ chiếu phải có 6 đến 15 chữ cái và chữ số.',
    en: 'A passport number has 6 to 15 letters and digits.',
  },
  PHONE_INVALID: { vi: 'Số điện thoại không hợp lệ.', en: 'The phone number is not valid.' },
  EMAIL_INVALID: { vi: 'Địa chỉ thư điện tử không hợp lệ.', en: 'The e-mail address is not valid.' },
  ORCID_INVALID: {
    vi: 'Mã ORCID không hợp lệ hoặc sai số kiểm tra.',
    en: 'The ORCID iD is not valid, or its check digit is wrong.',
  },
  ORCID_TAKEN: { vi: 'Mã ORCID này thuộc hồ sơ khác.', en: 'The ORCID iD belongs to another profile.' },
  DUPLICATE_PERSON: {
    vi: 'Số giấy tờ này có ở một hồ sơ khác; hãy hợp nhất trước.',
    en: 'Another profile has the same identity document; merge them first.',
  },
  LIKELY_DUPLICATE: {
    vi: 'Có hồ sơ khác rất giống; hãy hợp nhất, hoặc kết luận không trùng trước.',
    en: 'Another profile is much alike: merge them, or find first that they are two people.',
  },
  ERASURE_NOT_GRANTED: {
    vi: 'Chỉ xóa khi yêu cầu xóa dữ liệu của người đó được chấp thuận.',
    en: 'Data are erased only where the person’s request to erase them is granted.',
  },
  ALREADY_DECEASED: {
    vi: 'Người này đã được ghi là đã mất.',
    en: 'The death of the person is recorded already.',
  },
  PROOF_MISSING: {
    vi: 'Hồ sơ không có mục mà căn cứ này xác minh.',
    en: 'The profile has nothing that this proof could prove.',
  },
  NOT_DECEASED: { vi: 'Người này không được ghi là đã mất.', en: 'No death of the person is recorded.' },
  ALREADY_GIVEN: { vi: 'Sự đồng ý này đã có.', en: 'This consent is given already.' },
  NOT_GIVEN: { vi: 'Chưa có sự đồng ý này để rút.', en: 'There is no such consent to withdraw.' },
});

constraintMeans('person_orcid', personProblems.problem('ORCID_TAKEN', ['input', 'orcid']));
constraintMeans('person_field_once', personProblems.problem('INVALID_VALUE', ['input', 'fields']));
