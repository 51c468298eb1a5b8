import type { Text } from '../../kernel/index.js';

/** Why a row was not imported, besides what its use cases refuse; and what only deserves a look. */
export const rowProblems = {
  CELL_ERROR: {
    vi: 'Ô chứa lỗi của bảng tính (#N/A, #REF!…).',
    en: 'The cell has an error of the spreadsheet.',
  },
  FORMULA: {
    vi: 'Ô chứa công thức; hãy dán giá trị (Paste Values).',
    en: 'The cell has a formula; paste its value.',
  },
  INVALID_DATE: {
    vi: 'Ngày không đọc được; dùng ngày/tháng/năm, hoặc chỉ năm.',
    en: 'The date cannot be read; write day/month/year, or the year.',
  },
  INVALID_CITIZEN_ID: {
    vi: 'Số CCCD phải có đúng 12 chữ số.',
    en: 'A citizen id has exactly 12 digits.',
  },
  UNKNOWN_VALUE: { vi: 'Giá trị không có trong danh mục.', en: 'The value is in no list.' },
  NAME_MISSING: { vi: 'Thiếu họ tên.', en: 'The name is missing.' },
  VALUE_MISSING: { vi: 'Thiếu giá trị bắt buộc.', en: 'A required value is missing.' },
  BIRTH_NEEDED: {
    vi: 'Cần ngày sinh, số CCCD hoặc số thẻ để phân biệt người này.',
    en: 'A birth date, citizen id or card number is needed to tell the person apart.',
  },
  ADMITTED_BEFORE_BIRTH: {
    vi: 'Ngày vào hội trước ngày sinh.',
    en: 'The day of admission is before the birth.',
  },
  CARD_DIFFERS: {
    vi: 'Hội viên đang mang số thẻ khác; nhập dữ liệu không đổi số thẻ.',
    en: 'The member has another card number; an import does not change it.',
  },
  CATEGORY_DIFFERS: {
    vi: 'Hội viên thuộc loại khác; nhập dữ liệu không đổi loại hội viên.',
    en: 'The member is of another category; an import does not change it.',
  },
  MEMBERSHIP_ENDED: {
    vi: 'Tư cách hội viên đã kết thúc; hãy nộp đơn mới.',
    en: 'The membership has ended; apply anew.',
  },
  NAME_DIFFERS: {
    vi: 'Hội đang có tên khác; đổi tên bằng quyết định, không bằng nhập dữ liệu.',
    en: 'The association has another name; it is renamed by decision, not by an import.',
  },
  FAULT: {
    vi: 'Không ghi được dòng này do lỗi hệ thống; hãy nhập lại.',
    en: 'This row could not be written because of a fault; import it again.',
  },
} as const satisfies Record<string, Text>;
