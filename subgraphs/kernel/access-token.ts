import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { unauthenticated } from './errors.js';
import type { Viewer } from './viewer.js';

const issuer = 'urn:union-graph:accounts';
/** Apart, because demo accounts sign in outside production only: what they got there is worth nothing in production. */
const audiences = { production: 'urn:union-graph', other: 'urn:union-graph:not-production' };
const lifetimeSeconds = 10 * 60;
/** RFC 8410: PKCS #8 wrapping of a 32-byte Ed25519 seed. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and verifies the access tokens of local accounts. */
export interface AccessTokens {
  /** @returns a JWS signed with Ed25519 and the instant when it ends, ten minutes on */
  issue(viewer: Viewer, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** @throws UNAUTHENTICATED for a token that is forged, expired, for another audience or not ours */
  verify(token: string, now: Date): Promise<Viewer>;
}

/**
 * The key pair follows from VIEWER_SECRET by HKDF, so that every process of the graph has it without a key store.
 * Changing the secret ends all sessions' access tokens, as it should.
 * @param production whether the process runs with NODE_ENV=production; no token holds on the other side
 */
export function createAccessTokens(secret: string, production = false): AccessTokens {
  const audience = production ? audiences.production : audiences.other;
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'union-graph access token', 32));
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey: KeyObject = createPublicKey(privateKey);
  return {
    async issue(viewer, now) {
      const seconds = Math.floor(now.getTime() / 1000);
      const token = await new SignJWT({ viewer })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(viewer.accountId ?? '')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + lifetimeSeconds)
        .sign(privateKey);
      return { token, expiresAt: new Date((seconds + lifetimeSeconds) * 1000) };
    },
    async verify(token, now) {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: ['EdDSA'],
          typ: 'at+jwt',
          issuer,
          audience,
          currentDate: now,
        });
        return Object.freeze(payload.viewer as Viewer);
      } catch {
        throw invalidToken();
      }
    },
  };
}

/** The refusal of any token that does not hold; it does not say which check failed. */
export const invalidToken = () =>
  unauthenticated({
    vi: 'Mã truy cập không hợp lệ hoặc đã hết hạn; hãy đăng nhập lại.',
    en: 'The access token is not valid or has expired; sign in again.',
  });

/** Key under which a revoked session is remembered for as long as its last access token could live. */
export const revokedSessionKey = (sessionId: string) => `revoked-session:${sessionId}`;
/** Key under which the person of a session's account is remembered as long, where he changed since its last token. */
export const sessionPersonKey = (sessionId: string) => `session-person:${sessionId}`;
export const revokedSessionSeconds = lifetimeSeconds + 60;
