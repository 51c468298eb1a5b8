/** Why an export is refused or fails, for `defineProblems` of a subgraph. */
export const exportProblemTexts = {
  FILTER_OF_OTHER_LIST: {
    vi: 'Bộ lọc thuộc danh sách khác.',
    en: 'The filter is of another list.',
  },
  FILTER_NEEDED: {
    vi: 'Danh sách này cần bộ lọc của nó.',
    en: 'This list needs its filter.',
  },
  ALREADY_ENDED: { vi: 'Đợt xuất đã kết thúc.', en: 'The export has ended already.' },
  UNKNOWN_COLUMN: { vi: 'Danh sách này không có cột đó.', en: 'The list has nothing of that name.' },
  TOO_MANY_OPEN: {
    vi: 'Đang có nhiều đợt xuất chưa xong; hãy đợi.',
    en: 'Too many exports are under way; wait for them.',
  },
  NOT_ALLOWED_ANY_MORE: {
    vi: 'Tài khoản không còn quyền xuất dữ liệu.',
    en: 'The account may not export any more.',
  },
  TOO_MANY_ROWS: {
    vi: 'Quá nhiều dòng cho một trang tính Excel (1.048.576); hãy chọn CSV hoặc lọc bớt.',
    en: 'More rows than a sheet of Excel holds (1,048,576); choose CSV or filter.',
  },
  FAULT: { vi: 'Lỗi hệ thống; hãy thử lại sau.', en: 'A fault; try again later.' },
} as const;
