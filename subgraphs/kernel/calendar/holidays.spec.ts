import { describe, expect, it } from 'vitest';
import { addDays, weekday } from './civil-date.js';
import { HOLIDAY_OVERRIDES, LUNAR_HOLIDAYS } from './holiday-data.js';
import { compensatoryDays, makeHolidayCalendar, publicHolidays, VIETNAM_HOLIDAYS } from './holidays.js';

const years = Object.keys(LUNAR_HOLIDAYS).map(Number);
const weekdaysOff = (year: number) =>
  [...VIETNAM_HOLIDAYS.daysOff].filter((day) => day.startsWith(`${year}-`) && weekday(day) <= 5).sort();

describe('lunar dates', () => {
  it.each([
    [2024, '02-10', '04-18'],
    [2025, '01-29', '04-07'],
    [2026, '02-17', '04-26'],
    [2027, '02-06', '04-16'],
    [2030, '02-02', '04-12'],
  ])('%i', (year, tet, hungKings) => {
    expect(LUNAR_HOLIDAYS[year]).toEqual({ tet, hungKings });
  });

  it('are those of the Chinese calendar in ICU, except near midnight', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const on = (day: string | undefined) => lunar.format(new Date(`${day}T00:00:00Z`));
    const different = years.filter((year) => {
      const dates = LUNAR_HOLIDAYS[year];
      return on(`${year}-${dates?.tet}`) !== '1/1' || on(`${year}-${dates?.hungKings}`) !== '3/10';
    });
    // The new moon of 6 February 2027 falls four minutes before midnight in Beijing; those of 2 February 2030,
    // 16 April 2037 and 4 April 2038 fall between midnight in Beijing and midnight in Hanoi.
    expect([2027, 2030, 2037, 2038]).toEqual(expect.arrayContaining(different));
  });
});

describe('holidays', () => {
  it.each([
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02'],
  ])('of %i are those announced', (year, days) => {
    expect(weekdaysOff(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('give ten days off since 2014 and eleven since 2021, besides exchanges', () => {
    for (const year of years.filter((each) => each >= 2014)) {
      const exchanged = HOLIDAY_OVERRIDES[year]?.extra?.length ?? 0;
      expect([year, weekdaysOff(year).length - exchanged]).toEqual([year, year >= 2021 ? 11 : 10]);
    }
  });

  it('are compensated one after the other', () => {
    expect(compensatoryDays(publicHolidays(2023))).toEqual(
      expect.arrayContaining(['2023-01-02', '2023-05-02', '2023-05-03', '2023-09-04']),
    );
    expect(compensatoryDays(['2026-04-26'], ['2026-04-27'])).toEqual(['2026-04-28']);
  });

  it('exchange weekdays for days of the weekend', () => {
    for (const [year, { extra = [], working = [] }] of Object.entries(HOLIDAY_OVERRIDES)) {
      expect(extra.filter((day) => weekday(day) > 5 || !day.startsWith(year))).toEqual([]);
      expect(working.filter((day) => weekday(day) <= 5 || !day.startsWith(year))).toEqual([]);
    }
  });

  it('take decisions as data', () => {
    const usual = makeHolidayCalendar(2027, 2027, {});
    expect(usual.daysOff.has('2027-02-04')).toBe(true);
    const decided = makeHolidayCalendar(2027, 2027, { 2027: { tetDaysBefore: 1, extra: ['2027-11-24'] } });
    expect(decided.daysOff.has('2027-02-04')).toBe(false);
    expect(decided.daysOff.has(addDays('2027-02-06', -1))).toBe(true);
    expect(decided.daysOff.has('2027-11-24')).toBe(true);
  });

  it('are not known for other years', () => {
    expect(() => publicHolidays(2041)).toThrow(RangeError);
  });
});
