import type { Redis } from 'ioredis';
import addresses from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors.js';

/** How often something may be done, or how much of it. */
export interface Rate {
  /** Name of what is counted; its keys are apart from those of other rates. */
  readonly name: string;
  /** How often, or how much, within `seconds`. */
  readonly points: number;
  readonly seconds: number;
}

/** What a key has left of a rate. */
export interface Left {
  readonly points: number;
  /** Until all points are there again. */
  readonly seconds: number;
}

/** Counters shared by all processes of the graph, as far as they share a Redis. */
export interface RateLimits {
  /**
   * Takes points of a key, by default one.
   * @throws RATE_LIMITED with `retryAfter` in seconds where that many are not left
   */
  take(rate: Rate, key: string, points?: number): Promise<Left>;
  /** Gives a point back: what it was taken for did not count. */
  giveBack(rate: Rate, key: string): Promise<void>;
  /** Gives all points of a key back. */
  forget(rate: Rate, key: string): Promise<void>;
}

/** @param redis where the counters are; without it, and while it does not answer, each process counts for itself */
export function createRateLimits(redis?: Redis): RateLimits {
  const limiters = new Map<string, RateLimiterMemory | RateLimiterRedis>();
  const limiter = ({ name, points, seconds }: Rate) => {
    const id = `${name}:${points}:${seconds}`;
    let found = limiters.get(id);
    if (!found) {
      const options = { keyPrefix: `rate:${name}`, points, duration: seconds };
      const memory = new RateLimiterMemory(options);
      found = redis
        ? new RateLimiterRedis({
            ...options,
            storeClient: redis,
            insuranceLimiter: memory,
            rejectIfRedisNotReady: true,
          })
        : memory;
      limiters.set(id, found);
    }
    return found;
  };
  return {
    async take(rate, key, points = 1) {
      try {
        const { remainingPoints, msBeforeNext } = await limiter(rate).consume(key, points);
        return { points: remainingPoints, seconds: Math.ceil(msBeforeNext / 1000) };
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw rateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      }
    },
    async giveBack(rate, key) {
      await limiter(rate).reward(key);
    },
    async forget(rate, key) {
      await limiter(rate).delete(key);
    },
  };
}

/** Whose address it is, as far as it can be counted: of IPv6 each subscriber has a whole /64 to choose from. */
export function networkOf(address: string): string {
  if (!addresses.isValid(address)) return address;
  const parsed = addresses.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : Buffer.from(parsed.toByteArray().slice(0, 8)).toString('hex');
}

/** @param seconds after which another attempt makes sense */
export const rateLimited = (seconds: number) =>
  new AppError(
    'RATE_LIMITED',
    {
      vi: `Quá nhiều yêu cầu; hãy thử lại sau ${seconds} giây.`,
      en: `Too many requests; try again in ${seconds} seconds.`,
    },
    { retryAfter: seconds },
  );
