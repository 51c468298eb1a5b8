import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { AcademicTitleKind, DegreeLevel } from '../person/person.enums.js';

const whose = 'The person.';

/** Whose profile it is about. */
@InputType()
export abstract class ProfileInput extends MutationInput {
  @Field(() => ID, { description: whose })
  personId!: string;
}

@InputType({ description: 'A degree to add (bằng cấp).' })
export class AddDegreeInput extends ProfileInput {
  @Field(() => DegreeLevel, { description: 'Level.' })
  level!: DegreeLevel;

  @Field(() => String, { nullable: true, description: 'Major as on the diploma, at most 300 characters.' })
  major?: string | null;

  @Field(() => String, { nullable: true, description: 'School or university, at most 300 characters.' })
  institution?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2; default none.' })
  country?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of award, 1900 to this year, not before birth.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Research field that the major belongs to; default none.' })
  fieldId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the diploma, at most 50 characters; restricted. Default none.',
  })
  diplomaNumber?: string | null;
}

@InputType({
  description: 'What changes in a degree; what is left out stays, null clears. It has to be verified anew.',
})
export class UpdateDegreeInput extends ProfileInput {
  @Field(() => ID, { description: 'The degree, `row_…`.' })
  id!: string;

  @Field(() => DegreeLevel, { nullable: true, description: 'Level; null leaves it as it is.' })
  level?: DegreeLevel | null;

  @Field(() => String, { nullable: true, description: 'Major as on the diploma, at most 300 characters.' })
  major?: string | null;

  @Field(() => String, { nullable: true, description: 'School or university, at most 300 characters.' })
  institution?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2.' })
  country?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of award, 1900 to this year, not before birth.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Research field that the major belongs to.' })
  fieldId?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the diploma, at most 50 characters.' })
  diplomaNumber?: string | null;
}

@InputType({ description: 'An entry of a profile to remove; the audit keeps what it was.' })
export class RemoveEntryInput extends ProfileInput {
  @Field(() => ID, { description: 'The entry, `row_…`.' })
  id!: string;
}

@InputType({ description: 'An academic title to add (học hàm).' })
export class AddAcademicTitleInput extends ProfileInput {
  @Field(() => AcademicTitleKind, { description: 'Which title; each once.' })
  kind!: AcademicTitleKind;

  @Field(() => Int, { nullable: true, description: 'Year of appointment, 1900 to this year.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Field of the council that appointed, at most 300 characters; default none.',
  })
  councilField?: string | null;
}

@InputType({ description: 'What changes in an academic title; what is left out stays, null clears.' })
export class UpdateAcademicTitleInput extends ProfileInput {
  @Field(() => ID, { description: 'The title, `row_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Year of appointment, 1900 to this year.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Field of the council that appointed, at most 300 characters.',
  })
  councilField?: string | null;
}
