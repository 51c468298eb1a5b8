import { expandAbbreviations, expandDottedPlaces } from './abbreviations.js';
import { fold } from './fold.js';
import { normalizeText } from './normalize.js';

/**
 * The key by which Vietnamese text is searched (DOMAIN F). The same function makes the stored key and the key of
 * a query: a text is found when `searchKey(query)` is a substring of (or trigram-similar to) `searchKey(text)`.
 * Accents, `đ`/`d`, `y`/`i`, highland spellings, hyphens, "TP."/"Thành phố" and common abbreviations fold
 * together. Idempotent. What a key consists of: {@link fold}, {@link expandAbbreviations}.
 *
 * @param text stored text or what a user typed
 * @returns lower-case words separated by single spaces; empty when the text has no letter or digit, in which
 * case a caller must not search (an empty key is a substring of everything)
 */
export function searchKey(text: string): string {
  return expandAbbreviations(fold(expandDottedPlaces(normalizeText(text))));
}
