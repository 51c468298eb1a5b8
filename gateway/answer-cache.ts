import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EpochWatch } from '../subgraphs/kernel/events/index.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Metrics } from './metrics.js';

export interface KeptAnswer {
  /** JSON as it is sent. */
  readonly text: string;
  /** What the operation is charged, so that a kept answer costs the same. */
  readonly cost: number;
  /** Name of the operation. */
  readonly name: string | null;
}

interface Kept extends KeptAnswer {
  /** The epoch of each subgraph that it came from and of the bus itself, from before it was asked. */
  readonly epochs: readonly (readonly [source: string, epoch: string])[];
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What was known when a request began; an answer is kept against it. */
export type Moment = ReadonlyMap<string, string>;

export interface AnswerCache {
  /** @returns null where nothing is known that surely holds */
  now(): Moment | null;
  /** @returns the kept answer if nothing that it came from has changed since, else null */
  get(key: string, moment: Moment): Promise<KeptAnswer | null>;
  /**
   * @param sources names of the subgraphs that the answer came from
   * @param seconds how long at most
   */
  set(key: string, answer: KeptAnswer, sources: Iterable<string>, seconds: number, moment: Moment): void;
}

export interface AnswerCacheOptions {
  /** What other processes kept; null where there are none. */
  readonly store: KeyValue | null;
  readonly epochs: EpochWatch;
  readonly metrics: Pick<Metrics, 'cache'>;
  /** Label in the metrics and first part of the keys. */
  readonly name: string;
  /** Bytes kept in this process besides the shared store. Default 64 MB. */
  readonly bytes?: number;
}

const prefix = 'answer';
/** Larger answers are rare, and would push many small ones out. */
const largest = 1_000_000;

/**
 * Keeps answers, in this process and in the store that all processes share, against the epochs of the subgraphs that they
 * came from. A change makes a new epoch, so nothing needs to be removed; where the epochs are not surely fresh, or the
 * store is away, there is simply no answer.
 */
export function createAnswerCache({ store, epochs, metrics, name, bytes }: AnswerCacheOptions): AnswerCache {
  const near = new LRUCache<string, Kept>({
    maxSize: bytes ?? 64_000_000,
    sizeCalculation: ({ text }, key) => text.length * 2 + key.length + 200,
  });
  const holds = (kept: Kept, moment: Moment) =>
    kept.until > Date.now() && kept.epochs.every(([source, epoch]) => moment.get(source) === epoch);
  const count = (outcome: string) => metrics.cache.inc({ cache: name, outcome });

  return {
    now: () => epochs.current(),
    async get(key, moment) {
      const known = near.get(key);
      if (known && holds(known, moment)) {
        count('near');
        return known;
      }
      const stored = await store?.get(`${prefix}:${name}:${key}`).catch(() => null);
      const kept = stored ? (JSON.parse(stored) as Kept) : null;
      if (!kept || !holds(kept, moment)) {
        count('miss');
        return null;
      }
      near.set(key, kept);
      count('shared');
      return kept;
    },
    set(key, answer, sources, seconds, moment) {
      if (seconds <= 0 || answer.text.length > largest) return;
      const asked = ['', ...sources];
      // Nothing is promised of a source that is missing.
      if (!asked.every((source) => moment.has(source))) return;
      const kept: Kept = {
        ...answer,
        epochs: asked.map((source) => [source, moment.get(source)!]),
        until: Date.now() + seconds * 1000,
      };
      near.set(key, kept);
      store?.set(`${prefix}:${name}:${key}`, JSON.stringify(kept), seconds).catch(() => undefined);
    },
  };
}

/** A short key for anything, long or hostile. */
export const cacheKey = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
