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
export async function rowsAt(serverUrl: string, sql: string): Promise<Record<string, any>[]> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: serverUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    return await orm.em.getConnection().execute(sql);
  } finally {
    await orm.close(true);
  }
}
