import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ConsultancyOrigin, ConsultancyType, SchemeKind } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';

@ObjectType({ description: 'A share as a fraction (tỷ lệ): 2 of 3 is 2/3 and not 0.6667.' })
export class ConsultancyShare {
  @Field(() => Int, { description: 'How many; of an acceptance rate, in halves.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many; never 0.' })
  denominator!: number;

  @Field(() => Int, { description: 'The share in hundredths of a percent, half up.' })
  basisPoints!: number;
}

const key = (what: string) => `${what}; null unless counted by it, or where it has none.`;

@ObjectType({
  description:
    'Requests received in a period, counted (thống kê tư vấn, phản biện). For everybody of the public ones that everybody sees; for the Union of all, state secrets only for officers and leaders. Opens as `consultancyRequests` with the keys of the row and `receivedWithin` as its filter.',
})
export class ConsultancyStatistic {
  @Field(() => ConsultancyType, { nullable: true, description: key('Type') })
  type!: ConsultancyType | null;

  @Field(() => ConsultancyOrigin, { nullable: true, description: key('Origin') })
  origin!: ConsultancyOrigin | null;

  @Field(() => SchemeKind, { nullable: true, description: key('Kind of scheme') })
  schemeKind!: SchemeKind | null;

  @Field(() => ConsultancyStatus, { nullable: true, description: key('State today') })
  status!: ConsultancyStatus | null;

  @Field(() => Int, { nullable: true, description: key('Year of receipt') })
  year!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: key('Quarter of receipt, 1 to 4, of the year in `quarterYear`'),
  })
  quarter!: number | null;

  @Field(() => Int, { nullable: true, description: key('Year that the quarter is of') })
  quarterYear!: number | null;

  @Field(() => ID, { nullable: true, description: key('Requesting agency, `org_…`') })
  agencyId!: string | null;

  @Field(() => ID, { nullable: true, description: key('Field of research, `fld_…`') })
  fieldId!: string | null;

  @Field(() => ID, { nullable: true, description: key('Association that leads, `aso_…`') })
  leadAssociationId!: string | null;

  @Field(() => Int, { description: 'Received (số tiếp nhận).' })
  received!: number;

  @Field(() => Int, { description: 'Of these, taken on (nhận thực hiện).' })
  accepted!: number;

  @Field(() => Int, { description: 'Of these, declined (từ chối).' })
  declined!: number;

  @Field(() => Int, { description: 'Of these, whose report of the present round is sent (đã gửi báo cáo).' })
  sent!: number;

  @Field(() => Int, { description: 'Of these, closed, with or without a response (kết thúc).' })
  closed!: number;

  @Field(() => Int, { description: 'Of those sent, sent by the end of the agreed time (đúng hạn).' })
  sentOnTime!: number;

  @Field(() => ConsultancyShare, {
    nullable: true,
    description:
      '`sentOnTime` of those sent that had an agreed time (tỷ lệ đúng hạn); null where there is none.',
  })
  onTimeRate!: ConsultancyShare | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the working days from acceptance to sending (trung vị số ngày làm việc); null where nothing is sent.',
  })
  medianWorkingDays!: number | null;

  @Field(() => Int, {
    description:
      'Recommendations of reports that were sent (số kiến nghị), without those that a later version replaced.',
  })
  recommendations!: number;

  @Field(() => Int, { description: 'Of these, accepted (tiếp thu).' })
  recommendationsAccepted!: number;

  @Field(() => Int, { description: 'Of these, accepted in part (tiếp thu một phần).' })
  recommendationsPartlyAccepted!: number;

  @Field(() => Int, { description: 'Of these, not accepted, with the reason (giải trình).' })
  recommendationsExplained!: number;

  @Field(() => Int, { description: 'Of these, not answered in time (quá hạn).' })
  recommendationsWithoutResponse!: number;

  @Field(() => Int, { description: 'Of these, waiting for an answer (chờ phản hồi).' })
  recommendationsPending!: number;

  @Field(() => ConsultancyShare, {
    nullable: true,
    description:
      'Accepted, those in part by half, of all recommendations (tỷ lệ tiếp thu), so the fraction is in halves; null of none.',
  })
  acceptanceRate!: ConsultancyShare | null;
}
