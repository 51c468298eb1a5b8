import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConsultancyRequestPayload } from '../request/request.payloads.js';
import * as inputs from './report.inputs.js';
import { ConsultancyReportPayload } from './report.payloads.js';
import * as service from './report.service.js';
import * as steps from './report.steps.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyReportMutations {
  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Writes the first version of the report of a round (soạn báo cáo). The secretary of the council or union officers.',
  })
  draftConsultancyReport(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.DraftConsultancyReportInput, { description: what })
    input: inputs.DraftConsultancyReportInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', service.draftConsultancyReport(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Writes a further version, which replaces the last with its approval and open recommendations (soạn lại báo cáo). The secretary of the council or union officers.',
  })
  reviseConsultancyReport(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReviseConsultancyReportInput, { description: what })
    input: inputs.ReviseConsultancyReportInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', service.reviseConsultancyReport(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Says what became of points of the opinions of the round (tổng hợp tiếp thu ý kiến). The secretary of the council or union officers.',
  })
  disposeOpinionPoints(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.DisposeOpinionPointsInput, { description: what })
    input: inputs.DisposeOpinionPointsInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.disposeOpinionPoints(ctx, input));
  }

  @Mutation(() => ConsultancyReportPayload, {
    description:
      'Approves the text of a report (duyệt nội dung). The chair of the council, or union officers from a paper that the chair signed; union leaders where there is no council.',
  })
  approveConsultancyReport(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ApproveConsultancyReportInput, { description: what })
    input: inputs.ApproveConsultancyReportInput,
  ) {
    return asPayload(ctx, 'consultancyReport', service.approveConsultancyReport(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Signs the approved report and gives it its number (ký báo cáo). Union leaders.',
  })
  signConsultancyReport(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SignConsultancyReportInput, { description: what })
    input: inputs.SignConsultancyReportInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.signConsultancyReport(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Records that the signed report was sent; the time for the answer runs from its receipt (gửi báo cáo). Union officers.',
  })
  sendConsultancyReport(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SendConsultancyReportInput, { description: what })
    input: inputs.SendConsultancyReportInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.sendConsultancyReport(ctx, input));
  }
}
