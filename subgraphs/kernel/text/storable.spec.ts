import { describe, expect, it } from 'vitest';
import { isStorable, unstorablePlace } from './storable.js';

describe('isStorable', () => {
  it.each(['', 'Nguyễn Thị Thử', 'e\u0302\u0301', '𠀀 😀', '\u0001\uffff'])('lets %j through', (text) => {
    expect(isStorable(text)).toBe(true);
  });

  it.each(['a\0b', '\0', '\ud83d', 'a\ude00b', '\ude00\ud83d'])('finds %j', (text) => {
    expect(isStorable(text)).toBe(false);
  });
});

describe('unstorablePlace', () => {
  it('names the place', () => {
    expect(unstorablePlace({ input: { title: 'x', tags: ['a', 'b\0'] }, n: 1, none: null })).toBe(
      'input.tags.1',
    );
    expect(unstorablePlace({ input: { title: 'x', list: [[], {}, null, true] } })).toBeNull();
  });

  it('bears any depth', () => {
    let deep: unknown = 'a\0';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(unstorablePlace({ deep })).toMatch(/^deep\.0\.0/);
  });
});
