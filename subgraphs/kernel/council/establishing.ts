import type { Text } from '../locale.js';
import { faultsOfComposition } from './composition.js';
import { type EmployedSeat, faultsOfOrganizations, type SubjectParties } from './conflict-rules.js';
import { type CouncilKind, CouncilSeatStatus } from './council.enums.js';
import { councilProblems } from './council.problems.js';
import type { CouncilRuleset } from './ruleset.js';

/** The part of a seat that establishing depends on. */
export interface EstablishingSeat extends EmployedSeat {
  readonly status: CouncilSeatStatus;
  readonly declaredAt: Date | null;
  readonly isVoteCounter: boolean;
}

/** What keeps a council from being established. */
export interface EstablishingFault {
  readonly code:
    | 'COMPOSITION_INCOMPLETE'
    | 'SEAT_NOT_ACCEPTED'
    | 'DECLARATION_NEEDED'
    | 'APPLICANT_SEAT'
    | 'DRAFTER_SEAT';
  readonly text: Text;
}

/**
 * What keeps a council from being established, as far as its own records tell; conflicts that other domains know of come
 * on top of it.
 * @param seats those in force
 */
export function faultsOfEstablishing(
  kind: CouncilKind,
  ruleset: CouncilRuleset,
  seats: readonly EstablishingSeat[],
  parties: SubjectParties,
): EstablishingFault[] {
  const found: EstablishingFault[] = faultsOfComposition(ruleset, seats).map((text) => ({
    code: 'COMPOSITION_INCOMPLETE',
    text,
  }));
  const add = (code: EstablishingFault['code']) => found.push({ code, text: councilProblems[code] });
  if (seats.some(({ status }) => status !== CouncilSeatStatus.ACCEPTED)) add('SEAT_NOT_ACCEPTED');
  if (seats.some(({ declaredAt }) => declaredAt === null)) add('DECLARATION_NEEDED');
  for (const code of faultsOfOrganizations(kind, seats, parties)) add(code);
  return found;
}
