import { Field, InputType } from 'type-graphql';
import { PartialDateInput } from '../../kernel/index.js';
import { Gender, ProvinceLink } from '../person/person.enums.js';
import { PersonNameInput } from '../person/person.inputs.js';
import { ProfileInput } from './education.inputs.js';

@InputType({ description: 'What changes in the basics of a profile; what is left out stays, null clears.' })
export class UpdatePersonInput extends ProfileInput {
  @Field(() => PersonNameInput, { nullable: true, description: 'The whole name; null leaves it as it is.' })
  name?: PersonNameInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names (tên gọi khác), at most 10 of at most 100 characters.',
  })
  otherNames?: string[] | null;

  @Field(() => Gender, { nullable: true, description: 'Gender; null: UNDISCLOSED.' })
  gender?: Gender | null;

  @Field(() => PartialDateInput, { nullable: true, description: 'Birth date as far as known.' })
  birth?: PartialDateInput | null;

  @Field(() => String, { nullable: true, description: 'Nationality, ISO 3166-1 alpha-2.' })
  nationality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ethnic group (dân tộc), code of `ethnicGroups`, e.g. `19` for Hrê; sensitive.',
  })
  ethnicity?: string | null;

  @Field(() => ProvinceLink, { nullable: true, description: 'Tie to the province; null leaves it as it is.' })
  provinceLink?: ProvinceLink | null;
}
