import { clean } from './clean.js';
import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

/** Ordinal, for normative documents the year, then the symbol: `1769/QĐ-UBND`, `25/2018/QĐ-UBND`, `27-NQ/TW`. */
const FORM = /^\d{1,6}[A-Za-zĐđ]?(?:\/(?:19|20)\d{2})?[/-]\p{L}[\p{L}\d]*(?:[-/.&+][\p{L}\d]+)*$/u;
const LONGEST = 100;

/**
 * Reads the number of a Vietnamese official document. A leading "Số", spaces around separators, long dashes and
 * the Icelandic Eth (`Ð`, `ð`) for `Đ`, `đ` are put right; letter case is kept, as symbols have both (`QĐ-TTg`). A number is
 * unique only together with issuer and date of signing (DOMAIN F).
 *
 * @returns the number in NFC: `1769/QĐ-UBND`
 */
export function parseDocumentNumber(text: string): Parsed {
  const number = clean(text)
    .replace(/\u00F0/g, '\u0111')
    .replace(/^số\s*:?\s*/iu, '')
    .replace(/\s*([/\-.&+])\s*/g, '$1');
  return number.length <= LONGEST && FORM.test(number) ? parsed(number) : NOT_PARSED;
}
