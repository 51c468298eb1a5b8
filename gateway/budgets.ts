import { LRUCache } from 'lru-cache';
import type { Environment } from '../subgraphs/kernel/env.js';
import { AppError } from '../subgraphs/kernel/errors.js';
import {
  type Left,
  networkOf,
  type Rate,
  type RateLimits,
  rateLimited,
} from '../subgraphs/kernel/rate-limit.js';
import type { Viewer } from '../subgraphs/kernel/viewer.js';
import type { Identity } from './authentication.js';

/** What a caller may still ask for, for one request. */
export interface Budget {
  /** @throws RATE_LIMITED where it is known already that nothing is left, before the request is even read */
  assertNotSpent(): void;
  /** Takes what an operation costs, at least one point; only the first call counts. @throws RATE_LIMITED */
  spend(cost: number): Promise<void>;
  /** Tells the caller what he has left. */
  headers(): Record<string, string>;
}

/** For the graph's own questions. */
export const unlimited: Budget = Object.freeze({
  assertNotSpent: () => undefined,
  spend: async () => undefined,
  headers: () => ({}),
});

const seconds = 60;

/** Keeps accounts, and addresses where nobody is signed in, to what they may ask for in a minute. */
export function createBudgets(
  env: Pick<Environment, 'RATE_LIMIT_ACCOUNT' | 'RATE_LIMIT_ANONYMOUS'>,
  rates: RateLimits,
): (identity: Identity) => Budget {
  const account: Rate = { name: 'account', points: env.RATE_LIMIT_ACCOUNT, seconds };
  const anonymous: Rate = { name: 'anonymous', points: env.RATE_LIMIT_ANONYMOUS, seconds };
  /** When those who have nothing left have something again: a store that is asked for each refusal helps nobody. */
  const spent = new LRUCache<string, number>({ max: 50_000 });
  return ({ viewer, trusted }) => {
    const rate = viewer.accountId === null ? anonymous : account;
    if (trusted || rate.points === 0) return unlimited;
    return new OpenBudget(rate, countedAs(viewer), rates, spent);
  };
}

/** Whom a viewer's requests are counted for: the account, or where nobody is signed in the address. */
export const countedAs = ({ accountId, address }: Viewer): string => accountId ?? networkOf(address ?? '');

class OpenBudget implements Budget {
  private left: Left | null = null;
  private taken: Promise<void> | null = null;
  private isRefused = false;

  constructor(
    private readonly rate: Rate,
    private readonly key: string,
    private readonly rates: RateLimits,
    private readonly spent: LRUCache<string, number>,
  ) {}

  private get id(): string {
    return `${this.rate.name}:${this.key}`;
  }

  assertNotSpent(): void {
    const wait = Math.ceil(((this.spent.get(this.id) ?? 0) - Date.now()) / 1000);
    if (wait <= 0) return;
    this.refused(wait);
    throw rateLimited(wait);
  }

  spend(cost: number): Promise<void> {
    this.taken ??= this.take(Math.max(1, Math.ceil(cost)));
    return this.taken;
  }

  headers(): Record<string, string> {
    if (!this.left) return {};
    const { name, points } = this.rate;
    const { left } = this;
    return {
      'ratelimit-limit': String(points),
      'ratelimit-remaining': String(left.points),
      'ratelimit-reset': String(left.seconds),
      'ratelimit-policy': `"${name}";q=${points};w=${seconds}`,
      ratelimit: `"${name}";r=${left.points};t=${left.seconds}`,
      ...(this.isRefused && { 'retry-after': String(left.seconds) }),
    };
  }

  private async take(points: number): Promise<void> {
    try {
      this.left = await this.rates.take(this.rate, this.key, points);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const wait = Number(error.details.retryAfter);
      this.spent.set(this.id, Date.now() + wait * 1000);
      this.refused(wait);
      throw error;
    }
  }

  private refused(wait: number): void {
    this.left = { points: 0, seconds: wait };
    this.isRefused = true;
    this.taken ??= Promise.resolve();
  }
}
