import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { OrganizationKind } from './organization.enums.js';

@Entity()
@Unique({ name: 'organization_code', properties: ['code'] })
@ObjectType({
  implements: Node,
  description:
    'An agency, employer, host or body of the Party (cơ quan, tổ chức) that is no member association. It has a validity, because bodies are reorganised. Everyone.',
})
@Directive('@key(fields: "id")')
export class Organization extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Short code that officers use, e.g. `SO-KHCN`; unique.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn!: string | null;

  @Property({ type: 'text' })
  @Field(() => OrganizationKind, { description: 'Kind.' })
  kind!: OrganizationKind;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'text' })
  sortKey!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day of its existence, where known.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day after its end; null while it exists.' })
  validTo!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'successor_id' })
  successorId!: string | null;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id' })
  unitId!: string | null;
}
