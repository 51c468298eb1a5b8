import type { Context } from '../../kernel/index.js';
import { personProblems } from '../person/person.problems.js';

const { refuse } = personProblems;

/** Whether a day or year lies before a birth date as far as that is known, both as ISO text. */
export const isBeforeBirth = (day: string, birth: string | null): boolean =>
  birth !== null && day.slice(0, birth.length) < birth.slice(0, day.length);

/**
 * A year in which something was awarded.
 * @throws Refusal with INVALID_VALUE outside 1900 to this year, BEFORE_BIRTH
 */
export function awardYear(
  tx: Context,
  birth: string | null,
  year: number | null | undefined,
  ...path: string[]
): number | null {
  if (year == null) return null;
  if (year < 1900 || year > Number(tx.today.slice(0, 4))) refuse('INVALID_VALUE', ['input', ...path]);
  if (isBeforeBirth(String(year), birth)) refuse('BEFORE_BIRTH', ['input', ...path]);
  return year;
}

/** The days of something that lasts. @throws Refusal with INVALID_VALUE, DATE_IN_FUTURE, BEFORE_BIRTH */
export function pastPeriod(
  tx: Context,
  birth: string | null,
  { validFrom, validTo }: { validFrom?: string | null; validTo?: string | null },
  at: (field: string) => string[],
) {
  if (validFrom && validTo && validTo <= validFrom) refuse('INVALID_VALUE', ['input', ...at('validTo')]);
  if (validFrom && validFrom > tx.today) refuse('DATE_IN_FUTURE', ['input', ...at('validFrom')]);
  for (const [field, day] of [
    ['validFrom', validFrom],
    ['validTo', validTo],
  ] as const)
    if (day && isBeforeBirth(day, birth)) refuse('BEFORE_BIRTH', ['input', ...at(field)]);
  return { validFrom: validFrom ?? null, validTo: validTo ?? null };
}

/** A country code. @throws Refusal with INVALID_VALUE */
export function countryCode(country: string | null | undefined, ...path: string[]): string | null {
  if (country && !/^[A-Z]{2}$/.test(country)) refuse('INVALID_VALUE', ['input', ...path]);
  return country || null;
}

/** Most entries of one list of a profile. */
const mostEntries = 30;

/** @throws Refusal with TOO_MANY_ENTRIES where one more would be too many */
export function requireRoom(entries: { readonly length: number }): void {
  if (entries.length >= mostEntries) refuse('TOO_MANY_ENTRIES', ['input']);
}
