import { Field, ID, ObjectType } from 'type-graphql';
import { CivilDate, connectionType, registerEnum } from '../../kernel/index.js';

/** What somebody has to do about a request. */
export enum ConsultancyTaskKind {
  APPROVE_INITIATIVE = 'APPROVE_INITIATIVE',
  REGISTER = 'REGISTER',
  REPLY = 'REPLY',
  SUPPLY_DOSSIER = 'SUPPLY_DOSSIER',
  START_REVIEW = 'START_REVIEW',
  ACCEPT_SEAT = 'ACCEPT_SEAT',
  DECLARE_CONFLICTS = 'DECLARE_CONFLICTS',
  ATTEND_SESSION = 'ATTEND_SESSION',
  SIGN_MINUTES = 'SIGN_MINUTES',
  ANSWER_OFFER = 'ANSWER_OFFER',
  DECIDE_PROPOSAL = 'DECIDE_PROPOSAL',
  WRITE_OPINION = 'WRITE_OPINION',
  OPEN_OPINIONS = 'OPEN_OPINIONS',
  RECORD_COUNCIL = 'RECORD_COUNCIL',
  DRAFT_REPORT = 'DRAFT_REPORT',
  APPROVE_REPORT = 'APPROVE_REPORT',
  SIGN = 'SIGN',
  SEND = 'SEND',
  ANSWER = 'ANSWER',
  ESCALATE = 'ESCALATE',
  CLOSE_WITHOUT_RESPONSE = 'CLOSE_WITHOUT_RESPONSE',
  BEGIN_FOLLOW_UP = 'BEGIN_FOLLOW_UP',
  VERIFY = 'VERIFY',
  PAY = 'PAY',
  CLOSE = 'CLOSE',
}
registerEnum(
  ConsultancyTaskKind,
  'ConsultancyTaskKind',
  'What somebody has to do about a consultancy request (việc cần làm).',
  {
    APPROVE_INITIATIVE: ['Quyết định tự đề xuất', 'Union leaders: decide on an initiative of the Union'],
    REGISTER: ['Tiếp nhận', 'Union officers: register a proposal'],
    REPLY: ['Trả lời đề nghị', 'Union leaders: accept or decline'],
    SUPPLY_DOSSIER: ['Bổ sung hồ sơ', 'The requesting agency: send the rest of the dossier'],
    START_REVIEW: ['Bắt đầu phản biện', 'Union officers: start the review'],
    ACCEPT_SEAT: ['Nhận lời tham gia hội đồng', 'A person: accept a seat of the council'],
    DECLARE_CONFLICTS: [
      'Kê khai xung đột lợi ích',
      'A person: declare interests for a seat that he accepted',
    ],
    ATTEND_SESSION: ['Dự phiên họp', 'A member of the council: attend a session that is planned'],
    SIGN_MINUTES: ['Ký biên bản', 'Chair and secretary of the council: sign the minutes'],
    ANSWER_OFFER: ['Trả lời mời chuyên gia', 'An expert: answer an offer'],
    DECIDE_PROPOSAL: [
      'Xét giới thiệu chuyên gia',
      'Union officers: take or decline an expert whom an association proposes',
    ],
    OPEN_OPINIONS: ['Mở ý kiến', 'Union officers: open the opinions, of which none is awaited in time'],
    WRITE_OPINION: ['Viết phiếu nhận xét', 'A person or an association: hand in a written opinion'],
    RECORD_COUNCIL: [
      'Ghi nhận họp hội đồng',
      'The chair of the council or union officers: record that the council has concluded',
    ],
    DRAFT_REPORT: ['Soạn báo cáo', 'The secretary of the council or union officers: draft the report'],
    APPROVE_REPORT: [
      'Duyệt báo cáo',
      'The chair of the council, or union leaders where there is none: approve the text',
    ],
    SIGN: ['Ký báo cáo', 'Union leaders: sign the report'],
    SEND: ['Gửi báo cáo', 'Union officers: send the report'],
    ANSWER: ['Phản hồi kiến nghị', 'The agency: answer the recommendations'],
    ESCALATE: ['Báo cáo cấp trên', 'Union leaders: take a missing answer to the higher body'],
    CLOSE_WITHOUT_RESPONSE: ['Kết thúc, không phản hồi', 'Union leaders: close what was never answered'],
    BEGIN_FOLLOW_UP: ['Lập danh mục theo dõi', 'Union officers: list what was accepted'],
    VERIFY: ['Kiểm tra tiếp thu', 'Union officers: look for what was accepted in the final document'],
    PAY: ['Thanh toán', 'Union officers: pay an expert whose work is done'],
    CLOSE: ['Kết thúc', 'Union leaders: close the request'],
  },
);

@ObjectType({
  description:
    'Something that the viewer has to do about a consultancy request (việc cần làm), worked out from its state. Only the one who has to do it sees it.',
})
export class ConsultancyTask {
  requestId!: string;
  /** Where it stands in the list: its day, then what makes it one of a kind. */
  sortOn!: string;
  key!: string;

  @Field(() => ConsultancyTaskKind, { description: 'What is to be done.' })
  kind!: ConsultancyTaskKind;

  @Field(() => CivilDate, { nullable: true, description: 'Last day (hạn); null where there is none.' })
  dueOn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The opinion `opn_…`, seat `cst_…`, session `css_…`, engagement `eng_…`, proposal `xpr_…` or version `rep_…` that it is about; else null.',
  })
  subjectId!: string | null;
}

export const ConsultancyTaskConnection = connectionType(ConsultancyTask, 'ConsultancyTask', 'tasks');
