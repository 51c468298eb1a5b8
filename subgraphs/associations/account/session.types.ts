import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/index.js';
import { accountProblems } from './account.problems.js';

@InputType({ description: 'User name and password of a local account.' })
export class SignInInput {
  @Field(() => String, { description: 'User name; case does not matter.' })
  username!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

@InputType({ description: 'A refresh token to exchange.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token of the last sign-in or refresh; good once.' })
  refreshToken!: string;
}

@ObjectType({ description: 'The outcome of signing in or refreshing.' })
export class SignInPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Send it as `Authorization: Bearer …`; good for ten minutes. Null where refused.',
  })
  accessToken!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Exchange it with `refreshSession`; good once, for fourteen days. Null where refused.',
  })
  refreshToken!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends. Null where refused.' })
  expiresAt!: Date | null;

  @Field(() => [accountProblems.type], { description: 'Why nothing was done; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of signing out.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True: the session is over.' })
  signedOut!: boolean;
}
