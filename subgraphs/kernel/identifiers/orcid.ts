import { clean } from './clean.js';
import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

const FORM = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i;

/** Blocks of ISNI numbers that ORCID issues from, without check character (CERIF, datatypes/ORCID_iD). */
const BLOCKS = [
  ['000000015000000', '000000035000000'],
  ['000900000000000', '000900100000000'],
] as const;

/**
 * Reads an ORCID iD: bare, with or without hyphens, or as its URL. Checks ORCID's number blocks and the ISO 7064
 * MOD 11-2 check character (PEERS 4.1).
 *
 * @returns the URL form `https://orcid.org/0000-0002-1825-0097`
 */
export function parseOrcid(text: string): Parsed {
  const groups = FORM.exec(clean(text))?.slice(1);
  if (groups === undefined) return NOT_PARSED;
  const characters = groups.join('').toUpperCase();
  const digits = characters.slice(0, 15);
  const issued = BLOCKS.some(([first, last]) => digits >= first && digits <= last);
  if (!issued || characters[15] !== checkCharacter(digits)) return NOT_PARSED;
  return parsed(`https://orcid.org/${groups.join('-').toUpperCase()}`);
}

/** ISO 7064 MOD 11-2 over the first 15 digits. */
function checkCharacter(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
