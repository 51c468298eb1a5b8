import { expect, test } from 'vitest';
import type { DomainEvent } from './event.js';
import { memoryBus } from './memory-bus.js';

test('the epochs that somebody took stay as they were: an answer is kept against what held when it was asked', async () => {
  const bus = memoryBus(new Set());
  const watch = bus.watchEpochs();
  const taken = watch.current();
  const event = { source: 'awards', sequence: 1, entityType: 'Honour' } as DomainEvent;
  await bus.publish('awards', [event], null);
  expect(taken?.get('awards')).toBeUndefined();
  expect(watch.current()?.get('awards')).toBe('1');
  await bus.close();
});
