import { accentKey, hasDiacritics, searchKey } from '../../kernel/text/index.js';
import { DuplicateReasonCode } from './duplicate.enums.js';

/** What is compared of a person. */
export interface Facts {
  readonly id: string;
  readonly fullName: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birth: string | null;
  /** Null where it is not disclosed. */
  readonly gender: string | null;
  readonly institutions: readonly string[];
  readonly workplaces: readonly string[];
  readonly residenceId: string | null;
  /** Keyed hash of the citizen id; null where none is known. */
  readonly citizenIdHash: string | null;
}

/** One reason for, or with a negative weight against, two people being one. */
export interface Evidence {
  readonly code: DuplicateReasonCode;
  readonly weight: number;
}

/** The rule `duplicate.weights`. */
export type Weights = Readonly<Record<DuplicateReasonCode, number>>;

export interface Score {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const R = DuplicateReasonCode;

/**
 * How likely two people are one, and why (DOMAIN C.1): the citizen id proves it; else the name, birth year and school,
 * work or residence. Ánh, Ân and An are three names, Hòa and Hoà one.
 * @returns null where they cannot be: other names, or other birth years
 */
export function scorePair(a: Facts, b: Facts, weights: Weights): Score | null {
  const name = sameName(a.fullName, b.fullName);
  const birth = sameBirth(a.birth, b.birth);
  const sameId = a.citizenIdHash !== null && a.citizenIdHash === b.citizenIdHash;
  const otherId = a.citizenIdHash !== null && b.citizenIdHash !== null && !sameId;
  if (otherId || (!sameId && (name === null || birth === 'OTHER_YEAR'))) return null;
  const codes: (DuplicateReasonCode | false | null)[] = [
    sameId && R.CITIZEN_ID,
    name,
    birth === 'OTHER_YEAR' ? R.BIRTH_DIFFERS : birth,
    overlap(a.institutions.map(searchKey), b.institutions.map(searchKey)) && R.INSTITUTION,
    overlap(a.workplaces, b.workplaces) && R.WORKPLACE,
    a.residenceId !== null && a.residenceId === b.residenceId && R.RESIDENCE,
    a.gender !== null && b.gender !== null && a.gender !== b.gender && R.GENDER_DIFFERS,
  ];
  const evidence = codes.filter((code) => !!code).map((code) => ({ code, weight: weights[code] }));
  return { score: sumOf(evidence), evidence };
}

const sumOf = (evidence: readonly Evidence[]): number => {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return Math.max(0, Math.min(100, sum));
};

/** Reasons that tell of the day of birth, which is restricted. */
export const restrictedReasons: readonly DuplicateReasonCode[] = [R.BIRTH_DATE, R.BIRTH_DIFFERS];

/** What is left for those who may not see birth dates: neither the reasons nor their part of the score. */
export function withoutBirth(evidence: readonly Evidence[]): Score {
  const open = evidence.filter(({ code }) => !restrictedReasons.includes(code));
  return { score: sumOf(open), evidence: open };
}

/** Names that fold to one are the same where their marks agree, or where one of them has none at all. */
function sameName(a: string, b: string): DuplicateReasonCode | null {
  if (spelling(a) === spelling(b)) return R.NAME;
  if (searchKey(a) !== searchKey(b)) return null;
  return hasDiacritics(a) && hasDiacritics(b) ? null : R.NAME_WITHOUT_MARKS;
}

/** A name as a reader takes it: marks count; where a tone is put, and y for i, do not. */
const spelling = (name: string): string => accentKey(name).replace(/(?<![aăâeêioôơuưy])y|(?<=qu)y/g, 'i');

function sameBirth(
  a: string | null,
  b: string | null,
):
  | DuplicateReasonCode.BIRTH_DATE
  | DuplicateReasonCode.BIRTH_YEAR
  | DuplicateReasonCode.BIRTH_DIFFERS
  | 'OTHER_YEAR'
  | null {
  if (a === null || b === null) return null;
  if (a.slice(0, 4) !== b.slice(0, 4)) return 'OTHER_YEAR';
  if (a === b && a.length === 10) return R.BIRTH_DATE;
  return a.startsWith(b) || b.startsWith(a) ? R.BIRTH_YEAR : R.BIRTH_DIFFERS;
}

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((each) => each !== '' && b.includes(each));
