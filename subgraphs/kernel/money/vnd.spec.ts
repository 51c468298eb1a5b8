import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValidVnd } from './vnd.js';

describe('isValidVnd', () => {
  it.each([0, 1, 2_500_000_000, 1_250_000_000_000, Number.MAX_SAFE_INTEGER])('accepts %o', (value) => {
    expect(isValidVnd(value)).toBe(true);
  });

  it.each([
    -1,
    0.5,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1',
    1n,
    null,
    undefined,
    {},
  ])('refuses %o', (value) => {
    expect(isValidVnd(value)).toBe(false);
  });

  it('accepts every safe integer from 0 on, and no negative one', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(isValidVnd(value)).toBe(value >= 0);
      }),
    );
  });
});
