import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';
import type { Environment } from '../env.js';

/** Where the tables are: PostgreSQL by address, or one PGlite (PostgreSQL in WASM) shared by all subgraphs. */
export type Database =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'pglite'; readonly pglite: PGlite };

/**
 * Opens the database that the environment names.
 * @param env DATABASE_URL, or else DATA_DIR: a directory, `memory` for a database that ends with the process
 */
export async function openDatabase(env: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>): Promise<Database> {
  if (env.DATABASE_URL) return { kind: 'postgres', url: env.DATABASE_URL };
  if (env.DATA_DIR === 'memory') return openPglite();
  await mkdir(env.DATA_DIR, { recursive: true });
  return openPglite(`${env.DATA_DIR}/pg`);
}

/** Opens PGlite. MikroORM leaves the type parsers of an instance it did not make alone, so they are given here. */
export async function openPglite(dataDir?: string): Promise<Database> {
  const parsers = createPostgreSqlTypeParsers((text: string) => array.parse(text));
  const options = {
    parsers: parsers as Record<number, (value: string) => unknown>,
    relaxedDurability: false,
  };
  return { kind: 'pglite', pglite: await PGlite.create(dataDir ? { dataDir, ...options } : options) };
}

/** Closes what `openDatabase` opened; PostgreSQL pools belong to the ORMs and close with them. */
export async function closeDatabase(database: Database): Promise<void> {
  if (database.kind === 'pglite') await database.pglite.close();
}
