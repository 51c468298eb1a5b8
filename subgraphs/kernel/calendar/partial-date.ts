import { daysInMonth } from './civil-date.js';

/** A date of which perhaps only the year, or year and month, is known. */
export interface PartialDate {
  /** 1–9999. */
  year: number;
  /** 1–12. */
  month?: number | null;
  /** 1–31; only together with a month. */
  day?: number | null;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the known parts make a date that exists, and a day comes with its month. */
export function isValidPartialDate(date: PartialDate): boolean {
  const { year, month = null, day = null } = date;
  if (!isWithin(year, 1, 9999)) return false;
  if (month === null) return day === null;
  if (!isWithin(month, 1, 12)) return false;
  return day === null || isWithin(day, 1, daysInMonth(year, month));
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @returns the date with only its known parts, or null when the text is none
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const [year = 0, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date: PartialDate = {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  return isValidPartialDate(date) ? date : null;
}

/**
 * Writes a partial date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @throws RangeError when the date is not valid
 */
export function formatPartialDate(date: PartialDate): string {
  return knownParts(date)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/**
 * Writes a partial date as Vietnamese readers expect: `24/11/2023`, `11/2023`, `2023`.
 *
 * @throws RangeError when the date is not valid
 */
export function formatPartialDateVi(date: PartialDate): string {
  return formatPartialDate(date).split('-').reverse().join('/');
}

/**
 * Orders partial dates; a date of which less is known comes before those it may mean (2023 < 2023-01 <
 * 2023-01-01). A total order, the same as that of the texts.
 *
 * @returns negative, zero or positive, as for `Array.prototype.sort`
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

function knownParts(date: PartialDate): number[] {
  if (!isValidPartialDate(date)) throw new RangeError(`Not a partial date: ${JSON.stringify(date)}`);
  return [date.year, date.month, date.day].filter((part) => part !== null && part !== undefined);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
