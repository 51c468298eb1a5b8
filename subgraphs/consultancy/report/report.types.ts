import { Field, Int, ObjectType } from 'type-graphql';
import { ReportSection } from './report.enums.js';

@ObjectType({
  description: 'A section of a report with its text (mục của báo cáo). Whoever may see the report.',
})
export class ReportSectionText {
  @Field(() => ReportSection, { description: 'Which section.' })
  section!: ReportSection;

  @Field(() => String, { description: 'Its text.' })
  text!: string;
}

@ObjectType({
  description:
    'An opinion of the minority, kept word for word (ý kiến thiểu số, bảo lưu). Whoever may see the report; whose it is, is not told.',
})
export class MinorityOpinion {
  @Field(() => Boolean, {
    description: 'Whether it is a dissent of the minutes; else a written opinion that does not agree.',
  })
  isFromMinutes!: boolean;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType({
  description: 'A share as a fraction, so that shares can be added and compared exactly (tỷ lệ).',
})
export class AcceptanceRate {
  @Field(() => Int, { description: 'Half points: two for each accepted, one for each accepted in part.' })
  numerator!: number;

  @Field(() => Int, { description: 'Two for each recommendation that counts.' })
  denominator!: number;

  @Field(() => Int, { description: 'The share in basis points, rounded half up: 6667 is 66.67 %.' })
  basisPoints!: number;
}

@ObjectType({
  description:
    'What agencies made of recommendations (tỷ lệ tiếp thu), of reports that were sent. Rate: (accepted + half of those accepted in part) / (all but superseded).',
})
export class RecommendationAcceptance {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => Int, { description: 'Not answered yet.' })
  pending!: number;

  @Field(() => Int, { description: 'Accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Accepted in part.' })
  partially!: number;

  @Field(() => Int, { description: 'Not accepted, with the reason.' })
  explained!: number;

  @Field(() => Int, { description: 'Never answered.' })
  noResponse!: number;

  @Field(() => Int, { description: 'Replaced by those of a later version.' })
  superseded!: number;

  @Field(() => AcceptanceRate, { nullable: true, description: 'Null where none counts.' })
  rate!: AcceptanceRate | null;
}
