import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { refreshSession, signIn, signOut, type Tokens } from './session.service.js';
import { RefreshSessionInput, SignInInput, SignInPayload, SignOutPayload } from './session.types.js';

const what = 'What to do.';
const noTokens = { accessToken: null, refreshToken: null, expiresAt: null };

async function tokensPayload(ctx: Context, work: Promise<Tokens>): Promise<SignInPayload> {
  const { tokens, userErrors } = await asPayload(ctx, 'tokens', work);
  return { ...(tokens ?? noTokens), userErrors };
}

@Resolver()
export class SessionMutations {
  @Mutation(() => SignInPayload, {
    description:
      'Signs in with a local account (đăng nhập). At most once in an operation; after too many wrong passwords RATE_LIMITED, with `retryAfter` in seconds. Everyone.',
  })
  signIn(@Ctx() ctx: Context, @Arg('input', () => SignInInput, { description: what }) input: SignInInput) {
    return tokensPayload(ctx, signIn(ctx, input));
  }

  @Mutation(() => SignInPayload, {
    description: 'Exchanges a refresh token for new tokens. Everyone who has one.',
  })
  refreshSession(
    @Ctx() ctx: Context,
    @Arg('input', () => RefreshSessionInput, { description: what }) input: RefreshSessionInput,
  ) {
    return tokensPayload(ctx, refreshSession(ctx, input));
  }

  @Mutation(() => SignOutPayload, {
    description: 'Ends the session of the caller at once (đăng xuất). Whoever is signed in.',
  })
  async signOut(@Ctx() ctx: Context): Promise<SignOutPayload> {
    return { signedOut: await signOut(ctx) };
  }
}
