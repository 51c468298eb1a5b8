import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { revokedSessionKey, revokedSessionSeconds } from '../../kernel/access-token.js';
import {
  type ActorRole,
  allowIf,
  assertAllowed,
  type Context,
  hasRole,
  make,
  transact,
  unauthenticated,
  type Viewer,
} from '../../kernel/index.js';
import { Account, Session } from './account.entity.js';
import { accountProblems } from './account.problems.js';

const { refuse } = accountProblems;
const refreshDays = 14;
const digest = (token: string) => createHash('sha256').update(token).digest('hex');
/** A hash of nothing: an unknown name takes as long as a wrong password, so that names cannot be probed. */
let decoy: Promise<string> | undefined;

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
}

/**
 * Signs in with a local account.
 * @throws Refusal WRONG_CREDENTIALS, the same for an unknown name, a wrong password and a disabled account
 */
export async function signIn(ctx: Context, input: { username: string; password: string }): Promise<Tokens> {
  const account = await ctx.em.findOne(Account, { username: input.username.slice(0, 100).toLowerCase() });
  decoy ??= hash('decoy');
  const stored = account?.passwordHash ?? (await decoy);
  const matches = await verify(stored, input.password.slice(0, 500));
  if (!account?.passwordHash || !matches || account.isDisabled) return refuse('WRONG_CREDENTIALS', ['input']);
  return transact(ctx, async (tx) => {
    const refreshToken = randomBytes(32).toString('base64url');
    const session = tx.em.create(Session, {
      id: tx.ids('ses'),
      accountId: account.id,
      tokenHash: digest(refreshToken),
      expiresAt: new Date(tx.now().getTime() + refreshDays * 86_400_000),
      revokedAt: null,
    } as never) as Session;
    tx.em.persist(session);
    return withAccessToken(tx, account, session, refreshToken);
  });
}

/**
 * Exchanges a refresh token for new tokens. Each is good once: one that comes back was stolen or copied, and ends the
 * session.
 */
export async function refreshSession(ctx: Context, input: { refreshToken: string }): Promise<Tokens> {
  const [sessionId = '', secret = ''] = input.refreshToken.slice(0, 200).split('.');
  const outcome = await transact(ctx, async (tx) => {
    const session = await tx.em.findOne(Session, { id: sessionId }, { lockMode: 4 });
    if (!session || session.revokedAt || session.expiresAt <= tx.now()) return null;
    const account = await tx.em.findOneOrFail(Account, { id: session.accountId });
    if (session.tokenHash !== digest(secret) || account.isDisabled) {
      session.revokedAt = tx.now();
      return { revoked: session.id };
    }
    const next = randomBytes(32).toString('base64url');
    session.tokenHash = digest(next);
    return withAccessToken(tx, account, session, next);
  });
  if (outcome && 'revoked' in outcome) await forgetSession(ctx, outcome.revoked);
  if (!outcome || 'revoked' in outcome) return refuse('REFRESH_TOKEN_INVALID', ['input', 'refreshToken']);
  return outcome;
}

/** Ends the session of the caller: its refresh token and, through the shared store, its access tokens. */
export async function signOut(ctx: Context): Promise<boolean> {
  const { sessionId } = ctx.viewer;
  if (!sessionId) throw unauthenticated();
  await transact(ctx, async (tx) => {
    const session = await tx.em.findOne(Session, { id: sessionId });
    if (session) session.revokedAt ??= tx.now();
  });
  await forgetSession(ctx, sessionId);
  return true;
}

const forgetSession = (ctx: Context, id: string) =>
  ctx.keyValue.set(revokedSessionKey(id), '1', revokedSessionSeconds);

async function withAccessToken(
  tx: Context,
  account: Account,
  session: Session,
  secret: string,
): Promise<Tokens> {
  const { token, expiresAt } = await tx.tokens.issue(viewerOf(account, session.id), tx.now());
  return { accessToken: token, refreshToken: `${session.id}.${secret}`, expiresAt };
}

/** The account as the rest of the graph knows it. */
export const viewerOf = (account: Account, sessionId: string | null): Viewer => ({
  kind: 'account',
  accountId: account.id,
  username: account.username,
  personId: account.personId,
  roles: account.roles,
  associationIds: account.associationIds,
  organizationId: account.organizationId,
  sessionId,
  purpose: null,
});

export interface NewAccount {
  username: string;
  password?: string | null;
  issuer?: string | null;
  subject?: string | null;
  roles: ActorRole[];
  associationIds?: string[] | null;
  personId?: string | null;
  organizationId?: string | null;
}

/** Makes an account. Administrators. @throws Refusal for a short password or a taken name */
export async function createAccount(ctx: Context, input: NewAccount): Promise<Account> {
  assertAllowed(
    allowIf(hasRole(ctx.viewer, 'ADMIN'), ctx.viewer, {
      vi: 'Chỉ quản trị viên được tạo tài khoản.',
      en: 'Only administrators may make accounts.',
    }),
  );
  const username = input.username.trim().toLowerCase();
  if (!/^[a-z0-9._-]{3,50}$/.test(username)) refuse('INVALID_VALUE', ['input', 'username']);
  if (input.password && input.password.length < 9) refuse('PASSWORD_TOO_SHORT', ['input', 'password']);
  const passwordHash = input.password ? await hash(input.password) : null;
  return transact(ctx, async (tx) =>
    make(tx, Account, {
      username,
      passwordHash,
      issuer: input.issuer ?? null,
      subject: input.subject ?? null,
      personId: input.personId ?? null,
      organizationId: input.organizationId ?? null,
      roles: input.roles,
      associationIds: input.associationIds ?? [],
      isDisabled: false,
    }),
  );
}

/** The local account behind an identity of the OIDC provider, for the gateway alone; null to everybody else. */
export async function viewerByIdentity(
  ctx: Context,
  issuer: string,
  subject: string,
): Promise<Viewer | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const account = await ctx.em.findOne(Account, { issuer, subject, isDisabled: false });
  return account ? viewerOf(account, null) : null;
}
