import { addDays, type CivilDate, daysBetween, isCivilDate, weekday } from './civil-date.js';
import { type HolidayCalendar, VIETNAM_HOLIDAYS } from './holidays.js';

/** More working days than any deadline has; a larger number is a mistake. */
const MOST_DAYS = 2_000;

/**
 * Whether state offices work on a day: Monday to Friday except days off, and Saturdays worked in exchange.
 *
 * @throws RangeError when it is no date, or in a year that the calendar does not know
 */
export function isWorkingDay(date: CivilDate, holidays: HolidayCalendar = VIETNAM_HOLIDAYS): boolean {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  if (!hasHolidaysOf(date, holidays)) throw new RangeError(`No holidays are known for ${date}`);
  if (holidays.workingDays.has(date)) return true;
  return weekday(date) <= 5 && !holidays.daysOff.has(date);
}

/**
 * Whether the calendar knows the holidays of a day's year; ask before counting from a date that a user typed.
 */
export function hasHolidaysOf(date: CivilDate, holidays: HolidayCalendar = VIETNAM_HOLIDAYS): boolean {
  const year = Number(date.slice(0, 4));
  return year >= holidays.firstYear && year <= holidays.lastYear;
}

/**
 * The n-th working day after a day (before it when n is negative). The day itself does not count, worked or not
 * (Civil Code 2015, Art. 147): with n = 1 from a Friday, the answer is Monday. With n = 0 it is the day itself.
 *
 * @param n whole working days, at most 2000 either way
 * @throws RangeError when n is not such a number, it is no date, or the count leaves the years known
 */
export function addWorkingDays(
  date: CivilDate,
  n: number,
  holidays: HolidayCalendar = VIETNAM_HOLIDAYS,
): CivilDate {
  if (!Number.isInteger(n) || Math.abs(n) > MOST_DAYS)
    throw new RangeError(`Not a number of working days: ${n}`);
  const step = Math.sign(n);
  let day = addDays(date, 0);
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * The day itself when it is worked, otherwise the next working day: where a term in calendar days ends (Civil
 * Code 2015, Art. 148(5)).
 *
 * @throws RangeError as {@link isWorkingDay}
 */
export function workingDayOnOrAfter(
  date: CivilDate,
  holidays: HolidayCalendar = VIETNAM_HOLIDAYS,
): CivilDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. The inverse of
 * {@link addWorkingDays}: how many working days are left, or how many a deadline is overdue.
 *
 * @throws RangeError as {@link isWorkingDay}
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  holidays: HolidayCalendar = VIETNAM_HOLIDAYS,
): number {
  const distance = daysBetween(from, to);
  const step = Math.sign(distance);
  let count = 0;
  for (let index = 1; index <= Math.abs(distance); index += 1) {
    if (isWorkingDay(addDays(from, index * step), holidays)) count += step;
  }
  return count;
}

/** Working days from the first day that the calendar knows up to and including each, by the day's number. */
let counted: { readonly first: CivilDate; readonly upTo: Uint16Array } | undefined;

function countedDays() {
  if (counted) return counted;
  const { firstYear, lastYear } = VIETNAM_HOLIDAYS;
  const first = `${firstYear}-01-01`;
  const upTo = new Uint16Array(daysBetween(first, `${lastYear}-12-31`) + 1);
  let day = first;
  for (let i = 0; i < upTo.length; i += 1) {
    upTo[i] = (upTo[i - 1] ?? 0) + (isWorkingDay(day) ? 1 : 0);
    day = addDays(day, 1);
  }
  counted = { first, upTo };
  return counted;
}

/**
 * As {@link workingDaysBetween}, by Vietnamese holidays, in the same time however far apart the days are: for
 * statistics over thousands of terms.
 *
 * @throws RangeError as {@link isWorkingDay}
 */
export function countWorkingDays(from: CivilDate, to: CivilDate): number {
  const { first, upTo } = countedDays();
  const [start, end] = [daysBetween(first, from), daysBetween(first, to)];
  const outside = [from, to].find((day) => !hasHolidaysOf(day));
  if (outside) throw new RangeError(`No holidays are known for ${outside}`);
  if (end >= start) return upTo[end]! - upTo[start]!;
  // Backwards the day `from` does not count and the day `to` does.
  return (upTo[end - 1] ?? 0) - (upTo[start - 1] ?? 0);
}
