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

/** The condition without what `searchWhere` put into it: no other condition is about search keys. */
export function withoutSearch({ $and, searchKey: _, ...rest }: Where): Where {
  const all = ($and as Where[] | undefined)
    ?.map(withoutSearch)
    .filter((each) => Reflect.ownKeys(each).length > 0);
  return { ...rest, ...(all && all.length > 0 && { $and: all }) };
}

/** Patterns of the search key; a row matches where all of one line do. */
export interface SearchTiers {
  /** What `searchWhere` asks for: every row matches it. */
  readonly words: readonly string[];
  /** The best match first. */
  readonly tiers: readonly (readonly string[])[];
  /** Those of the tiers of which every row matches one that matches any: the last of each spelling. */
  readonly widest: readonly (readonly string[])[];
}

/** A text of the search key that has to begin so. */
export interface SearchStart {
  /** The text as SQL, which an index is on. */
  readonly text: string;
  readonly beginning: string;
}

/**
 * The texts of a search key that may begin with what is searched for, the best match first; of each text first with the
 * same diacritics, then without.
 * @param texts how many there are with indexes
 */
export function searchStarts(search: string | null | undefined, texts: number): SearchStart[] {
  const spellings = spellingsOf(search);
  return Array.from({ length: texts }, (_, place) =>
    spellings.map(({ text, phrase }) => ({ text: searchText(text, place), beginning: phrase })),
  ).flat();
}

/**
 * A text of the column `search_key` as SQL, for indexes and what they are asked for; the empty text where there are fewer.
 * @param sign what its spelling begins a text with
 * @param place 0 for the first
 */
export const searchText = (sign: string, place: number): string =>
  `split_part(search_key, e'${sign === plainText.text ? '\\n' : '\\t'}', ${2 * place + 2}) collate "C"`;

function spellingsOf(search: string | null | undefined) {
  const plain = wordsOf(searchKey(cut(search ?? '')));
  if (plain.length === 0) return [];
  return (
    [
      { signs: accentedText, words: wordsOf(accentKey(cut(search!))) },
      { signs: plainText, words: plain },
    ]
      // A sign such as ™ has letters only without its form.
      .filter(({ words }) => words.length > 0)
      .map(({ signs, words }) => ({ ...signs, words, phrase: withWordSigns(words.join(' '), signs.word) }))
  );
}

/**
 * How well a row that `searchWhere` lets through matches a search: as one of its texts as a whole, as the beginning of
 * one, as words that follow each other, as words somewhere; of each first with the same diacritics, then without.
 * @returns null where nothing is asked for. What matches by parts of words only is in none: it comes last
 */
export function searchTiers(search: string | null | undefined): SearchTiers | null {
  const spellings = spellingsOf(search);
  if (spellings.length === 0) return null;
  const tiers = [
    ...spellings.map(({ text, phrase }) => [contains(text + phrase + text)]),
    ...spellings.map(({ text, phrase }) => [contains(text + phrase)]),
    ...spellings.map(({ phrase }) => [contains(phrase)]),
    // One word alone is a phrase.
    ...(spellings.at(-1)!.words.length === 1
      ? []
      : spellings.map(({ word, words }) => words.map((each) => contains(word + each)))),
  ];
  // Abbreviations are written out in the one spelling only: what matches with its diacritics need not match without.
  const words = spellings.at(-1)!.words.map(contains);
  return { words, tiers, widest: tiers.slice(-spellings.length) };
}

/** What a search does with the order of a list, for descriptions of the API. */
export const rankingNote =
  'The best matches come first: the whole text, its beginning, the words side by side, beginnings of words, other matches; of each, first with the same diacritics.';

/** The same of people, whose names have indexes on their beginnings. */
export const nameRankingNote =
  'Names that begin so come first, in the order of the names; then given names (with family name after it), then middle names with the given name, then whole words side by side, beginnings of words, other matches; of each, first with the same diacritics.';
