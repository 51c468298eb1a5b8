import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { associations } from '../../subgraphs/associations/subgraph.js';
import {
  busFor,
  createEventBus,
  type DomainEvent,
  type EventBus,
} from '../../subgraphs/kernel/events/index.js';
import { findRedis, isCi } from '../support/services.js';

const server = await findRedis();
if (!server && isCi) throw new Error('CI needs Redis: set REDIS_URL or start it on port 6379');
/** A database of Redis that only this file uses. */
const redisUrl = server && `${server}/11`;

const event = (sequence: number, entityType = 'Person', source = 'associations'): DomainEvent => ({
  id: `${source}:${sequence}`,
  source,
  sequence,
  action: 'UPDATE',
  entityType,
  entityId: 'per_1',
  changed: ['family'],
  at: '2026-11-23T00:00:00.000Z',
  requestId: 'r',
});
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 200 && !(await holds()); i++) await sleep(20);
  expect(await holds()).toBe(true);
};

/** A source that goes on saying that all is published. @returns ends that */
const alive = (bus: EventBus, source = 'associations') => {
  const timer = setInterval(() => bus.confirm(source, performance.now()).catch(() => undefined), 50);
  return () => clearInterval(timer);
};

describe.each([
  ['in one process', undefined],
  ['on Redis Streams', redisUrl],
] as const)('a bus %s', (_name, url) => {
  if (url === null) return test.skip('Redis is not here', () => undefined);
  let bus: EventBus;
  let other: Redis | null = null;
  beforeEach(async () => {
    other = url ? new Redis(url) : null;
    await other?.flushdb();
    bus = createEventBus(url, new Set(['Session']));
  });
  afterEach(async () => {
    await bus.close();
    other?.disconnect();
  });

  test('knows where each source is, and takes nothing twice', async () => {
    expect(await bus.position('associations')).toBeNull();
    const got: number[] = [];
    await bus.subscribe('g', async ({ sequence }) => void got.push(sequence));
    await bus.publish('associations', [event(1), event(2)], null);
    await bus.publish('associations', [event(2), event(3)], 2);
    expect(await bus.position('associations')).toBe(3);
    await until(() => got.length === 3);
    expect(got).toEqual([1, 2, 3]);
    expect(await bus.position('awards')).toBeNull();
  });

  test('delivers to every group, and what fails again', async () => {
    const seen = { one: 0, two: 0 };
    let refuse = true;
    await bus.subscribe('one', async () => void seen.one++);
    await bus.subscribe('two', async () => {
      seen.two++;
      if (refuse) throw new Error('not now');
    });
    await bus.publish('associations', [event(1)], null);
    await until(() => seen.one === 1 && seen.two >= 1);
    expect(await bus.lag('two')).toBe(1);
    refuse = false;
    if (url) return; // An orphan is claimed after some seconds: see the faults.
    await until(async () => (await bus.lag('two')) === 0);
    expect(seen.two).toBeGreaterThan(1);
  });

  test('an epoch differs after each change that shows, and only then', async () => {
    const die = alive(bus);
    const watch = bus.watchEpochs();
    const epoch = () => watch.current()?.get('associations');
    await until(() => epoch() !== undefined);
    const before = epoch();
    await bus.publish('associations', [event(1, 'Session')], null);
    await sleep(400);
    expect(epoch()).toBe(before);
    await bus.publish('associations', [event(2)], 1);
    await until(() => epoch() !== before);
    const after = epoch();
    await bus.touch('associations');
    await until(() => epoch() !== after);
    die();
    watch.stop();
  });
});

test('a sign-in leaves the epoch as it is', async () => {
  const bus = busFor(undefined, [associations]);
  await bus.publish('associations', [event(1)], null);
  const before = bus.watchEpochs().current()?.get('associations');
  await bus.publish('associations', [event(2, 'Session')], 1);
  expect(bus.watchEpochs().current()?.get('associations')).toBe(before);
  await bus.close();
});

describe.skipIf(!redisUrl)('a Redis that forgets', () => {
  test('has epochs that never were before: what was kept against an old one does not come back', async () => {
    const other = new Redis(redisUrl!);
    await other.flushdb();
    const bus = createEventBus(redisUrl!, new Set());
    const watch = bus.watchEpochs();
    const die = alive(bus, 'awards');
    const text = () => JSON.stringify([...(watch.current() ?? [])].sort());
    await until(() => watch.current()?.has('awards') === true);
    const seen = [text()];
    const changes = () => until(() => watch.current() !== null && !seen.includes(text()));
    await bus.publish('awards', [event(1, 'ConferredHonour', 'awards')], null);
    await changes();
    seen.push(text());
    await other.flushdb();
    await changes();
    die();
    await bus.close();
    other.disconnect();
  });

  test('takes no events from the middle, and tells that its memory is gone', async () => {
    const other = new Redis(redisUrl!);
    await other.flushdb();
    const bus = createEventBus(redisUrl!, new Set());
    await bus.publish('awards', [event(1, 'ConferredHonour', 'awards')], null);
    await other.flushdb();
    await bus.publish('awards', [event(2, 'ConferredHonour', 'awards')], 1);
    expect(await bus.position('awards')).toBeNull();
    expect(await other.xlen('events')).toBe(0);
    await bus.close();
    other.disconnect();
  });
});

test.skipIf(!redisUrl)(
  'a source that falls silent is missing within a second, and the others are not',
  async () => {
    const bus = createEventBus(redisUrl!, new Set());
    const die = alive(bus, 'awards');
    const live = alive(bus, 'research');
    const watch = bus.watchEpochs();
    await until(() => watch.current()?.has('awards') === true && watch.current()!.has('research'));
    die();
    const died = performance.now();
    await until(() => watch.current()?.has('awards') === false);
    expect(performance.now() - died).toBeLessThan(1_000);
    expect(watch.current()!.has('research')).toBe(true);
    // A confirmation that took too long on its way says nothing any more.
    await bus.confirm('awards', performance.now() - 1_000);
    await sleep(300);
    expect(watch.current()?.has('awards')).toBe(false);
    live();
    await bus.close();
  },
);
