import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AnnualReportStepInput,
  CorrectAnnualReportInput,
  DraftAnnualReportInput,
  EditAnnualReportInput,
} from './annual-report.inputs.js';
import { AnnualReportPayload } from './annual-report.payloads.js';
import * as reports from './annual-report.service.js';

const what = 'What to do.';

@Resolver()
export class AnnualReportMutations {
  @Mutation(() => AnnualReportPayload, {
    description:
      'Drafts the annual report of an association (lập báo cáo năm), with the figures that the graph knows. The association’s secretary or leader.',
  })
  draftAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftAnnualReportInput, { description: what }) input: DraftAnnualReportInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.draftAnnualReport(ctx, input));
  }

  @Mutation(() => AnnualReportPayload, {
    description: 'Changes a draft or returned report (sửa báo cáo). The association’s secretary or leader.',
  })
  editAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => EditAnnualReportInput, { description: what }) input: EditAnnualReportInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.editAnnualReport(ctx, input));
  }

  @Mutation(() => AnnualReportPayload, {
    description:
      'Submits a report to the Union (gửi báo cáo): the figures are counted once more and frozen. The association’s leader.',
  })
  submitAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnualReportStepInput, { description: what }) input: AnnualReportStepInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.submitAnnualReport(ctx, input));
  }

  @Mutation(() => AnnualReportPayload, {
    description: 'Returns a report with a reason (trả lại báo cáo). Union officers.',
  })
  returnAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnualReportStepInput, { description: what }) input: AnnualReportStepInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.takeReportStep(ctx, 'return', input));
  }

  @Mutation(() => AnnualReportPayload, {
    description: 'Approves a submitted or corrected report (duyệt báo cáo). Union officers.',
  })
  approveAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnualReportStepInput, { description: what }) input: AnnualReportStepInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.takeReportStep(ctx, 'approve', input));
  }

  @Mutation(() => AnnualReportPayload, {
    description: 'Locks an approved report after the year is over (khóa báo cáo). Union officers.',
  })
  lockAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnualReportStepInput, { description: what }) input: AnnualReportStepInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.takeReportStep(ctx, 'lock', input));
  }

  @Mutation(() => AnnualReportPayload, {
    description:
      'Corrects a locked report, to be approved again (đính chính báo cáo); what it said before is kept. Union officers.',
  })
  correctAnnualReport(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectAnnualReportInput, { description: what }) input: CorrectAnnualReportInput,
  ) {
    return asPayload(ctx, 'annualReport', reports.correctAnnualReport(ctx, input));
  }
}
