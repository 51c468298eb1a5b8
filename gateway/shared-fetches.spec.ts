import { expect, test } from 'vitest';
import { shareFetches } from './shared-fetches.js';

/** A fetch that is answered by hand. */
function byHand() {
  const asked: { resolve(data: object): void; reject(error: Error): void }[] = [];
  const fetch = () =>
    new Promise<{ data: Record<string, unknown> }>((resolve, reject) => {
      asked.push({ resolve: (data) => resolve({ data: data as Record<string, unknown> }), reject });
    });
  return { asked, fetch };
}

test('equal fetches at the same time are one, and each caller owns its answer', async () => {
  const { asked, fetch } = byHand();
  const share = shareFetches();
  const answers = Promise.all([share('k', fetch), share('k', fetch), share('k', fetch)]);
  expect(asked).toHaveLength(1);
  asked[0]!.resolve({ person: { name: 'Lan' } });
  const [first, second, third] = await answers;
  (first!.data!.person as { name: string }).name = 'changed by the executor';
  expect(second).toEqual({ data: { person: { name: 'Lan' } } });
  expect(third).toEqual(second);
  expect(third!.data).not.toBe(second!.data);
});

test('another key and a later moment are fetches of their own', async () => {
  const { asked, fetch } = byHand();
  const share = shareFetches();
  const one = share('k', fetch);
  const other = share('l', fetch);
  expect(asked).toHaveLength(2);
  for (const { resolve } of asked) resolve({});
  await Promise.all([one, other]);
  const later = share('k', fetch);
  expect(asked).toHaveLength(3);
  asked[2]!.resolve({});
  await later;
});

test('who waits for a fetch that fails asks for himself', async () => {
  const { asked, fetch } = byHand();
  const share = shareFetches();
  const one = share('k', fetch);
  const other = share('k', fetch);
  asked[0]!.reject(new Error('too late'));
  await expect(one).rejects.toThrow('too late');
  await new Promise(setImmediate);
  asked[1]!.resolve({ ok: true });
  expect(await other).toEqual({ data: { ok: true } });
});
