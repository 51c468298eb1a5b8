import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { Petition } from './petition.entity.js';
import { PetitionForwardStatus, PetitionOutcome } from './petition.enums.js';

@ObjectType({ description: 'A letter that reminds a body of its answer (công văn đôn đốc).' })
export class PetitionReminder {
  @Field(() => String, { description: 'Number of the letter.' })
  letterNumber!: string;

  @Field(() => CivilDate, { description: 'Day of the letter.' })
  sentOn!: string;

  @Field(() => CivilDate, { description: 'Day by which it asks for the answer.' })
  dueOn!: string;
}

const open = `status in ('PREPARED', 'WAITING', 'OVERDUE', 'REMINDED')`;

@Entity()
@Index({
  name: 'petition_forward_open',
  expression: `create unique index petition_forward_open on associations.petition_forward (petition_id, organization_id) where (${open})`,
})
@Index({
  name: 'petition_forward_escalation',
  expression: `create unique index petition_forward_escalation on associations.petition_forward (escalated_from_id) where (escalated_from_id is not null and status <> 'CANCELLED')`,
})
@Index({
  name: 'petition_forward_inbox',
  expression: `create index "petition_forward_inbox" on "associations"."petition_forward" ("organization_id", "forwarded_on" desc, "id" desc)`,
})
@Index({ name: 'petition_forward_due', properties: ['status', 'dueOn'] })
@ObjectType({
  implements: Node,
  description:
    'A petition at one competent body (chuyển kiến nghị): the letter, its deadline, reminders, the answer. Whoever may see the petition; a body sees its own only, and none before its letter went out.',
})
@Directive('@key(fields: "id")')
export class PetitionForward extends BaseRecord {
  @ManyToOne(() => Petition, { mapToPk: true, fieldName: 'petition_id', index: true })
  petitionId!: string;

  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'organization_id' })
  organizationId!: string;

  @ManyToOne(() => PetitionForward, { mapToPk: true, nullable: true, fieldName: 'escalated_from_id' })
  escalatedFromId!: string | null;

  @Property({ type: 'text' })
  @Field(() => PetitionForwardStatus, { description: 'State.' })
  status!: PetitionForwardStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the Union’s letter (số công văn chuyển); null while it waits to be sent.',
  })
  letterNumber!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the letter; of its preparation while it waits to be sent.' })
  forwardedOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description:
      'Day by which the body answers (hạn trả lời): working days of the rule `petition.answerWD` from the letter. Whether an answer was in time is judged by this day.',
  })
  dueOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description:
      'Day from which it goes to a higher body without an answer: working days of `petition.escalateWD` after the last deadline.',
  })
  escalateOn!: string;

  @Property({ type: 'json' })
  @Field(() => [PetitionReminder], { description: 'Reminders sent, oldest first.' })
  reminders!: PetitionReminder[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the answer (số văn bản trả lời).' })
  answerNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the answer.' })
  answeredOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The answer’s text or its gist.' })
  answerText!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => PetitionOutcome, { nullable: true, description: 'What the body answered.' })
  outcome!: PetitionOutcome | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Working days from the letter to the answer; null before.',
  })
  answerWorkingDays!: number | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the answer came by `dueOn` (đúng hạn); null before.',
  })
  isInTime!: boolean | null;
}
