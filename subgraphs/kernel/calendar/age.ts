import { type CivilDate, isCivilDate } from './civil-date.js';
import { isValidPartialDate, type PartialDate } from './partial-date.js';

/** A person's age in completed years. */
export interface Age {
  /** Completed years; where the birth date leaves two answers, the higher one, which is reached within the year. */
  years: number;
  /** The lower answer; equal to `years` when the age is exact. */
  atLeast: number;
  /** False when only the year, or year and month, of birth is known and that leaves two answers. */
  exact: boolean;
}

/**
 * The age in completed years on a day. A person born on 29 February completes a year on 1 March of common years.
 *
 * @param birth the birth date as far as it is known
 * @param date the day in question
 * @returns the age, or null when the birth is certainly after the day
 * @throws RangeError when one of the dates is not valid
 */
export function ageOn(birth: PartialDate, date: CivilDate): Age | null {
  if (!isValidPartialDate(birth)) throw new RangeError(`Not a partial date: ${JSON.stringify(birth)}`);
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const completed = (birthMonth: number, birthDay: number): number => {
    const reached = month > birthMonth || (month === birthMonth && day >= birthDay);
    return year - birth.year - (reached ? 0 : 1);
  };
  const years = completed(birth.month ?? 1, birth.day ?? 1);
  const atLeast = completed(birth.month ?? 12, birth.day ?? 31);
  if (years < 0) return null;
  return { years, atLeast: Math.max(atLeast, 0), exact: years === Math.max(atLeast, 0) };
}
