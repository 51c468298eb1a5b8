import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

const PREFIX = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)/i;
const URL_PREFIX = /doi\.org\/$/i;
const FORM = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u;
const LONGEST = 500;

/** Format characters (zero-width, soft hyphen, direction marks) that come with pasted text. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * Reads a DOI: bare, with `doi:`, or as its URL (percent-encoding undone). Its existence is not checked
 * (PEERS 4.3).
 *
 * @returns the bare DOI in lower case, as DOIs do not depend on case: `10.1000/xyz123`
 */
export function parseDoi(text: string): Parsed {
  const trimmed = text.replace(INVISIBLE, '').trim();
  if (trimmed.length > LONGEST) return NOT_PARSED;
  const prefix = PREFIX.exec(trimmed)?.[0] ?? '';
  const rest = trimmed.slice(prefix.length);
  const doi = URL_PREFIX.test(prefix) ? decode(rest) : rest;
  return FORM.test(doi) ? parsed(doi.normalize('NFC').toLowerCase()) : NOT_PARSED;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
