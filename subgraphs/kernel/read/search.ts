import type { Where } from '../federation/entities.js';
import { searchKey } from '../text/index.js';

/** The words of a search as conditions on a search key: each must occur somewhere. Nothing asked for is no condition. */
export const searchWhere = (search: string | null | undefined): Where => {
  const words = searchKey((search ?? '').slice(0, 100))
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
  return words.length === 0
    ? {}
    : { $and: words.map((word) => ({ searchKey: { $like: `%${word.replace(/[\\%_]/g, '\\$&')}%` } })) };
};
