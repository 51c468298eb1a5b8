import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { contactOf, identityDocumentsOf } from './identity.access.js';
import { ContactChannel, IdentityDocumentKind, IdentityWarning } from './identity.enums.js';

@ObjectType({ description: 'How to reach a person (thông tin liên hệ). Restricted.' })
export class ContactDetails {
  @Field(() => String, { nullable: true, description: 'Phone, E.164; masked as `091****678`.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; masked as `n***@example.org`.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address; null where masked.' })
  address!: string | null;

  @Field(() => ContactChannel, { nullable: true, description: 'How the person prefers to be reached.' })
  preferredChannel!: ContactChannel | null;

  @Field(() => Boolean, {
    description: 'Whether the viewer sees masked values: he may know that they are there and not use them.',
  })
  isMasked!: boolean;
}

@ObjectType({ description: 'A citizen id or passport (giấy tờ tùy thân), of which only the end is shown.' })
export class ShownIdentityDocument {
  @Field(() => ID, { description: 'Id of the entry, `row_…`.' })
  id!: string;

  @Field(() => IdentityDocumentKind, { description: 'Kind.' })
  kind!: IdentityDocumentKind;

  @Field(() => String, { description: 'The last three characters, e.g. `*********123`; to nobody more.' })
  maskedNumber!: string;

  @Field(() => String, { nullable: true, description: 'Country of a passport, ISO 3166-1 alpha-2.' })
  country!: string | null;

  @Field(() => [IdentityWarning], { description: 'Where it does not fit the profile; empty where it does.' })
  warnings!: IdentityWarning[];
}

@Resolver(() => Person)
export class IdentityResolver {
  @FieldResolver(() => ContactDetails, {
    nullable: true,
    description:
      'Phone, e-mail, address; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`), each read being logged; everybody where the person agreed to it with the public profile (phone and e-mail). Whoever sees internal fields gets them masked, others null.',
  })
  contact(@Ctx() ctx: Context, @Root() person: Person) {
    return contactOf(ctx, person);
  }

  @FieldResolver(() => [ShownIdentityDocument], {
    nullable: true,
    description:
      'Citizen id and passport; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`), each read being logged. Never in lists: null where a request asks for those of several people.',
  })
  identityDocuments(@Ctx() ctx: Context, @Root() person: Person) {
    return identityDocumentsOf(ctx, person);
  }
}
