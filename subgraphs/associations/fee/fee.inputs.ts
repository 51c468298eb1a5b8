import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import { MemberCategory, MemberType } from '../membership/membership.enums.js';
import { FeePaymentMethod } from './fee.enums.js';

@InputType({ description: 'An amount for some members (mức hội phí của một loại hội viên).' })
export class FeeRateInput {
  @Field(() => MemberType, {
    nullable: true,
    description: 'For persons or for organizations. Default: both.',
  })
  memberType?: MemberType | null;

  @Field(() => MemberCategory, { nullable: true, description: 'For this category. Default: all.' })
  category?: MemberCategory | null;

  @Field(() => MoneyInput, { description: 'Fee of one year; 0 charges nothing.' })
  amount!: MoneyInput;
}

@InputType({ description: 'What is asked of members for one year (mức hội phí năm).' })
export class SetFeeScheduleInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The association that asks; leave out for what the Union asks of its associations.',
  })
  associationId?: string | null;

  @Field(() => Int, { description: 'Year, 1900 to 2200.' })
  year!: number;

  @Field(() => CivilDate, { description: 'Last day to pay, in that year or the next.' })
  dueOn!: string;

  @Field(() => String, { description: 'Number of the resolution, at most 100 characters.' })
  resolutionNumber!: string;

  @Field(() => [FeeRateInput], {
    description:
      'Amounts, 1 to 10: for a member the one that names both his type and category counts, else the one that names his category, then his type, then neither. Of the Union: one that names neither.',
  })
  rates!: FeeRateInput[];
}

@InputType({ description: 'Charging the fees of a schedule (lập danh sách phải nộp).' })
export class IssueFeeDuesInput extends MutationInput {
  @Field(() => ID, { description: 'The schedule, `fsc_…`.' })
  id!: string;
}

@InputType({ description: 'A payment of a fee (nộp hội phí).' })
export class RecordFeePaymentInput extends MutationInput {
  @Field(() => ID, { description: 'The fee, `fee_…`.' })
  id!: string;

  @Field(() => MoneyInput, { description: 'What was paid, more than 0.' })
  amount!: MoneyInput;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the payment; default today.' })
  paidOn?: string | null;

  @Field(() => FeePaymentMethod, {
    defaultValue: FeePaymentMethod.CASH,
    description: 'How it was paid; default CASH.',
  })
  method!: FeePaymentMethod;

  @Field(() => String, {
    description: 'Number of the receipt (số phiếu thu), unique with who is paid, at most 60 characters.',
  })
  receiptNo!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether more than what is owed was paid knowingly; default false: then it is refused.',
  })
  allowOverpayment!: boolean;
}

@InputType({ description: 'Waiving a fee or writing it off, by resolution (miễn hội phí, xóa nợ).' })
export class ForgiveFeeInput extends MutationInput {
  @Field(() => ID, { description: 'The fee, `fee_…`.' })
  id!: string;

  @Field(() => String, { description: 'Reason, at most 2,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the resolution, at most 100 characters.' })
  resolutionNumber!: string;
}

@InputType({ description: 'Asking for the reversal of a payment, or rejecting it (đề nghị hoàn bút toán).' })
export class PaymentReversalInput extends MutationInput {
  @Field(() => ID, { description: 'The payment, `pay_…`.' })
  paymentId!: string;

  @Field(() => String, { description: 'Reason, at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Approving the reversal of a payment (duyệt hoàn bút toán).' })
export class ApprovePaymentReversalInput extends MutationInput {
  @Field(() => ID, { description: 'The payment, `pay_…`.' })
  paymentId!: string;
}
