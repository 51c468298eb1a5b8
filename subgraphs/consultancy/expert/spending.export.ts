import { Field, InputType } from 'type-graphql';
import { defineExport } from '../../kernel/export/index.js';
import { CivilDate } from '../../kernel/index.js';
import { SpendingKey } from './spending.types.js';

@InputType({ description: 'What was paid when, and what to tell apart, as `expertSpending` takes it.' })
export class ExpertSpendingExportFilter {
  @Field(() => CivilDate, { description: 'First day of payment.' })
  from!: string;

  @Field(() => CivilDate, { description: 'Last day of payment.' })
  to!: string;

  @Field(() => [SpendingKey], { nullable: true, description: 'Default: request and funding source.' })
  groupBy?: SpendingKey[] | null;
}

export const expertSpendingExport = defineExport({
  label: { vi: 'Chi cho chuyên gia', en: 'What was paid to experts, as `expertSpending` has it' },
  fileName: 'chi-cho-chuyen-gia',
  query: 'expertSpending',
  filter: ExpertSpendingExportFilter,
  about: {},
  columns: {
    request: ['Số yêu cầu', 'Request', 'request.code'],
    fundingSource: ['Nguồn kinh phí', 'Funding source'],
    engagements: ['Số lượt', 'Engagements'],
    fee: ['Thù lao (đồng)', 'Fee (VND)'],
    tax: ['Thuế thu nhập (đồng)', 'Tax (VND)'],
    norm: ['Định mức (đồng)', 'Norm (VND)'],
    belowNorm: ['Thấp hơn định mức (đồng)', 'Below the norm (VND)'],
  },
});
