import type { Where } from '../federation/entities.js';
import {
  accentedText,
  accentKey,
  hasDiacritics,
  plainText,
  searchKey,
  withWordSigns,
} from '../text/index.js';

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

/** The condition without what `searchWhere` put into it, which stands by itself or under `$and`: no other is about search keys. */
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

/** How a text of the search key is to be: as a whole, or only to begin so. */
export interface SearchedText {
  /** The text without diacritics, as SQL that an index is on. */
  readonly plain: string;
  readonly plainPhrase: string;
  /** The same with diacritics; null where what is searched for has no letters so. */
  readonly accented: string | null;
  readonly accentedPhrase: string;
}

/** So many characters of a text are in its index: a name may have any number of marks on a letter. */
const indexed = 120;

/**
 * The texts of a search key that may begin with what is searched for; by diacritics only where it has some.
 * @param texts how many there are with indexes
 * @returns in their order; none for what is longer than the indexes are
 */
export function searchedTexts(search: string | null | undefined, texts: number): SearchedText[] {
  const spellings = spellingsOf(search);
  if (spellings.length === 0 || spellings.some(({ phrase }) => phrase.length > indexed)) return [];
  const plain = spellings.at(-1)!;
  const accented = spellings.length > 1 && hasDiacritics(search!) ? spellings[0]! : null;
  return Array.from({ length: texts }, (_, place) => ({
    plain: searchText(plain.text, place),
    plainPhrase: plain.phrase,
    accented: accented && searchText(accented.text, place),
    accentedPhrase: accented?.phrase ?? '',
  }));
}

/**
 * The beginning of a text of the column `search_key` as SQL, for indexes and what they are asked for; the empty text where
 * there are fewer.
 * @param sign what its spelling begins a text with
 * @param place 0 for the first
 */
export const searchText = (sign: string, place: number): string =>
  `left(split_part(search_key, e'${sign === plainText.text ? '\\n' : '\\t'}', ${2 * place + 2}), ${indexed}) collate "C"`;

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
 * @param hasIndexedTexts whether rows that match texts or their beginnings are found by `searchedTexts`. Default false
 * @returns null where nothing is asked for. What matches by parts of words only is in none: it comes last
 */
export function searchTiers(search: string | null | undefined, hasIndexedTexts = false): SearchTiers | null {
  const spellings = spellingsOf(search);
  if (spellings.length === 0) return null;
  const ofTexts = [
    ...spellings.map(({ text, phrase }) => [contains(text + phrase + text)]),
    ...spellings.map(({ text, phrase }) => [contains(text + phrase)]),
  ];
  const tiers = [
    ...(hasIndexedTexts ? [] : ofTexts),
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
  'The whole name comes first, then names that begin so, then given names (with the family name after it), then middle names with the given name; of each, where the search has diacritics, first those with the same, in the order in which texts are compared: the alphabet without diacritics, with y as i and k as c where they sound alike. Whole words side by side, beginnings of words and other matches follow.';
