import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { createAccessTokens, invalidToken, revokedSessionKey } from '../subgraphs/kernel/access-token.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { anonymous, type Viewer, type ViewerCodec, viewerHeader } from '../subgraphs/kernel/viewer.js';
import type { IdentityProvider } from './identity-provider.js';

export interface AuthenticationOptions {
  readonly secret: string;
  readonly codec: ViewerCodec;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  /** An outside provider whose tokens count too. */
  readonly provider?: IdentityProvider | undefined;
  readonly now?: (() => Date) | undefined;
}

export interface Identity {
  readonly viewer: Viewer;
  /** True where a process of the graph itself asks, with a viewer that it signed. */
  readonly trusted: boolean;
}

/**
 * Finds out who asks. Credentials that do not hold refuse the whole request: a caller who believes to be signed in must
 * not get an anonymous answer.
 */
export function createAuthentication(options: AuthenticationOptions) {
  const { codec, provider, now = () => new Date() } = options;
  const tokens = createAccessTokens(options.secret);
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

  const ofToken = async (token: string, requestId: string): Promise<Viewer> => {
    if (provider && issuerOf(token) === provider.issuer) return provider.viewerOf(token, requestId);
    const viewer = await verify(token);
    if (viewer.sessionId && (await isRevoked(viewer.sessionId, options))) throw invalidToken();
    return viewer;
  };

  /** @throws UNAUTHENTICATED for credentials that do not hold */
  return async (headers: IncomingHttpHeaders, requestId: string): Promise<Identity> => {
    const signed = headers[viewerHeader];
    if (signed !== undefined) return { viewer: await codec.verify(String(signed)), trusted: true };
    const { authorization } = headers;
    if (authorization === undefined) return { viewer: anonymous, trusted: false };
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (!token) throw invalidToken();
    const viewer = await ofToken(token, requestId);
    const purpose = cleanPurpose(headers['x-purpose']);
    return { viewer: purpose ? { ...viewer, purpose } : viewer, trusted: false };
  };
}

/** A store that is away lets tokens pass: they end by themselves within minutes. */
async function isRevoked(sessionId: string, { keyValue, log }: AuthenticationOptions): Promise<boolean> {
  try {
    return (await keyValue.get(revokedSessionKey(sessionId))) !== null;
  } catch (error) {
    log.warn({ cause: (error as Error).message }, 'revoked sessions cannot be read');
    return false;
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
