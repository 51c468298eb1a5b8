import { addDays, type CivilDate, weekday } from './civil-date.js';
import { HOLIDAY_OVERRIDES, type HolidayOverride, LUNAR_HOLIDAYS } from './holiday-data.js';

/** Which days of a span of years are not worked, and which Saturdays are. */
export interface HolidayCalendar {
  /** First year that the calendar knows. */
  firstYear: number;
  /** Last year that the calendar knows. */
  lastYear: number;
  /** Public holidays, days off in compensation, and days swapped for a Saturday. */
  daysOff: ReadonlySet<CivilDate>;
  /** Saturdays and Sundays that are worked in exchange. */
  workingDays: ReadonlySet<CivilDate>;
}

/**
 * The public holidays of a year by law: 1 January, Tết, Hùng Kings' day, 30 April, 1 May, 2 September with a day
 * beside it since 2021 (Labour Code 2019, Art. 112). Tết has five days since 1 May 2013, four before. Which days
 * beside Tết and 2 September is decided year by year; without an override the choice is the one that every
 * decision since 2010 has made for that weekday.
 *
 * @param year 2010–2040
 * @param override the year's decision
 * @returns the days in order, those at a weekend included, without days of compensation or exchange
 * @throws RangeError for a year without lunar dates
 */
export function publicHolidays(
  year: number,
  override: HolidayOverride = HOLIDAY_OVERRIDES[year] ?? {},
): CivilDate[] {
  const lunar = LUNAR_HOLIDAYS[year];
  if (lunar === undefined) throw new RangeError(`No lunar dates are known for ${year}`);
  const tet = `${year}-${lunar.tet}`;
  const tetDays = year > 2013 ? 5 : 4;
  const usualDaysBefore = tetDays === 4 || weekday(tet) <= 2 ? 1 : 2;
  const firstOfTet = addDays(tet, -(override.tetDaysBefore ?? usualDaysBefore));
  const national = `${year}-09-02`;
  const besideNational = [1, 4, 7].includes(weekday(national)) ? 1 : -1;
  const days = [
    `${year}-01-01`,
    ...Array.from({ length: tetDays }, (_, index) => addDays(firstOfTet, index)),
    `${year}-${lunar.hungKings}`,
    `${year}-04-30`,
    `${year}-05-01`,
    national,
    ...(year >= 2021 ? [addDays(national, besideNational)] : []),
  ];
  return [...new Set(days)].sort();
}

/**
 * The days off in exchange for holidays at a weekend: for each the next working day (Labour Code 2019, Art.
 * 111(3); earlier codes alike).
 *
 * @param holidays public holidays
 * @param taken other days off, which compensate for nothing
 */
export function compensatoryDays(
  holidays: readonly CivilDate[],
  taken: readonly CivilDate[] = [],
): CivilDate[] {
  const off = new Set([...holidays, ...taken]);
  return holidays
    .filter((day) => weekday(day) > 5)
    .map((day) => {
      let next = addDays(day, 1);
      while (weekday(next) > 5 || off.has(next)) next = addDays(next, 1);
      off.add(next);
      return next;
    });
}

/**
 * Makes the calendar of a span of years.
 *
 * @param firstYear 2010 or later
 * @param lastYear 2040 or earlier
 * @param overrides decisions by year
 * @throws RangeError for a year without lunar dates
 */
export function makeHolidayCalendar(
  firstYear: number,
  lastYear: number,
  overrides: Readonly<Record<number, HolidayOverride>> = HOLIDAY_OVERRIDES,
): HolidayCalendar {
  const daysOff = new Set<CivilDate>();
  const workingDays = new Set<CivilDate>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    const override = overrides[year] ?? {};
    const holidays = publicHolidays(year, override);
    const extra = override.extra ?? [];
    for (const day of [...holidays, ...compensatoryDays(holidays, extra), ...extra]) daysOff.add(day);
    for (const day of override.working ?? []) workingDays.add(day);
  }
  return { firstYear, lastYear, daysOff, workingDays };
}

/** The holidays of Vietnamese state offices, 2010–2040. */
export const VIETNAM_HOLIDAYS: HolidayCalendar = makeHolidayCalendar(2010, 2040);
