import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.js';
import {
  addWorkingDays,
  countWorkingDays,
  hasHolidaysOf,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.js';

const dates = fc.nat(365 * 14).map((days) => addDays('2014-06-01', days));

describe('working days', () => {
  it('leave out weekends and holidays, and count Saturdays worked in exchange', () => {
    expect(isWorkingDay('2025-07-04')).toBe(true);
    expect(isWorkingDay('2025-07-05')).toBe(false);
    expect(isWorkingDay('2025-09-02')).toBe(false);
    expect(isWorkingDay('2025-05-02')).toBe(false);
    expect(isWorkingDay('2025-04-26')).toBe(true);
  });

  it('are counted alike by the table, whichever way', () => {
    const spans = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(dates, spans, (from, days) => {
        const to = addDays(from, days);
        expect(countWorkingDays(from, to)).toBe(workingDaysBetween(from, to));
      }),
    );
    expect(() => countWorkingDays('2025-01-01', '2999-01-01')).toThrow(RangeError);
  });

  it('are counted from the day after', () => {
    expect(addWorkingDays('2025-07-04', 1)).toBe('2025-07-07');
    expect(addWorkingDays('2025-07-05', 1)).toBe('2025-07-07');
    expect(addWorkingDays('2025-01-24', 5)).toBe('2025-02-07');
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2025-09-03', -3)).toBe('2025-08-27');
    expect(addWorkingDays('2025-07-05', 0)).toBe('2025-07-05');
  });

  it('carry a term that ends on a day off', () => {
    expect(workingDayOnOrAfter('2025-08-30')).toBe('2025-09-03');
    expect(workingDayOnOrAfter('2025-08-29')).toBe('2025-08-29');
  });

  it('are known for some years only', () => {
    expect(hasHolidaysOf('2040-12-31')).toBe(true);
    expect(hasHolidaysOf('2041-01-01')).toBe(false);
    expect(() => isWorkingDay('2009-12-31')).toThrow(RangeError);
    expect(() => addWorkingDays('2040-12-28', 5)).toThrow(RangeError);
    expect(() => addWorkingDays('2025-01-01', 1e9)).toThrow(RangeError);
    expect(() => addWorkingDays('2025-01-01', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('1/1/2025', 1)).toThrow(RangeError);
  });

  it('count as they are added, both ways', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, n) => {
        const end = addWorkingDays(date, n);
        expect(workingDaysBetween(date, end)).toBe(n);
        if (n !== 0) expect(isWorkingDay(end)).toBe(true);
        if (n !== 0 && isWorkingDay(date)) expect(addWorkingDays(end, -n)).toBe(date);
      }),
    );
  });
});
