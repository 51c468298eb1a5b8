import { TypeID } from 'typeid-js';
import { describe, expect, it } from 'vitest';
import { createIds, prefixOf } from './ids.js';

describe('prefixOf', () => {
  const id = createIds(() => new Date('2026-10-01T00:00:00Z'))('per');

  it('is the prefix of an id that was made here', () => {
    expect(prefixOf(id)).toBe('per');
    expect(prefixOf(id)).toBe(TypeID.fromString(id).getType());
  });

  it.each([
    ['nothing', ''],
    ['no prefix', id.slice(4)],
    ['capitals', id.toUpperCase()],
    ['more than 128 bits', `per_8${'z'.repeat(25)}`],
    ['a letter that is no digit', `${id.slice(0, -1)}u`],
    ['one digit too many', `${id}0`],
    ['a line break', `${id}\n`],
  ])('is null for %s', (_what, text) => {
    expect(prefixOf(text)).toBeNull();
  });
});
