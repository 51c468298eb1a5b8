import { Field, ID, InputType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { ProfileInput } from '../profile/education.inputs.js';
import { InterestKind } from './interest.enums.js';

@InputType({ description: 'An interest to declare. An organization, by id or by name, must be there.' })
export class InterestInput {
  @Field(() => InterestKind, { description: 'Kind.' })
  kind!: InterestKind;

  @Field(() => ID, { nullable: true, description: 'The organization, where it is in the graph.' })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name otherwise, at most 300 characters.' })
  organizationName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, at most 500 characters. Names of relatives do not belong here.',
  })
  detail?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day, not in the future.' })
  validFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; none while it lasts.' })
  validTo?: string | null;
}

@InputType({
  description:
    'The whole of a person’s interests as of today; a new version, which replaces the one before it. An empty list declares that there are none.',
})
export class DeclareInterestsInput extends ProfileInput {
  @Field(() => [InterestInput], { description: 'At most 30; empty where there are none.' })
  interests!: InterestInput[];
}
