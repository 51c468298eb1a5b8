import { mkdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';
import type { Environment } from '../env.js';
import { keepFewParsers } from './lean-pglite.js';

/** Where the tables are: PostgreSQL by address, or one PGlite (PostgreSQL in WASM) shared by all subgraphs. */
export type Database = { readonly kind: 'postgres'; readonly url: string } | PgliteDatabase;
export type PgliteDatabase = { readonly kind: 'pglite'; readonly pglite: PGlite };

/**
 * Opens the database that the environment names.
 * @param env DATABASE_URL and DATABASE_PASSWORD, or else DATA_DIR: a directory, `memory` for a database that ends with
 *   the process
 */
export async function openDatabase(
  env: Pick<Environment, 'DATABASE_URL' | 'DATABASE_PASSWORD' | 'DATA_DIR'>,
): Promise<Database> {
  if (env.DATABASE_URL)
    return { kind: 'postgres', url: withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD) };
  const folder = pgliteFolder(env);
  if (folder === null) return openPglite();
  await mkdir(env.DATA_DIR, { recursive: true });
  return openPglite(folder);
}

/** Apart from the address, a password may have any character. */
function withPassword(address: string, password: string | undefined): string {
  if (password === undefined) return address;
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return url.toString();
}

/** Where PGlite keeps its files; null where the database is PostgreSQL or in memory. */
export const pgliteFolder = (env: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>): string | null =>
  env.DATABASE_URL || env.DATA_DIR === 'memory' ? null : `${env.DATA_DIR}/pg`;

/**
 * Opens PGlite. MikroORM leaves the type parsers of an instance it did not make alone, so they are given here.
 *
 * V8's optimizing compiler takes 600 MB for a moment over a single function of PostgreSQL's, more than all the
 * rest of the process. Baseline code costs nothing on short statements and up to half as much again on large ones.
 * @param dataDir folder; default: in memory
 * @param from what `dumpDataDir` of another gave; default: an empty database
 */
export async function openPglite(dataDir?: string, from?: Blob): Promise<PgliteDatabase> {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
  const parsers = createPostgreSqlTypeParsers((text: string) => array.parse(text));
  const options = {
    parsers: parsers as Record<number, (value: string) => unknown>,
    relaxedDurability: false,
    // The index of searches; `create extension` in a migration.
    extensions: { pg_trgm },
  };
  const pglite = await PGlite.create({
    ...(dataDir && { dataDir }),
    ...(from && { loadDataDir: from }),
    ...options,
  });
  keepFewParsers(pglite, Object.keys({ ...types.parsers, ...parsers }));
  return { kind: 'pglite', pglite };
}

/** Closes what `openDatabase` opened; PostgreSQL pools belong to the ORMs and close with them. */
export async function closeDatabase(database: Database): Promise<void> {
  if (database.kind === 'pglite') await database.pglite.close();
}
