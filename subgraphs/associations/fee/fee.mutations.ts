import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  ApprovePaymentReversalInput,
  ForgiveFeeInput,
  IssueFeeDuesInput,
  PaymentReversalInput,
  RecordFeePaymentInput,
  SetFeeScheduleInput,
} from './fee.inputs.js';
import { FeeDuePayload, FeeSchedulePayload } from './fee.payloads.js';
import { forgiveFee, issueFeeDues, recordFeePayment } from './fee.service.js';
import * as reversals from './fee-reversal.service.js';
import { setFeeSchedule } from './fee-schedule.service.js';

const what = 'What to do.';

@Resolver()
export class FeeMutations {
  @Mutation(() => FeeSchedulePayload, {
    description:
      'Sets what is asked of members for one year, or changes it while nobody was charged (ban hành mức hội phí). The association’s secretary; for what the Union asks, its officers.',
  })
  setFeeSchedule(
    @Ctx() ctx: Context,
    @Arg('input', () => SetFeeScheduleInput, { description: what }) input: SetFeeScheduleInput,
  ) {
    return asPayload(ctx, 'feeSchedule', setFeeSchedule(ctx, input));
  }

  @Mutation(() => FeeSchedulePayload, {
    description:
      'Charges the fees of a schedule, one per member and year (lập danh sách phải nộp); honorary members are exempt. Done again, it charges who joined since. The association’s secretary; for fees to the Union its officers.',
  })
  issueFeeDues(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueFeeDuesInput, { description: what }) input: IssueFeeDuesInput,
  ) {
    return asPayload(ctx, 'feeSchedule', issueFeeDues(ctx, input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Records a payment (ghi nhận nộp hội phí). The association’s secretary; for fees to the Union its officers.',
  })
  recordFeePayment(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordFeePaymentInput, { description: what }) input: RecordFeePaymentInput,
  ) {
    return asPayload(ctx, 'feeDue', recordFeePayment(ctx, input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Waives what is still owed, e.g. for age or hardship (miễn hội phí). The association’s leader; for fees to the Union its leaders.',
  })
  waiveFeeDue(
    @Ctx() ctx: Context,
    @Arg('input', () => ForgiveFeeInput, { description: what }) input: ForgiveFeeInput,
  ) {
    return asPayload(ctx, 'feeDue', forgiveFee(ctx, 'waive', input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Writes off what a debtor owes who is no member any more (xóa nợ). The association’s leader; for fees to the Union its leaders.',
  })
  writeOffFeeDue(
    @Ctx() ctx: Context,
    @Arg('input', () => ForgiveFeeInput, { description: what }) input: ForgiveFeeInput,
  ) {
    return asPayload(ctx, 'feeDue', forgiveFee(ctx, 'writeOff', input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Asks for the reversal of a payment (đề nghị hoàn bút toán), which another person then decides. The association’s secretary; for fees to the Union its officers.',
  })
  requestPaymentReversal(
    @Ctx() ctx: Context,
    @Arg('input', () => PaymentReversalInput, { description: what }) input: PaymentReversalInput,
  ) {
    return asPayload(ctx, 'feeDue', reversals.requestPaymentReversal(ctx, input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Approves a reversal that somebody else asked for (duyệt hoàn bút toán): the ledger gets one more row, nothing is deleted. The association’s leader or another secretary; for fees to the Union its leaders and officers.',
  })
  approvePaymentReversal(
    @Ctx() ctx: Context,
    @Arg('input', () => ApprovePaymentReversalInput, { description: what })
    input: ApprovePaymentReversalInput,
  ) {
    return asPayload(ctx, 'feeDue', reversals.approvePaymentReversal(ctx, input));
  }

  @Mutation(() => FeeDuePayload, {
    description:
      'Rejects a reversal that somebody else asked for (không duyệt hoàn bút toán). The association’s leader or another secretary; for fees to the Union its leaders and officers.',
  })
  rejectPaymentReversal(
    @Ctx() ctx: Context,
    @Arg('input', () => PaymentReversalInput, { description: what }) input: PaymentReversalInput,
  ) {
    return asPayload(ctx, 'feeDue', reversals.rejectPaymentReversal(ctx, input));
  }
}
