import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const branchProblems = defineProblems('Branch', {
  NAME_TAKEN: {
    vi: 'Đã có chi hội mang tên này bên cạnh.',
    en: 'A branch beside it has this name.',
  },
  PARENT_CYCLE: {
    vi: 'Một chi hội không thể trực thuộc chính mình hoặc cấp dưới của mình.',
    en: 'A branch cannot stand below itself.',
  },
  OTHER_ASSOCIATION: {
    vi: 'Chi hội này thuộc hội khác.',
    en: 'The branch belongs to another association.',
  },
  BRANCH_CLOSED: { vi: 'Chi hội đã kết thúc hoạt động.', en: 'The branch is closed.' },
  BRANCHES_BELOW: {
    vi: 'Còn chi hội trực thuộc đang hoạt động.',
    en: 'There are open branches below it.',
  },
  HEAD_NOT_MEMBER: {
    vi: 'Người đứng đầu chi hội phải là hội viên đang sinh hoạt của hội.',
    en: 'The head of a branch must be an active member of the association.',
  },
  ASSOCIATION_ENDED: { vi: 'Hội không còn hoạt động.', en: 'The association has ended.' },
  MEMBERSHIP_CLOSED: { vi: 'Tư cách hội viên đã kết thúc.', en: 'The membership has ended.' },
  DATE_IN_FUTURE: { vi: 'Ngày không được sau hôm nay.', en: 'The date must not be in the future.' },
  DATE_BEFORE_START: {
    vi: 'Ngày không được trước ngày bắt đầu.',
    en: 'The date must not be before the start.',
  },
});

constraintMeans('branch_name', branchProblems.problem('NAME_TAKEN', ['input', 'nameVi']));
