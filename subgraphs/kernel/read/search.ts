import type { Where } from '../federation/entities.js';
import { accentedText, accentKey, plainText, searchKey, withWordSigns } from '../text/index.js';

/** Longer searches are cut: they come from outside. */
const cut = (search: string) => search.slice(0, 100);
const wordsOf = (key: string) => key.split(' ').filter(Boolean).slice(0, 8);
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const contains = (text: string) => `%${literal(text)}%`;

/** The words of a search as conditions on the property `searchKey`: each must occur somewhere. Nothing asked for is no condition. */
export const searchWhere = (search: string | null | undefined): Where => {
  const words = wordsOf(searchKey(cut(search ?? '')));
  return words.length === 0 ? {} : { $and: words.map((word) => ({ searchKey: { $like: contains(word) } })) };
};

/** Patterns of the search key; a row matches where all of one line do. */
export interface SearchTiers {
  /** The best match first. */
  readonly tiers: readonly (readonly string[])[];
  /** Those of the tiers of which every row matches one that matches any: the last of each spelling. */
  readonly widest: readonly (readonly string[])[];
}

/**
 * How well a row that `searchWhere` lets through matches a search: as one of its texts as a whole, as the beginning of
 * one, as words that follow each other, as words somewhere; of each first with the same diacritics, then without.
 * @returns null where nothing is asked for. What matches by parts of words only is in none: it comes last
 */
export function searchTiers(search: string | null | undefined): SearchTiers | null {
  const plain = wordsOf(searchKey(cut(search ?? '')));
  if (plain.length === 0) return null;
  const spellings = [
    { signs: accentedText, words: wordsOf(accentKey(cut(search!))) },
    { signs: plainText, words: plain },
  ]
    // A sign such as ™ has letters only without its form.
    .filter(({ words }) => words.length > 0)
    .map(({ signs, words }) => ({ ...signs, words, phrase: withWordSigns(words.join(' '), signs.word) }));
  const tiers = [
    ...spellings.map(({ text, phrase }) => [contains(text + phrase + text)]),
    ...spellings.map(({ text, phrase }) => [contains(text + phrase)]),
    ...spellings.map(({ phrase }) => [contains(phrase)]),
    // One word alone is a phrase.
    ...(plain.length === 1
      ? []
      : spellings.map(({ word, words }) => words.map((each) => contains(word + each)))),
  ];
  // Abbreviations are written out in the one spelling only: what matches with its diacritics need not match without.
  return { tiers, widest: tiers.slice(-spellings.length) };
}

/** What a search does with the order of a list, for descriptions of the API. */
export const rankingNote =
  'The best matches come first: the whole text, its beginning, the words side by side, beginnings of words, other matches; of each, first with the same diacritics.';
