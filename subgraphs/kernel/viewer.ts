import { createSigner, createVerifier } from 'fast-jwt';
import { LRUCache } from 'lru-cache';
import { unauthenticated } from './errors.js';

/**
 * The roles that an account can hold. SELF, council and jury seats are not here: they follow from the record.
 * ADMIN manages accounts and configuration and is the one role that the domain does not know.
 */
export const actorRoles = [
  'ADMIN',
  'ASSOC_SECRETARY',
  'ASSOC_LEADER',
  'UNION_OFFICER',
  'UNION_LEADER',
  'UNION_INSPECTOR',
  'AGENCY',
  'DOST',
  'PPC',
  'HOME_AFFAIRS',
  'DPO',
  'PROGRAMME_MONITOR',
] as const;
export type ActorRole = (typeof actorRoles)[number];

/** Who asks. `system` is the graph itself: jobs, cross-subgraph checks, seeding. */
export interface Viewer {
  readonly kind: 'anonymous' | 'account' | 'system';
  /** Account id (`acc_…`), null unless kind is `account`. */
  readonly accountId: string | null;
  readonly username: string | null;
  /** The person behind the account (`per_…`), if any: the data subject of SELF rules. */
  readonly personId: string | null;
  readonly roles: readonly ActorRole[];
  /** Associations (`aso_…`) that ASSOC_SECRETARY and ASSOC_LEADER act for. */
  readonly associationIds: readonly string[];
  /** The agency or body (`org_…`) that AGENCY, DOST, PPC and HOME_AFFAIRS act for. */
  readonly organizationId: string | null;
  /** The session behind an access token (`ses_…`), so that it can be revoked. */
  readonly sessionId: string | null;
  /** Why restricted personal data is read; stated by the client, kept in the access log. */
  readonly purpose: string | null;
  /** Network address that the gateway was asked from; absent where the graph asks itself. */
  readonly address?: string;
}

const nobody = {
  accountId: null,
  username: null,
  personId: null,
  roles: [],
  associationIds: [],
  organizationId: null,
  sessionId: null,
  purpose: null,
} as const;

export const anonymous: Viewer = Object.freeze({ kind: 'anonymous', ...nobody });
export const system: Viewer = Object.freeze({ kind: 'system', ...nobody });

/** Name of the header that carries the signed viewer between the processes of the graph. */
export const viewerHeader = 'x-viewer';
const issuer = 'urn:union-graph:gateway';
const audience = 'urn:union-graph:subgraph';
const lifetimeSeconds = 60;

interface Claims {
  readonly viewer: Viewer;
  /** Seconds since the epoch. */
  readonly iat: number;
  readonly exp: number;
}

export interface ViewerCodec {
  /** Signs a viewer for the next minute. @returns a compact JWS */
  sign(viewer: Viewer): Promise<string>;
  /** Verifies a header. @throws UNAUTHENTICATED where it is missing, forged or expired */
  verify(header: string | undefined): Promise<Viewer>;
}

/**
 * Signs and verifies the viewer with HMAC-SHA-256. Signed headers are reused for half their life and verified ones
 * remembered until they expire, because every subgraph call carries one. Not by the library of the access tokens: it goes
 * through WebCrypto's thread pool, for ten times the CPU, in every process that a request passes.
 * @param secret VIEWER_SECRET, at least 32 characters
 * @param now milliseconds since the epoch; tests freeze it
 */
export function createViewerCodec(secret: string, now: () => number = Date.now): ViewerCodec {
  const signed = new LRUCache<string, { header: string; until: number }>({ max: 10_000 });
  const verified = new LRUCache<string, { viewer: Viewer; until: number }>({ max: 10_000 });
  const signClaims = createSigner({ key: secret, algorithm: 'HS256', iss: issuer, aud: audience });
  const verifyClaims = createVerifier({
    key: secret,
    algorithms: ['HS256'],
    allowedIss: issuer,
    allowedAud: audience,
    requiredClaims: ['exp', 'iss', 'aud'],
    // Checked below, by a clock that tests can set.
    ignoreExpiration: true,
  });
  const claimsOf = (header: string): Claims | null => {
    try {
      return verifyClaims(header) as Claims;
    } catch {
      return null;
    }
  };
  return {
    async sign(viewer) {
      const identity = JSON.stringify(viewer);
      const known = signed.get(identity);
      if (known && known.until > now()) return known.header;
      const iat = Math.floor(now() / 1000);
      const claims: Claims = { viewer, iat, exp: iat + lifetimeSeconds };
      const header = signClaims({ ...claims });
      signed.set(identity, { header, until: now() + (lifetimeSeconds * 1000) / 2 });
      return header;
    },
    async verify(header = '') {
      const known = verified.get(header);
      if (known && known.until > now()) return known.viewer;
      const claims = claimsOf(header);
      const until = (claims?.exp ?? 0) * 1000;
      if (!claims || until <= now()) {
        throw unauthenticated({
          vi: 'Lời gọi không mang danh tính hợp lệ do cổng ký.',
          en: 'The call carries no valid identity signed by the gateway.',
        });
      }
      const viewer = Object.freeze(claims.viewer);
      verified.set(header, { viewer, until });
      return viewer;
    },
  };
}
