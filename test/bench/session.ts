import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { createDatabase } from '../support/postgres.js';
import { findServices } from '../support/services.js';
import { secret } from './load.js';
import { Processes } from './processes.js';
import type { Services } from './stack/matches.js';

export const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a measurement starts and leaves nothing of. */
export class Session {
  readonly processes = new Processes();
  private readonly undo: (() => Promise<unknown>)[] = [() => this.processes.close()];
  private undone: Promise<void> | undefined;

  /** A folder for generated files. */
  async scratch(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'union-bench-'));
    this.undo.unshift(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** A database of its own with demo data and further people, and what else the graph needs. */
  async services(people?: number): Promise<Services> {
    const found = await findServices();
    if (!found) throw new Error('This needs PostgreSQL and Redis: set DATABASE_URL and REDIS_URL');
    const database = await createDatabase(found.databaseUrl);
    this.undo.unshift(() => database.drop());
    const start = performance.now();
    const env = parseEnvironment({
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      DATABASE_URL: database.url,
      VIEWER_SECRET: secret,
      SEED: people ? `scale:${people}` : 'demo',
    });
    await (await startEmbedded({ env })).close();
    say(`Seeded ${people ?? 'the demo'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return { databaseUrl: database.url, redisUrl: found.redisUrl, scratch: await this.scratch() };
  }

  /** Undoes all, the processes last started first. */
  close(): Promise<void> {
    this.undone ??= (async () => {
      for (const step of this.undo.reverse())
        await step().catch((error: Error) => process.stderr.write(`Cleaning up: ${error.message}\n`));
    })();
    return this.undone;
  }
}

/**
 * Runs a measurement, within a time, and leaves nothing behind however it ends.
 * @param work answers whether all was as wanted, which becomes the exit code
 */
export async function inSession(boundMs: number, work: (session: Session) => Promise<boolean>) {
  const session = new Session();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void session.close().then(() => process.exit(130)));
  const bound = new Promise<never>((_resolve, reject) => {
    // What is left is for cleaning up.
    const late = () => reject(new Error(`Not done within ${boundMs / 1000} s`));
    setTimeout(late, boundMs - 5_000).unref();
  });
  const good = await Promise.race([work(session), bound]).catch((error: Error) => {
    process.stderr.write(`The measurement failed: ${error.stack}\n`);
    return false;
  });
  await session.close();
  process.exit(good ? 0 : 1);
}
