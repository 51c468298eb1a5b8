import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { Severity } from '../opinion/opinion.enums.js';
import { ConsultancyStepInput } from '../request/request.inputs.js';
import { DispositionOutcome, ReportSection } from './report.enums.js';

@InputType({ description: 'A section of a report (mục của báo cáo).' })
export class ReportSectionInput {
  @Field(() => ReportSection, { description: 'Which section; each at most once.' })
  section!: ReportSection;

  @Field(() => String, { description: 'Its text, 1 to 50,000 characters.' })
  text!: string;
}

@InputType({ description: 'A recommendation of a report (kiến nghị); its number follows from its place.' })
export class RecommendationInput {
  @Field(() => String, { description: 'The recommendation, 1 to 10,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Theme, at most 200 characters.' })
  theme?: string | null;

  @Field(() => Severity, { defaultValue: Severity.NORMAL, description: 'Weight; default NORMAL.' })
  severity!: Severity;
}

@InputType({ description: 'The text of a version of a report (dự thảo báo cáo).' })
export class DraftConsultancyReportInput extends ConsultancyStepInput {
  @Field(() => [ReportSectionInput], {
    description:
      'The sections; CONCLUSIONS must be among them when the text is approved. None for a state secret, of which no text is kept.',
  })
  sections!: ReportSectionInput[];

  @Field(() => [RecommendationInput], {
    description: 'The recommendations in their order, at most 200; one at least when the text is approved.',
  })
  recommendations!: RecommendationInput[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'Dissents of minutes that are on paper only, word for word, each at most 20,000 characters. Those of minutes signed here and opinions that do not agree are kept by themselves. Default: none.',
  })
  dissents!: string[];
}

@InputType({ description: 'A further version of a report, which replaces the last (soạn lại báo cáo).' })
export class ReviseConsultancyReportInput extends DraftConsultancyReportInput {
  @Field(() => String, { nullable: true, description: 'What is different, at most 2,000 characters.' })
  changeNote?: string | null;
}

@InputType({ description: 'What became of a point of an opinion (tiếp thu một ý kiến).' })
export class PointDispositionInput {
  @Field(() => ID, { description: 'The point, `opp_…`, of an opinion submitted in the present round.' })
  pointId!: string;

  @Field(() => DispositionOutcome, { description: 'Whether it was taken.' })
  outcome!: DispositionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Why not, or why only in part, at most 5,000 characters; required unless taken.',
  })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the recommendation of the version in force that took it, if one did.',
  })
  recommendationNo?: number | null;
}

@InputType({ description: 'What became of points of the opinions of a round (tổng hợp tiếp thu ý kiến).' })
export class DisposeOpinionPointsInput extends ConsultancyStepInput {
  @Field(() => [PointDispositionInput], { description: '1 to 200 points; said again, it replaces.' })
  dispositions!: PointDispositionInput[];
}

@InputType({ description: 'Approval of the text of a report (duyệt nội dung báo cáo).' })
export class ApproveConsultancyReportInput extends MutationInput {
  @Field(() => ID, { description: 'The version, `rep_…`.' })
  id!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the approval; default today.' })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the paper that the chair signed; required where a union officer records it.',
  })
  paper?: string | null;
}

@InputType({ description: 'Signature of a report (ký báo cáo).' })
export class SignConsultancyReportInput extends ConsultancyStepInput {
  @Field(() => String, { description: 'Number of the report, unique in its year, at most 100 characters.' })
  number!: string;
}

@InputType({ description: 'Sending of a report (gửi báo cáo).' })
export class SendConsultancyReportInput extends ConsultancyStepInput {
  @Field(() => String, {
    description:
      'How it was received, e.g. number in the agency’s register (biên nhận), at most 300 characters.',
  })
  receipt!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of receipt, from which the time for the answer runs; default the day of sending.',
  })
  receivedOn?: string | null;
}
