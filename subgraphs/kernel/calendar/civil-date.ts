/** A civil day in Vietnam (Asia/Ho_Chi_Minh) as ISO 8601 `YYYY-MM-DD`, years 0001–9999; sorts as a string. */
export type CivilDate = string;

/** Vietnam keeps UTC+7 all year, without daylight saving time (since 1975). */
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a value is a day that exists: `2024-02-29` but not `2023-02-29`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !PATTERN.test(value) || value.startsWith('0000')) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && isoDay(time) === value;
}

/**
 * The civil day in Vietnam at an instant.
 *
 * @param clock the instant, from the context's clock
 */
export function today(clock: Date): CivilDate {
  return isoDay(clock.getTime() + OFFSET_MS);
}

/**
 * The day that many days later (earlier when negative).
 *
 * @param days whole days
 * @throws RangeError when the date is none, the number is not whole, or the result leaves the years 0001–9999
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return checked(isoDay(utcTime(date) + whole(days) * DAY_MS));
}

/**
 * The same day of the month that many months later (earlier when negative); the month's last day where there is
 * no such day (2024-01-31 + 1 month = 2024-02-29).
 *
 * @param months whole months
 * @throws RangeError as {@link addDays}
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  utcTime(date);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + whole(months);
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const lastDay = daysInMonth(target.year, target.month);
  return checked(`${pad(target.year, 4)}-${pad(target.month, 2)}-${pad(Math.min(day, lastDay), 2)}`);
}

/**
 * The same day that many years later (earlier when negative); 28 February where there is no 29 February.
 *
 * @param years whole years
 * @throws RangeError as {@link addDays}
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, whole(years) * 12);
}

/**
 * Whole days from one day to another: 0 for the same day, negative when `to` is before `from`.
 *
 * @throws RangeError when one of them is no date
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((utcTime(to) - utcTime(from)) / DAY_MS);
}

/**
 * Day of the week.
 *
 * @returns 1 for Monday … 7 for Sunday (ISO 8601)
 * @throws RangeError when it is no date
 */
export function weekday(date: CivilDate): number {
  return new Date(utcTime(date)).getUTCDay() || 7;
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The first instant of a civil day in Vietnam: 00:00:00.000 local time.
 *
 * @throws RangeError when it is no date
 */
export function startOfDayInstant(date: CivilDate): Date {
  utcTime(date);
  return new Date(`${date}T00:00:00.000${OFFSET}`);
}

/**
 * The last instant of a civil day in Vietnam, 23:59:59.999 local time: the moment a deadline "hết ngày" passes.
 *
 * @throws RangeError when it is no date
 */
export function endOfDayInstant(date: CivilDate): Date {
  utcTime(date);
  return new Date(`${date}T23:59:59.999${OFFSET}`);
}

function utcTime(date: CivilDate): number {
  return Date.parse(`${checked(date)}T00:00:00Z`);
}

function checked(date: string): CivilDate {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  return date;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`);
  return count;
}

function isoDay(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw new RangeError('Not an instant, or too far away');
  return date.toISOString().slice(0, -14);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
