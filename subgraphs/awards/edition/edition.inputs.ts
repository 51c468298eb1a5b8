import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import { PrizeRank } from './edition.enums.js';

@InputType({ description: 'One rank of a prize table (cơ cấu giải).' })
export class EditionPrizeInput {
  @Field(() => PrizeRank, { description: 'Rank (hạng giải), once per table.' })
  rank!: PrizeRank;

  @Field(() => Int, { description: 'How many prizes at most (số giải tối đa), 1–100.' })
  maxCount!: number;

  @Field(() => MoneyInput, { description: 'Money of one prize (tiền thưởng).' })
  amount!: MoneyInput;
}

@InputType({ description: 'A planned edition (kỳ dự kiến). Union officers.' })
export class PlanAwardEditionInput extends MutationInput {
  @Field(() => ID, { description: 'The programme (chương trình).' })
  programmeId!: string;

  @Field(() => Int, { description: 'Which holding it is (lần thứ), from 1; unique in the programme.' })
  ordinal!: number;

  @Field(() => Int, { description: 'First year (từ năm).' })
  yearFrom!: number;

  @Field(() => Int, { description: 'Last year (đến năm).' })
  yearTo!: number;

  @Field(() => CivilDate, { description: 'First day for entries (ngày bắt đầu nhận).' })
  opensOn!: string;

  @Field(() => CivilDate, { description: 'Last day for entries (hạn nộp).' })
  submissionDeadline!: string;

  @Field(() => [EditionPrizeInput], {
    defaultValue: [],
    description: 'Prize table (cơ cấu giải). Default: none, as for titles.',
  })
  prizeTable!: EditionPrizeInput[];
}

@InputType({ description: 'A step in the life of an edition (bước của kỳ giải thưởng).' })
export class AwardEditionStepInput extends MutationInput {
  @Field(() => ID, { description: 'The edition (kỳ giải thưởng).' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason (lý do), at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;
}

@InputType({ description: 'Issue of the rules (ban hành thể lệ). Union leaders.' })
export class IssueEditionRulesInput extends AwardEditionStepInput {
  @Field(() => String, {
    description: 'Number of the decision (số quyết định ban hành thể lệ), at most 100 characters.',
  })
  decisionNumber!: string;
}

@InputType({ description: 'Extension of the deadline (gia hạn nộp). Union leaders.' })
export class ExtendEditionInput extends AwardEditionStepInput {
  @Field(() => CivilDate, { description: 'New last day for entries (hạn nộp mới), after the present one.' })
  submissionDeadline!: string;
}

@InputType({
  description: 'Proposal of the results (đề xuất kết quả). Union officers, from the jury’s minutes.',
})
export class ProposeEditionResultsInput extends AwardEditionStepInput {
  @Field(() => String, { description: 'Number of the jury’s minutes (số biên bản), at most 100 characters.' })
  minutesNumber!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day of the public notice (ngày công khai), not in the future; default today.',
  })
  publishedOn?: string | null;
}

@InputType({ description: 'Approval of the results (phê duyệt kết quả). Union leaders.' })
export class ApproveEditionResultsInput extends AwardEditionStepInput {
  @Field(() => String, {
    description: 'Number of the decision (số quyết định phê duyệt), at most 100 characters.',
  })
  decisionNumber!: string;

  @Field(() => Boolean, { description: 'Whether all complaints are settled (đã giải quyết khiếu nại).' })
  complaintsSettled!: boolean;
}

@InputType({ description: 'Record of the ceremony (trao giải). Union officers.' })
export class AwardEditionInput extends AwardEditionStepInput {
  @Field(() => CivilDate, { description: 'Day of the ceremony (ngày trao giải), not in the future.' })
  ceremonyOn!: string;
}

@InputType({ description: 'Filing of an edition away (lưu trữ). Union officers.' })
export class ArchiveEditionInput extends AwardEditionStepInput {
  @Field(() => Boolean, { description: 'Whether all prize money is paid (đã chi tiền thưởng).' })
  prizesPaid!: boolean;
}
