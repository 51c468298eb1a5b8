import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  endOfDayInstant,
  isCivilDate,
  startOfDayInstant,
  today,
  weekday,
} from './civil-date.js';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('civil dates', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isCivilDate)).toBe(true);
    expect(
      ['2023-02-29', '2023-13-01', '0000-01-01', '2023-1-1', '2023-01-01T00:00', '', null].some(isCivilDate),
    ).toBe(false);
  });

  it('changes the day at midnight in Vietnam', () => {
    expect(today(new Date('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
    expect(today(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
    expect(startOfDayInstant('2025-07-01').toISOString()).toBe('2025-06-30T17:00:00.000Z');
    expect(endOfDayInstant('2025-07-01').toISOString()).toBe('2025-07-01T16:59:59.999Z');
  });

  it('agrees with the time zone database', () => {
    const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const instants = fc.date({
      min: new Date('1976-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(today(instant)).toBe(zoned.format(instant));
      }),
    );
  });

  it('clamps to the end of shorter months', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15', -13)).toBe('2022-12-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('knows weekdays', () => {
    expect([weekday('2025-06-30'), weekday('2025-07-05'), weekday('2025-07-06')]).toEqual([1, 6, 7]);
  });

  it('counts days as it adds them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('gives the end of day one millisecond before the next day', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(endOfDayInstant(date).getTime() + 1).toBe(startOfDayInstant(addDays(date, 1)).getTime());
        expect(today(endOfDayInstant(date))).toBe(date);
      }),
    );
  });

  it('refuses what is no date, no whole number, or out of range', () => {
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError);
    expect(() => addDays('2023-02-28', 0.5)).toThrow(RangeError);
    expect(() => addYears('2023-02-28', 8000)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => endOfDayInstant('soon')).toThrow(RangeError);
    expect(() => today(new Date(Number.NaN))).toThrow(RangeError);
  });
});
