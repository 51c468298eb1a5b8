import { afterAll, beforeAll, expect, it } from 'vitest';
import { associations } from '../../subgraphs/associations/subgraph.js';
import { consume } from '../../subgraphs/kernel/events/consumer.js';
import type { DomainEvent } from '../../subgraphs/kernel/events/index.js';
import { makeEffects, register } from '../events/register.fixture.js';
import { race, rowsOf } from '../support/race.js';
import { startTestSubgraph, type TestSubgraph } from '../support/subgraph.js';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph({ ...associations, consumers: [register()] });
  await makeEffects(graph.runtime);
});
afterAll(() => graph?.close());

it('an event that is delivered three times at once has one effect', async () => {
  const event = { source: 'awards', sequence: 7, entityType: 'Organization', requestId: 'r' } as DomainEvent;
  const deliver = () => consume(graph.runtime, register(), event);
  await race(graph.runtime, 'associations.consumed_event', [deliver, deliver, deliver]);
  await deliver();
  expect(await rowsOf(graph.runtime, 'select sequence::int from associations.effect')).toEqual([
    { sequence: 7 },
  ]);
});
