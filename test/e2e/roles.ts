import { readFileSync } from 'node:fs';
import { subgraphs } from '../../subgraphs/index.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { createKeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import { openDatabase } from '../../subgraphs/kernel/orm/database.js';
import { startSubgraph } from '../../subgraphs/kernel/runtime.js';
import { administer } from '../support/postgres.js';

/** What the environment of docker-compose.yml gives for passwords: nothing that needs care in an address. */
export const passwordOf = (variable: string) => `${variable.toLowerCase()} @/:#?'%`;

/**
 * Runs docker-compose.roles.sql on a database of a server, as psql would, under names that no other test has.
 * @param url the database, as a role that may make roles
 * @returns what removes the roles, once the database is gone
 */
export async function makeRoles(url: string): Promise<(serverUrl: string) => Promise<void>> {
  const variables = new Map<string, string>();
  const script = readFileSync('docker-compose.roles.sql', 'utf8')
    .replace(/^\\getenv (\w+) (\w+)$/gm, (_, name, variable) => {
      variables.set(name, passwordOf(variable).replaceAll("'", "''"));
      return '';
    })
    .replace(/:'(\w+)'/g, (_, name) => `'${variables.get(name)}'`);
  const sql = inDatabase(script, url);
  await administer(url, sql);
  const roles = [...sql.matchAll(/^create role (\w+)/gm)].map(([, role]) => role);
  return (serverUrl) => administer(serverUrl, `drop role if exists ${roles.join(', ')}`);
}

/** Each subgraph makes its tables as it starts, with the rights of its role only. @param url as for `makeRoles` */
export async function makeTables(url: string): Promise<void> {
  for (const { name, load } of subgraphs) {
    const role = new URL(url);
    role.username = inDatabase(`"union_${name}"`, url).slice(1, -1);
    const env = parseEnvironment({
      NODE_ENV: 'test',
      DATABASE_URL: role.toString(),
      DATABASE_PASSWORD: passwordOf(`${name.toUpperCase()}_DB_PASSWORD`),
    });
    const runtime = await startSubgraph(await load(), {
      env,
      secret: 'makes-tables-and-signs-nothing-with-it',
      database: await openDatabase(env),
      keyValue: createKeyValue(undefined),
      log: createLogger(env, name),
      transport: () => Promise.reject(new Error('Nobody is asked')),
    });
    await runtime.close();
  }
}

/** A text about the database `union` and its roles, as one about another database. */
export const inDatabase = (text: string, url: string): string =>
  text.replace(/(?<=["/ ])union(?=["_]|$)/gm, new URL(url).pathname.slice(1));
