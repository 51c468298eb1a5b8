import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { invalidToken } from '../subgraphs/kernel/access-token.js';
import { serviceUnavailable } from '../subgraphs/kernel/errors.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Viewer } from '../subgraphs/kernel/viewer.js';
import { systemContext } from './request-context.js';
import type { SubgraphDataSource } from './subgraph-data-source.js';

/** An OpenID provider whose tokens are accepted besides those of local accounts. */
export interface IdentityProvider {
  readonly issuer: string;
  /** @throws UNAUTHENTICATED for a token that does not hold or belongs to no account here */
  viewerOf(token: string, requestId: string): Promise<Viewer>;
}

export interface IdentityProviderOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The subgraph that knows which account an outside identity belongs to. */
  readonly accounts: () => SubgraphDataSource;
  readonly log: Logger;
}

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

/** Keys come from the provider's discovery document; accounts are remembered for a minute. */
export function createIdentityProvider({
  issuer,
  audience,
  accounts,
  log,
}: IdentityProviderOptions): IdentityProvider {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const known = new LRUCache<string, Viewer>({ max: 10_000, ttl: 60_000 });

  const subjectOf = async (token: string): Promise<string> => {
    keys ??= discover(issuer).catch((error) => {
      keys = undefined;
      log.error({ cause: (error as Error).message }, 'the identity provider does not answer');
      throw serviceUnavailable('identity provider');
    });
    const key = await keys;
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return payload.sub!;
    } catch {
      throw invalidToken();
    }
  };

  return {
    issuer,
    async viewerOf(token, requestId) {
      const subject = await subjectOf(token);
      const remembered = known.get(subject);
      if (remembered) return remembered;
      const answer = await accounts().ask(systemContext(requestId), {
        query,
        variables: { issuer, subject },
      });
      if (answer.errors?.length) throw serviceUnavailable('associations');
      const account = answer.data?.viewerByIdentity as Account | null | undefined;
      if (!account) throw invalidToken();
      const viewer: Viewer = Object.freeze({ kind: 'account', sessionId: null, purpose: null, ...account });
      known.set(subject, viewer);
      return viewer;
    },
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  const document = (await answer.json()) as { issuer?: string; jwks_uri?: string };
  if (!answer.ok || document.issuer !== issuer || !document.jwks_uri)
    throw new Error('unusable discovery document');
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000 });
}
