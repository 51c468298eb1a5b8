import type { CivilDate } from './civil-date.js';

/**
 * First day of the lunar year (Tết) and Hùng Kings' day (10th of the 3rd lunar month), month and day, by the
 * Vietnamese calendar (UTC+7). It differs from the Chinese one: Tết 2030 is 2 February, not 3 February.
 */
export const LUNAR_HOLIDAYS: Readonly<Record<number, { tet: string; hungKings: string }>> = {
  2010: { tet: '02-14', hungKings: '04-23' },
  2011: { tet: '02-03', hungKings: '04-12' },
  2012: { tet: '01-23', hungKings: '03-31' },
  2013: { tet: '02-10', hungKings: '04-19' },
  2014: { tet: '01-31', hungKings: '04-09' },
  2015: { tet: '02-19', hungKings: '04-28' },
  2016: { tet: '02-08', hungKings: '04-16' },
  2017: { tet: '01-28', hungKings: '04-06' },
  2018: { tet: '02-16', hungKings: '04-25' },
  2019: { tet: '02-05', hungKings: '04-14' },
  2020: { tet: '01-25', hungKings: '04-02' },
  2021: { tet: '02-12', hungKings: '04-21' },
  2022: { tet: '02-01', hungKings: '04-10' },
  2023: { tet: '01-22', hungKings: '04-29' },
  2024: { tet: '02-10', hungKings: '04-18' },
  2025: { tet: '01-29', hungKings: '04-07' },
  2026: { tet: '02-17', hungKings: '04-26' },
  2027: { tet: '02-06', hungKings: '04-16' },
  2028: { tet: '01-26', hungKings: '04-04' },
  2029: { tet: '02-13', hungKings: '04-23' },
  2030: { tet: '02-02', hungKings: '04-12' },
  2031: { tet: '01-23', hungKings: '04-01' },
  2032: { tet: '02-11', hungKings: '04-19' },
  2033: { tet: '01-31', hungKings: '04-09' },
  2034: { tet: '02-19', hungKings: '04-28' },
  2035: { tet: '02-08', hungKings: '04-17' },
  2036: { tet: '01-28', hungKings: '04-06' },
  2037: { tet: '02-15', hungKings: '04-24' },
  2038: { tet: '02-04', hungKings: '04-13' },
  2039: { tet: '01-24', hungKings: '04-03' },
  2040: { tet: '02-12', hungKings: '04-20' },
};

/** What a year's rules do not say: dates that the Prime Minister sets year by year. */
export interface HolidayOverride {
  /** Days off besides the holidays: weekdays swapped for a Saturday, or a holiday new in law. */
  extra?: readonly CivilDate[];
  /** Saturdays worked in exchange. */
  working?: readonly CivilDate[];
  /** Days of Tết before New Year's day, where the decision differs from the usual one. */
  tetDaysBefore?: 1 | 2;
}

/**
 * Decisions for state offices, by year. Add a year's line when its notice is published (mostly in the autumn
 * before): 12729/VPCP-KGVX (New Year 2026), 8726/VPCP-KGVX (2025), 2450/VPCP-KGVX (2024).
 */
export const HOLIDAY_OVERRIDES: Readonly<Record<number, HolidayOverride>> = {
  2010: { extra: ['2010-02-19'], working: ['2010-02-27'] },
  2012: { extra: ['2012-01-27'], working: ['2012-02-04'] },
  2013: { extra: ['2013-02-15', '2013-04-29'], working: ['2013-05-04'] },
  2014: { extra: ['2014-05-02', '2014-09-01'], working: ['2014-04-26', '2014-09-06', '2014-12-27'] },
  2015: { extra: ['2015-01-02', '2015-02-16', '2015-04-29'], working: ['2015-02-14', '2015-04-25'] },
  2018: { extra: ['2018-12-31'] },
  2019: { extra: ['2019-04-29'], working: ['2019-01-05', '2019-05-04'] },
  2024: { extra: ['2024-04-29'], working: ['2024-05-04'] },
  2025: { extra: ['2025-05-02'], working: ['2025-04-26'] },
  2026: { extra: ['2026-01-02', '2026-08-31'], working: ['2026-01-10', '2026-08-22'] },
};
