import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, Money } from '../../kernel/index.js';
import { MemberCategory, MemberType } from '../membership/membership.enums.js';
import { FeeDue } from './fee.entity.js';
import { feeProblems } from './fee.problems.js';
import { FeeSchedule } from './fee-schedule.entity.js';

export const FeeDueConnection = connectionType(FeeDue, 'FeeDue', 'fees');
export const FeeScheduleConnection = connectionType(FeeSchedule, 'FeeSchedule', 'fee schedules');

@ObjectType({ description: 'An amount for some members (mức hội phí của một loại hội viên).' })
export class FeeRate {
  @Field(() => MemberType, { nullable: true, description: 'For persons or organizations; null for both.' })
  memberType!: MemberType | null;

  @Field(() => MemberCategory, { nullable: true, description: 'For this category; null for all.' })
  category!: MemberCategory | null;

  @Field(() => Money, { description: 'Fee of one year.' })
  amount!: Money;
}

@ObjectType({
  description:
    'The fees of one year in sums (tổng hợp hội phí năm): charged + overpaid = collected + waived + writtenOff + outstanding.',
})
export class FeeSummary {
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Field(() => Money, { description: 'All that was charged (phải thu).' })
  charged!: Money;

  @Field(() => Money, { description: 'Payments less reversals (đã thu).' })
  collected!: Money;

  @Field(() => Money, { description: 'What was waived and not paid (miễn).' })
  waived!: Money;

  @Field(() => Money, { description: 'What was written off and not paid (xóa nợ).' })
  writtenOff!: Money;

  @Field(() => Money, { description: 'What is still owed, overdue or not (còn phải thu).' })
  outstanding!: Money;

  @Field(() => Money, { description: 'What of it is overdue (quá hạn).' })
  overdue!: Money;

  @Field(() => Money, { description: 'What was paid beyond what was owed (nộp thừa).' })
  overpaid!: Money;

  @Field(() => Int, { description: 'Number of fees.' })
  dueCount!: number;

  @Field(() => Int, { description: 'Number of fees paid in full.' })
  settledCount!: number;

  @Field(() => Int, { description: 'Number of fees overdue.' })
  overdueCount!: number;
}

@ObjectType({ description: 'The outcome of a mutation about a fee.' })
export class FeeDuePayload {
  @Field(() => FeeDue, { nullable: true, description: 'The fee after the change; null where refused.' })
  feeDue!: FeeDue | null;

  @Field(() => [feeProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a fee schedule.' })
export class FeeSchedulePayload {
  @Field(() => FeeSchedule, {
    nullable: true,
    description: 'The schedule after the change; null where refused.',
  })
  feeSchedule!: FeeSchedule | null;

  @Field(() => [feeProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
