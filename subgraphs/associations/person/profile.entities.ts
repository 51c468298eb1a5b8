import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Person } from './person.entity.js';
import { AcademicTitleKind, ConsentPurpose, DegreeLevel, WorkSector } from './person.enums.js';

abstract class OfPerson {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;
}

@Entity()
@ObjectType({ description: 'A degree of a person (bằng cấp). Whoever sees the person.' })
export class Degree extends OfPerson {
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
}

@Entity()
@ObjectType({ description: 'An academic title of a person (học hàm). Whoever sees the person.' })
export class AcademicTitle extends OfPerson {
  @Property({ type: 'text' })
  @Field(() => AcademicTitleKind, { description: 'Which title.' })
  kind!: AcademicTitleKind;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Year of appointment.' })
  year!: number | null;
}

@Entity()
@Index({
  name: 'employment_latest',
  expression:
    'create index "employment_latest" on "associations"."employment" ("person_id", "valid_from" desc nulls last, "id") include ("valid_to", "sector", "staff_kind", "organization_id")',
})
@ObjectType({
  description: 'A post that a person holds or held (quá trình công tác). Whoever sees the person.',
})
export class Employment extends OfPerson {
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

  /** Official, civil servant, public employee or none. */
  @Property({ type: 'text', nullable: true })
  staffKind!: string | null;
}

/** A field of a person's expertise; at most three, one of them the main one. */
@Entity()
@Unique({ name: 'person_field_once', properties: ['personId', 'fieldId'] })
export class PersonField extends OfPerson {
  @ManyToOne(() => ResearchField, { mapToPk: true, fieldName: 'field_id', index: true })
  fieldId!: string;

  @Property({ type: 'boolean' })
  isMain!: boolean;
}

/** A consent for one purpose; withdrawn, never deleted. */
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
  @Property({ type: 'text' })
  purpose!: ConsentPurpose;

  /** With MEMBERSHIP_ADMIN: the association that it is given to. Null in records of before 0003, which open nothing. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id', index: true })
  associationId!: string | null;

  @Property({ type: 'text' })
  textVersion!: string;

  @Property({ type: 'text' })
  channel!: string;

  @Property({ type: 'datetime' })
  givenAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  withdrawnAt!: Date | null;
}
