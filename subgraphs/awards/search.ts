import { badInput, type Where } from '../kernel/index.js';
import { searchKey } from '../kernel/text/index.js';

/** The words of a search as conditions on a search key: each must occur somewhere. */
export const searchWhere = (search: string | null | undefined): Where => {
  const words = searchKey((search ?? '').slice(0, 100))
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
  return words.length === 0
    ? {}
    : { $and: words.map((word) => ({ searchKey: { $like: `%${word.replace(/[\\%_]/g, '\\$&')}%` } })) };
};

/** @throws BAD_USER_INPUT for a year that no record can have */
export function assertYear(year: number): number {
  if (year < 1900 || year > 2200) {
    throw badInput({ vi: 'Năm phải từ 1900 đến 2200.', en: 'The year must be between 1900 and 2200.' });
  }
  return year;
}
