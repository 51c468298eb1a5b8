import { addDays, addMonths, type CivilDate } from '../../kernel/calendar/index.js';

/** The day itself where it is the last of its month, else the last day of the month before. */
export function lastMonthEnd(day: CivilDate): CivilDate {
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  return day === last ? day : addDays(first, -1);
}
