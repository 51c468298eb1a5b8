import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyInput, MutationInput } from '../../kernel/index.js';

@InputType()
abstract class ReportContentInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the association did, at most 20,000 characters; null clears it.',
  })
  activities?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it plans, at most 20,000 characters; null clears it.',
  })
  plans?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'All that came in during the year; null clears it.',
  })
  income?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'All that was spent during the year; null clears it.',
  })
  expenses?: MoneyInput | null;
}

@InputType({
  description: 'The draft of an annual report (dự thảo báo cáo năm); the graph fills in the figures.',
})
export class DraftAnnualReportInput extends ReportContentInput {
  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => Int, { description: 'Year, begun already.' })
  year!: number;
}

@InputType({ description: 'Changes to a draft or returned report; what is left out stays.' })
export class EditAnnualReportInput extends ReportContentInput {
  @Field(() => ID, { description: 'The report, `anr_…`.' })
  id!: string;
}

@InputType({ description: 'A step in the life of an annual report.' })
export class AnnualReportStepInput extends MutationInput {
  @Field(() => ID, { description: 'The report, `anr_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;
}

@InputType({ description: 'Figures that are corrected; what is left out stays.' })
export class AnnualReportFiguresInput {
  @Field(() => Int, { nullable: true, description: 'People who were members, not negative.' })
  individualMembers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Organizations that were members, not negative.' })
  collectiveMembers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Women among the people, not negative.' })
  femaleMembers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Consultancies led, not negative.' })
  consultancies?: number | null;

  @Field(() => Int, { nullable: true, description: 'Honours of the year, not negative.' })
  honours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Research projects of members, not negative.' })
  projects?: number | null;
}

@InputType({ description: 'The correction of a locked report (đính chính); what is left out stays.' })
export class CorrectAnnualReportInput extends ReportContentInput {
  @Field(() => ID, { description: 'The report, `anr_…`.' })
  id!: string;

  @Field(() => String, { description: 'Reason, at most 2,000 characters.' })
  reason!: string;

  @Field(() => AnnualReportFiguresInput, { nullable: true, description: 'Figures that were wrong.' })
  figures?: AnnualReportFiguresInput | null;
}
