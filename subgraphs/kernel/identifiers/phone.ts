import { clean } from './clean.js';
import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

/** Mobile numbers have ten digits, fixed lines eleven with the area code (Quảng Ngãi 0255, Kon Tum 0260). */
const NATIONAL = /^0(?:[35789]\d{8}|2\d{9})$/;
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const EXTENSION = /\s*(?:;\s*ext=|,?\s*(?:ext|máy lẻ|lẻ|#|x)\.?:?)\s*(\d{1,6})$/iu;

/** Emergency and service numbers (115, 1022), and call centres (1800 and 1900 with four or six digits). */
const SHORT = /^(?:1\d{2,4}|1[89]00\d{4}(?:\d{2})?)$/;

/** A longer text is no phone number, and is not searched for one. */
const LONGEST = 50;

/**
 * Reads a phone number: a Vietnamese one in national (`0912 345 678`, `(0255) 382-2345`) or international form,
 * or a foreign one with its country code. Whether the number is in use is not checked
 * (DOMAIN F).
 *
 * @returns E.164, e.g. `+84912345678`
 */
export function parsePhone(text: string): Parsed {
  if (text.length > LONGEST) return NOT_PARSED;
  const number = dial(text);
  const national = number.replace(/^\+84/, '0');
  if (NATIONAL.test(national)) return parsed(`+84${national.slice(1)}`);
  return INTERNATIONAL.test(number) && !number.startsWith('+84') ? parsed(number) : NOT_PARSED;
}

/**
 * Reads an organisation's phone number: as {@link parsePhone}, and besides with an extension (`ext. 12`, `máy lẻ
 * 12`), or a short or call-centre number (`1022`, `1900 1234`).
 *
 * @returns E.164, with `;ext=12` where there is an extension (as in RFC 3966), or the short number's digits
 */
export function parseOrganizationPhone(text: string): Parsed {
  if (text.length > LONGEST) return NOT_PARSED;
  const short = dial(text);
  if (SHORT.test(short)) return parsed(short);
  const cleaned = clean(text);
  const extension = EXTENSION.exec(cleaned);
  if (extension === null) return parsePhone(text);
  const phone = parsePhone(cleaned.slice(0, extension.index));
  return phone.ok ? parsed(`${phone.value};ext=${extension[1]}`) : NOT_PARSED;
}

/** Removes visual separators and the optional zero of `+84 (0)`, and writes `00` and a bare `84` as `+`. */
function dial(text: string): string {
  const digits = clean(text)
    .replace(/^tel:/i, '')
    .replace(/^(\+84|0084)\s*\(0\)/, '$1')
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  return /^84(?:[35789]\d{8}|2\d{9})$/.test(digits) ? `+${digits}` : digits;
}
