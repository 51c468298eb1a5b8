import { FlushMode } from '@mikro-orm/core';
import type { AccessTokens } from './access-token.js';
import type { Capacity } from './authorization.js';
import type { Entities } from './federation/entities.js';
import type { OwnApi } from './federation/execute.js';
import type { FileDesk } from './files/index.js';
import { type GraphClient, graphInTransaction } from './graph-client.js';
import type { Ids } from './ids.js';
import type { Job } from './jobs/index.js';
import type { KeyValue } from './kv.js';
import type { PendingTransition } from './lifecycle/history.js';
import type { Locale, Text } from './locale.js';
import type { Logger } from './logger.js';
import { contextOf } from './orm/audit-subscriber.js';
import type { Em } from './orm/orm.js';
import type { Platform } from './platform/platform.service.js';
import type { Loaders } from './read/loaders.js';
import { createLoaders } from './read/loaders.js';
import type { PersonalReads } from './read/personal.js';
import type { Rules } from './rules.js';
import type { Vault } from './vault.js';
import type { Viewer } from './viewer.js';

/** All that a use case needs. One per request; `transact` hands out a copy that is bound to a transaction. */
export interface Context {
  /** Name of the subgraph, which is also the name of its schema. */
  readonly subgraph: string;
  readonly viewer: Viewer;
  readonly locale: Locale;
  readonly requestId: string;
  /** Time of the request; tests and seeding freeze it. */
  now(): Date;
  /** Civil day of `now()` in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string;
  readonly ids: Ids;
  readonly log: Logger;
  readonly em: Em;
  readonly entities: Entities;
  readonly loaders: Loaders;
  readonly rules: Rules;
  readonly graph: GraphClient;
  /** The subgraph's own API, asked in this context: each field is judged as for a client. */
  readonly api: OwnApi;
  /** Signs the tokens of local accounts. */
  readonly tokens: AccessTokens;
  /** Encrypts what must not be readable in the database. */
  readonly vault: Vault;
  /** True with NODE_ENV=production. */
  readonly production: boolean;
  /** Whether PostgreSQL plans a statement without knowing its values, as in the manifest. */
  readonly plansOnce: boolean;
  /** Short-lived values shared by all processes, e.g. revoked sessions. */
  readonly keyValue: KeyValue;
  /** Why the running use case changes what it changes, kept in the audit; a transition sets it from its input. */
  reason?: string;
  /** In what the viewer acts in the running use case, where the policy names it. */
  capacity?: Capacity;
  /** True inside `transact`: calls to other subgraphs are refused there. */
  readonly inTransaction: boolean;
  /** True inside `inBatch`: use cases do not flush one by one. */
  readonly batch: boolean;
  /** What the request has read of people. */
  readonly personalReads: PersonalReads;
  /** State changes that the next flush writes. */
  readonly pendingTransitions: PendingTransition[];
  /** The process that it runs in. */
  readonly platform: Platform;
  /** Private files: their bytes and the links to them. */
  readonly files: FileDesk;
  /** Jobs of the subgraph by name, for `enqueue`. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** Called after a transaction is committed: its events can be published, its jobs begin. */
  committed(): void;
  /** Picks the caller's language. */
  say(text: Text): string;
}

/**
 * Runs a use case in one transaction: all of its changes, their history and audit, or nothing. Inside another
 * transaction it joins that one. Never call another subgraph inside: PGlite has one connection and would wait for ever.
 * @param work gets the context of the transaction; throw to roll back
 */
export async function transact<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  // What a batch gathers is written later: use cases may run side by side, each with a reason of its own.
  if (ctx.batch) return work({ ...ctx });
  if (ctx.inTransaction) {
    const { reason, capacity } = ctx;
    delete ctx.reason;
    delete ctx.capacity;
    try {
      const result = await work(ctx);
      await ctx.em.flush();
      return result;
    } finally {
      Object.assign(ctx, { reason, capacity });
    }
  }
  try {
    const result = await ctx.em.transactional(async (em) => {
      const tx = bindContext(ctx, transactionParts(em as Em));
      contextOf.set(em, tx);
      return work(tx);
    });
    ctx.committed();
    return result;
  } finally {
    ctx.loaders.clear();
    ctx.em.clear();
  }
}

/**
 * Runs many use cases in one transaction and writes them in few statements: for seeding and imports. Their rules hold as
 * ever; what they create is found again in memory. Call `flush` now and then to bound the memory.
 * @param work gets the context of the transaction and the function that writes what has gathered
 */
export async function inBatch<T>(
  ctx: Context,
  work: (tx: Context, flush: () => Promise<void>) => Promise<T>,
): Promise<T> {
  try {
    const result = await ctx.em.transactional(async (em) => {
      // Without this the ORM would flush before every query.
      em.setFlushMode(FlushMode.COMMIT);
      const tx = bindContext(ctx, { ...transactionParts(em as Em), batch: true });
      contextOf.set(em, tx);
      const flush = async () => {
        await em.flush();
        em.clear();
        tx.loaders.clear();
      };
      return work(tx, flush);
    });
    ctx.committed();
    return result;
  } finally {
    ctx.loaders.clear();
    ctx.em.clear();
  }
}

const transactionParts = (em: Em) => ({
  em,
  inTransaction: true,
  graph: graphInTransaction,
  pendingTransitions: [] as PendingTransition[],
});

/** A copy of a context with some parts replaced and loaders of its own. */
export function bindContext(ctx: Context, parts: Partial<Context>): Context {
  const copy = { ...ctx, ...parts } as { -readonly [K in keyof Context]: Context[K] };
  copy.loaders = createLoaders(copy);
  return copy;
}
