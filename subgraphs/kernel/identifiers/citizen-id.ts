import { clean } from './clean.js';
import { NOT_PARSED, type Parsed, parsed } from './parsed.js';

/** What is known of the person from elsewhere. */
export interface CitizenIdFacts {
  /** `MALE` or `FEMALE`; anything else is not compared. */
  gender?: string | null;
  birthYear?: number | null;
}

/** A disagreement between a citizen id and what is known of the person. */
export type CitizenIdWarning = 'GENDER_DIFFERS' | 'BIRTH_YEAR_DIFFERS';

/**
 * Reads a Vietnamese citizen id (số định danh, CCCD): exactly 12 digits, spaces between them allowed. There is no
 * check digit, and place codes of former provinces stay valid, so nothing more is refused (DOMAIN F).
 *
 * @returns the 12 digits, as text: leading zeros count
 */
export function parseCitizenId(text: string): Parsed {
  const digits = clean(text).replace(/\s/g, '');
  return /^\d{12}$/.test(digits) ? parsed(digits) : NOT_PARSED;
}

/**
 * Compares digits 4–6 of a citizen id (century with gender, year of birth) with what is known of the person. A
 * warning for a person to judge, never a refusal: ids issued before a correction keep their digits (DOMAIN F).
 *
 * @param citizenId 12 digits
 * @param facts what is known; unknown facts are not compared
 * @returns the disagreements; none for a text that is no citizen id
 */
export function citizenIdWarnings(citizenId: string, facts: CitizenIdFacts): CitizenIdWarning[] {
  const id = parseCitizenId(citizenId);
  if (!id.ok) return [];
  const digits = id.value;
  const centuryAndGender = Number(digits[3]);
  const birthYear = 1900 + Math.floor(centuryAndGender / 2) * 100 + Number(digits.slice(4, 6));
  const gender = centuryAndGender % 2 === 0 ? 'MALE' : 'FEMALE';
  const other = gender === 'MALE' ? 'FEMALE' : 'MALE';
  const warnings: CitizenIdWarning[] = [];
  if (facts.gender === other) warnings.push('GENDER_DIFFERS');
  if (typeof facts.birthYear === 'number' && facts.birthYear !== birthYear)
    warnings.push('BIRTH_YEAR_DIFFERS');
  return warnings;
}
