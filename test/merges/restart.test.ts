import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Associations, startAssociations } from '../../subgraphs/associations/associations.fixture.js';
import { honourInput } from '../../subgraphs/awards/awards.fixture.js';
import { awards as manifest } from '../../subgraphs/awards/subgraph.js';
import { createEventBus, type EventBus, joinAll } from '../../subgraphs/kernel/events/index.js';
import { redisBus } from '../../subgraphs/kernel/events/redis-bus.js';
import { graphWithout } from '../support/graph.js';
import { findRedis, isCi } from '../support/services.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../support/subgraph.js';
import { take } from '../support/trio.js';
import { until } from '../support/until.js';

const server = await findRedis();
if (!server && isCi) throw new Error('CI needs Redis: set REDIS_URL or start it on port 6379');
/** A database of Redis that only this file uses. */
const redisUrl = server && `${server}/11`;

describe.each([
  ['with the process of all', undefined],
  ['by itself, on Redis Streams', redisUrl],
] as const)('a subgraph that starts again %s', (_name, url) => {
  if (url === null) return test.skip('Redis is not here', () => undefined);
  let own: Associations;
  let awards: TestSubgraph;
  let bus: EventBus;
  beforeAll(async () => {
    if (url) {
      const redis = new Redis(url);
      await redis.flushdb();
      redis.disconnect();
    }
    own = await startAssociations();
    awards = await startTestSubgraph(manifest, graphWithout());
    bus = url ? redisBus(url, new Set(), { orphanedMs: 200 }) : createEventBus(undefined, new Set());
    if (url) {
      await own.graph.runtime.followEvents(bus);
      own.graph.runtime.publishEvents(bus);
    }
  });
  afterAll(async () => {
    await own?.close();
    await awards?.close();
    await bus?.close();
  });

  test('follows the merge of while it was away, and no event is told that nobody waits for', async () => {
    const [a, b] = [await own.newPerson('Vắng'), await own.newPerson('Vắng')];
    const first = viewerWith({ accountId: 'acc_first', roles: ['UNION_OFFICER'] });
    const { record: honour } = await take(
      awards,
      first,
      'conferHonour',
      honourInput({ recipientPersonId: a }),
    );
    const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
    const id = await own.done(first, 'proposePersonMerge', {
      mergedId: a,
      survivorId: b,
      reason: 'Một người',
    });
    await own.done(second, 'approvePersonMerge', { id });
    const pending = async () => {
      const query = 'query($id: ID!) { personMerge(id: $id) { pendingSubgraphs } }';
      return (await own.graph.run(first, query, { id })).data.personMerge.pendingSubgraphs;
    };
    expect(await pending()).toContain('awards');

    const told: number[] = [];
    await bus.subscribe('witness', async ({ source, sequence }) => {
      if (source === 'associations') told.push(sequence);
    });
    if (url) {
      await awards.runtime.followEvents(bus);
      awards.runtime.publishEvents(bus);
    } else await joinAll([own.graph.runtime, awards.runtime], bus);
    await until(async () => !(await pending()).includes('awards'), 10_000);
    const [row] = await awards.runtime.orm.em
      .getConnection()
      .execute('select recipient_person_id as id from awards.conferred_honour where id = ?', [honour.id]);
    expect(row.id).toBe(b);
    const [merged] = await own.graph.runtime.orm.em
      .getConnection()
      .execute(`select id::int as id from associations.audit_entry where entity_type = 'PersonMerged'`);
    if (!url) expect(told[0]).toBe(merged.id);
  });
});
