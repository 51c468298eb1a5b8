import { readFileSync } from 'node:fs';
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

/** A text about the database `union` and its roles, as one about another database. */
export const inDatabase = (text: string, url: string): string =>
  text.replace(/(?<=["/ ])union(?=["_]|$)/gm, new URL(url).pathname.slice(1));
