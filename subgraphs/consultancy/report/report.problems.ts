/** Refusals about reports, recommendations and what becomes of them; the subgraph has one set of codes. */
export const reportProblemTexts = {
  CONCLUSIONS_MISSING: {
    vi: 'Báo cáo phải có mục Kết luận.',
    en: 'A report needs the section of conclusions.',
  },
  RECOMMENDATION_MISSING: {
    vi: 'Báo cáo phải có ít nhất một kiến nghị.',
    en: 'A report needs at least one recommendation.',
  },
  MINORITY_MISSING: {
    vi: 'Có ý kiến không tán thành chưa được giữ nguyên văn trong báo cáo; hãy soạn lại báo cáo.',
    en: 'An opinion that does not agree is not kept in the report word for word; revise the report.',
  },
  POINT_NOT_SUBMITTED: {
    vi: 'Ý kiến này không thuộc phiếu đã nộp của lần phản biện hiện tại.',
    en: 'This point is not of an opinion submitted in the present round.',
  },
  NO_SUCH_RECOMMENDATION: {
    vi: 'Báo cáo hiện tại không có kiến nghị mang số này.',
    en: 'The report in force has no recommendation of this number.',
  },
  RECOMMENDATION_SUPERSEDED: {
    vi: 'Kiến nghị này đã được thay thế; không trả lời nữa.',
    en: 'This recommendation was replaced; it is not answered any more.',
  },
  LETTER_NEEDED: {
    vi: 'Cán bộ nhập phản hồi bằng giấy phải nêu số văn bản.',
    en: 'Who enters an answer from paper gives the number of the letter.',
  },
  FOLLOW_UP_CLOSED: {
    vi: 'Nhiệm vụ không ở giai đoạn theo dõi tiếp thu.',
    en: 'The request is not being followed up.',
  },
  PAPER_NEEDED: {
    vi: 'Cần nêu số văn bản mà chủ tịch hội đồng đã ký duyệt.',
    en: 'The number of the paper that the chair signed is needed.',
  },
  NOT_BEING_DRAFTED: {
    vi: 'Báo cáo của nhiệm vụ này hiện không ở giai đoạn dự thảo.',
    en: 'The report of this request is not being drafted now.',
  },
  NUMBER_TAKEN: {
    vi: 'Số báo cáo này đã được dùng trong năm.',
    en: 'This number was given to another report of the year.',
  },
} as const;
