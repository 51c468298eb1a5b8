import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ConfigurationError, loadEnvironment } from '../../kernel/env.js';
import { asPayload, system } from '../../kernel/index.js';
import { createKeyValue } from '../../kernel/kv.js';
import { createLogger } from '../../kernel/logger.js';
import { closeDatabase, openDatabase } from '../../kernel/orm/database.js';
import { startSubgraph } from '../../kernel/runtime.js';
import { associations } from '../subgraph.js';
import { Role } from './account.enums.js';
import { createAccount } from './account.service.js';

class Refused extends Error {}

const usage = `npm run account -- create <user name> [role …]
  The default role is ADMIN. The password is read from ACCOUNT_PASSWORD or from standard input.
  Without DATABASE_URL, stop the graph first: PGlite has one process at a time.`;

/**
 * Makes an account without anybody who could be asked for leave: how the first administrator gets in. What it prints
 * and takes never holds the password.
 */
async function main([command, username, ...given]: string[]): Promise<string> {
  const roles = given.length > 0 ? given : [Role.ADMIN];
  const known = roles.every((role): role is Role => role in Role);
  if (command !== 'create' || !username || !known)
    throw new ConfigurationError(`${usage}\n  Roles: ${Object.keys(Role).join(', ')}`);
  const env = loadEnvironment();
  const password = env.ACCOUNT_PASSWORD ?? (await readPassword());
  const database = await openDatabase(env);
  const keyValue = createKeyValue(env.REDIS_URL);
  try {
    const runtime = await startSubgraph(associations, {
      env,
      // It signs nothing.
      secret: env.VIEWER_SECRET ?? 'none',
      database,
      keyValue,
      log: createLogger(env, 'account'),
      transport: () => Promise.reject(new Error('There is no graph to ask')),
    });
    try {
      const ctx = runtime.context({ viewer: system, locale: 'en', requestId: 'account command' });
      const work = createAccount(ctx, { username, password, roles });
      const { account, userErrors } = await asPayload(ctx, 'account', work);
      if (account) return `Made ${account.username} (${account.id}): ${account.roles.join(', ')}`;
      throw new Refused(userErrors.map(({ message }) => message).join('\n'));
    } finally {
      await runtime.close();
    }
  } finally {
    await keyValue.close();
    await closeDatabase(database);
  }
}

/** One line, without showing it on a terminal. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: hidden,
    terminal: process.stdin.isTTY ?? false,
  });
  try {
    return (await lines[Symbol.asyncIterator]().next()).value ?? '';
  } finally {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write('\n');
  }
}

main(process.argv.slice(2)).then(
  (line) => process.stdout.write(`${line}\n`),
  (error: Error) => {
    const expected = error instanceof Refused || error instanceof ConfigurationError;
    process.stderr.write(`${expected ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
