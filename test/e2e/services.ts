import { connect } from 'node:net';

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (found: boolean) => {
      socket.destroy();
      done(found);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

/**
 * PostgreSQL and Redis for tests: as DATABASE_URL and REDIS_URL say, or on their standard local ports.
 * @returns null where one is missing; with CI=true that is an error, not a reason to skip
 */
export async function findServices(): Promise<{ databaseUrl: string; redisUrl: string } | null> {
  const { DATABASE_URL, REDIS_URL, CI } = process.env;
  const databaseUrl =
    DATABASE_URL ?? ((await answers(5432)) ? 'postgres://postgres@127.0.0.1:5432/postgres' : null);
  const redisUrl = REDIS_URL ?? ((await answers(6379)) ? 'redis://127.0.0.1:6379' : null);
  if (databaseUrl && redisUrl) return { databaseUrl, redisUrl };
  if (CI === 'true')
    throw new Error('CI needs PostgreSQL and Redis: set DATABASE_URL and REDIS_URL or start them locally');
  return null;
}
