import { Field, ID, InputType } from 'type-graphql';
import {
  AddCouncilSeatInput,
  AnswerCouncilSeatInput,
  CastCouncilBallotInput,
  ConcludeCouncilInput,
  CouncilAttendanceInput,
  CouncilPartInput,
  CouncilReasonInput,
  DeclareCouncilConflictsInput,
  DissolveCouncilInput,
  EstablishCouncilInput,
  OpenCouncilSessionInput,
  OpenCouncilVoteInput,
  RecordCouncilMinutesInput,
  ReplaceCouncilSeatInput,
  RescheduleCouncilSessionInput,
  ScheduleCouncilSessionInput,
  SendCouncilMaterialsInput,
} from '../../kernel/council/index.js';
import { MutationInput } from '../../kernel/index.js';

@InputType({ description: 'A council for the present round of a request (lập hội đồng).' })
export class CreateConsultancyCouncilInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  requestId!: string;
}

@InputType({ description: 'An invitation to a seat of a council (dự kiến thành viên).' })
export class AddConsultancyCouncilSeatInput extends AddCouncilSeatInput {}

@InputType({ description: 'A seat, `cst_…`.' })
export class ConsultancyCouncilSeatInput extends CouncilPartInput {}

@InputType({ description: 'An answer to the invitation to a seat, `cst_…` (nhận lời, từ chối).' })
export class AnswerConsultancyCouncilSeatInput extends AnswerCouncilSeatInput {}

@InputType({
  description: 'A declaration on conflicts of interest for a seat, `cst_…` (kê khai xung đột lợi ích).',
})
export class DeclareConsultancyCouncilConflictsInput extends DeclareCouncilConflictsInput {}

@InputType({ description: 'Another person for a seat, `cst_…` (thay thành viên).' })
export class ReplaceConsultancyCouncilSeatInput extends ReplaceCouncilSeatInput {}

@InputType({ description: 'The establishment of a council, `ccl_…` (thành lập).' })
export class EstablishConsultancyCouncilInput extends EstablishCouncilInput {}

@InputType({ description: 'The conclusion of a council, `ccl_…` (kết luận).' })
export class ConcludeConsultancyCouncilInput extends ConcludeCouncilInput {}

@InputType({ description: 'The dissolution of a council, `ccl_…` (giải thể).' })
export class DissolveConsultancyCouncilInput extends DissolveCouncilInput {}

@InputType({ description: 'The end of a council, `ccl_…`, that comes to nothing (hủy).' })
export class CancelConsultancyCouncilInput extends CouncilReasonInput {}

@InputType({ description: 'A session of an established council (lịch họp).' })
export class ScheduleConsultancyCouncilSessionInput extends ScheduleCouncilSessionInput {}

@InputType({ description: 'Another time or place for a session, `css_…` (dời lịch).' })
export class RescheduleConsultancyCouncilSessionInput extends RescheduleCouncilSessionInput {}

@InputType({ description: 'The materials of a session, `css_…` (gửi tài liệu).' })
export class SendConsultancyCouncilMaterialsInput extends SendCouncilMaterialsInput {}

@InputType({ description: 'The opening of a session, `css_…` (khai mạc).' })
export class OpenConsultancyCouncilSessionInput extends OpenCouncilSessionInput {}

@InputType({ description: 'Somebody comes to or leaves a session, `css_…` (có mặt, rời phiên họp).' })
export class ConsultancyCouncilAttendanceInput extends CouncilAttendanceInput {}

@InputType({ description: 'The end of a session, `css_…`, before it is done (hoãn, hủy).' })
export class EndConsultancyCouncilSessionInput extends CouncilReasonInput {}

@InputType({ description: 'The minutes of a session, `css_…` (biên bản).' })
export class RecordConsultancyCouncilMinutesInput extends RecordCouncilMinutesInput {}

@InputType({ description: 'A session, `css_…`.' })
export class ConsultancyCouncilSessionInput extends CouncilPartInput {}

@InputType({ description: 'A question put to a council in a session, `css_…` (đưa ra biểu quyết).' })
export class OpenConsultancyCouncilVoteInput extends OpenCouncilVoteInput {}

@InputType({ description: 'A ballot in a vote, `cvt_…` (phiếu).' })
export class CastConsultancyCouncilBallotInput extends CastCouncilBallotInput {}

@InputType({ description: 'A member steps back from a vote, or it is cancelled, `cvt_…`.' })
export class ConsultancyCouncilVoteReasonInput extends CouncilReasonInput {}

@InputType({ description: 'A vote, `cvt_…`.' })
export class ConsultancyCouncilVoteInput extends CouncilPartInput {}
