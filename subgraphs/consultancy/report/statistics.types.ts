import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, registerEnum } from '../../kernel/index.js';
import { ConsultancyType, SchemeKind } from '../request/request.enums.js';

export enum RecommendationStatisticKey {
  SCHEME_KIND = 'SCHEME_KIND',
  LEAD_ASSOCIATION = 'LEAD_ASSOCIATION',
  TYPE = 'TYPE',
  AGENCY = 'AGENCY',
  YEAR = 'YEAR',
}
registerEnum(
  RecommendationStatisticKey,
  'RecommendationStatisticKey',
  'What recommendations are counted by (tiêu chí thống kê kiến nghị).',
  {
    SCHEME_KIND: ['Loại đề án', 'Kind of the scheme'],
    LEAD_ASSOCIATION: ['Đơn vị chủ trì', 'Association that led the review'],
    TYPE: ['Loại nhiệm vụ', 'What the Union was asked for'],
    AGENCY: ['Cơ quan', 'Agency that was to answer'],
    YEAR: ['Năm', 'Year of the sending'],
  },
);

@ObjectType({
  description:
    'What became of recommendations, by the keys asked for (thống kê tiếp thu kiến nghị), over those that the viewer may see.',
})
export class RecommendationStatistic {
  leadAssociationId!: string | null;
  agencyId!: string | null;
  total!: number;
  pending!: number;
  accepted!: number;
  partially!: number;
  explained!: number;
  noResponse!: number;
  superseded!: number;

  @Field(() => SchemeKind, { nullable: true, description: 'Kind of the scheme; null in a total over all.' })
  schemeKind!: SchemeKind | null;

  @Field(() => ConsultancyType, {
    nullable: true,
    description: 'What the Union was asked for; null in a total over all.',
  })
  type!: ConsultancyType | null;

  @Field(() => Int, { nullable: true, description: 'Year of the sending; null in a total over all.' })
  year!: number | null;

  @Field(() => Int, { description: 'Requests with such recommendations.' })
  requests!: number;
}

@ObjectType({
  description:
    'An agency that owes answers whose day has passed (cơ quan chậm phản hồi). Union officers, leaders and inspectors.',
})
export class OverdueResponse {
  agencyId!: string | null;
  requestIds!: string[];

  @Field(() => Int, { description: 'Requests without its answer.' })
  requestCount!: number;

  @Field(() => Int, { description: 'Recommendations that wait (kiến nghị chưa trả lời).' })
  pending!: number;

  @Field(() => Int, { description: 'Key ones among them (kiến nghị trọng yếu).' })
  keyPending!: number;

  @Field(() => CivilDate, { description: 'The oldest day by which it was to answer.' })
  oldestDueOn!: string;

  @Field(() => Int, { description: 'Requests of them that were taken to the higher body.' })
  escalated!: number;
}
