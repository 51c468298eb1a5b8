import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { Organization } from '../organization/organization.entity.js';
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
  @Field(() => Int, {
    description: 'Grows with every change; give it back with a change so that nobody overwrites another’s.',
  })
  declare version: number & Opt;

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

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Short Vietnamese name (tên viết tắt).' })
  shortName!: string | null;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @Property({ type: 'text', nullable: true })
  founded!: string | null;

  @ManyToOne(() => LegalDocument, { mapToPk: true, nullable: true, fieldName: 'licence_id' })
  licenceId!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day for the founding congress of a licensed association (hạn đại hội thành lập); null otherwise.',
  })
  foundingCongressDueOn!: string | null;

  @Property({ type: 'boolean', default: false })
  isCongressExtended!: boolean & Opt;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day of the suspension by the authority (đình chỉ có thời hạn); null while none runs.',
  })
  legalSuspendedUntil!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day on which it no longer existed: dissolved, split, merged or consolidated.',
  })
  legalEndedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of the last application to the Union (ngày nộp hồ sơ gia nhập).',
  })
  appliedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which an officer found the application complete; null before.',
  })
  applicationCheckedOn!: string | null;

  @ManyToOne(() => LegalDocument, { mapToPk: true, nullable: true, fieldName: 'application_id' })
  applicationId!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of admission to the Union.' })
  admittedOn!: string | null;

  @ManyToOne(() => LegalDocument, { mapToPk: true, nullable: true, fieldName: 'admission_document_id' })
  admissionDocumentId!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day of the suspension in the Union (tạm đình chỉ); null while none runs or it is open.',
  })
  suspendedUntil!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day on which it was no member of the Union any more; null while it is one.',
  })
  leftOn!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description:
      'Whether Party and State assign it tasks (hội do Đảng, Nhà nước giao nhiệm vụ; Decree 126/2024/NĐ-CP).',
  })
  isPartyStateTasked!: boolean & Opt;

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
  @Field(() => String, { nullable: true, description: 'Website, http or https.' })
  website!: string | null;

  @Property({ type: 'text', nullable: true })
  bankName!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  bankAccountNumber!: string | null;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'national_parent_id' })
  nationalParentId!: string | null;

  @Property({ type: 'date', nullable: true })
  reportedOn!: string | null;

  @Property({ type: 'integer', nullable: true })
  reportedIndividuals!: number | null;

  @Property({ type: 'integer', nullable: true })
  reportedCollectives!: number | null;

  @Property({ type: 'integer', nullable: true })
  reportedFemale!: number | null;

  @Property({ type: 'integer', nullable: true })
  reportedWithDegree!: number | null;

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
