import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import {
  CongressForm,
  CongressKind,
  CongressRequest,
  CongressStatus,
  ResolutionSubject,
} from './congress.enums.js';

@Entity()
@Index({
  name: 'congress_ordinal',
  expression: `create unique index congress_ordinal on associations.congress (coalesce(association_id, ''), ordinal, kind) where (status <> 'CANCELLED')`,
})
@Index({
  name: 'congress_planned',
  expression: 'create index congress_planned on associations.congress (planned_on desc, id desc)',
})
@ObjectType({
  implements: Node,
  description:
    'A congress (đại hội) of an association, or of the Union itself: from the plan to the approval of what it resolved. Everyone from the day on which it met; before only the association and who oversees associations.',
})
@Directive('@key(fields: "id")')
export class Congress extends BaseRecord {
  /** Null: the Union. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
    index: true,
  })
  associationId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Ordinal (lần thứ), of its kind unique for its owner.' })
  ordinal!: number;

  @Property({ type: 'text' })
  @Field(() => CongressKind, { description: 'Kind.' })
  kind!: CongressKind;

  @Property({ type: 'text' })
  @Field(() => CongressForm, { description: 'All members or delegates.' })
  form!: CongressForm;

  @Property({ type: 'text' })
  @Field(() => CongressStatus, { description: 'State.' })
  status!: CongressStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day for which it is planned; the new day after an adjournment.' })
  plannedOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Place, or that it meets online.' })
  place!: string | null;

  @Property({ type: 'text[]' })
  @Field(() => [String], { description: 'Agenda (chương trình), item by item.' })
  agenda!: string[];

  @Property({ type: 'text', nullable: true })
  @Field(() => CongressRequest, {
    nullable: true,
    description: 'Who asked for it; of an extraordinary congress only.',
  })
  requestedBy!: CongressRequest | null;

  /** Registered founders, the base of the quorum of a founding congress. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Registered founders; of a founding congress only.' })
  founders!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the committee’s resolution to hold it.' })
  committeeResolution!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the report to the authority.' })
  reportNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which the file was first sent.' })
  reportedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the authority’s last reply.' })
  replyNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the authority’s last reply.' })
  repliedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day on which it met; null before.' })
  heldFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day on which it met; null until it closed.' })
  heldTo!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Full members, official delegates or founders who could have come; null before it was called to order.',
  })
  eligibleCount!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Of them present; null before.' })
  presentCount!: number | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether more than half, by the rule `congress.quorum`, were present; null before.',
  })
  quorumMet!: boolean | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the resolution of the congress.' })
  resolutionNumber!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether it changed the charter or the name, which the authority approves.',
  })
  changesCharter!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the report of the results.' })
  resultReportNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the report of the results.' })
  resultReportedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the decision that approved the charter.' })
  charterDecision!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day to hold it after an extension.' })
  extendedTo!: string | null;
}

@Entity()
@Index({
  name: 'congress_resolution_number',
  expression:
    'create unique index congress_resolution_number on associations.congress_resolution (congress_id, number)',
})
@ObjectType({
  description:
    'A resolution that a congress voted on (nghị quyết được biểu quyết). Whoever sees the congress.',
})
export class CongressResolution {
  @PrimaryKey({ type: 'text' })
  @Field(() => ID, { description: 'Id of the row.' })
  id!: string;

  @ManyToOne(() => Congress, { mapToPk: true, fieldName: 'congress_id' })
  congressId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number, unique in the congress.' })
  number!: string;

  @Property({ type: 'text' })
  @Field(() => ResolutionSubject, { description: 'Subject.' })
  subject!: ResolutionSubject;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What was resolved, in one line.' })
  title!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Votes for it.' })
  votesFor!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Members or official delegates who were present.' })
  votesPresent!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it passed, by the rule of its subject.' })
  isPassed!: boolean;
}
