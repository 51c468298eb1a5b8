/** Zero-width characters, soft hyphen, joiners, byte-order mark and direction marks: invisible, and never meant. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** Lone surrogates: no character, and refused or replaced by databases. */
const SURROGATE = /\p{Cs}/gu;

/** Control characters except tab, line feed and carriage return, which count as white space. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** White space within a line, tab and no-break spaces included. */
const INLINE_SPACE = /[^\S\n]+/g;

/**
 * Repairs what keyboards, clipboards and old encodings do to Vietnamese text: canonical composition (NFC), the
 * Icelandic Eth `Ð` (U+00D0) that stands in for `Đ` (U+0110), and invisible characters (DOMAIN F).
 */
function repair(text: string): string {
  return text
    .replace(SURROGATE, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\u00D0/g, '\u0110');
}

/**
 * Normalises a single-line text (a name, a title, a code): repaired as above, every run of white space (line
 * breaks too) made one space, trimmed. Idempotent. Letter case is kept.
 *
 * @param text any string
 * @returns the text in NFC, on one line; may be empty
 */
export function normalizeText(text: string): string {
  return repair(text).replace(/\s+/g, ' ').replace(CONTROL, '').replace(/ +/g, ' ').trim().normalize('NFC');
}

/**
 * Normalises a text of several lines (a description, Markdown): repaired as above, `\n` line ends, runs of spaces
 * collapsed within a line, indentation kept, trailing spaces removed, at most one empty line in a row, no empty
 * line at either end. Idempotent.
 *
 * @param text any string
 * @returns the text in NFC with `\n` line ends; may be empty
 */
export function normalizeMultiline(text: string): string {
  return repair(text)
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(CONTROL, '')
    .split('\n')
    .map(normalizeLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .normalize('NFC');
}

function normalizeLine(line: string): string {
  const content = line.trim();
  if (content === '') return '';
  const indentation = line.slice(0, line.length - line.trimStart().length);
  return indentation.replace(/\t/g, '    ').replace(/\s/g, ' ') + content.replace(INLINE_SPACE, ' ');
}
