import { Check, Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Node, registerEnum } from '../../kernel/index.js';
import { ProgrammeDuty } from '../programme/programme.entity.js';
import { ProgrammeTask, ProgrammeTaskGroup } from '../task/task.entity.js';
import { Body } from './body.entity.js';

export enum ResponsibleRole {
  STEER = 'STEER',
  ADVISE_IMPLEMENT = 'ADVISE_IMPLEMENT',
  LEAD = 'LEAD',
  COORDINATE = 'COORDINATE',
  MONITOR = 'MONITOR',
  SUPERVISE = 'SUPERVISE',
}
registerEnum(ResponsibleRole, 'ResponsibleRole', 'The part of a body in the programme (vai trò).', {
  STEER: ['Chỉ đạo', 'Directs'],
  ADVISE_IMPLEMENT: ['Tham mưu, thực hiện', 'Advises and implements'],
  LEAD: ['Chủ trì', 'Leads'],
  COORDINATE: ['Phối hợp', 'Coordinates'],
  MONITOR: ['Theo dõi', 'Monitors'],
  SUPERVISE: ['Giám sát', 'Supervises'],
});

@Entity()
@Check({
  name: 'responsible_body_one_subject',
  expression: 'num_nonnulls(group_id, task_id, duty_id) = 1',
})
@ObjectType({
  implements: Node,
  description:
    'The part of a body in a group of tasks, a task or a duty, for a time (phân công trách nhiệm). Everyone.',
})
@Directive('@key(fields: "id")')
export class ResponsibleBody extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @ManyToOne(() => ProgrammeTaskGroup, { mapToPk: true, nullable: true, fieldName: 'group_id', index: true })
  groupId!: string | null;

  @ManyToOne(() => ProgrammeTask, { mapToPk: true, nullable: true, fieldName: 'task_id', index: true })
  taskId!: string | null;

  @ManyToOne(() => ProgrammeDuty, { mapToPk: true, nullable: true, fieldName: 'duty_id', index: true })
  dutyId!: string | null;

  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'body_id' })
  bodyId!: string;

  @Property({ type: 'text' })
  @Field(() => ResponsibleRole, { description: 'Its part.' })
  role!: ResponsibleRole;

  @Property({ type: 'text', nullable: true })
  startsOn!: string | null;

  @Property({ type: 'text', nullable: true })
  endsOn!: string | null;

  @ManyToOne(() => Body, { mapToPk: true, nullable: true, fieldName: 'successor_body_id' })
  successorBodyId!: string | null;

  @Property({ type: 'integer' })
  position!: number;
}
