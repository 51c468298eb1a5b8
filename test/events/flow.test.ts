import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOrganization } from '../../subgraphs/associations/organization/organization.service.js';
import { associations } from '../../subgraphs/associations/subgraph.js';
import {
  createEventBus,
  type DomainEvent,
  type EventBus,
  startRelay,
} from '../../subgraphs/kernel/events/index.js';
import { redisBus } from '../../subgraphs/kernel/events/redis-bus.js';
import { transact } from '../../subgraphs/kernel/index.js';
import { makeOrganization, officer, organizationInput } from '../support/organizations.js';
import { findRedis, isCi } from '../support/services.js';
import { startTestSubgraph, type TestSubgraph } from '../support/subgraph.js';
import { until } from '../support/until.js';
import { makeEffects, register } from './register.fixture.js';

const server = await findRedis();
if (!server && isCi) throw new Error('CI needs Redis: set REDIS_URL or start it on port 6379');
/** A database of Redis that only this file uses. */
const redisUrl = server && `${server}/12`;

describe.each([
  ['in one process', undefined],
  ['on Redis Streams', redisUrl],
] as const)('an event %s', (_name, url) => {
  if (url === null) return test.skip('Redis is not here', () => undefined);
  let graph: TestSubgraph;
  let bus: EventBus;
  let redis: Redis | null = null;
  let before: number;
  const consumer = { refuses: false, calls: 0 };

  beforeAll(async () => {
    redis = url ? new Redis(url) : null;
    await redis?.flushdb();
    const asked = () => {
      consumer.calls++;
      if (consumer.refuses) throw new Error('not now');
    };
    graph = await startTestSubgraph({ ...associations, consumers: [register(asked)] });
    await makeEffects(graph.runtime);
    bus = url ? redisBus(url, new Set(), { orphanedMs: 200 }) : createEventBus(undefined, new Set());
    await graph.runtime.followEvents(bus);
    graph.runtime.publishEvents(bus);
  });
  afterAll(async () => {
    await graph?.close();
    await bus?.close();
    redis?.disconnect();
  });
  beforeEach(async () => {
    before = (await column('effect')).length;
    Object.assign(consumer, { refuses: false, calls: 0 });
  });
  const column = async (table: string): Promise<number[]> => {
    const sql = `select sequence::int from associations.${table} order by sequence`;
    const rows: { sequence: number }[] = await graph.runtime.orm.em.getConnection().execute(sql);
    return rows.map(({ sequence }) => sequence);
  };
  const effects = async () => (await column('effect')).slice(before);
  const untilEffects = (n: number) => until(async () => (await effects()).length === n);

  test('reaches a consumer within a second of the commit', async () => {
    await makeOrganization(graph.runtime);
    const committed = performance.now();
    await untilEffects(1);
    expect(performance.now() - committed).toBeLessThan(1_000);
  });

  test('whose handler fails leaves neither effect nor mark, and comes again', async () => {
    consumer.refuses = true;
    const marks = await column('consumed_event');
    await makeOrganization(graph.runtime);
    await until(() => consumer.calls > 0);
    expect(await effects()).toEqual([]);
    expect(await column('consumed_event')).toEqual(marks);
    consumer.refuses = false;
    await untilEffects(1);
    expect(consumer.calls).toBeGreaterThan(1);
    await until(async () => (await bus.lag('associations.register')) === 0);
  });

  test('of a change that is rolled back does not happen', async () => {
    const refused = transact(graph.runtime.context({ viewer: officer }), async (tx) => {
      await createOrganization(tx, organizationInput());
      throw new Error('changed my mind');
    });
    await expect(refused).rejects.toThrow('changed my mind');
    await makeOrganization(graph.runtime);
    await untilEffects(1);
    expect(consumer.calls).toBe(1);
  });

  test('is published once and in its place by relays side by side', async () => {
    const published: number[] = [];
    await bus.subscribe('witness', async ({ sequence }) => void published.push(sequence));
    const { orm, surroundings } = graph.runtime;
    const options = { orm, source: 'associations', bus, log: surroundings.log };
    const others = [startRelay(options), startRelay(options)];
    await Promise.all(Array.from({ length: 20 }, () => makeOrganization(graph.runtime)));
    await untilEffects(20);
    await Promise.all(others.map((relay) => relay.stop()));
    const last = await bus.position('associations');
    await until(() => published.at(-1) === last);
    expect(published.length).toBeGreaterThanOrEqual(20);
    expect(published).toEqual(published.map((_, index) => published[0]! + index));
  });

  test.skipIf(!url)('arrives though Redis is emptied meanwhile, and has its effect once', async () => {
    consumer.refuses = true;
    for (let i = 0; i < 5; i++) await makeOrganization(graph.runtime);
    await until(() => consumer.calls > 0);
    await redis!.flushdb();
    consumer.refuses = false;
    await untilEffects(5);
    await redis!.flushdb();
    await makeOrganization(graph.runtime);
    await untilEffects(6);
  });

  test('of a database that was set back, or made anew, is published though the bus was farther', async () => {
    const known = await bus.position('associations');
    const later = { id: 'x', sequence: known! + 1_000, source: 'associations', entityType: 'Elsewhere' };
    await bus.publish('associations', [later as DomainEvent], known);
    await makeOrganization(graph.runtime);
    await untilEffects(1);
  });
});
