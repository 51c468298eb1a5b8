import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyInput, MutationInput, StepInput } from '../../kernel/index.js';
import { EngagementRole, ExpertFundingSource } from './engagement.enums.js';

@InputType({ description: 'An offer to an expert to work on a request (mời chuyên gia).' })
export class EngageExpertInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`, accepted and its report not yet sent.' })
  requestId!: string;

  @Field(() => ID, { description: 'The expert, `per_…`; he need not be in the pool.' })
  personId!: string;

  @Field(() => EngagementRole, { description: 'What for.' })
  role!: EngagementRole;

  @Field(() => MoneyInput, {
    description: 'Fee before tax (mức chi), at most the norm of the role by `consult.feeNorms`.',
  })
  fee!: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Personal income tax that is kept back (thuế thu nhập cá nhân). Default 0.',
  })
  tax?: MoneyInput | null;

  @Field(() => ExpertFundingSource, { description: 'Who pays.' })
  fundingSource!: ExpertFundingSource;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the contract (số hợp đồng), at most 100 characters.',
  })
  contractNo?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the expert disclosed (nội dung đã kê khai), at most 1,000 characters; required where the check for conflicts of interest says DISCLOSE.',
  })
  disclosure?: string | null;
}

@InputType({ description: 'A step in the life of an engagement of an expert.' })
export class EngagementStepInput extends StepInput {}

@InputType({ description: 'That an expert’s work is done, and how well (nghiệm thu công việc).' })
export class CompleteEngagementInput extends StepInput {
  @Field(() => Int, { description: 'Quality, 1 (poor) to 5 (excellent).' })
  quality!: number;

  @Field(() => Boolean, { description: 'Whether it came in time (đúng hạn).' })
  onTime!: boolean;
}

@InputType({ description: 'That an expert was paid (thanh toán).' })
export class PayEngagementInput extends StepInput {
  @Field(() => String, {
    description: 'Number of the payment document (số chứng từ), at most 100 characters.',
  })
  document!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the contract, where the offer did not give it; at most 100 characters.',
  })
  contractNo?: string | null;
}
