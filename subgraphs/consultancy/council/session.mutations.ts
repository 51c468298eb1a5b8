import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  ConsultancyCouncilAttendanceInput,
  ConsultancyCouncilSessionInput,
  EndConsultancyCouncilSessionInput,
  OpenConsultancyCouncilSessionInput,
  RecordConsultancyCouncilMinutesInput,
  RescheduleConsultancyCouncilSessionInput,
  ScheduleConsultancyCouncilSessionInput,
  SendConsultancyCouncilMaterialsInput,
} from './council.inputs.js';
import { ConsultancyCouncilSessionPayload } from './council.payloads.js';
import { councils } from './council.service.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyCouncilSessionMutations {
  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Plans a session of an established council (lên lịch họp). Union officers, its chair, vice-chair and scientific secretary.',
  })
  scheduleConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleConsultancyCouncilSessionInput, { description: what })
    input: ScheduleConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.schedule(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description: 'Gives a planned session another time or place (dời lịch). As for planning.',
  })
  rescheduleConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => RescheduleConsultancyCouncilSessionInput, { description: what })
    input: RescheduleConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.reschedule(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Notes that the materials went to the members, `council.materialsWD` working days before at the latest (gửi tài liệu). As for planning.',
  })
  sendConsultancyCouncilMaterials(
    @Ctx() ctx: Context,
    @Arg('input', () => SendConsultancyCouncilMaterialsInput, { description: what })
    input: SendConsultancyCouncilMaterialsInput,
  ) {
    return asPayload(ctx, 'session', councils.sendMaterials(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description: 'Cancels a planned session with a reason (hủy phiên họp). As for planning.',
  })
  cancelConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndConsultancyCouncilSessionInput, { description: what })
    input: EndConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.cancelSession(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Opens a session with those who are present (khai mạc): quorum, who must attend, materials in time. Who presides.',
  })
  openConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenConsultancyCouncilSessionInput, { description: what })
    input: OpenConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.open(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Notes that a member has come (có mặt). Who presides, the scientific secretary, or the member himself.',
  })
  joinConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilAttendanceInput, { description: what })
    input: ConsultancyCouncilAttendanceInput,
  ) {
    return asPayload(ctx, 'session', councils.joinSession(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Notes that a member has left (rời phiên họp). Without a quorum nothing is voted or concluded. As for coming.',
  })
  leaveConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilAttendanceInput, { description: what })
    input: ConsultancyCouncilAttendanceInput,
  ) {
    return asPayload(ctx, 'session', councils.leaveSession(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Breaks a session off with a reason (hoãn phiên họp); open votes are cancelled. Who presides.',
  })
  adjournConsultancyCouncilSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndConsultancyCouncilSessionInput, { description: what })
    input: EndConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.adjourn(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Writes the minutes of an open session, with dissent verbatim (ghi biên bản); signatures are to be given anew. The scientific secretary.',
  })
  recordConsultancyCouncilMinutes(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordConsultancyCouncilMinutesInput, { description: what })
    input: RecordConsultancyCouncilMinutesInput,
  ) {
    return asPayload(ctx, 'session', councils.recordMinutes(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSessionPayload, {
    description:
      'Signs the minutes (ký biên bản). Who presides and the scientific secretary, each for himself.',
  })
  signConsultancyCouncilMinutes(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilSessionInput, { description: what })
    input: ConsultancyCouncilSessionInput,
  ) {
    return asPayload(ctx, 'session', councils.signMinutes(ctx, input));
  }
}
