import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CivilDate, Node } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';

@ObjectType({
  description: 'A goal of the programme without a number (mục tiêu định tính): tracked, not judged.',
})
export class ProgrammeGoal {
  @Field(() => String, { description: 'Code: `Q1` to `Q5`.' })
  code!: string;

  @Field(() => String, { description: 'The goal in Vietnamese.' })
  textVi!: string;

  @Field(() => String, { description: 'The goal in English.' })
  textEn!: string;
}

@Entity()
@ObjectType({
  implements: Node,
  description:
    'An action programme of a Party committee (chương trình hành động) that carries out a resolution. Everyone.',
})
@Directive('@key(fields: "id")')
export class Programme extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'text', unique: true })
  @Field(() => String, { description: 'Code of the graph’s own; the document has neither number nor date.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese title.' })
  titleVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English title.' })
  titleEn!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number of the resolution that it carries out (nghị quyết).' })
  resolution!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the resolution.' })
  resolutionOn!: string;

  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'issuer_id' })
  issuerId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year to which the targets run.' })
  horizonYear!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year of the vision (tầm nhìn), without numbers.' })
  visionYear!: number;

  @Property({ type: 'text' })
  @Field(() => ID, { description: 'Administrative unit that it was written for, `adm_…`.' })
  territoryId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What to mind about its territory.' })
  territoryNote!: string;

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Documents that it rests on (căn cứ).' })
  documents!: string[];

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Recipients (nơi nhận), in Vietnamese.' })
  distribution!: string[];

  @Property({ type: 'json' })
  @Field(() => [ProgrammeGoal], { description: 'Its goals without numbers, Q1 to Q5.' })
  goals!: ProgrammeGoal[];

  @ManyToOne(() => Programme, { mapToPk: true, nullable: true, fieldName: 'predecessor_id' })
  predecessorId!: string | null;
}

@Entity()
@Unique({ name: 'programme_duty_code', properties: ['programmeId', 'code'] })
@ObjectType({
  implements: Node,
  description: 'A duty of section IV of the programme (tổ chức thực hiện). Everyone.',
})
@Directive('@key(fields: "id")')
export class ProgrammeDuty extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @ManyToOne(() => Programme, { mapToPk: true, fieldName: 'programme_id', index: true })
  programmeId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code: `IV.1` to `IV.7`.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The duty in Vietnamese.' })
  titleVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The duty in English.' })
  titleEn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Last day for it; null where it is continuous.' })
  dueOn!: string | null;
}
