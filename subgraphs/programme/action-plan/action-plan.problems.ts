import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const actionPlanProblems = defineProblems('ActionPlan', {
  PLAN_EXISTS: {
    vi: 'Đơn vị này đã có chương trình hành động trong danh sách.',
    en: 'A plan of this body is expected already.',
  },
  NOT_DUE: { vi: 'Chưa quá hạn gửi.', en: 'The last day to submit has not passed.' },
  BODY_NOT_ENDED: { vi: 'Đơn vị này chưa chấm dứt hoạt động.', en: 'The body has not ended.' },
  SUCCESSOR_MISSING: {
    vi: 'Cần nêu đơn vị kế thừa.',
    en: 'Name the body that took over.',
  },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
});

constraintMeans('action_plan_body', actionPlanProblems.problem('PLAN_EXISTS', ['input', 'bodyId']));
