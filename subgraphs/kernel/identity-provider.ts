import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { invalidToken } from './access-token.js';
import type { Environment } from './env.js';
import { AppError, serviceUnavailable } from './errors.js';
import type { Logger } from './logger.js';
import type { Viewer } from './viewer.js';

/** An OpenID provider whose tokens are accepted besides those of local accounts. */
export interface IdentityProvider {
  readonly issuer: string;
  /** @throws UNAUTHENTICATED for a token that does not hold or belongs to no account here */
  viewerOf(token: string, requestId: string): Promise<Viewer>;
}

/** Asks the subgraph of accounts, as the system, which account an outside identity belongs to. */
export type AskAccounts = (
  operation: { query: string; variables: Record<string, unknown> },
  requestId: string,
) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

/** Signatures with a public key; a shared secret would let any client sign. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const query = `query ViewerByIdentity($issuer: String!, $subject: String!) {
  viewerByIdentity(issuer: $issuer, subject: $subject) {
    accountId username personId roles associationIds organizationId
  }
}`;
type Account = Pick<
  Viewer,
  'accountId' | 'username' | 'personId' | 'roles' | 'associationIds' | 'organizationId'
>;

/**
 * The provider that OIDC_ISSUER names, if any. Keys come from its discovery document; accounts are remembered for a
 * minute.
 */
export function createIdentityProvider(
  { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience }: Pick<Environment, 'OIDC_ISSUER' | 'OIDC_AUDIENCE'>,
  log: Logger,
  ask: AskAccounts,
): IdentityProvider | undefined {
  if (!issuer || !audience) return undefined;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const known = new LRUCache<string, Viewer>({ max: 10_000, ttl: 60_000 });

  const unreachable = (error: unknown) => {
    log.error({ cause: (error as Error).message }, 'the identity provider does not answer');
    return serviceUnavailable('identity provider');
  };
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    keys ??= discover(issuer);
    try {
      return await (await keys)(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      // A set of keys tries again by itself; a discovery that failed would stay failed.
      await keys.catch(() => (keys = undefined));
      throw unreachable(error);
    }
  };
  const subjectOf = async (token: string): Promise<string> => {
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return payload.sub!;
    } catch (error) {
      throw error instanceof AppError ? error : invalidToken();
    }
  };

  return {
    issuer,
    async viewerOf(token, requestId) {
      const subject = await subjectOf(token);
      const remembered = known.get(subject);
      if (remembered) return remembered;
      const answer = await ask({ query, variables: { issuer, subject } }, requestId).catch(() => null);
      if (!answer?.data || answer.errors?.length) throw serviceUnavailable('associations');
      const { viewerByIdentity: account } = answer.data as { viewerByIdentity: Account | null };
      if (!account) throw invalidToken();
      const viewer: Viewer = Object.freeze({ kind: 'account', sessionId: null, purpose: null, ...account });
      known.set(subject, viewer);
      return viewer;
    },
  };
}

/** Whether a key is missing because of the token that asks for it, and not because there are none to be had. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  const document = (await answer.json()) as { issuer?: string; jwks_uri?: string };
  if (!answer.ok || document.issuer !== issuer || !document.jwks_uri)
    throw new Error('unusable discovery document');
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000 });
}
