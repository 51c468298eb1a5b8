import { badInput } from '../errors.js';

/** @throws BAD_USER_INPUT for a year that no record can have */
export function assertYear(year: number): number {
  if (year < 1900 || year > 2200) {
    throw badInput({ vi: 'Năm phải từ 1900 đến 2200.', en: 'The year must be between 1900 and 2200.' });
  }
  return year;
}
