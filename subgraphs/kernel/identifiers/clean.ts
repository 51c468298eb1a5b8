import { normalizeText } from '../text/index.js';

/** Hyphens, dashes and the minus sign, which word processors put in place of `-`. */
const DASHES = /[‐‑‒–—−]/g;

/**
 * Prepares a pasted identifier for reading: NFC, without invisible characters, trimmed, Eth as `Đ`, and every
 * dash as `-` (DOMAIN F).
 */
export function clean(text: string): string {
  return normalizeText(text).replace(DASHES, '-');
}
