import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Recommendation } from './report.entity.js';
import { DispositionOutcome, FollowUpStatus } from './report.enums.js';

@Entity()
@Unique({ name: 'point_disposition_once', properties: ['pointId'] })
@Index({ name: 'point_disposition_round', properties: ['requestId', 'round'] })
@ObjectType({
  implements: Node,
  description:
    'What became of one point of an opinion in the report of its round (tổng hợp tiếp thu ý kiến). Until the report is sent: the Union, and the council’s members who have declared; then whoever may see the request.',
})
@Directive('@key(fields: "id")')
export class PointDisposition extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request.' })
  round!: number;

  @Property({ type: 'text' })
  pointId!: string;

  @Property({ type: 'text' })
  @Field(() => DispositionOutcome, { description: 'Whether it was taken.' })
  outcome!: DispositionOutcome;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why not, or why only in part (lý do), at most 5,000 characters; null where taken.',
  })
  reason!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the recommendation that took it; null where none did.',
  })
  recommendationNo!: number | null;

  /** As its report's: since then others than the Union and the council may know of it. */
  @Property({ type: 'date', nullable: true })
  publishedOn!: string | null;
}

@Entity()
@Unique({ name: 'follow_up_once', properties: ['recommendationId'] })
@Index({ name: 'follow_up_request', properties: ['requestId', 'status'] })
@ObjectType({
  implements: Node,
  description:
    'What became of an accepted recommendation in the final document (theo dõi tiếp thu kiến nghị). Whoever may see the recommendation.',
})
@Directive('@key(fields: "id")')
export class FollowUp extends BaseRecord {
  @ManyToOne(() => Recommendation, { mapToPk: true, fieldName: 'recommendation_id' })
  recommendationId!: string;

  /** As its recommendation's. */
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'text' })
  @Field(() => FollowUpStatus, { description: 'Whether it was found.' })
  status!: FollowUpStatus;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the look (ngày kiểm tra); null before.' })
  checkedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Article or page of the final document (vị trí), at most 200 characters; null before.',
  })
  place!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark, at most 5,000 characters.' })
  note!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number or address of the final document, project or target, at most 500 characters.',
  })
  link!: string | null;
}
