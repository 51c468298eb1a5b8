import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { MemberCategory } from '../membership/membership.enums.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { FeeStatus } from './fee.enums.js';
import { FeeSchedule } from './fee-schedule.entity.js';

@Entity()
@Unique({ name: 'fee_due_membership_year', properties: ['membershipId', 'year'] })
@Unique({ name: 'fee_due_association_year', properties: ['debtorAssociationId', 'year'] })
@Index({
  name: 'fee_due_year',
  expression: 'create index "fee_due_year" on "associations"."fee_due" ("year" desc, "id" desc)',
})
@Index({
  name: 'fee_due_association',
  expression:
    'create index "fee_due_association" on "associations"."fee_due" ("association_id", "year" desc, "id" desc)',
})
// How many are in a state is counted in the index alone.
@Index({
  name: 'fee_due_status',
  expression:
    'create index "fee_due_status" on "associations"."fee_due" ("association_id", "year" desc, "status", "due_on", "id" desc)',
})
// For who owes for years, from the index alone: most fees are paid.
@Index({
  name: 'fee_due_unpaid',
  expression: `create index "fee_due_unpaid" on "associations"."fee_due" ("membership_id", "debtor_association_id") include ("status", "due_on") where (status in ('DUE', 'PARTIAL', 'OVERDUE'))`,
})
@ObjectType({
  implements: Node,
  description:
    'The fee of one year that a member owes to the association, or an association to the Union (hội phí phải nộp). The member, the association’s secretary and leader, union officers, leaders and inspectors, the data protection officer.',
})
@Directive('@key(fields: "id")')
export class FeeDue extends BaseRecord {
  @ManyToOne(() => FeeSchedule, { mapToPk: true, fieldName: 'schedule_id', index: true })
  scheduleId!: string;

  /** Who is owed; null is the Union. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id' })
  associationId!: string | null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true, fieldName: 'membership_id' })
  membershipId!: string | null;

  /** The member, kept beside the membership because who may see it follows from it; it moves where the membership does. */
  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'organization_id', index: true })
  organizationId!: string | null;

  /** Who owes the Union. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'debtor_association_id' })
  debtorAssociationId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year that the fee is for.' })
  year!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => MemberCategory, {
    nullable: true,
    description: 'Category of the member when charged; null for a fee to the Union.',
  })
  category!: MemberCategory | null;

  @Property({ type: new BigIntType('number') })
  amount!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to pay (hạn nộp).' })
  dueOn!: string;

  @Property({ type: 'text' })
  status!: FeeStatus;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether more was paid than owed, knowingly (nộp thừa).' })
  isOverpaid!: boolean;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the resolution by which it was waived or written off.',
  })
  resolutionNumber!: string | null;
}
