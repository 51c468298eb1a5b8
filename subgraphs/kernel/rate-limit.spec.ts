import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRedis } from '../../test/support/services.js';
import { createRateLimits, type RateLimits } from './rate-limit.js';

const rate = { name: `test-${process.pid}`, points: 2, seconds: 60 };
const limited = {
  code: 'RATE_LIMITED',
  details: { retryAfter: expect.any(Number) },
  text: { vi: expect.stringMatching(/giây/), en: expect.stringMatching(/seconds/) },
};

async function expectTwo(limits: RateLimits, key: string) {
  await limits.take(rate, key);
  await limits.take(rate, key);
  await expect(limits.take(rate, key)).rejects.toMatchObject(limited);
}

describe('a rate', () => {
  it('holds for each key apart, and again after all is given back', async () => {
    const limits = createRateLimits();
    await expectTwo(limits, 'a');
    await expectTwo(limits, 'b');
    await limits.forget(rate, 'a');
    await limits.take(rate, 'a');
    await limits.giveBack(rate, 'a');
    await expectTwo(limits, 'a');
  });

  it('holds in each process while Redis is away', async () => {
    const away = new Redis('redis://127.0.0.1:1', { maxRetriesPerRequest: 0, retryStrategy: () => null });
    away.on('error', () => undefined);
    await expectTwo(createRateLimits(away), 'a');
    away.disconnect();
  });
});

const address = await findRedis();
describe.runIf(address)('a rate in Redis', () => {
  const connections = [new Redis(address!), new Redis(address!)];
  beforeAll(async () => {
    for (const connection of connections) await connection.ping();
  });
  afterAll(async () => {
    await createRateLimits(connections[0]).forget(rate, 'shared');
    for (const connection of connections) connection.disconnect();
  });

  it('is one for all processes', async () => {
    const [here, there] = connections.map((connection) => createRateLimits(connection));
    await here!.take(rate, 'shared');
    await there!.take(rate, 'shared');
    await expect(here!.take(rate, 'shared')).rejects.toMatchObject(limited);
    await expect(there!.take(rate, 'shared')).rejects.toMatchObject(limited);
  });
});
