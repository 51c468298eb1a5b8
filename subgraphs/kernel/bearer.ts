import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { type AccessTokens, invalidToken, revokedSessionKey, sessionPersonKey } from './access-token.js';
import type { IdentityProvider } from './identity-provider.js';
import type { KeyValue } from './kv.js';
import type { Logger } from './logger.js';
import type { Viewer } from './viewer.js';

export interface BearerOptions {
  readonly tokens: AccessTokens;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  /** An outside provider whose tokens count too. */
  readonly provider?: IdentityProvider | undefined;
  readonly now?: (() => Date) | undefined;
  /** Asks whoever keeps the sessions whether one goes on, where the store is away; null: not known. Default: nobody is. */
  readonly sessionIsOpen?: ((sessionId: string, requestId: string) => Promise<boolean | null>) | undefined;
}

/** Tells who a client is by its `Authorization` header, and by `X-Purpose` why it asks; null where it names nobody. */
export type Bearer = (headers: IncomingHttpHeaders, requestId: string) => Promise<Viewer | null>;

/**
 * Makes the check of clients' own tokens, the same at the gateway and at a subgraph behind another router. What does not
 * hold is UNAUTHENTICATED: a caller who believes to be signed in must not get an anonymous answer.
 */
export function createBearer(options: BearerOptions): Bearer {
  const { tokens, provider, now = () => new Date() } = options;
  const verified = new LRUCache<string, { viewer: Viewer; until: number }>({ max: 10_000 });

  /** A signature is checked once: a client sends the same token with every request. */
  const verify = async (token: string): Promise<Viewer> => {
    const at = now();
    const known = verified.get(token);
    if (known && known.until > at.getTime()) return known.viewer;
    const viewer = await tokens.verify(token, at);
    verified.set(token, { viewer, until: (decodeJwt(token).exp ?? 0) * 1000 });
    return viewer;
  };

  const viewerOf = async (token: string, requestId: string): Promise<Viewer> => {
    if (provider && issuerOf(token) === provider.issuer) return provider.viewerOf(token, requestId);
    const viewer = await verify(token);
    if (!viewer.sessionId) return viewer;
    const [revoked, personId] = await Promise.all([
      isRevoked(viewer.sessionId, requestId, options),
      personSince(viewer.sessionId, options),
    ]);
    if (revoked) throw invalidToken();
    return personId === null ? viewer : { ...viewer, personId };
  };

  return async ({ authorization, 'x-purpose': stated }, requestId) => {
    if (authorization === undefined) return null;
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (!token) throw invalidToken();
    const viewer = await viewerOf(token, requestId);
    const purpose = cleanPurpose(stated);
    return purpose ? { ...viewer, purpose } : viewer;
  };
}

/** Where the store and the sessions themselves are away, tokens pass: they end by themselves within minutes. */
async function isRevoked(
  sessionId: string,
  requestId: string,
  { keyValue, log, sessionIsOpen }: BearerOptions,
): Promise<boolean> {
  try {
    return (await keyValue.get(revokedSessionKey(sessionId))) !== null;
  } catch (error) {
    const isOpen = (await sessionIsOpen?.(sessionId, requestId).catch(() => null)) ?? null;
    log.warn({ cause: (error as Error).message, known: isOpen !== null }, 'revoked sessions cannot be read');
    return isOpen === false;
  }
}

/** The person that the account has since the token was issued; null where he is the same, or the store is away. */
async function personSince(sessionId: string, { keyValue, log }: BearerOptions): Promise<string | null> {
  try {
    return await keyValue.get(sessionPersonKey(sessionId));
  } catch (error) {
    log.warn({ cause: (error as Error).message }, 'persons of sessions cannot be read');
    return null;
  }
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/**
 * The stated purpose of reading restricted data. Headers carry bytes: UTF-8 and percent-encoding are both understood.
 * @returns at most 200 characters without control characters, or null where nothing is left
 */
export function cleanPurpose(header: string | string[] | undefined): string | null {
  let text = String(header ?? '').slice(0, 2_000);
  const utf8 = Buffer.from(text, 'latin1').toString('utf8');
  if (!utf8.includes('\ufffd')) text = utf8;
  try {
    text = decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing is just a percent sign.
  }
  const clean = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return [...clean].slice(0, 200).join('') || null;
}
