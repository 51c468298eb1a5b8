import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, DateTime, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ReminderAddressee, ReminderKind } from './reminder.enums.js';

@Entity()
// Whoever raises it and however often: each reminder is there once.
@Index({
  name: 'consultancy_reminder_once',
  expression: `create unique index consultancy_reminder_once on consultancy.consultancy_reminder (request_id, round, kind, due_on, offset_days, coalesce(subject_id, ''), coalesce(person_id, association_id, organization_id, ''))`,
})
@Index({ name: 'consultancy_reminder_newest', properties: ['raisedOn', 'id'] })
@Index({ name: 'consultancy_reminder_person', properties: ['personId'] })
@Index({ name: 'consultancy_reminder_association', properties: ['associationId'] })
@Index({ name: 'consultancy_reminder_organization', properties: ['organizationId'] })
@ObjectType({
  implements: Node,
  description:
    'A reminder of a due day of a request (nhắc việc), raised by the clock before and after the day. The Union, and whom it is for.',
})
@Directive('@key(fields: "id")')
export class ConsultancyReminder extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request.' })
  round!: number;

  @Property({ type: 'text' })
  @Field(() => ReminderKind, { description: 'What it is about.' })
  kind!: ReminderKind;

  @Property({ type: 'text' })
  @Field(() => ReminderAddressee, { description: 'Whom it is for.' })
  addressee!: ReminderAddressee;

  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  @Property({ type: 'text', nullable: true })
  organizationId!: string | null;

  /** The opinion that is due, where it is about one. */
  @Property({ type: 'text', nullable: true })
  subjectId!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'The due day (hạn).' })
  dueOn!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Working days from the due day to the reminder: negative before it, positive after.',
  })
  offsetDays!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it was raised (ngày nhắc).' })
  raisedOn!: string;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When somebody took note of it; null before.' })
  acknowledgedAt!: Date | null;
}
