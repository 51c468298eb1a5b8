import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { OfPerson } from '../person/of-person.js';
import { Person } from '../person/person.entity.js';
import { LanguageLevel, PlaceKind, TheoryTrainingKind, TrainingLevel, WorkKind } from './profile.enums.js';

@Entity()
@Unique({ name: 'language_skill_once', properties: ['personId', 'language'] })
@ObjectType({ description: 'A language that a person knows (ngoại ngữ). Internal.' })
export class LanguageSkill extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'Language, ISO 639-1, e.g. `en`; ISO 639-3 where that has none, e.g. `hre`.',
  })
  language!: string;

  @Property({ type: 'text' })
  @Field(() => LanguageLevel, { description: 'Level.' })
  level!: LanguageLevel;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Certificate that shows it, e.g. `IELTS 6.5`.' })
  certificate!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Year of the certificate.' })
  year!: number | null;
}

@Entity()
@Unique({ name: 'training_once', properties: ['personId', 'kind'] })
@ObjectType({
  description: 'The highest training in political theory or state management that a person has. Internal.',
})
export class Training extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => TheoryTrainingKind, { description: 'In what.' })
  kind!: TheoryTrainingKind;

  @Property({ type: 'text' })
  @Field(() => TrainingLevel, { description: 'Level.' })
  level!: TrainingLevel;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'School, as written.' })
  institution!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Year.' })
  year!: number | null;
}

/** A word of a person's own for the expertise, beside the codes of the national table. */
@Entity()
@Index({ name: 'person_keyword_key', properties: ['key', 'personId'] })
@Unique({ name: 'person_keyword_once', properties: ['personId', 'key'] })
export class PersonKeyword extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  keyword!: string;

  /** Without diacritics and case: what is searched for. */
  @Property({ type: 'text' })
  key!: string;
}

@Entity()
@Index({ name: 'person_place_person_kind', properties: ['personId', 'kind'] })
@ObjectType({
  description:
    'A place of a person’s life (nơi ở, quê quán, nơi sinh), with the unit as it was then. Residences follow each other. Internal.',
})
export class PersonPlace extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => PlaceKind, { description: 'What the place is to the person.' })
  kind!: PlaceKind;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id', index: true })
  unitId!: string | null;

  /** Not in the audit: words about where somebody lives outlive there what was erased. */
  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, {
    nullable: true,
    description: 'The place as it was written, kept even where the unit is known.',
  })
  rawText!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2; null for Vietnam.' })
  country!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day of a residence, where known.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day after a residence; null while it lasts, and for the other kinds.',
  })
  validTo!: string | null;
}

@Entity()
@Unique({ name: 'availability_once', properties: ['personId'] })
@ObjectType({
  description: 'When and for what an expert is available (khả năng tham gia), as he said himself. Internal.',
})
export class Availability extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day.' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day after the end; null: until further notice.',
  })
  validTo!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Hours a month at most; null where not said.' })
  hoursPerMonth!: number | null;

  @Property({ type: 'json' })
  @Field(() => [WorkKind], { description: 'Kinds of work; never empty.' })
  workKinds!: WorkKind[];

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else to know, in the person’s own words.' })
  note!: string | null;
}
