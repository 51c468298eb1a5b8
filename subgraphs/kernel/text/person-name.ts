import { normalizeText } from './normalize.js';
import { searchIndex } from './search-index.js';
import { sortKey } from './sort-key.js';

/** The parts of a person's name as entered; titles (GS., TS.) are no part of it. */
export interface PersonNameParts {
  /** Family name; may have two words (Tôn Nữ, Âu Dương); absent in many highland names. */
  family?: string | null;
  /** Middle name or names. */
  middle?: string | null;
  /** Given name; a name without family name is wholly a given name (`A Thử`). */
  given: string;
}

/** A person's name with everything that is derived from its parts (DOMAIN B.0). */
export interface PersonName {
  family: string | null;
  middle: string | null;
  given: string;
  /** Family, middle, given in Vietnamese order, NFC. */
  full: string;
  /** Sorts by given name, then family name, then middle name, under byte order: the order of official lists. */
  sortKey: string;
  /** Sorts by the full name as written, under byte order. */
  fullSortKey: string;
  /**
   * See {@link searchIndex}. By what people begin with: the whole name, the given name (and what follows in the order of
   * lists), the middle name with the given name.
   */
  searchKey: string;
}

/**
 * Makes a person's name from its parts. Nothing is split, moved or re-cased.
 *
 * @param parts the parts, in any normal form; blank family or middle names count as absent
 * @returns the normalised parts and their keys
 * @throws RangeError when the given name is blank
 */
export function personName(parts: PersonNameParts): PersonName {
  const family = normalizeText(parts.family ?? '') || null;
  const middle = normalizeText(parts.middle ?? '') || null;
  const given = normalizeText(parts.given);
  if (given === '') throw new RangeError('A person needs a given name');
  const rest = [family, middle].filter((part) => part !== null).join(' ');
  const full = rest ? `${rest} ${given}` : given;
  return {
    family,
    middle,
    given,
    full,
    sortKey: [given, family ?? '', middle ?? ''].map(sortKey).join('/'),
    fullSortKey: sortKey(full),
    searchKey: searchIndex(full, rest && `${given} ${rest}`, family && middle && `${middle} ${given}`),
  };
}
