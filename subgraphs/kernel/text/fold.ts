/** Letters that canonical decomposition leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Marks written inside a highland name: H'Drai, H’rê. */
const APOSTROPHES = /['’‘`´ʼʻ′]/g;

/**
 * Folds a text letter by letter to what people type without care for spelling (DOMAIN F):
 * - lower case, without tone and letter marks, `đ` as `d`;
 * - `&` as `va`, apostrophes removed, any other punctuation as one space;
 * - `y` as `i` except after a vowel (kỹ/kĩ, Lý/Lí, Ya/Ia), and also after `qu` (quý/quí); `uy` and `ay` stay;
 * - `k` after a vowel as `c` (Đăk/Đắc, Ngọk/Ngọc).
 *
 * Each choice looks only at what stands before the letter, so that the fold of a word's beginning is the beginning
 * of the word's fold: a search finds while one types. Idempotent.
 *
 * @param text any string
 * @returns lower-case letters and digits separated by single spaces; may be empty
 */
export function fold(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖłøıßæœ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<![aeiouy])y|(?<=qu)y/g, 'i')
    .replace(/(?<=[aeiouy])k/g, 'c');
}
