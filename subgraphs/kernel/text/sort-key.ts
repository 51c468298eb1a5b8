import { normalizeText } from './normalize.js';

/** Marks that make another letter; `~` is the highest printable ASCII character, so `a~` follows every `a…`. */
const LETTERS: Readonly<Record<string, string>> = {
  'a\u0306': 'a~',
  'a\u0302': 'a~~',
  đ: 'd~',
  'e\u0302': 'e~',
  'o\u0302': 'o~',
  'o\u031B': 'o~~',
  'u\u031B': 'u~',
};

/** Tone marks in Vietnamese order; no tone is 0: huyền, hỏi, ngã, sắc, nặng. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
};

/**
 * A key that sorts Vietnamese text under plain byte order (`COLLATE "C"`): letters in the order
 * a ă â b c d đ e ê … o ô ơ … u ư …, then tones in the order none, huyền, hỏi, ngã, sắc, nặng (DOMAIN F). As in
 * ICU's `vi` collation, tones count only between texts of the same letters. Unlike it, a tone belongs to the
 * syllable and not to a letter (hoà = hòa < hoá), letter case does not count, and all punctuation counts alike.
 *
 * The key has two parts separated by a space: the letters, with words joined by `-`, and one tone digit a word
 * (`Thu Hà` → `thu-ha 01`). No key is the beginning of another one, so keys can be joined.
 *
 * @param text a single-line text, in any normal form
 * @returns the key, printable ASCII for Vietnamese text; `' '` for empty text
 */
export function sortKey(text: string): string {
  const words = normalizeText(text).toLowerCase().split(' ').filter(Boolean);
  return `${words.map(lettersOf).join('-')} ${words.map(toneOf).join('')}`;
}

function lettersOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .replace(/[aeou][\u0302\u0306\u031B]|đ/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}~]/gu, '.');
}

function toneOf(word: string): string {
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(word.normalize('NFD'));
  return (mark && TONES[mark[0]]) ?? '0';
}
