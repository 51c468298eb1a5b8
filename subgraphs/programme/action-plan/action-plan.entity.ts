import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node, registerEnum } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';

export enum ActionPlanStatus {
  EXPECTED = 'EXPECTED',
  SUBMITTED = 'SUBMITTED',
  OVERDUE = 'OVERDUE',
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
  TRANSFERRED = 'TRANSFERRED',
}
registerEnum(
  ActionPlanStatus,
  'ActionPlanStatus',
  'State of an action plan (tình trạng chương trình hành động).',
  {
    EXPECTED: ['Chờ gửi', 'Expected'],
    SUBMITTED: ['Đã gửi', 'Submitted'],
    OVERDUE: ['Quá hạn', 'Not submitted in time'],
    ACCEPTED: ['Đã chấp nhận', 'Accepted'],
    RETURNED: ['Trả lại', 'Returned for changes'],
    TRANSFERRED: ['Đã chuyển giao', 'Handed on to the body that took over'],
  },
);

/** DOMAIN D.5, duty IV.2. */
@Entity()
@Unique({ name: 'action_plan_body', properties: ['bodyId'] })
@ObjectType({
  implements: Node,
  description:
    'The own action programme that a body owes under duty IV.2 (chương trình hành động của đơn vị). Accepted ones: everyone. Others: programme monitors, union officers and leaders, and the body’s organization.',
})
@Directive('@key(fields: "id")')
export class ActionPlan extends BaseRecord {
  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'body_id' })
  bodyId!: string;

  /** The organization of the body, kept here because the right to see the row depends on it. */
  @Property({ type: 'text', nullable: true, index: true })
  organizationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => ActionPlanStatus, { description: 'State.' })
  status!: ActionPlanStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to submit it.' })
  dueOn!: string;

  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'sent_to_id' })
  sentToId!: string;

  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'copy_to_id' })
  copyToId!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the last submission; null before.' })
  submittedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the document submitted; null before.' })
  documentNumber!: string | null;

  @ManyToOne(() => Body, { mapToPk: true, nullable: true, fieldName: 'transferred_to_id' })
  transferredToId!: string | null;
}
