import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basisPoints,
  formatBasisPoints,
  isMoreThan,
  isMoreThanHalf,
  isRatio,
  leastCountFor,
  ratioAtLeast,
} from './ratio.js';

const TWO_THIRDS = { numerator: 2, denominator: 3 };
const count = fc.nat(Number.MAX_SAFE_INTEGER);
const ratios = fc.record({ numerator: count, denominator: count.filter((value) => value > 0) });

describe('ratios', () => {
  it('hold exactly at the limit', () => {
    expect(ratioAtLeast(6, 9, TWO_THIRDS)).toBe(true);
    expect(ratioAtLeast(5, 8, TWO_THIRDS)).toBe(false);
    expect(isMoreThan(6, 9, TWO_THIRDS)).toBe(false);
    expect(isMoreThan(7, 9, TWO_THIRDS)).toBe(true);
    expect([isMoreThanHalf(5, 9), isMoreThanHalf(4, 8)]).toEqual([true, false]);
  });

  it('hold for numbers whose product is beyond the safe integers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(ratioAtLeast(most - 1, most, { numerator: most - 1, denominator: most })).toBe(true);
    expect(ratioAtLeast(most - 2, most, { numerator: most - 1, denominator: most })).toBe(false);
  });

  it('say no for a share of none', () => {
    expect(ratioAtLeast(0, 0, TWO_THIRDS)).toBe(false);
    expect(ratioAtLeast(0, 0, { numerator: 0, denominator: 1 })).toBe(false);
    expect(isMoreThan(1, 0, TWO_THIRDS)).toBe(false);
    expect(basisPoints(0, 0)).toBeNull();
  });

  it('refuse fractions, negative numbers and a denominator of 0', () => {
    expect(() => ratioAtLeast(0.5, 1, TWO_THIRDS)).toThrow(RangeError);
    expect(() => ratioAtLeast(-1, 1, TWO_THIRDS)).toThrow(RangeError);
    expect(() => isMoreThan(1, 1, { numerator: 1, denominator: 0 })).toThrow(RangeError);
    expect(() => ratioAtLeast(-1, 0, TWO_THIRDS)).toThrow(RangeError);
    expect(() => ratioAtLeast(0, 0, { numerator: 1, denominator: 0 })).toThrow(RangeError);
    expect(() => leastCountFor(1.5, TWO_THIRDS)).toThrow(RangeError);
    expect(() => basisPoints(-1, 3)).toThrow(RangeError);
    expect(() => basisPoints(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
    expect(basisPoints(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(10_000);
    expect([isRatio(TWO_THIRDS), isRatio({ numerator: 1.5, denominator: 3 })]).toEqual([true, false]);
  });

  it('know the least count that suffices', () => {
    expect([
      leastCountFor(9, TWO_THIRDS),
      leastCountFor(10, TWO_THIRDS),
      leastCountFor(0, TWO_THIRDS),
    ]).toEqual([6, 7, 0]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        (d, n, of) => {
          const ratio = { numerator: n, denominator: of };
          const least = leastCountFor(d, ratio);
          expect(ratioAtLeast(least, d, ratio)).toBe(true);
          if (least > 0) expect(ratioAtLeast(least - 1, d, ratio)).toBe(false);
        },
      ),
    );
  });

  it('compare one way only', () => {
    fc.assert(
      fc.property(count, count, ratios, (n, d, ratio) => {
        const reversed = { numerator: n, denominator: d };
        fc.pre(d > 0);
        expect(isMoreThan(n, d, ratio)).toBe(!ratioAtLeast(ratio.numerator, ratio.denominator, reversed));
      }),
    );
  });
});

describe('percentages', () => {
  it('are rounded half up', () => {
    expect([basisPoints(2, 3), basisPoints(1, 3), basisPoints(1, 8), basisPoints(1, 20_000)]).toEqual([
      6667, 3333, 1250, 1,
    ]);
    expect(basisPoints(3, 2)).toBe(15_000);
  });

  it('are written with a decimal comma', () => {
    expect([6667, 0, 5, 10_000].map(formatBasisPoints)).toEqual(['66,67%', '0,00%', '0,05%', '100,00%']);
    expect(() => formatBasisPoints(0.5)).toThrow(RangeError);
  });
});
