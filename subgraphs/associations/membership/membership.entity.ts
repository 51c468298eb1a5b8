import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership.enums.js';

const open = `status in ('APPLIED', 'UNDER_REVIEW', 'ACTIVE', 'SUSPENDED')`;

@Entity()
@Index({
  name: 'membership_open_person',
  expression: `create unique index membership_open_person on associations.membership (association_id, person_id) where (${open})`,
})
@Index({
  name: 'membership_open_organization',
  expression: `create unique index membership_open_organization on associations.membership (association_id, organization_id) where (${open})`,
})
@Index({
  name: 'membership_applied',
  expression: `create index "membership_applied" on "associations"."membership" ("applied_on" desc, "id" desc)`,
})
@Index({
  name: 'membership_association_applied',
  expression: `create index "membership_association_applied" on "associations"."membership" ("association_id", "applied_on" desc, "id" desc)`,
})
// How many are in a state is counted in the index alone.
@Index({
  name: 'membership_association_status',
  expression:
    'create index "membership_association_status" on "associations"."membership" ("association_id", "status", "applied_on" desc, "id" desc)',
})
@Index({
  name: 'membership_status',
  expression:
    'create index "membership_status" on "associations"."membership" ("status", "applied_on" desc, "id" desc)',
})
// Who the members of an association are, for what its secretary may see and for counts, is read from it alone.
@Index({
  name: 'membership_of_association',
  expression:
    'create index "membership_of_association" on "associations"."membership" ("association_id", "person_id") include ("admitted_on", "ended_on", "consent_id")',
})
@Unique({ name: 'membership_card', properties: ['associationId', 'cardNumber'] })
@Unique({ name: 'membership_card_code', properties: ['cardCode'] })
@ObjectType({
  implements: Node,
  description:
    'The membership of a person or an organization in an association (tư cách hội viên), from application to end. Personal data: the member, the association’s secretary and leader, union officers and leaders, the data protection officer.',
})
@Directive('@key(fields: "id")')
export class Membership extends BaseRecord {
  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'organization_id', index: true })
  organizationId!: string | null;

  @ManyToOne(() => Branch, { mapToPk: true, nullable: true, fieldName: 'branch_id', index: true })
  branchId!: string | null;

  @Property({ type: 'text' })
  @Field(() => MemberType, { description: 'Whether a person or an organization is the member.' })
  memberType!: MemberType;

  @Property({ type: 'text' })
  @Field(() => MemberCategory, { description: 'Category.' })
  category!: MemberCategory;

  @Property({ type: 'text' })
  @Field(() => MembershipStatus, { description: 'State.' })
  status!: MembershipStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the member’s card (số thẻ hội viên), unique in the association.',
  })
  cardNumber!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the application, or of the honorary title.' })
  appliedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day of admission, the first of them where a membership of the same person was merged into it; null before.',
  })
  admittedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'First day after the end; null while open. Of one that is MERGED the day on which it began: its days are those of the one that stands.',
  })
  endedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision of admission, rejection or expulsion.',
  })
  decisionNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day of a suspension, where one was set.' })
  suspendedUntil!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended, as stated with the last step; null while open and where nothing was stated.',
  })
  endReason!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => ID, {
    nullable: true,
    description:
      'Code on the member’s card (mã xác thực thẻ), `crd_…`, by which anybody whom the member shows it can verify it; null before a card is issued.',
  })
  cardCode!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which the card was issued.' })
  cardIssuedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  consentId!: string | null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true, fieldName: 'previous_id' })
  previousId!: string | null;

  /** The membership that stands for this one after two records of a person were merged. */
  @ManyToOne(() => Membership, { mapToPk: true, nullable: true, fieldName: 'merged_into_id' })
  mergedIntoId!: string | null;
}
