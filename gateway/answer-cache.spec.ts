import { expect, test } from 'vitest';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import { type AnswerCacheOptions, cacheKey, createAnswerCache } from './answer-cache.js';
import { createMetrics } from './metrics.js';

const answer = { text: '{"data":{"a":1}}', cost: 3, name: 'A' };

function cacheWith(options: Partial<AnswerCacheOptions> = {}) {
  let epochs: ReadonlyMap<string, string> | null = known({ awards: '1' });
  const watch = { current: () => epochs, stop: () => undefined };
  const cache = createAnswerCache({
    store: null,
    epochs: watch,
    metrics: createMetrics(),
    name: 'test',
    ...options,
  });
  return { cache, moment: () => cache.now()!, become: (next: typeof epochs) => (epochs = next) };
}
/** The epochs of sources, and of the bus itself. */
const known = (epochs: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries({ '': 'life', ...epochs }));
const storeOf = (values = new Map<string, string>()) =>
  ({
    get: async (key: string) => values.get(key) ?? null,
    set: async (key: string, value: string) => void values.set(key, value),
  }) as unknown as KeyValue;

test('gives what was kept as it was', async () => {
  const { cache, moment } = cacheWith();
  cache.set('k', answer, ['awards'], 60, moment());
  expect(await cache.get('k', moment())).toMatchObject(answer);
  expect(await cache.get('other', moment())).toBeNull();
});

test('gives nothing that a source of its own has changed since, and what others have', async () => {
  const { cache, moment, become } = cacheWith();
  cache.set('k', answer, ['awards'], 60, moment());
  become(known({ awards: '1', research: '9' }));
  expect(await cache.get('k', moment())).not.toBeNull();
  become(known({ awards: '2' }));
  expect(await cache.get('k', moment())).toBeNull();
});

test('keeps an answer against what was known when it was asked', async () => {
  const { cache, moment, become } = cacheWith();
  const asked = moment();
  become(known({ awards: '2' }));
  cache.set('k', answer, ['awards'], 60, asked);
  expect(await cache.get('k', moment())).toBeNull();
});

test('gives nothing from before the bus lost its memory, though the numbers come again', async () => {
  const { cache, moment, become } = cacheWith();
  become(known({ '': 'first life', awards: '1' }));
  cache.set('k', answer, ['awards'], 60, moment());
  become(known({ '': 'second life', awards: '1' }));
  expect(await cache.get('k', moment())).toBeNull();
});

test('gives nothing longer than it may, and keeps nothing that may not be kept or is very large', async () => {
  const { cache, moment } = cacheWith();
  cache.set('brief', answer, [], 0.02, moment());
  cache.set('never', answer, [], 0, moment());
  cache.set('large', { ...answer, text: 'x'.repeat(1_000_001) }, [], 60, moment());
  await new Promise((done) => setTimeout(done, 40));
  for (const key of ['brief', 'never', 'large']) expect(await cache.get(key, moment())).toBeNull();
});

test('gives what another process kept, under its own name only', async () => {
  const store = storeOf();
  const [one, two, entities] = [{ store }, { store }, { store, name: 'entity' }].map(cacheWith);
  one!.cache.set('k', answer, ['awards'], 60, one!.moment());
  expect(await two!.cache.get('k', two!.moment())).toMatchObject(answer);
  expect(await entities!.cache.get('k', entities!.moment())).toBeNull();
});

test('does without a store that fails', async () => {
  const away = () => Promise.reject(new Error('away'));
  const { cache, moment } = cacheWith({ store: { get: away, set: away } as unknown as KeyValue });
  expect(await cache.get('k', moment())).toBeNull();
  cache.set('k', answer, ['awards'], 60, moment());
  expect(await cache.get('k', moment())).toMatchObject(answer);
});

test('makes one key of equal parts and others of others, also where their texts join to the same', () => {
  expect(cacheKey('a', { b: [1] })).toBe(cacheKey('a', { b: [1] }));
  const keys = [
    cacheKey('ab', 'c'),
    cacheKey('a', 'bc'),
    cacheKey('a', ['bc']),
    cacheKey('a","bc'),
    cacheKey('a', 'bc', null),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('neither keeps nor gives what came from a source of which nothing is promised', async () => {
  const { cache, moment, become } = cacheWith();
  cache.set('k', answer, ['awards', 'research'], 60, moment());
  become(known({ awards: '1', research: '1' }));
  expect(await cache.get('k', moment())).toBeNull();
  cache.set('k', answer, ['awards', 'research'], 60, moment());
  expect(await cache.get('k', moment())).not.toBeNull();
  become(known({ awards: '1' }));
  expect(await cache.get('k', moment())).toBeNull();
});
