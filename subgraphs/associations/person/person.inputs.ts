import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput, PartialDateInput } from '../../kernel/index.js';
import { VerificationProof } from '../profile/profile.enums.js';
import { FieldClass } from './field-class.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProvinceLink,
  WorkSector,
} from './person.enums.js';

@InputType({ description: 'The parts of a name (họ, đệm, tên). Titles are no part of it.' })
export class PersonNameInput {
  @Field(() => String, {
    nullable: true,
    description: 'Family name (họ), at most 100 characters; leave out where there is none.',
  })
  family?: string | null;

  @Field(() => String, { nullable: true, description: 'Middle name or names (đệm), at most 100 characters.' })
  middle?: string | null;

  @Field(() => String, { description: 'Given name (tên), at most 100 characters.' })
  given!: string;
}

@InputType({ description: 'A degree (bằng cấp).' })
export class DegreeInput {
  @Field(() => DegreeLevel, { description: 'Level.' })
  level!: DegreeLevel;

  @Field(() => String, { nullable: true, description: 'Major as on the diploma, at most 300 characters.' })
  major?: string | null;

  @Field(() => String, { nullable: true, description: 'School or university, at most 300 characters.' })
  institution?: string | null;

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2; default none.' })
  country?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of award, 1900 to this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Research field that the major belongs to; default none.' })
  fieldId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the diploma, at most 50 characters; restricted. Default none.',
  })
  diplomaNumber?: string | null;
}

@InputType({ description: 'An academic title (học hàm).' })
export class AcademicTitleInput {
  @Field(() => AcademicTitleKind, { description: 'Which title.' })
  kind!: AcademicTitleKind;

  @Field(() => Int, { nullable: true, description: 'Year of appointment, 1900 to this year.' })
  year?: number | null;
}

@InputType({ description: 'A post (quá trình công tác).' })
export class EmploymentInput {
  @Field(() => ID, { nullable: true, description: 'The organization, where it is in the graph.' })
  organizationId?: string | null;

  @Field(() => WorkSector, { description: 'Sector.' })
  sector!: WorkSector;

  @Field(() => String, { nullable: true, description: 'Position, at most 300 characters.' })
  position?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day.' })
  validFrom?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day after the end; leave out while it lasts.',
  })
  validTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the main post; default: yes where there is no other main one in its time.',
  })
  isMain?: boolean | null;
}

@InputType({ description: 'A field of expertise (lĩnh vực chuyên môn).' })
export class PersonFieldInput {
  @Field(() => ID, { description: 'The research field, level 2.' })
  fieldId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is the main one; default no.' })
  isMain!: boolean;
}

@InputType({ description: 'A new person with the profile as far as it is known.' })
export class CreatePersonInput extends MutationInput {
  @Field(() => PersonNameInput, { description: 'The name in parts.' })
  name!: PersonNameInput;

  @Field(() => Gender, { defaultValue: Gender.UNDISCLOSED, description: 'Default UNDISCLOSED.' })
  gender!: Gender;

  @Field(() => PartialDateInput, { nullable: true, description: 'Birth date as far as known.' })
  birth?: PartialDateInput | null;

  @Field(() => ProvinceLink, { defaultValue: ProvinceLink.RESIDENT, description: 'Default RESIDENT.' })
  provinceLink!: ProvinceLink;

  @Field(() => ID, { nullable: true, description: 'Administrative unit of residence, valid today.' })
  residenceId?: string | null;

  @Field(() => [DegreeInput], { defaultValue: [], description: 'Degrees, at most 30; default none.' })
  degrees!: DegreeInput[];

  @Field(() => [AcademicTitleInput], {
    defaultValue: [],
    description: 'Academic titles, at most 30; default none.',
  })
  titles!: AcademicTitleInput[];

  @Field(() => [EmploymentInput], { defaultValue: [], description: 'Posts, at most 30; default none.' })
  employments!: EmploymentInput[];

  @Field(() => [PersonFieldInput], {
    defaultValue: [],
    description: 'At most three fields, one of them main; default none.',
  })
  fields!: PersonFieldInput[];

  @Field(() => [ConsentPurpose], {
    defaultValue: [],
    description: 'Purposes that the person gave consent for; default none.',
  })
  consents!: ConsentPurpose[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The association that MEMBERSHIP_ADMIN is given to; required with this purpose, left out otherwise. A secretary names an own one.',
  })
  associationId?: string | null;

  @Field(() => String, {
    defaultValue: 'PAPER_FORM',
    description:
      'How the consents were given, e.g. `PAPER_FORM` (default), at most 50 characters; `ONLINE` where somebody makes himself.',
  })
  consentChannel!: string;
}

@InputType({ description: 'A step in the life of a profile.' })
export class ProfileStepInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;
}

@InputType({ description: 'The verification of a profile.' })
export class VerifyProfileInput extends ProfileStepInput {
  @Field(() => VerificationProof, {
    defaultValue: VerificationProof.DIPLOMA,
    description: 'What the officer saw; default DIPLOMA, that of the highest degree.',
  })
  proof!: VerificationProof;
}

@InputType({ description: 'A consent given or withdrawn (đồng ý, rút lại sự đồng ý).' })
export class ConsentInput extends MutationInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  purpose!: ConsentPurpose;

  @Field(() => [FieldClass], {
    nullable: true,
    description:
      'Classes of fields that a consent to PUBLIC_PROFILE covers besides PUBLIC: INTERNAL, and RESTRICTED for the contact data alone; others are refused. Default: PUBLIC only.',
  })
  fieldClasses?: FieldClass[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The association that MEMBERSHIP_ADMIN is given to; required with this purpose, left out otherwise.',
  })
  associationId?: string | null;
}
