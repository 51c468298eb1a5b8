import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { PersonFieldInput } from '../person/person.inputs.js';
import { ProfileInput } from './education.inputs.js';
import { LanguageLevel, PlaceKind, TheoryTrainingKind, TrainingLevel, WorkKind } from './profile.enums.js';

@InputType({ description: 'How well a person knows a language; replaces what was said of it.' })
export class SetLanguageSkillInput extends ProfileInput {
  @Field(() => String, { description: 'Language, ISO 639-1, or ISO 639-3 where that has none; lower case.' })
  language!: string;

  @Field(() => LanguageLevel, { description: 'Level.' })
  level!: LanguageLevel;

  @Field(() => String, { nullable: true, description: 'Certificate, at most 100 characters; default none.' })
  certificate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the certificate, 1900 to this year.' })
  year?: number | null;
}

@InputType({ description: 'The highest training in one kind; replaces what was said of it.' })
export class SetTrainingInput extends ProfileInput {
  @Field(() => TheoryTrainingKind, { description: 'In what.' })
  kind!: TheoryTrainingKind;

  @Field(() => TrainingLevel, { description: 'Level.' })
  level!: TrainingLevel;

  @Field(() => String, { nullable: true, description: 'School, at most 300 characters; default none.' })
  institution?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year, 1900 to this year.' })
  year?: number | null;
}

@InputType({ description: 'The expertise of a person as a whole; replaces what was there.' })
export class SetExpertiseInput extends ProfileInput {
  @Field(() => [PersonFieldInput], {
    description: 'At most three fields, exactly one of them main; or none.',
  })
  fields!: PersonFieldInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Words of one’s own, at most 20 of at most 60 characters; default none.',
  })
  keywords!: string[];

  @Field(() => Int, { nullable: true, description: 'Year since when; 1900 to this year, default none.' })
  expertSince?: number | null;
}

@InputType({ description: 'The ORCID iD of a person.' })
export class SetOrcidInput extends ProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'ORCID iD, bare or as its URL; its check digit is checked. Null removes it.',
  })
  orcid?: string | null;
}

@InputType({ description: 'When and for what an expert is available; replaces what was said before.' })
export class SetAvailabilityInput extends ProfileInput {
  @Field(() => CivilDate, { nullable: true, description: 'First day; default today.' })
  validFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; default: open.' })
  validTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours a month at most, 1 to 200; default not said.' })
  hoursPerMonth?: number | null;

  @Field(() => [WorkKind], {
    description: 'Kinds of work, each once; an empty list says: not available for any.',
  })
  workKinds!: WorkKind[];

  @Field(() => String, { nullable: true, description: 'What else to know, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'A place of a person’s life.' })
export class RecordPlaceInput extends ProfileInput {
  @Field(() => PlaceKind, {
    description:
      'What the place is. A new residence ends the one before it; a native place or place of birth replaces what was there.',
  })
  kind!: PlaceKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Administrative unit in its form of that day; default not known.',
  })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The place as written, at most 300 characters. A unit, this or a country must be there.',
  })
  rawText?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2; default Vietnam.' })
  country?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day of a residence; default today. Left out for the other kinds.',
  })
  validFrom?: string | null;
}
