import { Field, ID, InputType } from 'type-graphql';
import { ProfileInput } from '../profile/education.inputs.js';
import { ContactChannel, IdentityDocumentKind } from './identity.enums.js';

@InputType({ description: 'How to reach a person; what is left out stays, null clears. Restricted.' })
export class UpdateContactInput extends ProfileInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Phone, Vietnamese in any usual form or foreign with its country code; at most 50 characters.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address, at most 254 characters.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, at most 500 characters.' })
  address?: string | null;

  @Field(() => ContactChannel, { nullable: true, description: 'How the person prefers to be reached.' })
  preferredChannel?: ContactChannel | null;
}

@InputType({
  description: 'A citizen id or passport; replaces the one of its kind. It is stored encrypted.',
})
export class RecordIdentityDocumentInput extends ProfileInput {
  @Field(() => IdentityDocumentKind, { description: 'Kind.' })
  kind!: IdentityDocumentKind;

  @Field(() => String, {
    description: 'Number: of a citizen id exactly 12 digits, of a passport 6 to 15 letters and digits.',
  })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Country of a passport, ISO 3166-1 alpha-2; required with one, left out otherwise.',
  })
  country?: string | null;
}

@InputType({ description: 'An identity document to remove.' })
export class RemoveIdentityDocumentInput extends ProfileInput {
  @Field(() => ID, { description: 'The document, `row_…`.' })
  id!: string;
}

@InputType({ description: 'An exact search for who has an identity document. Each search is kept.' })
export class FindPersonByDocumentInput {
  @Field(() => IdentityDocumentKind, { description: 'Kind.' })
  kind!: IdentityDocumentKind;

  @Field(() => String, { description: 'The whole number; there is no search by a part of it.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Country of a passport; left out with a citizen id.' })
  country?: string | null;

  @Field(() => String, { description: 'Why, at most 500 characters; kept with the search.' })
  reason!: string;
}
