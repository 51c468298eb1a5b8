import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AdjournCongressInput,
  AnswerCongressInput,
  ApproveCongressCharterInput,
  CloseCongressInput,
  CongressStepInput,
  ConveneCongressInput,
  ExtendCongressInput,
  PlanCongressInput,
  RecordCongressResolutionInput,
  ReportCongressInput,
  ReportCongressResultsInput,
} from './congress.inputs.js';
import { CongressPayload } from './congress.payloads.js';
import { planCongress, recordCongressResolution } from './congress.service.js';
import * as steps from './congress.steps.js';

const what = 'What to do.';
const keeper = 'The association’s secretary or leader; for the Union its officers and leaders.';
const leader = 'The association’s leader; for the Union its leaders.';
const authority =
  'The home affairs authority or the provincial committee; a union officer enters their letter to an association.';

@Resolver()
export class CongressMutations {
  @Mutation(() => CongressPayload, { description: `Plans a congress (lập kế hoạch đại hội). ${keeper}` })
  planCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanCongressInput, { description: what }) input: PlanCongressInput,
  ) {
    return asPayload(ctx, 'congress', planCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Sends the file to the authority (báo cáo xin ý kiến), as many days before as the rule \`assoc.congressReportDaysBefore\` says. ${leader}`,
  })
  reportCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => ReportCongressInput, { description: what }) input: ReportCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.reportCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Agrees to a congress (đồng ý cho tổ chức đại hội). ${authority}`,
  })
  permitCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerCongressInput, { description: what }) input: AnswerCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.answerCongress(ctx, 'permit', input));
  }

  @Mutation(() => CongressPayload, {
    description: `Returns the file of a congress with a reason (trả lại hồ sơ). ${authority}`,
  })
  returnCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerCongressInput, { description: what }) input: AnswerCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.answerCongress(ctx, 'return', input));
  }

  @Mutation(() => CongressPayload, {
    description: `Calls a congress to order with a quorum (khai mạc đại hội). A regular or founding one begins a term that day. ${leader}`,
  })
  conveneCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => ConveneCongressInput, { description: what }) input: ConveneCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.conveneCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Adjourns a congress for lack of quorum (dừng vì không đủ đại biểu). ${leader}`,
  })
  adjournCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => AdjournCongressInput, { description: what }) input: AdjournCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.adjournCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Records a vote of a congress in session (biểu quyết nghị quyết). ${keeper}`,
  })
  recordCongressResolution(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordCongressResolutionInput, { description: what })
    input: RecordCongressResolutionInput,
  ) {
    return asPayload(ctx, 'congress', recordCongressResolution(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Closes a congress whose elections are counted and whose resolution passed (bế mạc đại hội). ${leader}`,
  })
  closeCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseCongressInput, { description: what }) input: CloseCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.closeCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Reports the results to the authority (báo cáo kết quả đại hội); with a reason where it is later than the rule \`assoc.resultReportDays\` allows. ${leader}`,
  })
  reportCongressResults(
    @Ctx() ctx: Context,
    @Arg('input', () => ReportCongressResultsInput, { description: what }) input: ReportCongressResultsInput,
  ) {
    return asPayload(ctx, 'congress', steps.reportCongressResults(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description:
      'Approves the charter that a congress changed (phê duyệt điều lệ). The provincial committee; a union officer enters its decision on an association.',
  })
  approveCongressCharter(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveCongressCharterInput, { description: what })
    input: ApproveCongressCharterInput,
  ) {
    return asPayload(ctx, 'congress', steps.approveCongressCharter(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description:
      'Completes a congress whose charter, if changed, is approved (hoàn tất). The provincial committee; a union officer enters its decision on an association.',
  })
  completeCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => CongressStepInput, { description: what }) input: CongressStepInput,
  ) {
    return asPayload(ctx, 'congress', steps.takePlainCongressStep(ctx, 'complete', input));
  }

  @Mutation(() => CongressPayload, {
    description: `Extends the deadline for a congress, once and before it has passed (gia hạn đại hội). ${authority}`,
  })
  extendCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendCongressInput, { description: what }) input: ExtendCongressInput,
  ) {
    return asPayload(ctx, 'congress', steps.extendCongress(ctx, input));
  }

  @Mutation(() => CongressPayload, {
    description: `Cancels a congress with a reason (hủy đại hội). ${leader}`,
  })
  cancelCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => CongressStepInput, { description: what }) input: CongressStepInput,
  ) {
    return asPayload(ctx, 'congress', steps.takePlainCongressStep(ctx, 'cancel', input));
  }
}
