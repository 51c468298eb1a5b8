import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  PeriodicReportStepInput,
  PreparePeriodicReportInput,
  SendPeriodicReportInput,
} from './periodic-report.inputs.js';
import { PeriodicReportPayload } from './periodic-report.payloads.js';
import * as reports from './periodic-report.service.js';

const what = 'What to do.';
const name = 'periodicReport';

@Resolver()
export class PeriodicReportMutations {
  @Mutation(() => PeriodicReportPayload, {
    description:
      'Makes the draft of the report of a quarter or year from the register, or makes it anew (lập báo cáo định kỳ). Union officers.',
  })
  preparePeriodicReport(
    @Ctx() ctx: Context,
    @Arg('input', () => PreparePeriodicReportInput, { description: what }) input: PreparePeriodicReportInput,
  ) {
    return asPayload(ctx, name, reports.preparePeriodicReport(ctx, input));
  }

  @Mutation(() => PeriodicReportPayload, {
    description:
      'Puts a report of a period that is over before the leader; its figures are frozen (trình ký). Union officers.',
  })
  submitPeriodicReport(
    @Ctx() ctx: Context,
    @Arg('input', () => PeriodicReportStepInput, { description: what }) input: PeriodicReportStepInput,
  ) {
    return asPayload(ctx, name, reports.submitPeriodicReport(ctx, input));
  }

  @Mutation(() => PeriodicReportPayload, {
    description: 'Gives a report back, with the reason; it can be made anew (trả lại). Union leaders.',
  })
  returnPeriodicReport(
    @Ctx() ctx: Context,
    @Arg('input', () => PeriodicReportStepInput, { description: what }) input: PeriodicReportStepInput,
  ) {
    return asPayload(ctx, name, reports.returnPeriodicReport(ctx, input));
  }

  @Mutation(() => PeriodicReportPayload, {
    description: 'Signs a report under its number and sends it to the province (ký, gửi). Union leaders.',
  })
  sendPeriodicReport(
    @Ctx() ctx: Context,
    @Arg('input', () => SendPeriodicReportInput, { description: what }) input: SendPeriodicReportInput,
  ) {
    return asPayload(ctx, name, reports.sendPeriodicReport(ctx, input));
  }
}
