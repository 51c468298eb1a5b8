import { raw } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import type { Where } from '../federation/entities.js';
import { formOf, placeOfMark } from './condition-form.js';
import { selectedBy } from './subquery.js';

const day = new Date('2026-01-01');

test.each<[Where, Where]>([
  [{ id: 'a' }, { id: '<<0>>' }],
  [{ id: { $in: ['a'] } }, { id: { $in: ['b', 'c', 'd'] } }],
  [
    { $or: [{ at: { $gt: day } }, { at: day, id: { $gt: 'a' } }] },
    { $or: [{ at: { $gt: new Date(0) } }, { at: new Date(1), id: { $gt: 'b' } }] },
  ],
  [
    { n: 1, open: true },
    { n: 2, open: true },
  ],
  [{ ids: { $overlap: ['a'] } }, { ids: { $overlap: ['b', 'c'] } }],
  [{ id: { $in: selectedBy('select ?', ['a']) } }, { id: { $in: selectedBy('select ?', ['b']) } }],
])('%j and %j are one form', (one, other) => {
  expect(formOf(one)?.form).toBe(formOf(other)?.form);
  expect(formOf(other)?.values).not.toEqual(formOf(one)?.values);
});

test.each<[Where, Where]>([
  [{ id: 'a' }, { name: 'a' }],
  [{ id: 'a' }, { id: null }],
  [{ id: 'a' }, { id: { $ne: 'a' } }],
  [{ id: 'a' }, { id: 1 }],
  [{ id: 'a' }, { id: { $in: ['a'] } }],
  [{ id: { $in: ['a'] } }, { id: { $in: [] } }],
  [{ open: true }, { open: false }],
  [{ ids: { $ne: [] } }, { ids: { $ne: null } }],
  [{ id: { $in: selectedBy('select ?', ['a']) } }, { id: { $in: selectedBy('select 1 + ?', ['a']) } }],
  [{ id: { $in: selectedBy('select ?', ['a']) } }, { id: { $nin: selectedBy('select ?', ['a']) } }],
  [{ $and: [{ a: 'x' }, { b: 'x' }] }, { $and: [{ a: 'x', b: 'x' }] }],
  [{ $or: [{ a: 'x' }] }, { $and: [{ a: 'x' }] }],
])('%j and %j are two forms', (one, other) => {
  expect(formOf(one)!.form).not.toBe(formOf(other)!.form);
});

test('a mark is told from whatever a condition may hold', () => {
  const { marked, values } = formOf({ a: 'x', b: 7, c: day, d: { $in: ['y', 'z'] } })!;
  const all = Object.values(marked).flatMap((mark) => (mark as { $in?: unknown[] }).$in ?? [mark]);
  expect(all.map(placeOfMark)).toEqual([0, 1, 2, 3, 3]);
  expect(values).toEqual(['x', 7, day, ['y', 'z']]);
  expect(['x', 7, day, null, undefined, true, {}].map(placeOfMark)).toEqual(Array(7).fill(null));
});

test.each<[string, Where]>([
  ['SQL as a condition', { [raw('lower(name)') as unknown as string]: 'a' }],
  ['SQL as a value', { name: raw('lower(?)', ['A']) }],
  ['a list of different things', { id: { $in: ['a', 1] } }],
  ['a list as a value', { tags: ['a'] }],
  ['SQL with a list', { id: { $in: selectedBy('select ?', [['a']]) } }],
])('%s has no form', (_what, where) => {
  expect(formOf(where)).toBeNull();
});
