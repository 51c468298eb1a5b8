import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Context } from '../context.js';
import { keepWhatTakes } from './kept.fixture.js';
import { keptIfCostly, whileUnchanged } from './kept.js';

keepWhatTakes(100);

/** A context of a subgraph whose last change is number `change`. */
const contextOf = (graph: { change: number; asked: number }, more: Partial<Context> = {}) =>
  ({
    subgraph: 'kept',
    inTransaction: false,
    entities: graph,
    em: {
      isInTransaction: () => false,
      execute: async () => {
        graph.asked += 1;
        return [{ change: String(graph.change) }];
      },
    },
    ...more,
  }) as unknown as Context;

/** Work that counts how often it is done. */
const counting = (ms = 0) => {
  const work = Object.assign(
    async () => {
      work.times += 1;
      await setTimeout(ms);
      return work.times;
    },
    { times: 0 },
  );
  return work;
};

test('what is kept is worked out again after a change, by its name, and always in a transaction', async () => {
  const graph = { change: 1, asked: 0 };
  const work = counting();
  const ask = (name = 'a') => whileUnchanged(contextOf(graph), name, work);
  expect([await ask(), await ask(), await ask('b'), await ask()]).toEqual([1, 1, 2, 1]);
  graph.change = 2;
  expect([await ask(), await ask()]).toEqual([3, 3]);
  expect(await whileUnchanged(contextOf(graph, { inTransaction: true }), 'a', work)).toBe(4);
});

test('who asks by the entity manager of a transaction that is not his is not told by others, nor tells them', async () => {
  const graph = { change: 1, asked: 0 };
  const work = counting();
  const inside = {
    em: { ...contextOf(graph).em, isInTransaction: () => true },
  } as unknown as Partial<Context>;
  expect(await whileUnchanged(contextOf(graph, inside), 'a', work)).toBe(1);
  expect(await whileUnchanged(contextOf(graph), 'a', work)).toBe(2);
});

test('there are at most so many names, and none of before a change', async () => {
  const graph = { change: 1, asked: 0 };
  let times = 0;
  const ask = (name: string) => whileUnchanged(contextOf(graph), name, async () => ++times);
  for (let i = 0; i < 2_001; i++) await ask(`n${i}`);
  expect(await ask('n2000')).toBe(2_001);
  expect(await ask('n0')).toBe(2_002);
});

test('what fails is not kept', async () => {
  const graph = { change: 1, asked: 0 };
  const fails = () => Promise.reject(new Error('no'));
  await expect(whileUnchanged(contextOf(graph), 'a', fails)).rejects.toThrow('no');
  expect(await whileUnchanged(contextOf(graph), 'a', async () => 'yes')).toBe('yes');
});

test('what is kept has bounds: the least used goes first, and what is too large alone is not kept', async () => {
  const graph = { change: 1, asked: 0 };
  let times = 0;
  const ask = (name: string, length: number) =>
    whileUnchanged(contextOf(graph), name, async () => {
      times += 1;
      return Array(length);
    });
  for (const name of ['a', 'b', 'a', 'c', 'a']) await ask(name, 40_000);
  expect(times).toBe(3);
  await ask('b', 40_000);
  expect(times).toBe(4);
  await ask('large', 100_001);
  await ask('large', 100_001);
  expect(times).toBe(6);
});

test('what takes no time is never kept, nor is the last change asked for', async () => {
  const graph = { change: 1, asked: 0 };
  const work = counting();
  for (let i = 0; i < 3; i++) await keptIfCostly(contextOf(graph), 'cheap', work);
  expect([work.times, graph.asked]).toEqual([3, 0]);
});

test('what took long is kept from the next time on, until a change', async () => {
  const graph = { change: 1, asked: 0 };
  const work = counting(150);
  const ask = () => keptIfCostly(contextOf(graph), 'costly', work);
  expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 2]);
  graph.change = 2;
  expect([await ask(), await ask()]).toEqual([3, 3]);
});

test('what took long once by chance is kept no more when it takes no time again; each graph finds out for itself', async () => {
  const graph = { change: 1, asked: 0 };
  const ask = (ms: number) => keptIfCostly(contextOf(graph), 'by chance', () => setTimeout(ms));
  await ask(150);
  await ask(0);
  expect(graph.asked).toBe(1);
  await ask(0);
  expect(graph.asked).toBe(1);
  const other = { change: 1, asked: 0 };
  await ask(150);
  await keptIfCostly(contextOf(other), 'by chance', () => setTimeout(0));
  expect(other.asked).toBe(0);
});
