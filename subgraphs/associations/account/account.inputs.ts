import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type ActorRole, MutationInput } from '../../kernel/index.js';
import { Account } from './account.entity.js';
import { Role } from './account.enums.js';
import { accountProblems } from './account.problems.js';

@InputType({ description: 'A new account; it has a password, an identity of an OIDC provider, or both.' })
export class CreateAccountInput extends MutationInput {
  @Field(() => String, { description: 'User name: 3–50 of a–z, 0–9, dot, hyphen, underscore; unique.' })
  username!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Password, 9 to 500 characters; leave out for accounts of an OIDC provider.',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Issuer of the OIDC provider, at most 500 characters; with `subject`.',
  })
  issuer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Subject at that provider, at most 500 characters; unique there.',
  })
  subject?: string | null;

  @Field(() => [Role], { description: 'Roles.' })
  roles!: ActorRole[];

  @Field(() => [ID], { nullable: true, description: 'Associations to act for.' })
  associationIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The person behind it.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body to act for.' })
  organizationId?: string | null;
}

@InputType({ description: 'An account to change.' })
export class AccountInput extends MutationInput {
  @Field(() => ID, { description: 'The account, `acc_…`.' })
  accountId!: string;
}

@InputType({ description: 'What an account may do from now on.' })
export class ChangeAccountRolesInput extends AccountInput {
  @Field(() => [Role], { description: 'All of its roles.' })
  roles!: ActorRole[];

  @Field(() => [ID], {
    nullable: true,
    description: 'All associations to act for; default: as they are, null: none.',
  })
  associationIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The body to act for; default: as it is, null: none.' })
  organizationId?: string | null;
}

@InputType({ description: 'A new password for somebody who lost his.' })
export class ResetPasswordInput extends AccountInput {
  @Field(() => String, { description: 'The new password, 9 to 500 characters.' })
  newPassword!: string;
}

@InputType({ description: 'A new password of one’s own.' })
export class ChangePasswordInput extends MutationInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new password, 9 to 500 characters.' })
  newPassword!: string;
}

@ObjectType({ description: 'The outcome of making an account.' })
export class CreateAccountPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the new account; null where refused.',
    deprecationReason: 'Since 2026-11-23: ask for `account { id }`.',
  })
  accountId!: string | null;

  @Field(() => Account, { nullable: true, description: 'The new account; null where refused.' })
  account!: Account | null;

  @Field(() => [accountProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about an account.' })
export class AccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account after the change; null where refused.' })
  account!: Account | null;

  @Field(() => [accountProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
