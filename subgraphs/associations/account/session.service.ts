import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { revokedSessionKey, revokedSessionSeconds } from '../../kernel/access-token.js';
import { type Context, prefixOf, transact, unauthenticated, type Viewer } from '../../kernel/index.js';
import { networkOf, type Rate } from '../../kernel/rate-limit.js';
import { Account, Session } from './account.entity.js';
import { isPassword } from './account.password.js';
import { mayBeUsed } from './account.policy.js';
import { accountProblems } from './account.problems.js';

const { refuse } = accountProblems;
const refreshDays = 14;
const digest = (token: string) => createHash('sha256').update(token).digest('hex');

/** Wrong passwords in a quarter of an hour: for one name from wherever, from one address for whatever name. */
const byName: Rate = { name: 'sign-in-name', points: 10, seconds: 15 * 60 };
const byAddress: Rate = { name: 'sign-in-address', points: 30, seconds: 15 * 60 };

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
}

/**
 * Counts an attempt to give a password, before it is looked at: many at once are no way round.
 * @returns what to call where the password was right, so that the attempt does not count
 * @throws RATE_LIMITED
 */
export async function takeAttempt(ctx: Context, username: string) {
  const { rates } = ctx.keyValue;
  const address = ctx.viewer.address && networkOf(ctx.viewer.address);
  if (address) await rates.take(byAddress, address);
  await rates.take(byName, username);
  return {
    async succeeded() {
      if (address) await rates.giveBack(byAddress, address);
      await rates.forget(byName, username);
    },
  };
}

/**
 * Signs in with a local account.
 * @throws RATE_LIMITED after too many wrong passwords; Refusal WRONG_CREDENTIALS, the same for an unknown name, a wrong
 *   password, a disabled account and, in production, a demo account
 */
export async function signIn(ctx: Context, input: { username: string; password: string }): Promise<Tokens> {
  const username = input.username.slice(0, 100).trim().toLowerCase();
  const attempt = await takeAttempt(ctx, username);
  const account = await ctx.em.findOne(Account, { username });
  const matches = await isPassword(account?.passwordHash, input.password);
  if (!account || !matches || !mayBeUsed(account, ctx.production))
    return refuse('WRONG_CREDENTIALS', ['input']);
  await attempt.succeeded();
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
  if (prefixOf(sessionId) !== 'ses') return refuse('REFRESH_TOKEN_INVALID', ['input', 'refreshToken']);
  const outcome = await transact(ctx, async (tx) => {
    const session = await tx.em.findOne(Session, { id: sessionId }, { lockMode: 4 });
    if (!session || session.revokedAt || session.expiresAt <= tx.now()) return null;
    const account = await tx.em.findOneOrFail(Account, { id: session.accountId });
    if (session.tokenHash !== digest(secret) || !mayBeUsed(account, tx.production)) {
      session.revokedAt = tx.now();
      return { revoked: session.id };
    }
    const next = randomBytes(32).toString('base64url');
    session.tokenHash = digest(next);
    return withAccessToken(tx, account, session, next);
  });
  if (outcome && 'revoked' in outcome) await forgetSessions(ctx, [outcome.revoked]);
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
  await forgetSessions(ctx, [sessionId]);
  return true;
}

/**
 * Ends the open sessions of an account.
 * @param except one that goes on
 * @returns their ids; `forgetSessions` ends their access tokens once this is committed
 */
export async function endSessions(
  tx: Context,
  accountId: string,
  except: string | null = null,
): Promise<string[]> {
  const open = await tx.em.find(Session, { accountId, revokedAt: null });
  const ended = open.filter(({ id }) => id !== except);
  for (const session of ended) session.revokedAt = tx.now();
  return ended.map(({ id }) => id);
}

/**
 * Ends the access tokens of sessions, at every gateway. The records say so already: a store that is away hears it when it
 * is back, and until then gateways ask for the records.
 */
export async function forgetSessions(ctx: Context, ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async (id) => {
      const until = Date.now() + revokedSessionSeconds * 1_000;
      const told = () =>
        ctx.keyValue.set(revokedSessionKey(id), '1', Math.ceil((until - Date.now()) / 1_000)).then(
          () => true,
          () => false,
        );
      if (await told()) return;
      ctx.log.warn({ requestId: ctx.requestId }, 'ended sessions cannot be told');
      void (async () => {
        while (Date.now() < until && !(await told())) await sleep(retryMs, undefined, { ref: false });
      })();
    }),
  );
}
const retryMs = 1_000;

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
const viewerOf = (account: Account, sessionId: string | null): Viewer => ({
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

/** The local account behind an identity of the OIDC provider, for the gateway alone; null to everybody else. */
export async function viewerByIdentity(
  ctx: Context,
  issuer: string,
  subject: string,
): Promise<Viewer | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const account = await ctx.em.findOne(Account, { issuer, subject });
  return account && mayBeUsed(account, ctx.production) ? viewerOf(account, null) : null;
}

/** Whether a session goes on, for the gateway alone; null to everybody else. */
export async function sessionIsOpen(ctx: Context, id: string): Promise<boolean | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const session = await ctx.em.findOne(Session, { id });
  return session !== null && session.revokedAt === null && session.expiresAt > ctx.now();
}

/** What an account may do now; null where it may not be used. For jobs that run as who asked and links to files. */
export async function accountViewer(ctx: Context, accountId: string): Promise<Viewer | null> {
  const account = await ctx.em.findOne(Account, { id: accountId });
  return account && mayBeUsed(account, ctx.production) ? viewerOf(account, null) : null;
}
