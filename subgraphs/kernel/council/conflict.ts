import { registerEnum } from '../enums.js';
import type { Text } from '../locale.js';

/** What the rules on conflicts of interest say of one person for one subject. */
export enum ConflictVerdict {
  CLEAR = 'CLEAR',
  DISCLOSE = 'DISCLOSE',
  BLOCK = 'BLOCK',
  UNKNOWN = 'UNKNOWN',
}
registerEnum(
  ConflictVerdict,
  'ConflictVerdict',
  'Whether a conflict of interest stands in the way (xung đột lợi ích).',
  {
    CLEAR: ['Không có xung đột', 'Nothing was found, and every domain answered'],
    DISCLOSE: ['Phải kê khai', 'Something was found that must be disclosed; it does not bar'],
    BLOCK: ['Không được tham gia', 'Something was found that bars'],
    UNKNOWN: [
      'Chưa xác định',
      'A domain did not answer or the person is not known, and nothing that was found bars',
    ],
  },
);

/** One thing that speaks against a person, with the way to it. */
export interface ConflictFinding {
  /** C1 to C8 of DOMAIN B.0.1, `DECLARED` for what the person declared himself, `ROUND` for an earlier round. */
  readonly rule: string;
  readonly severity: ConflictVerdict.BLOCK | ConflictVerdict.DISCLOSE;
  /** Whether its severity is that for the seat in view already. Default false: the rules of the framework judge it. */
  readonly isJudged?: boolean;
  /** Subgraph that knows it. */
  readonly domain: string;
  /** In words, for whoever may see it. */
  readonly explanation: Text;
  /** Ids of the records that lead from the person to the subject, in order. */
  readonly path: readonly string[];
  /** The same records with what they are called. Default: none is named. */
  readonly records?: readonly { readonly id: string; readonly typename: string; readonly label: string }[];
  readonly since: string | null;
  readonly until: string | null;
}

/** What was found of one person. */
export interface ConflictReport {
  /** As it was asked for. */
  readonly personId: string;
  /** The id that the person has today, where the one asked for was merged; null where nobody is known by it. Default: the same. */
  readonly currentPersonId?: string | null;
  readonly findings: readonly ConflictFinding[];
  /** Every domain that was asked, and whether it answered. */
  readonly domains: readonly { readonly name: string; readonly answered: boolean }[];
}

/**
 * Draws the verdict: what bars, bars; a domain that did not answer never counts as clear, and neither does an id that
 * nobody is known by.
 * @param report what was found
 */
export function verdictOf({ findings, domains, currentPersonId }: ConflictReport): ConflictVerdict {
  if (findings.some(({ severity }) => severity === ConflictVerdict.BLOCK)) return ConflictVerdict.BLOCK;
  if (currentPersonId === null || domains.some(({ answered }) => !answered)) return ConflictVerdict.UNKNOWN;
  return findings.length > 0 ? ConflictVerdict.DISCLOSE : ConflictVerdict.CLEAR;
}
