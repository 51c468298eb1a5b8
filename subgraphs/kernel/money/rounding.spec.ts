import fc from 'fast-check';
import { expect, it } from 'vitest';
import { divideHalfUp } from './rounding.js';

it('rounds to the nearest whole number, halves up', () => {
  expect([1n, 2n, 3n, 4n, 5n].map((dividend) => divideHalfUp(dividend, 2n))).toEqual([1n, 1n, 2n, 2n, 3n]);
  expect(divideHalfUp(2n, 3n)).toBe(1n);
  expect(divideHalfUp(1n, 3n)).toBe(0n);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (a, b) => {
      const off = 2n * (divideHalfUp(a, b) * b - a);
      expect(off <= b && off > -b).toBe(true);
    }),
  );
});
