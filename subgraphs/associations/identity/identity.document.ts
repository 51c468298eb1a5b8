import { citizenIdWarnings, parseCitizenId } from '../../kernel/identifiers/index.js';
import type { Context } from '../../kernel/index.js';
import { maskCitizenId } from '../../kernel/text/index.js';
import type { Person } from '../person/person.entity.js';
import { personProblems } from '../person/person.problems.js';
import { countryCode } from '../profile/profile.dates.js';
import type { IdentityDocument } from './identity.entity.js';
import { IdentityDocumentKind, type IdentityWarning } from './identity.enums.js';

const { refuse } = personProblems;

interface DocumentInput {
  readonly kind: IdentityDocumentKind;
  readonly number: string;
  readonly country?: string | null;
}

/**
 * The number of a document in its one form, and its country.
 * @throws Refusal with CITIZEN_ID_INVALID, PASSPORT_INVALID; REQUIRED or INVALID_VALUE for the country
 */
export function readDocument(input: DocumentInput) {
  const country = countryCode(input.country, 'country');
  if (input.kind === IdentityDocumentKind.CITIZEN_ID) {
    if (country) refuse('INVALID_VALUE', ['input', 'country']);
    const parsed = parseCitizenId(input.number.slice(0, 50));
    return parsed.ok
      ? { number: parsed.value, country: null }
      : refuse('CITIZEN_ID_INVALID', ['input', 'number']);
  }
  const number = input.number.slice(0, 50).replace(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z0-9]{6,15}$/.test(number)) refuse('PASSPORT_INVALID', ['input', 'number']);
  return { number, country: country ?? refuse('REQUIRED', ['input', 'country']) };
}

/** What finds a document without opening it: the same in every process that has the secret. */
export const fingerprintOf = (
  ctx: Context,
  { kind, number, country }: { kind: IdentityDocumentKind; number: string; country: string | null },
): string => ctx.vault.fingerprint(kind, `${country ?? ''}${number}`);

/** The number as whoever may see it sees it: its last three characters. */
export const maskedNumber = (ctx: Context, { sealed, id }: IdentityDocument): string =>
  maskCitizenId(ctx.vault.open(sealed, id));

/** Where a citizen id does not fit what is known of the person. */
export const warningsOf = (ctx: Context, document: IdentityDocument, person: Person): IdentityWarning[] =>
  document.kind === IdentityDocumentKind.CITIZEN_ID
    ? (citizenIdWarnings(ctx.vault.open(document.sealed, document.id), {
        gender: person.gender,
        birthYear: person.birth ? Number(person.birth.slice(0, 4)) : null,
      }) as IdentityWarning[])
    : [];
