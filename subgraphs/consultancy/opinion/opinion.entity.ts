import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, DateTime, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { OpinionConclusion, OpinionStatus, Severity } from './opinion.enums.js';

@Entity()
@Index({
  name: 'opinion_once',
  expression: `create unique index opinion_once on consultancy.opinion (request_id, round, coalesce(person_id, association_id)) where (status not in ('DECLINED', 'CANCELLED'))`,
})
@Index({ name: 'opinion_person', properties: ['personId', 'status'] })
@Index({ name: 'opinion_association', properties: ['associationId', 'status'] })
@ObjectType({
  implements: Node,
  description:
    'A written opinion (phiếu nhận xét) of an expert or a member association on a request, one per author and round. Sealed until `openedOn`: before, its author and union officers and leaders see it; after, also the council and the authors of the other opinions of the round.',
})
@Directive('@key(fields: "id")')
export class Opinion extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request that it belongs to.' })
  round!: number;

  /** The author: a person or an association, one of the two. */
  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  /** True for the two or more whose forms a report cannot go without (I1). */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether its author is a reviewer (ủy viên phản biện): no report goes out without his form.',
  })
  isReviewer!: boolean;

  @Property({ type: 'text' })
  @Field(() => OpinionStatus, { description: 'State.' })
  status!: OpinionStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to submit it (hạn nộp).' })
  dueOn!: string;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was submitted; null before.' })
  submittedAt!: Date | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was submitted after the deadline (nộp muộn).' })
  isLate!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => OpinionConclusion, { nullable: true, description: 'Conclusion; null until it is drawn.' })
  conclusion!: OpinionConclusion | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Summary (ý kiến chung), at most 20,000 characters.' })
  summary!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day since which the others of the round may read it (ngày mở niêm phong); null while sealed.',
  })
  openedOn!: string | null;
}

@Entity()
@Index({ name: 'opinion_point_order', properties: ['opinionId', 'no'] })
@ObjectType({
  implements: Node,
  description:
    'One point of a written opinion (ý kiến cụ thể): what is criticised and what is recommended instead, at a place of the draft. Whoever may read the opinion.',
})
@Directive('@key(fields: "id")')
export class OpinionPoint extends BaseRecord {
  @ManyToOne(() => Opinion, { mapToPk: true, fieldName: 'opinion_id' })
  opinionId!: string;

  /** As its opinion's: what hangs on points is asked by request. */
  @Property({ type: 'text', index: true })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number in its opinion, from 1.' })
  no!: number;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'Code of the criterion that it is about, of `consult.criteria`, e.g. `FEASIBILITY`.',
  })
  criterion!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The remark (nhận xét), at most 10,000 characters.' })
  text!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is recommended (kiến nghị), at most 10,000 characters; null where nothing is.',
  })
  recommendation!: string | null;

  @Property({ type: 'text' })
  @Field(() => Severity, { description: 'Weight.' })
  severity!: Severity;
}
