import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from './administrative-unit.entity.js';
import { RegionExtent } from './administrative-unit.enums.js';

@Entity()
@Unique({ name: 'statistical_region_code', properties: ['code'] })
@ObjectType({
  implements: Node,
  description:
    'A group of administrative units for statistics (vùng thống kê), so that series before and after a reorganisation stay comparable. Everyone.',
})
@Directive('@key(fields: "id")')
@Directive('@cacheHint(maxAge: 3600, shared: true)')
export class StatisticalRegion extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code, e.g. `OLD_KON_TUM_2024`; unique.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether it is made of whole units; false where its true boundary cuts through some.',
  })
  isExact!: boolean;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day on which the region means something; null for all days of the records.',
  })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day no longer valid; null while it is.' })
  validTo!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Legal document, where there is one.' })
  legalBasis!: string | null;
}

/** The attributes of a unit in a time. Null means that it is not known, never "no". */
@Entity()
@Index({ name: 'unit_attribute_unit', properties: ['unitId', 'validFrom'] })
@ObjectType({
  description:
    'What an administrative unit is like in a time (đặc điểm đơn vị hành chính); null where not known, which is not "no". Everyone.',
})
export class UnitAttribute {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, fieldName: 'unit_id' })
  unitId!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day.' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day no longer valid; null while it is.' })
  validTo!: string | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Mountainous (miền núi).' })
  mountainous!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Island (hải đảo).' })
  island!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'On the land border (biên giới).' })
  border!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'On the coast (ven biển).' })
  coastal!: boolean | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Specially difficult area (xã khu vực I, II, III): 1 to 3; null where not known.',
  })
  specialDifficulty!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Economic zone that it lies in, e.g. `DUNG_QUAT`; null where none is known.',
  })
  economicZone!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => RegionExtent, {
    nullable: true,
    description: 'Whether all of it lies in `economicZone`, or a part; null outside.',
  })
  economicZoneExtent!: RegionExtent | null;
}
