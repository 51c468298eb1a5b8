import { describe, expect, it } from 'vitest';
import { IndicatorOperator } from './indicator.enums.js';
import { milestoneOn, remainingTo, statusOf, type Target, yearlyPaceTo } from './indicator.status.js';

const count = (operator: IndicatorOperator, value: number, baseline: number | null): Target => ({
  operator,
  value,
  low: null,
  high: null,
  deadline: '2030-12-31',
  baseline,
  baselineOn: baseline === null ? null : '2021-12-31',
});
const band: Target = { ...count(IndicatorOperator.BETWEEN, 0, null), value: null, low: 15, high: 20 };
const { GT, GE, EQ } = IndicatorOperator;

describe('the status of a target', () => {
  it.each([
    [count(GT, 50_000, 48_000), null, '2026-01-01', 'NO_DATA'],
    [count(GT, 50_000, 48_000), 50_000, '2026-01-01', 'ON_TRACK'],
    [count(GT, 50_000, 48_000), 50_001, '2026-01-01', 'ACHIEVED'],
    [count(GT, 50_000, 48_000), 50_000, '2031-01-01', 'OFF_TRACK'],
    [count(GE, 120, 25), 120, '2026-01-01', 'ACHIEVED'],
    [count(GE, 120, 25), 25, '2021-12-31', 'ON_TRACK'],
    [count(GE, 120, 25), 24, '2020-01-01', 'AT_RISK'],
    [count(GE, 120, 25), 119, '2030-12-31', 'AT_RISK'],
    [count(GE, 120, 25), 108, '2030-12-31', 'AT_RISK'],
    [count(GE, 120, 25), 107, '2030-12-31', 'OFF_TRACK'],
    [count(EQ, 100, null), 100, '2026-01-01', 'ACHIEVED'],
    [count(EQ, 100, null), 95, '2026-01-01', 'AT_RISK'],
    [count(EQ, 100, null), 89.9, '2026-01-01', 'OFF_TRACK'],
    [band, 14.99, '2026-01-01', 'BELOW_BAND'],
    [band, 15, '2026-01-01', 'ACHIEVED'],
    [band, 20, '2026-01-01', 'ACHIEVED'],
    [band, 20.01, '2026-01-01', 'ABOVE_BAND'],
  ])('%# %o %s on %s is %s', (target, actual, day, status) => {
    expect(statusOf(target, actual, day, 90)).toBe(status);
  });

  it('follows a straight line from the baseline', () => {
    const target = count(GE, 3_287, 0);
    expect([
      milestoneOn(target, '2020-01-01'),
      milestoneOn(target, '2022-01-10'),
      milestoneOn(target, '2040-01-01'),
    ]).toEqual([0, 10, 3_287]);
    expect(milestoneOn(count(EQ, 100, null), '2026-01-01')).toBeNull();
  });
});

describe('what is missing', () => {
  it.each([
    [count(GT, 50_000, 48_000), 50_000, '2026-01-01', 1, 0.3],
    [count(GE, 120, 25), 100, '2026-12-31', 20, 5],
    [count(GE, 120, 25), 130, '2026-12-31', 0, 0],
    [count(GE, 120, 25), 100, '2030-12-31', 20, null],
    [count(GE, 120, 25), null, '2026-12-31', null, null],
    [band, 10, '2026-12-31', null, null],
  ])('%# to %o from %s on %s', (target, actual, day, remaining, pace) => {
    expect([remainingTo(target, actual), yearlyPaceTo(target, actual, day)]).toEqual([remaining, pace]);
  });
});
