export { type Age, ageOn } from './age.js';
export {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  daysBetween,
  daysInMonth,
  endOfDayInstant,
  isCivilDate,
  startOfDayInstant,
  today,
  weekday,
} from './civil-date.js';
export type { HolidayOverride } from './holiday-data.js';
export { type HolidayCalendar, makeHolidayCalendar, publicHolidays, VIETNAM_HOLIDAYS } from './holidays.js';
export {
  comparePartialDates,
  formatPartialDate,
  formatPartialDateVi,
  isValidPartialDate,
  type PartialDate,
  parsePartialDate,
} from './partial-date.js';
export { pastDayBy } from './past-day.js';
export { isValidPeriod, type Period, periodContains, periodsOverlap } from './period.js';
export {
  addWorkingDays,
  countWorkingDays,
  hasHolidaysOf,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.js';
