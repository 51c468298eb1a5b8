import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CivilDate, connectionType, MutationInput } from '../../kernel/index.js';
import { IndicatorReport, IndicatorReportStatus } from './indicator-report.entity.js';
import { reportProblems } from './indicator-report.problems.js';

@InputType({ description: 'A report on a target for a period and a territory.' })
export class DraftIndicatorReportInput extends MutationInput {
  @Field(() => String, { description: 'Code of the target, `T1` to `T7`.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'Period: `2025`, `2025-H1` or `2025-Q3`.' })
  period!: string;

  @Field(() => CivilDate, { description: 'Day on which the value held; not in the future.' })
  asOf!: string;

  @Field(() => ID, { description: 'Territory, `adm_…`: before or after 2025-07-01 makes a difference.' })
  territoryId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Left out of account: the report takes the name of the unit. At most 200 characters.',
    deprecationReason: '2026-11-23: the name of the unit is taken.',
  })
  territoryName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Official number of persons; only for T1, T6, T7.' })
  officialValue?: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; only for shares, T2 to T5.' })
  numerator?: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; only for shares, T2 to T5.' })
  denominator?: number | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Numbers or addresses of proving documents, at most 20; default none.',
  })
  evidence!: string[];

  @Field(() => String, { nullable: true, description: 'Remark, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A step in the life of a report.' })
export class IndicatorReportStepInput extends MutationInput {
  @Field(() => ID, { description: 'The report, `irp_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required to return or correct.',
  })
  reason?: string | null;
}

@InputType({ description: 'The submission of a report, with changes if any.' })
export class SubmitIndicatorReportInput extends IndicatorReportStepInput {
  @Field(() => Int, { nullable: true, description: 'Official number of persons; default unchanged.' })
  officialValue?: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; default unchanged.' })
  numerator?: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; default unchanged.' })
  denominator?: number | null;

  @Field(() => [String], { nullable: true, description: 'Proving documents; default unchanged.' })
  evidence?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Remark; default unchanged.' })
  note?: string | null;
}

@InputType({ description: 'The correction of a locked report.' })
export class CorrectIndicatorReportInput extends SubmitIndicatorReportInput {}

@InputType({ description: 'Which reports; all conditions must hold.' })
export class IndicatorReportFilter {
  @Field(() => String, { nullable: true, description: 'On the target of this code.' })
  indicatorCode?: string | null;

  @Field(() => String, { nullable: true, description: 'For this period.' })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this territory.' })
  territoryId?: string | null;

  @Field(() => [IndicatorReportStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: IndicatorReportStatus[] | null;
}

export const IndicatorReportConnection = connectionType(
  IndicatorReport,
  'IndicatorReport',
  'indicator reports',
);

@ObjectType({ description: 'The outcome of a mutation about a report on a target.' })
export class IndicatorReportPayload {
  @Field(() => IndicatorReport, {
    nullable: true,
    description: 'The report after the change; null where refused.',
  })
  indicatorReport!: IndicatorReport | null;

  @Field(() => [reportProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
