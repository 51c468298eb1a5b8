import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association.enums.js';

@Entity()
@Unique({ name: 'association_code', properties: ['code'] })
@Index({
  name: 'association_name',
  expression: `create unique index association_name on associations.association (lower(name_vi)) where (legal_status = 'ACTIVE')`,
})
@ObjectType({
  implements: Node,
  description:
    'A member association of the Union (hội thành viên) or a unit that the Union founded (đơn vị trực thuộc). Everyone; until it is admitted only officers and the association itself.',
})
@Directive('@key(fields: "id")')
export class Association extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Short code that officers use, e.g. `HYH`; unique.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name, unique among active associations.' })
  nameVi!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn!: string | null;

  @Property({ type: 'text' })
  @Field(() => AssociationKind, { description: 'Kind.' })
  kind!: AssociationKind;

  @Property({ type: 'text' })
  @Field(() => AssociationScope, { description: 'Area of activity.' })
  scope!: AssociationScope;

  @Property({ type: 'text' })
  @Field(() => LegalStatus, { description: 'Legal life.' })
  legalStatus!: LegalStatus;

  @Property({ type: 'text' })
  @Field(() => UnionMembershipStatus, { description: 'Standing in the Union.' })
  status!: UnionMembershipStatus;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of foundation, where known.' })
  foundedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of admission to the Union.' })
  admittedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision of admission, e.g. `232/QĐ-LHH`.',
  })
  admissionDecision!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Office telephone (điện thoại cơ quan), E.164 with `;ext=` and the extension; or a short number.',
  })
  phone!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Office e-mail.' })
  email!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the headquarters as written.' })
  address!: string | null;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id' })
  unitId!: string | null;

  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'successor_id', index: true })
  successorId!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;

  @Property({ type: 'text' })
  sortKey!: string;
}

/** The fields that an association works in. */
@Entity()
export class AssociationField {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @ManyToOne(() => ResearchField, { mapToPk: true, fieldName: 'field_id', index: true })
  fieldId!: string;
}
