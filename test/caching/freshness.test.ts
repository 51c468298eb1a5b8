import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrganization, officer, organizationInput } from '../support/organizations.js';
import { findRedis, isCi } from '../support/services.js';
import { until } from '../support/until.js';
import { type CountedGateway, startWholeGraph, type WholeGraph } from '../support/whole-graph.js';

const server = await findRedis();
if (!server && isCi) throw new Error('CI needs Redis: set REDIS_URL or start it on port 6379');
/** A database of Redis that only this file uses. */
const redisUrl = server && `${server}/13`;

const count = '{ organizations { totalCount } }';

describe.each([
  ['in memory', undefined],
  ['in a shared Redis', redisUrl],
] as const)('answers kept %s', (_name, url) => {
  if (url === null) return test.skip('Redis is not here', () => undefined);
  let graph: WholeGraph;
  let one: CountedGateway;
  let two: CountedGateway;
  let slow = 0;
  beforeAll(async () => {
    const redis = url && new Redis(url);
    if (redis) await redis.flushdb();
    if (redis) redis.disconnect();
    graph = await startWholeGraph(url);
    one = await graph.gateway({
      through: (_subgraph, transport) => ({
        ...transport,
        async send(...call) {
          const answer = await transport.send(...call);
          await sleep(slow);
          return answer;
        },
      }),
    });
    two = await graph.gateway();
    // What changed last is on the bus, and known.
    await makeOrganization(graph.runtime('associations'));
    await sleep(1_000);
  });
  afterAll(() => graph?.close());

  /** Asks until the fetch is spared: the first questions may fall into the time in which a change is still news. */
  const warm = async (gateway: CountedGateway, query: string, headers = {}) => {
    await until(async () => {
      const before = gateway.fetches();
      await gateway.ask(query, {}, headers);
      return gateway.fetches() === before;
    });
  };
  const total = async (gateway: CountedGateway, headers = {}) =>
    (await gateway.ask(count, {}, headers)).data.organizations.totalCount as number;
  const showsWithinASecond = async (change: () => Promise<unknown>) => {
    await warm(one, count);
    await warm(two, count);
    const before = await total(one);
    await change();
    const committed = performance.now();
    for (const gateway of [one, two]) await until(async () => (await total(gateway)) === before + 1);
    expect(performance.now() - committed).toBeLessThan(1_000);
  };

  test('are given without a fetch', async () => {
    await warm(one, count);
    const before = one.fetches();
    for (let i = 0; i < 5; i++)
      expect((await one.ask(count)).data.organizations.totalCount).toBeGreaterThan(0);
    expect(one.fetches()).toBe(before);
  });

  test.skipIf(!url)('are given by the other replicas too', async () => {
    const query = '{ organizations(first: 3) { nodes { id code } } }';
    await warm(one, query);
    const before = two.fetches();
    expect((await two.ask(query)).data.organizations.nodes.length).toBeGreaterThan(0);
    expect(two.fetches()).toBe(before);
  });

  test('show a change through a gateway within a second', () =>
    showsWithinASecond(async () => {
      const mutation =
        'mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }';
      const { data } = await two.ask(mutation, { input: organizationInput() }, await graph.as(officer));
      expect(data.createOrganization.organization).not.toBeNull();
    }));

  test('show a change straight in a service within a second', () =>
    showsWithinASecond(() => makeOrganization(graph.runtime('associations'))));

  test('are not those of a fetch that began before a change and was shared after it', async () => {
    // Not kept yet: it has to be fetched.
    const query = '{ organizations(first: 7) { totalCount } }';
    slow = 1_500;
    const early = one.ask(query);
    await sleep(100);
    await makeOrganization(graph.runtime('associations'));
    // The change is known by now, and the early fetch still under way.
    await sleep(900);
    const late = one.ask(query);
    slow = 0;
    const totals = [await early, await late, await one.ask(query)];
    const [old, ...fresh] = totals.map(({ data }) => data.organizations.totalCount);
    expect(fresh).toEqual([old + 1, old + 1]);
  });

  test('are not those that failed, in whole or in part', async () => {
    let away = true;
    const broken = await graph.gateway({
      through: (name, transport) => ({
        ...transport,
        send: (...call) =>
          away && name === 'research' ? Promise.reject(new Error('away')) : transport.send(...call),
      }),
    });
    const query = '{ researchFields { id researchProjectCount } }';
    for (let i = 0; i < 3; i++) {
      const { data, errors } = await broken.ask(query);
      expect(data.researchFields[0].researchProjectCount).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'research' });
    }
    away = false;
    const { data, errors } = await broken.ask(query);
    expect(errors).toBeUndefined();
    expect(data.researchFields[0].researchProjectCount).toBe(0);
    await broken.stop();
  });
});
