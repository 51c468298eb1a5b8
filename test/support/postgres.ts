import { randomBytes } from 'node:crypto';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';

export interface OwnDatabase {
  readonly url: string;
  /** Also ends the connections that are still open. */
  drop(): Promise<void>;
}

/** Makes a database of its own on a PostgreSQL server, whose role must be allowed to. */
export async function createDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `union_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await administer(serverUrl, `create database ${name}`);
  return {
    url: url.toString(),
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** Runs statements on a database by address. */
export const administer = async (serverUrl: string, sql: string): Promise<void> =>
  void (await rowsAt(serverUrl, sql));

/** Rows of a query on a database by address. */
export const rowsAt = (serverUrl: string, sql: string): Promise<Record<string, any>[]> =>
  withDatabase(serverUrl, (execute) => execute(sql));

/** Works on a database by address, over one connection pool. */
export async function withDatabase<T>(
  serverUrl: string,
  work: (execute: (sql: string, params?: readonly unknown[]) => Promise<Record<string, any>[]>) => Promise<T>,
): Promise<T> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: serverUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    return await work((sql, params) => orm.em.getConnection().execute(sql, params as unknown[]));
  } finally {
    await orm.close(true);
  }
}
