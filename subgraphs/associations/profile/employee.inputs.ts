import { Field, InputType } from 'type-graphql';
import { CivilDate, MutationInput, PartialDateInput } from '../../kernel/index.js';
import { DegreeLevel, Gender, WorkSector } from '../person/person.enums.js';
import { PersonNameInput, ProfileStepInput } from '../person/person.inputs.js';
import { ProfileInput } from './education.inputs.js';

@InputType({
  description:
    'A profile that an employer proposes of its own staff. It is private; the person confirms or refuses it, and after `profile.silentDays` it is discarded.',
})
export class ProposeEmployeeInput extends MutationInput {
  @Field(() => PersonNameInput, { description: 'The name in parts.' })
  name!: PersonNameInput;

  @Field(() => Gender, { defaultValue: Gender.UNDISCLOSED, description: 'Default UNDISCLOSED.' })
  gender!: Gender;

  @Field(() => PartialDateInput, { nullable: true, description: 'Birth date as far as known.' })
  birth?: PartialDateInput | null;

  @Field(() => DegreeLevel, { nullable: true, description: 'Highest degree; default none.' })
  degree?: DegreeLevel | null;

  @Field(() => WorkSector, { description: 'Sector of the post.' })
  sector!: WorkSector;

  @Field(() => String, { nullable: true, description: 'Position, at most 300 characters.' })
  position?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day of the post.' })
  validFrom?: string | null;

  @Field(() => String, {
    description:
      'On what legal basis the data are given, e.g. that the person was asked; at most 500 characters.',
  })
  basis!: string;
}

@InputType({ description: 'The death of a person, by the proof.' })
export class RecordPersonDeathInput extends ProfileStepInput {
  @Field(() => CivilDate, { description: 'Day of the death, until today.' })
  on!: string;

  @Field(() => String, {
    description: 'Number of the death certificate (giấy chứng tử), at most 100 characters.',
  })
  documentNumber!: string;

  @Field(() => CivilDate, { description: 'Day of the certificate, from `on` to today.' })
  documentDate!: string;
}

@InputType({ description: 'The correction of a death that was recorded wrongly.' })
export class CorrectRecordedDeathInput extends ProfileInput {
  @Field(() => String, { description: 'What shows that the person lives, at most 2,000 characters.' })
  reason!: string;
}
