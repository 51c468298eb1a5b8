import { isAnswered } from './ports.js';

/** True where a missing service is a failure and no reason to skip. */
export const isCi = process.env.CI === 'true';

/** PostgreSQL for tests, by address: DATABASE_URL, or else the standard local port if it answers; null for none. */
export const findPostgres = async (): Promise<string | null> =>
  process.env.DATABASE_URL ||
  ((await isAnswered(5432)) ? 'postgres://postgres@127.0.0.1:5432/postgres' : null);

/** Redis for tests, by address: REDIS_URL, or else the standard local port if it answers; null for none. */
export const findRedis = async (): Promise<string | null> =>
  process.env.REDIS_URL || ((await isAnswered(6379)) ? 'redis://127.0.0.1:6379' : null);

/**
 * PostgreSQL and Redis for tests.
 * @returns null where one is missing; with CI=true that is an error, not a reason to skip
 */
export async function findServices(): Promise<{ databaseUrl: string; redisUrl: string } | null> {
  const [databaseUrl, redisUrl] = await Promise.all([findPostgres(), findRedis()]);
  if (databaseUrl && redisUrl) return { databaseUrl, redisUrl };
  if (isCi)
    throw new Error('CI needs PostgreSQL and Redis: set DATABASE_URL and REDIS_URL or start them locally');
  return null;
}
