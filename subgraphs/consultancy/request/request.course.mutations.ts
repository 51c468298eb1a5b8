import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import * as inputs from './request.course.inputs.js';
import * as steps from './request.course.steps.js';
import { ConsultancyRequestPayload } from './request.payloads.js';

const what = 'What to do.';
const name = 'consultancyRequest';

@Resolver()
export class ConsultancyCourseMutations {
  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Decides that the Union takes something up by itself (quyết định tự đề xuất). Union leaders, before registration.',
  })
  approveConsultancyInitiative(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ApproveConsultancyInitiativeInput, { description: what })
    input: inputs.ApproveConsultancyInitiativeInput,
  ) {
    return asPayload(ctx, name, steps.approveConsultancyInitiative(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Decides whether reviewers are named to the agency (công khai danh tính). Union leaders, before the first opinion is asked for, which a council does when it is established.',
  })
  decideConsultancyNamedReview(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.DecideConsultancyNamedReviewInput, { description: what })
    input: inputs.DecideConsultancyNamedReviewInput,
  ) {
    return asPayload(ctx, name, steps.decideConsultancyNamedReview(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Changes the agreed due date, with a reason (điều chỉnh thời hạn). Union leaders.',
  })
  changeConsultancyDueDate(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ChangeConsultancyDueDateInput, { description: what })
    input: inputs.ChangeConsultancyDueDateInput,
  ) {
    return asPayload(ctx, name, steps.changeConsultancyDueDate(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Records that the council met and concluded and all reviewers’ forms are in (đã họp hội đồng). The chair of the council, or union officers from signed minutes.',
  })
  recordConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordConsultancyCouncilInput, { description: what })
    input: inputs.RecordConsultancyCouncilInput,
  ) {
    return asPayload(ctx, name, steps.recordConsultancyCouncil(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Takes a missing answer to the higher body (báo cáo cấp trên). Union leaders, from `escalateOn`.',
  })
  escalateConsultancyResponse(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.EscalateConsultancyResponseInput, { description: what })
    input: inputs.EscalateConsultancyResponseInput,
  ) {
    return asPayload(ctx, name, steps.escalateConsultancyResponse(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Closes a request whose accepted recommendations are verified (kết thúc). Union leaders.',
  })
  closeConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.CloseConsultancyRequestInput, { description: what })
    input: inputs.CloseConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.closeConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Suspends a request before its report is sent; all clocks stand still (tạm dừng). Union leaders.',
  })
  suspendConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SuspendConsultancyRequestInput, { description: what })
    input: inputs.SuspendConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.suspendConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Goes on with a suspended request where it stopped (tiếp tục). Union leaders.',
  })
  resumeConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ConsultancyPlainStepInput, { description: what })
    input: inputs.ConsultancyPlainStepInput,
  ) {
    return asPayload(ctx, name, steps.resumeConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Opens a further round for a new draft (phản biện dự thảo mới). Union leaders.',
  })
  reopenConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReopenConsultancyRequestInput, { description: what })
    input: inputs.ReopenConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.reopenConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Says once a round how useful the report was (đánh giá chất lượng). The agency that receives it.',
  })
  rateConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RateConsultancyRequestInput, { description: what })
    input: inputs.RateConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.rateConsultancyRequest(ctx, input));
  }
}
