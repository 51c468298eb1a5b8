import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, Node } from '../../kernel/index.js';
import {
  Confidentiality,
  ConsultancyMethod,
  ConsultancyOrigin,
  ConsultancyType,
  ConsultancyUrgency,
  SchemeKind,
} from './request.enums.js';
import { ConsultancyStatus } from './request.status.js';
import { RequestCourse } from './request-course.entity.js';

@Entity()
@Unique({ name: 'consultancy_request_code', properties: ['code'] })
// Per proposer and apart for state secrets: a refusal must not tell of a request that the proposer may not know of.
@Index({
  name: 'consultancy_request_open_title',
  expression: `create unique index consultancy_request_open_title on consultancy.consultancy_request (title_key, type, coalesce(requesting_agency_id, proposed_by_association_id, ''), (confidentiality = 'STATE_SECRET')) where (status not in ('DECLINED', 'WITHDRAWN', 'CLOSED', 'CLOSED_NO_RESPONSE'))`,
})
@Index({ name: 'consultancy_request_title', properties: ['titleKey'] })
@Index({ name: 'consultancy_request_status', properties: ['status'] })
@Index({ name: 'consultancy_request_recipient', properties: ['recipientAgencyId'] })
@Index({ name: 'consultancy_request_newest', properties: ['proposedOn', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'A request for consultancy, critique or social appraisal (nhiệm vụ tư vấn, phản biện, giám định xã hội). Everyone sees accepted public ones; an agency its own, and what it is to receive once that is sent; associations accepted internal ones and those that they proposed or lead; whoever takes part in it (council, reviewers, experts, associations that were asked) that one; the Union all; state secrets only union officers and leaders.',
})
@Directive('@key(fields: "id")')
export class ConsultancyRequest extends RequestCourse {
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code (mã nhiệm vụ) `TVPB-{year}-{number}`, given at registration; null before.',
  })
  code!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Title of the scheme and task (tên nhiệm vụ).' })
  title!: string;

  @Property({ type: 'text' })
  titleKey!: string;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'text' })
  @Field(() => ConsultancyType, { description: 'What the Union is asked for (loại nhiệm vụ).' })
  type!: ConsultancyType;

  @Property({ type: 'text' })
  @Field(() => ConsultancyOrigin, { description: 'Where the request comes from (nguồn đề nghị).' })
  origin!: ConsultancyOrigin;

  @Property({ type: 'text' })
  @Field(() => SchemeKind, { description: 'Kind of the scheme (loại đề án).' })
  schemeKind!: SchemeKind;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round (lần phản biện): 1, and one more for each new draft.' })
  round!: number;

  @Property({ type: 'json' })
  @Field(() => [ConsultancyMethod], {
    description: 'How opinions are gathered (hình thức thực hiện); empty before acceptance.',
  })
  methods!: ConsultancyMethod[];

  @Property({ type: 'text' })
  @Field(() => Confidentiality, { description: 'Who may know of it (độ mật).' })
  confidentiality!: Confidentiality;

  @Property({ type: 'json' })
  fieldIds!: string[];

  @Property({ type: 'text', nullable: true, index: true })
  requestingAgencyId!: string | null;

  @Property({ type: 'text', nullable: true })
  draftingAgencyId!: string | null;

  @Property({ type: 'text', nullable: true })
  recipientAgencyId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  proposedByAssociationId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  leadAssociationId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the request letter or initiative note (văn bản đề nghị); null where none yet.',
  })
  requestDocument!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the proposal (ngày đề xuất).' })
  proposedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of receipt (ngày tiếp nhận); null before.' })
  receivedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day to accept or decline (hạn trả lời): `consult.replyWD` working days after receipt; null before.',
  })
  replyDueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of acceptance (ngày nhận); null before.' })
  acceptedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => ConsultancyUrgency, {
    nullable: true,
    description: 'Which performance time was agreed (thời hạn); null before acceptance.',
  })
  urgency!: ConsultancyUrgency | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day of the agreed performance time (hạn hoàn thành), working days by `consult.performWD`; moves on by the time that the dossier was awaited. Null before acceptance.',
  })
  dueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which more documents were asked for (ngày yêu cầu bổ sung hồ sơ); null where none.',
  })
  dossierRequestedOn!: string | null;

  @Property({ type: 'json' })
  missingDocuments!: string[];

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the review began (ngày bắt đầu phản biện); null before.',
  })
  startedOn!: string | null;

  @Property({ type: new BigIntType('number'), nullable: true })
  budget!: number | null;

  /** Seats of its council that steps of its own life are for; written where the council is established or changed. */
  @Property({ type: 'text', nullable: true })
  chairPersonId!: string | null;

  @Property({ type: 'text', nullable: true })
  secretaryPersonId!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description:
      'Whether the agency may know who reviews (phản biện công khai danh tính): false unless the Union decided so.',
  })
  isNamedReview!: boolean;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day since which the opinions of the round are open to each other (ngày mở ý kiến); null while sealed.',
  })
  opinionsOpenedOn!: string | null;

  @Property({ type: 'text' })
  @Field(() => ConsultancyStatus, { description: 'State (trạng thái).' })
  status!: ConsultancyStatus;
}

/** The last number given in a year; its row is locked until the code that took it is written. */
@Entity()
export class RequestCounter {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'integer' })
  last!: number;
}
