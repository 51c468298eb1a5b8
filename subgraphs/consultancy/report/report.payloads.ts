import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { consultancyProblems } from '../request/request.problems.js';
import { ConsultancyReport, Recommendation } from './report.entity.js';
import { FollowUp, PointDisposition } from './synthesis.entity.js';

export const ConsultancyReportConnection = connectionType(
  ConsultancyReport,
  'ConsultancyReport',
  'versions of reports',
);
export const RecommendationConnection = connectionType(Recommendation, 'Recommendation', 'recommendations');
export const PointDispositionConnection = connectionType(
  PointDisposition,
  'PointDisposition',
  'points with what became of them',
);
export const FollowUpConnection = connectionType(FollowUp, 'FollowUp', 'accepted recommendations to verify');

@ObjectType({ description: 'The outcome of a mutation about a version of a report.' })
export class ConsultancyReportPayload {
  @Field(() => ConsultancyReport, {
    nullable: true,
    description: 'The version after the change; null where refused.',
  })
  consultancyReport!: ConsultancyReport | null;

  @Field(() => [consultancyProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about the follow-up of a recommendation.' })
export class FollowUpPayload {
  @Field(() => FollowUp, { nullable: true, description: 'It after the change; null where refused.' })
  followUp!: FollowUp | null;

  @Field(() => [consultancyProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
