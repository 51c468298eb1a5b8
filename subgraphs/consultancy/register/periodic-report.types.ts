import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { ConsultancyShare } from './statistics.types.js';

@ObjectType({ description: 'Requests of one type, origin or state in a period (số liệu theo nhóm).' })
export class PeriodicReportGroup {
  @Field(() => ConsultancyType, {
    nullable: true,
    description: 'Type; null where grouped by something else.',
  })
  type?: ConsultancyType | null;

  @Field(() => ConsultancyOrigin, {
    nullable: true,
    description: 'Origin; null where grouped by something else.',
  })
  origin?: ConsultancyOrigin | null;

  @Field(() => ConsultancyStatus, {
    nullable: true,
    description: 'State; null where grouped by something else.',
  })
  status?: ConsultancyStatus | null;

  @Field(() => Int, { description: 'Received in the period.' })
  received!: number;

  @Field(() => Int, { description: 'Taken on in the period.' })
  accepted!: number;

  @Field(() => Int, { description: 'Whose report was sent in the period.' })
  sent!: number;

  @Field(() => Int, { description: 'All that were dealt with in the period.' })
  dealtWith!: number;
}

@ObjectType({ description: 'A request in a periodic report, as it was then (nhiệm vụ trong kỳ).' })
export class PeriodicReportRequest {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  id!: string;

  @Field(() => String, { description: 'Code.' })
  code!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => ConsultancyType, { description: 'Type.' })
  type!: ConsultancyType;

  @Field(() => Confidentiality, { description: 'Who may know of it: PUBLIC or INTERNAL.' })
  confidentiality!: Confidentiality;

  @Field(() => ConsultancyStatus, { description: 'State on the day of preparation.' })
  status!: ConsultancyStatus;

  @Field(() => String, { nullable: true, description: 'Name of the agency that asks; null where none does.' })
  agency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Association that leads; null for the Union’s office.',
  })
  lead!: string | null;

  @Field(() => CivilDate, { description: 'Day of receipt.' })
  receivedOn!: string;

  @Field(() => CivilDate, { nullable: true, description: 'End of the agreed time; null before acceptance.' })
  dueOn!: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day on which the report was sent; null before.' })
  sentOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was late on the day of preparation, or was sent late.' })
  isLate!: boolean;

  @Field(() => Int, { description: 'Recommendations of its report.' })
  recommendations!: number;
}

@ObjectType({
  description: 'An agency that has not answered recommendations in time (cơ quan chưa phản hồi).',
})
export class PeriodicReportSilence {
  @Field(() => ID, { nullable: true, description: 'The agency, `org_…`; null where none asked.' })
  agencyId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null where none asked.' })
  agency!: string | null;

  @Field(() => Int, { description: 'Reports that it has not answered.' })
  reports!: number;

  @Field(() => Int, { description: 'Recommendations without an answer.' })
  recommendations!: number;

  @Field(() => Int, { description: 'Of these, key ones.' })
  keyRecommendations!: number;
}

@ObjectType({
  description:
    'Figures and lists of a periodic report (số liệu báo cáo). State secrets are not in them; restricted requests are counted and not named.',
})
export class PeriodicReportFigures {
  @Field(() => CivilDate, { description: 'First day of the period.' })
  from!: string;

  @Field(() => CivilDate, { description: 'Last day of the period.' })
  to!: string;

  @Field(() => CivilDate, { description: 'Day that the states are of.' })
  asOf!: string;

  @Field(() => Int, { description: 'Received in the period (tiếp nhận).' })
  received!: number;

  @Field(() => Int, { description: 'Taken on in the period (nhận thực hiện).' })
  accepted!: number;

  @Field(() => Int, { description: 'Declined in the period (từ chối).' })
  declined!: number;

  @Field(() => Int, { description: 'Whose report was sent in the period (đã gửi báo cáo).' })
  sent!: number;

  @Field(() => Int, { description: 'Closed in the period (kết thúc).' })
  closed!: number;

  @Field(() => Int, { description: 'Under way on the day of preparation (đang thực hiện).' })
  underWay!: number;

  @Field(() => Int, { description: 'Of these, late (quá hạn).' })
  overdue!: number;

  @Field(() => Int, { description: 'Restricted requests among those dealt with, counted and not named.' })
  restricted!: number;

  @Field(() => Int, { description: 'Of those sent, by the end of the agreed time (đúng hạn).' })
  sentOnTime!: number;

  @Field(() => ConsultancyShare, {
    nullable: true,
    description: 'Share of those sent in time; null of none.',
  })
  onTimeRate!: ConsultancyShare | null;

  @Field(() => Int, { description: 'Recommendations of the reports sent in the period (kiến nghị).' })
  recommendations!: number;

  @Field(() => Int, { description: 'Of these, accepted (tiếp thu).' })
  recommendationsAccepted!: number;

  @Field(() => Int, { description: 'Of these, accepted in part (tiếp thu một phần).' })
  recommendationsPartlyAccepted!: number;

  @Field(() => Int, { description: 'Of these, not accepted, with the reason (giải trình).' })
  recommendationsExplained!: number;

  @Field(() => Int, { description: 'Of these, without an answer (chưa phản hồi).' })
  recommendationsWaiting!: number;

  @Field(() => ConsultancyShare, {
    nullable: true,
    description: 'Accepted, those in part by half, of all; in halves. Null of none.',
  })
  acceptanceRate!: ConsultancyShare | null;

  @Field(() => [PeriodicReportGroup], { description: 'By type.' })
  byType!: PeriodicReportGroup[];

  @Field(() => [PeriodicReportGroup], { description: 'By origin.' })
  byOrigin!: PeriodicReportGroup[];

  @Field(() => [PeriodicReportGroup], { description: 'By state.' })
  byStatus!: PeriodicReportGroup[];

  @Field(() => [PeriodicReportRequest], { description: 'Public and internal requests dealt with, by code.' })
  requests!: PeriodicReportRequest[];

  @Field(() => [PeriodicReportSilence], {
    description: 'Agencies that have not answered in time, most first.',
  })
  silences!: PeriodicReportSilence[];
}
