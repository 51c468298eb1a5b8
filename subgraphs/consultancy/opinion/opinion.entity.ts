import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, DateTime, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { OpinionConclusion, OpinionStatus, Severity } from './opinion.enums.js';
import { CriterionComment, OpinionCriterion, PointAnchor } from './opinion.types.js';
import { OpinionCall } from './opinion-call.entity.js';

@Entity()
@Index({
  name: 'opinion_once',
  expression: `create unique index opinion_once on consultancy.opinion (request_id, round, coalesce(person_id, association_id)) where (status not in ('DECLINED', 'CANCELLED'))`,
})
@Index({ name: 'opinion_request', properties: ['requestId', 'round', 'number'] })
@Index({ name: 'opinion_due', properties: ['dueOn', 'id'] })
@Index({ name: 'opinion_person', properties: ['personId', 'status', 'createdAt'] })
@Index({ name: 'opinion_association', properties: ['associationId', 'status'] })
@ObjectType({
  implements: Node,
  description:
    'A written opinion (phiếu nhận xét) of an expert or a member association on a request, one per author and round. Sealed until `openedOn`: before, its author and union officers and leaders see it; after, also the council’s members who have declared, who submitted an opinion in the round, the lead association, inspectors and, once the report is sent, the requesting agency, which does not learn who wrote it unless the review is named.',
})
@Directive('@key(fields: "id")')
export class Opinion extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  /** The call by which an association was asked; null for a person. */
  @ManyToOne(() => OpinionCall, { mapToPk: true, nullable: true, fieldName: 'call_id', index: true })
  callId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request that it belongs to.' })
  round!: number;

  /** The author is not known by it: numbers are given in an order that nobody chose. */
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description:
      'Number among the opinions of the round (ý kiến số), given by lot when they are opened, so that it can be named without its author; 0 while sealed.',
  })
  number!: number;

  /** The author: a person or an association, one of the two. */
  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  /** True for the two or more whose forms a report cannot go without (I1). */
  @Property({ type: 'boolean' })
  isReviewer!: boolean;

  @Property({ type: 'text' })
  @Field(() => OpinionStatus, { description: 'State.' })
  status!: OpinionStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to submit it (hạn nộp).' })
  dueOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it was asked for (ngày mời).' })
  invitedOn!: string;

  @Property({ type: 'json' })
  @Field(() => [OpinionCriterion], {
    description:
      'The form that it is written on (mẫu phiếu): the criteria of `consult.criteria` when the author was asked. It keeps them when the rule changes.',
  })
  criteria!: OpinionCriterion[];

  @Property({ type: 'integer' })
  lastVersion!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether it came on paper and a union officer entered it (phiếu giấy); false before.',
  })
  isOnPaper!: boolean;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was submitted, the last time; null before.',
  })
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

  @Property({ type: 'json' })
  @Field(() => [CriterionComment], {
    description: 'Comments by criterion, in the order of the form, as submitted; empty before.',
  })
  comments!: CriterionComment[];

  @Property({ type: 'boolean', nullable: true })
  hasCompetingInterests!: boolean | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  competingInterests!: string | null;

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

  @Property({ type: 'json', nullable: true })
  @Field(() => PointAnchor, {
    nullable: true,
    description: 'Place of the draft that it is about; null where it is about the whole.',
  })
  anchor!: PointAnchor | null;
}
