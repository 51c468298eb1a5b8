import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { EngagementRole, EngagementStatus, ExpertFundingSource } from './engagement.enums.js';

@Entity()
@Index({
  name: 'expert_engagement_once',
  expression: `create unique index expert_engagement_once on consultancy.expert_engagement (request_id, round, person_id, role) where (status not in ('DECLINED', 'CANCELLED'))`,
})
@Index({ name: 'expert_engagement_person', properties: ['personId', 'offeredOn', 'id'] })
@Index({ name: 'expert_engagement_request', properties: ['requestId', 'offeredOn', 'id'] })
@Index({ name: 'expert_engagement_paid', properties: ['paidOn'] })
@ObjectType({
  implements: Node,
  description:
    'That an expert is engaged for a request (thuê khoán chuyên gia): offer, answer, work, payment. The Union and the expert; who was engaged, also the requesting agency of a named review, never what is paid.',
})
@Directive('@key(fields: "id")')
export class ExpertEngagement extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request that it belongs to.' })
  round!: number;

  @Property({ type: 'text' })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => EngagementRole, { description: 'What for.' })
  role!: EngagementRole;

  @Property({ type: 'text', nullable: true })
  contractNo!: string | null;

  @Property({ type: new BigIntType('number') })
  fee!: number;

  @Property({ type: new BigIntType('number') })
  tax!: number;

  /** What the rule allowed when it was offered; null where it says nothing of the role. */
  @Property({ type: new BigIntType('number'), nullable: true })
  norm!: number | null;

  @Property({ type: 'text' })
  fundingSource!: ExpertFundingSource;

  @Property({ type: 'integer', nullable: true })
  quality!: number | null;

  @Property({ type: 'boolean', nullable: true })
  onTime!: boolean | null;

  /** What was disclosed when he was engaged, in words; null where nothing had to be. */
  @Property({ type: 'text', nullable: true, hidden: true })
  disclosed!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the offer (ngày mời).' })
  offeredOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the answer (ngày trả lời); null before.' })
  answeredOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which the work was done; null before.' })
  doneOn!: string | null;

  @Property({ type: 'date', nullable: true })
  paidOn!: string | null;

  @Property({ type: 'text' })
  @Field(() => EngagementStatus, { description: 'State.' })
  status!: EngagementStatus;
}
