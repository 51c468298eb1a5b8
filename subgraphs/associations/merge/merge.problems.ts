import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const mergeProblems = defineProblems('PersonMerge', {
  SAME_PERSON: {
    vi: 'Hai mã này là của cùng một người.',
    en: 'Both ids are of one person.',
  },
  ALREADY_PROPOSED: {
    vi: 'Việc gộp hai hồ sơ này đang chờ quyết định.',
    en: 'A merge of these two is waiting for a decision.',
  },
  ALREADY_MERGED: {
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác.',
    en: 'The person has been merged into another meanwhile.',
  },
  SURVIVOR_MERGED: {
    vi: 'Hồ sơ giữ lại đã được gộp vào hồ sơ khác; hãy đề nghị lại với hồ sơ đó, hoặc hoàn tác việc gộp sau trước.',
    en: 'The survivor has been merged into another: propose the merge with that one, or undo the later merge first.',
  },
  PERSON_RESTRICTED: {
    vi: 'Một trong hai hồ sơ đang bị hạn chế xử lý; cán bộ bảo vệ dữ liệu phải thôi hạn chế trước.',
    en: 'One of the two is restricted while an objection is examined: the data protection officer lifts that first.',
  },
  UNDO_TOO_LATE: {
    vi: 'Đã quá thời hạn được hoàn tác.',
    en: 'The days within which a merge can be undone are over.',
  },
  PERSON_ERASED: {
    vi: 'Dữ liệu của người này đã được xóa theo yêu cầu.',
    en: 'The data of the person were erased at his request.',
  },
  UNDO_BLOCKED: {
    vi: 'Dữ liệu đã thay đổi sau khi gộp nên không hoàn tác được, ví dụ người này đã gia nhập lại cùng một hội.',
    en: 'What happened since stands in the way of undoing, e.g. the person has joined the same association anew.',
  },
});

constraintMeans('person_merge_proposed', mergeProblems.problem('ALREADY_PROPOSED', ['input']));
constraintMeans('person_merge_once', mergeProblems.problem('ALREADY_MERGED', ['input']));
