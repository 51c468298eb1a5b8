import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
 * Starts a subgraph on a database of its own that is as empty as a new one, which ends with the runtime, and at once if the start fails.
 * PGlite or PostgreSQL: as the vitest project says that the file runs in.
 * @param name of the subgraph: what its migrations make is made once in a run of the tests, and copied
 * @param start gets the database and answers the running subgraph
 */
export async function onTestDatabase(
  name: string,
  start: (database: Database) => Promise<SubgraphRuntime>,
): Promise<SubgraphRuntime> {
  const { database, end, keep } = await open(inject('testedOn'), name);
  try {
    const runtime = await start(database);
    await keep();
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

interface Opened {
  readonly database: Database;
  end(): Promise<void>;
  /** Keeps what the migrations made for the next file. */
  keep(): Promise<void>;
}

async function open(on: TestedOn, name: string): Promise<Opened> {
  if (on.kind === 'pglite') return openCopy(join(inject('scratch'), `${name}.tar`));
  if (!on.server) throw new Error('CI needs PostgreSQL: set DATABASE_URL or start it on port 5432');
  const { url, drop } = await createDatabase(on.server);
  return { database: { kind: 'postgres', url }, end: drop, keep: async () => undefined };
}

async function openCopy(file: string): Promise<Opened> {
  const known = await readFile(file).catch(() => null);
  const database = await openPglite(undefined, known ? new Blob([known]) : undefined);
  return {
    database,
    end: () => closeDatabase(database),
    async keep() {
      if (known) return;
      const dump = await database.pglite.dumpDataDir('none');
      const own = `${file}.${process.pid}`;
      await writeFile(own, Buffer.from(await dump.arrayBuffer()));
      await rename(own, file);
    },
  };
}
