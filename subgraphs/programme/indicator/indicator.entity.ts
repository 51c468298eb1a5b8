import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, Node } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';
import { Programme } from '../programme/programme.entity.js';
import {
  DefinitionStatus,
  IndicatorKind,
  IndicatorOperator,
  IndicatorSource,
  IndicatorUnit,
} from './indicator.enums.js';

@Entity()
@ObjectType({
  implements: Node,
  description: 'A target of the programme to 2030 (chỉ tiêu), T1 to T7. Everyone.',
})
@Directive('@key(fields: "id")')
export class TargetIndicator extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @ManyToOne(() => Programme, { mapToPk: true, fieldName: 'programme_id', index: true })
  programmeId!: string;

  @Property({ type: 'text', unique: true })
  @Field(() => String, { description: 'Code: `T1` to `T7`.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Property({ type: 'text' })
  @Field(() => IndicatorKind, { description: 'How it is measured.' })
  kind!: IndicatorKind;

  @Property({ type: 'text' })
  @Field(() => IndicatorOperator, { description: 'How the actual value must compare with it.' })
  operator!: IndicatorOperator;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The value to reach, in `unit`; null for a band.' })
  value!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Low end of the band, in `unit`; null without one.' })
  low!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'High end of the band, in `unit`; null without one.' })
  high!: number | null;

  @Property({ type: 'text' })
  @Field(() => IndicatorUnit, { description: 'Unit.' })
  unit!: IndicatorUnit;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day by which it must be reached.' })
  deadline!: string;

  @Property({ type: 'text' })
  @Field(() => IndicatorSource, { description: 'Where the actual value comes from.' })
  source!: IndicatorSource;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What counts, in English.' })
  definition!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Among whom it is counted, and what is open about that; null where nothing is to be said.',
  })
  populationNote!: string | null;

  @Property({ type: 'text' })
  @Field(() => DefinitionStatus, { description: 'How settled the definition is.' })
  definitionStatus!: DefinitionStatus;

  @ManyToOne(() => Body, { mapToPk: true, fieldName: 'owner_id' })
  ownerId!: string;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Value at the start, in `unit`; null where not known.' })
  baseline!: number | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the baseline; null without one.' })
  baselineOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the baseline covers; null without one.' })
  baselineNote!: string | null;
}
