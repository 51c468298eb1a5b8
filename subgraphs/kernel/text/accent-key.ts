import { normalizeText } from './normalize.js';

/** Tones as the signs by which Vietnamese is typed without marks (VIQR); no word of a search key holds one of them. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0301': "'",
  '\u0323': '.',
};

const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

/**
 * The words of a text with their diacritics, so that two spellings compare as a reader would: in lower case, whatever
 * the normal form, each word's tone written before it (`hoà` and `hòa` both as `` `hoa ``). Unlike lower() of the
 * database it does not depend on a collation.
 *
 * @param text any string
 * @returns words separated by single spaces; empty when the text has no letter or digit
 */
export function accentKey(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[^ ]+/g, (word) => {
      const tones = word.match(TONE)?.map((mark) => TONES[mark]) ?? [];
      return tones.join('') + word.replace(TONE, '');
    })
    .normalize('NFC');
}
