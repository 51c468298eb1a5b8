import { setTimeout } from 'node:timers/promises';
import { raw } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import type { Context } from '../context.js';
import { keepWhatTakes } from './kept.fixture.js';
import { countRows } from './select.js';
import { selectedBy } from './subquery.js';

keepWhatTakes(100);
class Mass {}

/** A context in which every count takes long and comes to how many were counted so far. */
function slowContext(): Context {
  let counted = 0;
  const query = {
    where: () => query,
    getCount: async () => {
      await setTimeout(120);
      return ++counted;
    },
  };
  return {
    subgraph: 'counts',
    inTransaction: false,
    entities: { byClass: () => ({ isMass: true, visible: () => ({}) }) },
    em: {
      isInTransaction: () => false,
      // Asked as ever, not by a prepared statement.
      getConnection: () => ({}),
      execute: async () => [{ change: '1' }],
      createQueryBuilder: () => query,
    },
  } as unknown as Context;
}

test.each([
  ['values', (text: string) => ({ name: text })],
  ['what a statement selects', (text: string) => ({ id: { $in: selectedBy('select ?', [text]) } })],
])('a count that took long is kept by its condition: %s', async (_, where) => {
  const ctx = slowContext();
  const ask = (text: string) => countRows(ctx, Mass, where(text));
  expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 2, 2, 3]);
});

test.each([
  ['as a value', (text: string) => ({ id: { $in: raw('(select ?)', [text]) } })],
  ['as a condition', (text: string) => ({ [raw('lower(?) = ?', [text, text]) as never]: [] })],
])('no count is kept whose condition does not show all of itself: SQL of the ORM %s', async (_, where) => {
  const ctx = slowContext();
  const ask = (text: string) => countRows(ctx, Mass, where(text));
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 2, 3]);
});
