/** What reading an identifier gives: its normal form, or that the text is none. */
export type Parsed = { ok: true; value: string } | { ok: false };

/** The text is no such identifier. */
export const NOT_PARSED: Parsed = { ok: false };

/** The text is an identifier with that normal form. */
export function parsed(value: string): Parsed {
  return { ok: true, value };
}
