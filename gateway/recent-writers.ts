import { LRUCache } from 'lru-cache';
import type { Viewer } from '../subgraphs/kernel/viewer.js';

/** Longer than it takes until a change has made every kept answer void. */
const memoryMs = 2_000;

/** Remembers who has just changed something: he must see it, whatever was kept or is under way. */
export interface RecentWriters {
  note(viewer: Viewer): void;
  has(viewer: Viewer): boolean;
}

export function createRecentWriters(): RecentWriters {
  const accounts = new LRUCache<string, true>({ max: 50_000, ttl: memoryMs });
  return {
    note({ accountId }) {
      if (accountId !== null) accounts.set(accountId, true);
    },
    has: ({ accountId }) => accountId !== null && accounts.has(accountId),
  };
}
