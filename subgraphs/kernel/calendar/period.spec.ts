import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.js';
import { isValidPeriod, type Period, periodContains, periodsOverlap } from './period.js';

const START = '2025-06-25';
const periods = fc.tuple(fc.nat(15), fc.option(fc.integer({ min: 1, max: 6 }))).map(
  ([from, days]): Period => ({
    from: addDays(START, from),
    to: days === null ? null : addDays(START, from + days),
  }),
);

describe('periods', () => {
  it('are half-open', () => {
    const period = { from: '2024-11-01', to: '2025-07-01' };
    expect(periodContains(period, '2024-11-01')).toBe(true);
    expect(periodContains(period, '2025-06-30')).toBe(true);
    expect(periodContains(period, '2025-07-01')).toBe(false);
    expect(periodContains(period, '2024-10-31')).toBe(false);
    expect(periodsOverlap(period, { from: '2025-07-01' })).toBe(false);
    expect(periodsOverlap(period, { from: '2025-06-30' })).toBe(true);
  });

  it('may be open, and need at least one day', () => {
    expect(isValidPeriod({ from: '2025-07-01' })).toBe(true);
    expect(isValidPeriod({ from: '2025-07-01', to: null })).toBe(true);
    expect(isValidPeriod({ from: '2025-07-01', to: '2025-07-02' })).toBe(true);
    expect(isValidPeriod({ from: '2025-07-01', to: '2025-07-01' })).toBe(false);
    expect(isValidPeriod({ from: '2025-07-01', to: '2025' })).toBe(false);
    expect(isValidPeriod({ from: '01/07/2025' })).toBe(false);
  });

  it('overlap when a day lies in both', () => {
    const days = Array.from({ length: 40 }, (_, index) => addDays(START, index));
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const common = days.some((day) => periodContains(a, day) && periodContains(b, day));
        expect(periodsOverlap(a, b)).toBe(common);
        expect(periodsOverlap(b, a)).toBe(common);
      }),
    );
  });
});
