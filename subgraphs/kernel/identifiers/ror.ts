import { clean } from './clean.js';
import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

const FORM = /^(?:(?:https?:\/\/)?ror\.org\/)?(0[0-9a-hjkmnp-tv-z]{6})(\d{2})\/?$/;

/** Crockford's base 32: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Reads a ROR id of a research organisation, bare or as its URL, and checks its ISO 7064 MOD 97-10 check digits
 * (PEERS 4.2).
 *
 * @returns the URL form `https://ror.org/00pjdza24`
 */
export function parseRor(text: string): Parsed {
  const match = FORM.exec(clean(text).toLowerCase());
  const [, body = '', check = ''] = match ?? [];
  if (match === null || Number(check) !== checkDigits(body)) return NOT_PARSED;
  return parsed(`https://ror.org/${body}${check}`);
}

function checkDigits(body: string): number {
  const value = [...body].reduce((sum, letter) => sum * 32 + ALPHABET.indexOf(letter), 0);
  return 98 - ((value * 100) % 97);
}
