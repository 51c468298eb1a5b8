import { Field, Int, ObjectType } from 'type-graphql';
import { Money, registerEnum } from '../../kernel/index.js';
import { ExpertFundingSource } from './engagement.enums.js';

export enum SpendingKey {
  CONSULTANCY = 'CONSULTANCY',
  FUNDING_SOURCE = 'FUNDING_SOURCE',
}
registerEnum(SpendingKey, 'ExpertSpendingKey', 'What spending on experts is told apart by (phân theo).', {
  CONSULTANCY: ['Nhiệm vụ', 'By request'],
  FUNDING_SOURCE: ['Nguồn kinh phí', 'By who paid'],
});

@ObjectType('ExpertSpendingRow', {
  description: 'What was paid to experts, against the norm (chi cho chuyên gia). The Union.',
})
export class SpendingRow {
  requestId!: string | null;

  @Field(() => ExpertFundingSource, {
    nullable: true,
    description: 'Who paid; null in the total, and where not grouped by it.',
  })
  fundingSource!: ExpertFundingSource | null;

  @Field(() => Int, { description: 'Engagements that were paid.' })
  engagements!: number;

  @Field(() => Money, { description: 'Fees before tax.' })
  fee!: Money;

  @Field(() => Money, { description: 'Of them income tax that was kept back.' })
  tax!: Money;

  @Field(() => Money, {
    description: 'What the norm allowed for these engagements; where it said nothing, what was paid.',
  })
  norm!: Money;

  @Field(() => Money, { description: 'How much less was paid than the norm allowed.' })
  belowNorm!: Money;
}

@ObjectType('ExpertSpending', {
  description: 'Spending on experts in a period (chi cho chuyên gia trong kỳ). The Union.',
})
export class SpendingReport {
  @Field(() => [SpendingRow], { description: 'The largest first, at most 1,000.' })
  rows!: SpendingRow[];

  @Field(() => SpendingRow, { description: 'All rows together.' })
  total!: SpendingRow;
}
