import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate, DateTime } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { LeadershipLevel, StaffKind } from '../profile/profile.enums.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { FieldClass } from './field-class.js';
import { OfPerson } from './of-person.js';
import { Person } from './person.entity.js';
import { AcademicTitleKind, ConsentPurpose, DegreeLevel, WorkSector } from './person.enums.js';

@Entity()
@ObjectType({ description: 'A degree of a person (bằng cấp). Whoever sees the person.' })
export class Degree extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => DegreeLevel, { description: 'Level.' })
  level!: DegreeLevel;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Major as written on the diploma.' })
  major!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'School or university.' })
  institution!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2.' })
  country!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Year of award.' })
  year!: number | null;

  @ManyToOne(() => ResearchField, { mapToPk: true, nullable: true, fieldName: 'field_id', index: true })
  fieldId!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  diplomaNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which an officer saw the diploma; null while nobody did, and again after a change.',
  })
  verifiedOn!: string | null;
}

@Entity()
@ObjectType({ description: 'An academic title of a person (học hàm). Whoever sees the person.' })
export class AcademicTitle extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => AcademicTitleKind, { description: 'Which title.' })
  kind!: AcademicTitleKind;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Year of appointment.' })
  year!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Field of the professors’ council that appointed (ngành của hội đồng giáo sư).',
  })
  councilField!: string | null;
}

@Entity()
@Index({
  name: 'employment_latest',
  expression:
    'create index "employment_latest" on "associations"."employment" ("person_id", "is_main" desc, "valid_from" desc nulls last, "id") include ("valid_to", "sector", "staff_kind", "organization_id", "work_unit_id")',
})
@ObjectType({
  description: 'A post that a person holds or held (quá trình công tác). Whoever sees the person.',
})
export class Employment extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @ManyToOne(() => Organization, { mapToPk: true, nullable: true, fieldName: 'organization_id', index: true })
  organizationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => WorkSector, { description: 'Sector of the workplace.' })
  sector!: WorkSector;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Position, as written.' })
  position!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day, where known.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; null while it lasts.' })
  validTo!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, {
    description: 'Whether it is the main post of its time (vị trí chính); one at a time.',
  })
  isMain!: boolean & Opt;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Employer as written, where it is not in the graph.' })
  organizationName!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Unit within the employer (đơn vị, phòng, khoa).' })
  department!: string | null;

  @ManyToOne(() => AdministrativeUnit, {
    mapToPk: true,
    nullable: true,
    fieldName: 'work_unit_id',
    index: true,
  })
  workUnitId!: string | null;

  @Property({ type: 'text', nullable: true })
  jobGrade!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => LeadershipLevel, { nullable: true, description: 'Level of leadership; null where not known.' })
  leadershipLevel!: LeadershipLevel | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => StaffKind, {
    nullable: true,
    description: 'Official, civil servant, public employee or none; null where not known.',
  })
  staffKind!: StaffKind | null;

  @Property({ type: 'boolean', nullable: true })
  fitsJobPosition!: boolean | null;
}

/** A field of a person's expertise; at most three, one of them the main one. */
@Entity()
@Unique({ name: 'person_field_once', properties: ['personId', 'fieldId'] })
export class PersonField extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @ManyToOne(() => ResearchField, { mapToPk: true, fieldName: 'field_id', index: true })
  fieldId!: string;

  @Property({ type: 'boolean' })
  isMain!: boolean;
}

/** A consent for one purpose; withdrawn, never deleted. */
@ObjectType({
  description: 'A consent as it was given (sự đồng ý); withdrawn, never deleted. Restricted.',
})
@Entity()
@Index({
  name: 'consent_withdrawn',
  expression: `create index "consent_withdrawn" on "associations"."consent_record" ("person_id") where (purpose = 'STATISTICS' and withdrawn_at is not null)`,
})
@Index({
  name: 'consent_open',
  expression: `create unique index consent_open on associations.consent_record (person_id, purpose, coalesce(association_id, '')) where (withdrawn_at is null)`,
})
export class ConsentRecord extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  purpose!: ConsentPurpose;

  /** With MEMBERSHIP_ADMIN: the association that it is given to. Null in records of before 0003, which open nothing. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id', index: true })
  associationId!: string | null;

  /** Classes of fields that it covers; null in records of before 0017, which cover what is public. */
  @Property({ type: 'json', nullable: true })
  @Field(() => [FieldClass], {
    nullable: true,
    description: 'Classes of fields that it covers; null: PUBLIC.',
  })
  fieldClasses!: FieldClass[] | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Version of the text that was agreed to.' })
  textVersion!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'How it was given, e.g. `ONLINE` or `PAPER_FORM`.' })
  channel!: string;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;
}
