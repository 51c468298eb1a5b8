import { hkdfSync } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';

/** What a link lets its holder do. */
export interface Grant {
  readonly act: 'upload' | 'download';
  readonly fileId: string;
  /** Whose rights are looked at again when the link is used. */
  readonly accountId: string;
}

/** Signed addresses of files, good for a while. */
export interface Links {
  sign(grant: Grant, expiresAt: Date): string;
  /** @returns null for a link that is forged or over */
  read(token: string, now: Date): Grant | null;
}

const iss = 'urn:union-graph:files';

/** @param subgraph a link holds in one subgraph only */
export function createLinks(secret: string, subgraph: string): Links {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'union-graph file link', 32));
  const make = createSigner({ key, algorithm: 'HS256', iss, aud: subgraph, noTimestamp: true });
  const verify = createVerifier({
    key,
    algorithms: ['HS256'],
    allowedIss: iss,
    allowedAud: subgraph,
    requiredClaims: ['exp', 'iss', 'aud'],
    // Checked below, by a clock that tests can set.
    ignoreExpiration: true,
  });
  return {
    sign: (grant, expiresAt) => make({ ...grant, exp: Math.floor(expiresAt.getTime() / 1000) }),
    read(token, now) {
      try {
        const { act, fileId, accountId, exp } = verify(token) as Grant & { exp: number };
        return exp * 1000 > now.getTime() ? { act, fileId, accountId } : null;
      } catch {
        return null;
      }
    },
  };
}
