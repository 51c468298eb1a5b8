import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node, registerEnum } from '../../kernel/index.js';
import { Programme } from '../programme/programme.entity.js';

export enum TaskTiming {
  CONTINUOUS = 'CONTINUOUS',
}
registerEnum(TaskTiming, 'TaskTiming', 'When a task is done (thời gian thực hiện).', {
  CONTINUOUS: ['Thường xuyên', 'Continuously, until the horizon'],
});

@Entity()
@Unique({ name: 'programme_task_group_code', properties: ['programmeId', 'code'] })
@ObjectType({
  implements: Node,
  description: 'One of the five groups of tasks of the programme (nhóm nhiệm vụ, giải pháp). Everyone.',
})
@Directive('@key(fields: "id")')
export class ProgrammeTaskGroup extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @ManyToOne(() => Programme, { mapToPk: true, fieldName: 'programme_id', index: true })
  programmeId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code: `III.1` to `III.5`.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese title.' })
  titleVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English title.' })
  titleEn!: string;
}

@Entity()
@Unique({ name: 'programme_task_code', properties: ['programmeId', 'code'] })
@ObjectType({
  implements: Node,
  description: 'One of the 22 tasks of the programme (nhiệm vụ). Everyone.',
})
@Directive('@key(fields: "id")')
export class ProgrammeTask extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @ManyToOne(() => Programme, { mapToPk: true, fieldName: 'programme_id', index: true })
  programmeId!: string;

  @ManyToOne(() => ProgrammeTaskGroup, { mapToPk: true, fieldName: 'group_id', index: true })
  groupId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code: group and number, e.g. `III.3.2`.' })
  code!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number in its group, from 1.' })
  position!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese title.' })
  titleVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English title.' })
  titleEn!: string;

  @Property({ type: 'text' })
  @Field(() => TaskTiming, { description: 'When it is done.' })
  timing!: TaskTiming;
}
