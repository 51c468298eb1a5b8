import { type CivilDate, isCivilDate } from './civil-date.js';

/** A half-open span of days: `from` belongs to it, `to` does not; no `to` means it has not ended. */
export interface Period {
  from: CivilDate;
  to?: CivilDate | null;
}

/** Whether both ends are dates and the period has at least one day. */
export function isValidPeriod(period: Period): boolean {
  if (!isCivilDate(period.from)) return false;
  return isOpen(period) || (isCivilDate(period.to) && period.from < period.to);
}

/** Whether a day lies within the period; dates must be valid. */
export function periodContains(period: Period, date: CivilDate): boolean {
  return period.from <= date && isBefore(date, period);
}

/** Whether two periods have a day in common; [a, b) and [b, c) have none. Periods must be valid. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return isBefore(a.from, b) && isBefore(b.from, a);
}

function isOpen(period: Period): boolean {
  return period.to === null || period.to === undefined;
}

function isBefore(date: CivilDate, end: Period): boolean {
  return end.to === null || end.to === undefined || date < end.to;
}
