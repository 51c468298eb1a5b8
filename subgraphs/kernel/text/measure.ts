const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * The length of a text as a reader counts it: user-perceived characters, whatever the normal form (DOMAIN F).
 *
 * @param text any string
 * @returns number of grapheme clusters
 */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _grapheme of GRAPHEMES.segment(text)) length += 1;
  return length;
}

/**
 * Whether a text carries any Vietnamese diacritic, `đ` included. A query that does ranks matches with the same
 * accents first (DOMAIN F).
 *
 * @param text any string
 */
export function hasDiacritics(text: string): boolean {
  return /[\p{Mn}đĐ]/u.test(text.normalize('NFD'));
}
