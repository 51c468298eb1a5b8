import { fold } from './fold.js';

/** Abbreviations of everyday administrative Vietnamese, each with the words it stands for (DOMAIN F). */
const ABBREVIATIONS: ReadonlyArray<readonly [words: string, ...abbreviations: string[]]> = [
  ['thành phố', 'TP'],
  ['thị xã', 'TX'],
  ['Hồ Chí Minh', 'HCM'],
  ['thành phố Hồ Chí Minh', 'TPHCM'],
  ['khoa học công nghệ', 'KH&CN', 'KHCN', 'KH-CN'],
  ['khoa học kỹ thuật', 'KH&KT', 'KHKT', 'KH-KT'],
  ['Liên hiệp hội', 'LHH'],
  ['ủy ban nhân dân', 'UBND'],
  ['hội đồng nhân dân', 'HĐND'],
  ['ban chấp hành', 'BCH'],
  ['ban thường vụ', 'BTV'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['phát triển nông thôn', 'PTNT'],
  ['nông nghiệp phát triển nông thôn', 'NN&PTNT', 'NNPTNT', 'NN-PTNT'],
  ['giáo dục đào tạo', 'GD&ĐT', 'GDĐT', 'GD-ĐT'],
  ['kinh tế xã hội', 'KT-XH', 'KTXH'],
  ['đánh giá tác động môi trường', 'ĐTM'],
  ['tư vấn phản biện', 'TVPB'],
];

/** Dotted abbreviations of places; one letter alone means nothing without its dot and its place in the text. */
const DOTTED: Readonly<Record<string, string>> = {
  p: 'phường',
  q: 'quận',
  h: 'huyện',
  x: 'xã',
  tt: 'thị trấn',
};

/** At the start, or after a comma, semicolon, bracket or free-standing dash: not an initial inside a name. */
const DOTTED_PLACE = /(^|[,;(]\s*|\s[-–—]\s+)(p|q|h|x|tt)\.\s*(?=[\p{L}\p{N}])/giu;

/** Heads of fixed pairs whose "và" is written or left out: khoa học (và) kỹ thuật. */
const OPTIONAL_AND = /(?<=^| )(khoa hoc|nong nghiep|giao duc)(?: va)+(?= |$)/g;

const WORDS_BY_FOLDED = new Map(
  ABBREVIATIONS.flatMap(([words, ...abbreviations]) =>
    abbreviations.map((abbreviation) => [fold(abbreviation), fold(words)] as const),
  ),
);

const FOLDED_ABBREVIATION = new RegExp(
  `(?<=^| )(?:${[...WORDS_BY_FOLDED.keys()].sort((a, b) => b.length - a.length).join('|')})(?= |$)`,
  'g',
);

/**
 * Writes out dotted abbreviations of places (`P. Nghĩa Lộ`, `…, X. Tịnh Khê`) before punctuation is folded away.
 *
 * @param text unfolded text
 * @returns the text with those abbreviations as words
 */
export function expandDottedPlaces(text: string): string {
  return text.replace(DOTTED_PLACE, (_match, before: string, abbreviation: string) => {
    return `${before}${DOTTED[abbreviation.toLowerCase()]} `;
  });
}

/**
 * Writes out known abbreviations in folded text (`so kh va cn` → `so khoa hoc cong nghe`) and leaves out the
 * optional "và" of fixed pairs, so that short and full spellings share one key. Idempotent.
 *
 * @param folded the result of {@link fold}
 * @returns folded text
 */
export function expandAbbreviations(folded: string): string {
  return folded
    .replace(FOLDED_ABBREVIATION, (found) => WORDS_BY_FOLDED.get(found) ?? found)
    .replace(OPTIONAL_AND, '$1');
}
