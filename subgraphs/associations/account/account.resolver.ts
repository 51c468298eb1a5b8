import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { asPayload, type Context, permission } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { mayRegisterAssociation } from '../association/association.policy.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { mayCreatePerson } from '../person/person.policy.js';
import {
  createAccount,
  refreshSession,
  signIn,
  signOut,
  type Tokens,
  viewerByIdentity,
} from './account.service.js';
import {
  CreateAccountInput,
  CreateAccountPayload,
  IdentifiedViewer,
  RefreshSessionInput,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  ViewerAccount,
} from './account.types.js';

const what = 'What to do.';
const noTokens = { accessToken: null, refreshToken: null, expiresAt: null };

async function tokensPayload(ctx: Context, work: Promise<Tokens>): Promise<SignInPayload> {
  const { tokens, userErrors } = await asPayload(ctx, 'tokens', work);
  return { ...(tokens ?? noTokens), userErrors };
}

@Resolver()
export class AccountResolver {
  @Query(() => ViewerAccount, { description: 'Who I am and what I may do; answers anonymous callers too.' })
  async viewer(@Ctx() ctx: Context): Promise<ViewerAccount> {
    const { viewer, loaders } = ctx;
    const associations = await Promise.all(viewer.associationIds.map((id) => loaders.byId(Association, id)));
    return {
      accountId: viewer.accountId,
      username: viewer.username,
      isSignedIn: viewer.kind === 'account',
      roles: [...viewer.roles],
      person: viewer.personId ? await loaders.byId(Person, viewer.personId) : null,
      associations: associations.filter((association) => association !== null),
      organization: viewer.organizationId ? await loaders.byId(Organization, viewer.organizationId) : null,
      canCreatePerson: permission(ctx, mayCreatePerson(viewer)),
      canRegisterAssociation: permission(ctx, mayRegisterAssociation(viewer)),
    };
  }

  @Query(() => IdentifiedViewer, { nullable: true })
  @Directive('@inaccessible')
  viewerByIdentity(
    @Ctx() ctx: Context,
    @Arg('issuer', () => String) issuer: string,
    @Arg('subject', () => String) subject: string,
  ) {
    return viewerByIdentity(ctx, issuer, subject);
  }

  @Mutation(() => SignInPayload, { description: 'Signs in with a local account (đăng nhập). Everyone.' })
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

  @Mutation(() => CreateAccountPayload, { description: 'Makes an account. Administrators.' })
  async createAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateAccountInput, { description: what }) input: CreateAccountInput,
  ): Promise<CreateAccountPayload> {
    const { account, userErrors } = await asPayload(ctx, 'account', createAccount(ctx, input));
    return { accountId: account?.id ?? null, userErrors };
  }
}
