import { describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import type { Where } from '../federation/entities.js';
import { visibleWhere } from './select.js';
import { selectedBy } from './subquery.js';

class Row {}
const seen = (visible: Where, where: Where, isOfFew?: boolean) => {
  const ctx = { entities: { byClass: () => ({ visible: () => visible }) } } as unknown as Context;
  return visibleWhere(ctx, Row, where, isOfFew);
};
const own = { ownerId: { $in: ['a', 'b'] } };

describe('what is visible of what is asked for', () => {
  it.each<[string, Where, Where]>([
    ['the rows of one of the own', own, { ownerId: 'a' }],
    [
      'the same among other conditions',
      own,
      { $and: [{ state: 'X' }, { $and: [{ ownerId: 'b', year: 1 }] }] },
    ],
    ['the same where others are visible too', { $or: [{ isPublic: true }, own] }, { ownerId: 'a' }],
  ])('is all of it where it is %s', (_, visible, where) => {
    expect(seen(visible, where)).toEqual(where);
  });

  it.each<[string, Where, Where]>([
    ['somebody else’s', own, { ownerId: 'c' }],
    ['of several', own, { ownerId: { $in: ['a', 'c'] } }],
    ['of one or another', own, { $or: [{ ownerId: 'a' }, { ownerId: 'c' }] }],
    ['not of one', own, { $not: { ownerId: 'a' } }],
    ['about another property', own, { holderId: 'a' }],
    ['own, and more is asked for', { ...own, isSecret: false }, { ownerId: 'a' }],
    [
      'own, and more is asked for in an alternative',
      { $or: [{ ...own, isSecret: false }] },
      { ownerId: 'a' },
    ],
    ['own, and something else holds besides', { $or: [own], isSecret: false }, { ownerId: 'a' }],
    ['own, of a list with exceptions', { ownerId: { $in: ['a', 'b'], $ne: 'b' } }, { ownerId: 'b' }],
    ['nobody’s', { ownerId: { $in: [] } }, { ownerId: 'a' }],
    ['not told', { ownerId: { $in: selectedBy('select ?', ['a']) } }, { ownerId: 'a' }],
    ['without an owner', { ownerId: { $in: [undefined] } }, { state: 'X' }],
  ])('is narrowed where it is %s', (_, visible, where) => {
    expect(seen(visible, where)).toEqual({ $and: [visible, where] });
  });

  it('is asked for by the value where a list of the own has one', () => {
    const where = {
      a: { $in: ['x'] },
      b: { $in: ['x', 'y'] },
      c: { $nin: ['x'] },
      d: { $not: { $in: ['x'] } },
    };
    expect(seen(where, {})).toEqual({ ...where, a: 'x' });
    expect(seen({}, where)).toEqual(where);
  });

  it('is asked for row by row only where few rows are asked about, and where that can be', () => {
    const both = { id: { $in: selectedBy('select all', ['a'], 'select one') } };
    const all = { id: { $in: selectedBy('select all', ['a']) } };
    const sqlOf = (where: any) => [where.id.$in.sql, where.id.$in.params];
    expect(sqlOf(seen({}, both))).toEqual(['select all', ['a']]);
    expect(sqlOf(seen({}, both, true))).toEqual(['select one', ['a']]);
    expect(sqlOf(seen({}, all, true))).toEqual(['select all', ['a']]);
    const among = seen({ $or: [{ $and: [both] }] }, {}, true) as any;
    expect(sqlOf(among.$or[0].$and[0])).toEqual(['select one', ['a']]);
    for (const related of [
      { parent: both },
      { parts: { $some: both } },
      { parts: { $none: { id: both.id } } },
    ])
      expect(JSON.stringify(seen({}, related, true))).toContain('select all');
  });
});
