import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { createRateLimits, type RateLimits } from './rate-limit.js';

/** A small store of texts with an expiry, shared by all processes: Redis, or the memory of the one process. */
export interface KeyValue {
  get(key: string): Promise<string | null>;
  /** @param seconds time to live */
  set(key: string, value: string, seconds: number): Promise<void>;
  /** How often something is done. */
  readonly rates: RateLimits;
  /** Answers whether the store can be reached; used by readiness. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export function createKeyValue(redisUrl: string | undefined): KeyValue {
  return redisUrl ? redisKeyValue(redisUrl) : memoryKeyValue();
}

function memoryKeyValue(): KeyValue {
  const values = new LRUCache<string, string>({ max: 100_000 });
  return {
    get: async (key) => values.get(key) ?? null,
    set: async (key, value, seconds) => {
      values.set(key, value, { ttl: seconds * 1000 });
    },
    rates: createRateLimits(),
    ping: async () => true,
    close: async () => values.clear(),
  };
}

function redisKeyValue(url: string): KeyValue {
  // Fails fast while Redis is away: a caller waits for a record of PostgreSQL, never for a cache.
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    commandTimeout: 1_000,
    lazyConnect: false,
  });
  redis.on('error', () => undefined);
  return {
    get: (key) => redis.get(key),
    set: async (key, value, seconds) => {
      await redis.set(key, value, 'EX', Math.max(1, seconds));
    },
    rates: createRateLimits(redis),
    ping: async () => (await redis.ping().catch(() => '')) === 'PONG',
    close: async () => redis.disconnect(),
  };
}
