import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CorrectIndicatorReportInput,
  DraftIndicatorReportInput,
  IndicatorReportPayload,
  IndicatorReportStepInput,
  SubmitIndicatorReportInput,
} from './indicator-report.inputs.js';
import {
  correctIndicatorReport,
  draftIndicatorReport,
  submitIndicatorReport,
  takeReportStep,
} from './indicator-report.service.js';

const what = 'What to do.';

@Resolver()
export class IndicatorReportMutations {
  @Mutation(() => IndicatorReportPayload, {
    description:
      'Drafts a report on a target for a period and territory (lập báo cáo chỉ tiêu). The owner of the target, union officers, programme monitors.',
  })
  draftIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftIndicatorReportInput, { description: what }) input: DraftIndicatorReportInput,
  ) {
    return asPayload(ctx, 'indicatorReport', draftIndicatorReport(ctx, input));
  }

  @Mutation(() => IndicatorReportPayload, {
    description:
      'Submits a draft or a returned report, with changes if any (gửi báo cáo). Its organization, union officers, programme monitors.',
  })
  submitIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitIndicatorReportInput, { description: what }) input: SubmitIndicatorReportInput,
  ) {
    return asPayload(ctx, 'indicatorReport', submitIndicatorReport(ctx, input));
  }

  @Mutation(() => IndicatorReportPayload, {
    description:
      'Approves a submitted or corrected report, which everyone may see then (duyệt). Programme monitors.',
  })
  approveIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => IndicatorReportStepInput, { description: what }) input: IndicatorReportStepInput,
  ) {
    return asPayload(ctx, 'indicatorReport', takeReportStep(ctx, 'approve', input));
  }

  @Mutation(() => IndicatorReportPayload, {
    description: 'Returns a submitted report, with a reason (trả lại). Programme monitors.',
  })
  returnIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => IndicatorReportStepInput, { description: what }) input: IndicatorReportStepInput,
  ) {
    return asPayload(ctx, 'indicatorReport', takeReportStep(ctx, 'return', input));
  }

  @Mutation(() => IndicatorReportPayload, {
    description: 'Locks an approved report once its period is over (khóa số liệu). Programme monitors.',
  })
  lockIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => IndicatorReportStepInput, { description: what }) input: IndicatorReportStepInput,
  ) {
    return asPayload(ctx, 'indicatorReport', takeReportStep(ctx, 'lock', input));
  }

  @Mutation(() => IndicatorReportPayload, {
    description:
      'Corrects a locked report, with a reason; the old version is kept and the new one waits for approval (đính chính). Programme monitors.',
  })
  correctIndicatorReport(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectIndicatorReportInput, { description: what })
    input: CorrectIndicatorReportInput,
  ) {
    return asPayload(ctx, 'indicatorReport', correctIndicatorReport(ctx, input));
  }
}
