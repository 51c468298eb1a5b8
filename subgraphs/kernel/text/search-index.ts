import { accentKey } from './accent-key.js';
import { searchKey } from './search-key.js';

/**
 * How the texts of a record are laid out in its column `searchKey`: each text without diacritics, then with them. The
 * signs tell the two apart, and where a text and where a word begins, so that one column answers by LIKE alone whether
 * a record matches and how well.
 */
export const plainText = { text: '\n', word: ' ' } as const;
export const accentedText = { text: '\t', word: '-' } as const;

/** The words of a key, each after the sign that begins a word. */
export const withWordSigns = (key: string, sign: string): string => sign + key.replaceAll(' ', sign);

/**
 * What the column `searchKey` of a record holds: all texts by which it is found.
 *
 * @param texts names, titles, codes; absent ones are left out
 */
export const searchIndex = (...texts: readonly (string | null | undefined)[]): string =>
  texts
    .map((text) => ({ plain: searchKey(text ?? ''), accented: accentKey(text ?? '') }))
    .filter(({ plain }) => plain !== '')
    .map(
      ({ plain, accented }) =>
        plainText.text +
        withWordSigns(plain, plainText.word) +
        plainText.text +
        accentedText.text +
        withWordSigns(accented, accentedText.word) +
        accentedText.text,
    )
    .join('');
