import type { GraphQLRequest } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Environment, PersistedMode } from '../subgraphs/kernel/env.js';
import { AppError, forbidden } from '../subgraphs/kernel/errors.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Rate } from '../subgraphs/kernel/rate-limit.js';
import { countedAs } from './budgets.js';
import { badRequest } from './errors.js';
import { digestOf, type Manifest } from './manifest.js';
import type { Metrics } from './metrics.js';
import type { RequestContext } from './request-context.js';

/** A request whose text is known, whatever of it was sent. */
export interface ResolvedOperation {
  readonly request: GraphQLRequest;
  /** SHA-256 of the text. */
  readonly digest: string;
  /** Whether the manifest has it. */
  readonly reviewed: boolean;
  /** Whether the client wants to send the digest alone next time. */
  readonly toKeep: boolean;
  readonly mode: PersistedMode;
}

export interface PersistedOptions {
  readonly env: Pick<Environment, 'PERSISTED_OPERATIONS'>;
  readonly manifest: Manifest;
  /** Where all processes find what clients registered; null where there is one process. */
  readonly store: KeyValue | null;
  readonly metrics: Pick<Metrics, 'unreviewed'>;
  readonly log: Logger;
}

/** What an operation that nobody reviewed costs with `prefer`. */
const unreviewedFactor = 2;
const prefix = 'apq';
const keptSeconds = 86_400;
/** Longer texts are answered and not kept. */
const longest = 16_000;
/** What one caller may have kept in the store of all; he is answered all the same. */
const registrations: Rate = { name: 'persisted', points: 300, seconds: 3_600 };

/**
 * Operations by digest: the manifest's, and those that clients registered by Apollo's protocol for automatic persisted
 * queries. Decides what becomes of operations that are not in the manifest.
 */
export function createPersistedOperations({ env, manifest, store, metrics, log }: PersistedOptions) {
  const reviewed = new Map(manifest.operations.map((operation) => [operation.id, operation]));
  const near = new LRUCache<string, string>({
    maxSize: 16_000_000,
    sizeCalculation: (text) => text.length * 2 + 200,
    ttl: (keptSeconds * 1000) / 24,
  });
  const told = new LRUCache<string, true>({ max: 10_000 });

  const stored = async (digest: string): Promise<string | null> => {
    const known = near.get(digest);
    if (known !== undefined) return known;
    const text = await store?.get(`${prefix}:${digest}`).catch(() => null);
    if (!text || digestOf(text) !== digest) return null;
    near.set(digest, text);
    return text;
  };
  const keep = async (digest: string, text: string, caller: string): Promise<void> => {
    if (text.length > longest || near.has(digest)) return;
    near.set(digest, text);
    await store?.rates.take(registrations, caller);
    await store?.set(`${prefix}:${digest}`, text, keptSeconds);
  };
  const note = (outcome: string, digest: string, name: string | null, client: string) => {
    metrics.unreviewed.inc({ client, outcome });
    if (told.has(digest)) return;
    told.set(digest, true);
    log.info({ client, outcome, digest, operation: name?.slice(0, 100) }, 'operation is not in the manifest');
  };

  return {
    /**
     * Finds the text of an operation.
     * @throws PERSISTED_QUERY_NOT_FOUND for an unknown digest, BAD_USER_INPUT for one that is not that of the text,
     * FORBIDDEN for an operation outside the manifest in mode `only`
     */
    async resolve(
      { query, operationName, variables, extensions }: GraphQLRequest,
      { viewer, trusted, asked }: RequestContext,
    ): Promise<ResolvedOperation> {
      const claimed = claimedDigest(extensions?.persistedQuery);
      const digest = query === undefined ? claimed! : digestOf(query);
      if (claimed !== null && claimed !== digest) throw mismatch();
      const mode = trusted ? 'off' : (env.PERSISTED_OPERATIONS?.[classOf(viewer)] ?? 'off');
      const known = reviewed.get(digest);
      const text = query ?? known?.body ?? (mode === 'only' ? null : await stored(digest));
      if (text === null) throw notFound();
      if (!known && mode === 'only') {
        note('refused', digest, safeName(operationName), classOf(viewer));
        throw notReviewed();
      }
      if (!known && mode === 'prefer') asked.factor = unreviewedFactor;
      // Its only operation: unnamed, it is the same plan and the same kept answer however the client asks.
      const name = known?.name === operationName ? undefined : operationName;
      return {
        request: { query: text, ...(name && { operationName: name }), ...(variables && { variables }) },
        digest,
        reviewed: known !== undefined,
        toKeep: query !== undefined && claimed !== null && known === undefined,
        mode,
      };
    },

    /** To be told of operations that hold against schema and limits: nothing else is counted or kept. */
    passed(
      { request, ...operation }: ResolvedOperation,
      { viewer }: RequestContext,
      name: string | null,
    ): void {
      const { digest, mode } = operation;
      if (operation.toKeep) keep(digest, request.query!, countedAs(viewer)).catch(() => undefined);
      if (!operation.reviewed && mode !== 'off') note('answered', digest, name, classOf(viewer));
    },
  };
}

const classOf = ({ kind }: RequestContext['viewer']) => (kind === 'anonymous' ? 'anonymous' : 'account');
const safeName = (name: string | undefined): string | null => (name && /^\w+$/.test(name) ? name : null);

/** @throws BAD_USER_INPUT for anything but Apollo's protocol, version 1 */
function claimedDigest(persisted: unknown): string | null {
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = persisted as Record<string, unknown>;
  if (version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash;
  throw badRequest(
    'extensions.persistedQuery cần «version: 1» và «sha256Hash» gồm 64 chữ số thập lục phân viết thường.',
    'extensions.persistedQuery needs "version: 1" and "sha256Hash" of 64 lower-case hexadecimal digits.',
  );
}

const mismatch = () =>
  badRequest('sha256Hash không phải mã băm của «query».', 'sha256Hash is not the digest of "query".');
/** In the words that clients know, whatever their language: they send the text then. */
const notFound = () =>
  new AppError('PERSISTED_QUERY_NOT_FOUND', { vi: 'PersistedQueryNotFound', en: 'PersistedQueryNotFound' });
const notReviewed = () =>
  forbidden({
    vi: 'Cổng chỉ trả lời các thao tác có trong danh mục đã duyệt.',
    en: 'Only operations of the reviewed manifest are answered.',
  });
