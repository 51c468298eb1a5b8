import { inject } from 'vitest';
import { closeDatabase, type Database, openPglite } from '../../subgraphs/kernel/orm/database.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';
import { createDatabase } from './postgres.js';

/** What a project of vitest.config.ts runs its files on. */
export type TestedOn =
  | { readonly kind: 'pglite' }
  /** `server` is null in CI without PostgreSQL: the tests then fail. */
  | { readonly kind: 'postgresql'; readonly server: string | null };

declare module 'vitest' {
  interface ProvidedContext {
    testedOn: TestedOn;
  }
}

/**
 * Starts a subgraph on an empty database of its own, which ends with the runtime, and at once if the start fails.
 * PGlite or PostgreSQL: as the vitest project says that the file runs in.
 * @param start gets the database and answers the running subgraph
 */
export async function onTestDatabase(
  start: (database: Database) => Promise<SubgraphRuntime>,
): Promise<SubgraphRuntime> {
  const { database, end } = await open(inject('testedOn'));
  try {
    const runtime = await start(database);
    return {
      ...runtime,
      async close() {
        await runtime.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function open(on: TestedOn): Promise<{ database: Database; end: () => Promise<void> }> {
  if (on.kind === 'pglite') {
    const database = await openPglite();
    return { database, end: () => closeDatabase(database) };
  }
  if (!on.server) throw new Error('CI needs PostgreSQL: set DATABASE_URL or start it on port 5432');
  const { url, drop } = await createDatabase(on.server);
  return { database: { kind: 'postgres', url }, end: drop };
}
