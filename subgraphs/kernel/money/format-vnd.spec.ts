import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVnd, formatVndShort } from './format-vnd.js';

describe('formatVnd', () => {
  it.each([
    [2_500_000_000, '2.500.000.000 ₫'],
    [1_000, '1.000 ₫'],
    [0, '0 ₫'],
    [-0, '0 ₫'],
    [-20_700_000, '-20.700.000 ₫'],
    [9_007_199_254_740_991, '9.007.199.254.740.991 ₫'],
  ])('%i → %s', (amount, text) => {
    expect(formatVnd(amount)).toBe(text);
  });

  it('keeps every digit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(Number(formatVnd(amount).replace(/[. ₫]/g, ''))).toBe(amount);
      }),
    );
  });
});

describe('formatVndShort', () => {
  it.each([
    [2_500_000_000, '2,5 tỷ đồng'],
    [2_850_000_000, '2,85 tỷ đồng'],
    [1_250_000_000_000, '1.250 tỷ đồng'],
    [1_000_000_000, '1 tỷ đồng'],
    [219_400_000, '219,4 triệu đồng'],
    [1_005_000, '1,01 triệu đồng'],
    [1_004_999, '1 triệu đồng'],
    [999_995_000, '1 tỷ đồng'],
    [999_994_999, '999,99 triệu đồng'],
    [999_999, '999.999 đồng'],
    [0, '0 đồng'],
    [-20_700_000, '-20,7 triệu đồng'],
    [9_007_199_254_740_991, '9.007.199,25 tỷ đồng'],
  ])('%i → %s', (amount, text) => {
    expect(formatVndShort(amount)).toBe(text);
  });
});

it.each([0.5, 2 ** 53, Number.NaN])('refuses %d', (amount) => {
  expect(() => formatVnd(amount)).toThrow(RangeError);
  expect(() => formatVndShort(amount)).toThrow(RangeError);
});
