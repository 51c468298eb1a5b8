import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CivilDate, Node } from '../../kernel/index.js';
import { AdminUnitKind, AdminUnitLevel, SuccessionExtent } from './administrative-unit.enums.js';

@Entity()
@Unique({ name: 'administrative_unit_code_from', properties: ['gsoCode', 'validFrom'] })
@ObjectType({
  implements: Node,
  description:
    'An administrative unit (đơn vị hành chính) as it was in one period. Codes and names are reused, so neither is a key: records keep the unit that was valid on their date. Everyone.',
})
@Directive('@key(fields: "id")')
@Directive('@cacheHint(maxAge: 3600, shared: true)')
export class AdministrativeUnit extends Node {
  @PrimaryKey({ type: 'text' })
  declare id: string;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'Code of the General Statistics Office, e.g. `21025`; reused over time.',
  })
  gsoCode!: string;

  @Property({ type: 'text' })
  @Field(() => AdminUnitLevel, { description: 'Tier.' })
  level!: AdminUnitLevel;

  @Property({ type: 'text' })
  @Field(() => AdminUnitKind, { description: 'Kind.' })
  kind!: AdminUnitKind;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name without its kind, e.g. `Cẩm Thành`.' })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name with its kind, e.g. `Phường Cẩm Thành`.' })
  fullName!: string;

  @Property({ type: 'text', index: true })
  searchKey!: string;

  @Property({ type: 'text' })
  sortKey!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day of this form of the unit.' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day no longer valid; null while it exists.' })
  validTo!: string | null;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'parent_id' })
  parentId!: string | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Mountainous (miền núi); null where not known.' })
  mountainous!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Island (hải đảo); null where not known.' })
  island!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'On the land border (biên giới); null where not known.',
  })
  border!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'On the coast (ven biển); null where not known.' })
  coastal!: boolean | null;
}

/** A step of succession between two forms of units. */
@Entity()
export class AdminSuccession {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, fieldName: 'from_id', index: true })
  fromId!: string;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, fieldName: 'to_id', index: true })
  toId!: string;

  @Property({ type: 'date' })
  effectiveOn!: string;

  @Property({ type: 'text' })
  legalBasis!: string;

  @Property({ type: 'text' })
  extent!: SuccessionExtent;

  /** Share of the old unit's population, in hundredths of a percent; null where not known. */
  @Property({ type: 'integer', nullable: true })
  populationShare!: number | null;
}
