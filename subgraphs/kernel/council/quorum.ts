import { labelOf } from '../enums.js';
import type { Text } from '../locale.js';
import { leastCountFor, ratioAtLeast } from '../money/index.js';
import { votingSeats } from './composition.js';
import { CouncilRole } from './council.enums.js';
import type { CouncilRuleset } from './ruleset.js';

type Seat = { readonly id: string; readonly role: CouncilRole };

/** What keeps a session from being able to decide. */
export interface QuorumFault {
  readonly code: 'NO_QUORUM' | 'MUST_ATTEND_MISSING';
  readonly text: Text;
}

/**
 * Judges whether those who are present may decide. Who does not vote counts on neither side.
 * @param seats those in force, present or not
 * @param present ids of the seats whose holders are there
 * @returns the faults; empty where there is a quorum
 */
export function faultsOfQuorum(
  { quorum, mustAttend }: Pick<CouncilRuleset, 'quorum' | 'mustAttend'>,
  seats: readonly Seat[],
  present: ReadonlySet<string>,
): QuorumFault[] {
  const members = votingSeats(seats);
  const there = members.filter(({ id }) => present.has(id));
  const faults: QuorumFault[] = [];
  if (!ratioAtLeast(there.length, members.length, quorum)) {
    const least = leastCountFor(members.length, quorum);
    faults.push({
      code: 'NO_QUORUM',
      text: {
        vi: `Cần ít nhất ${least} trên ${members.length} thành viên, hiện có ${there.length}.`,
        en: `At least ${least} of ${members.length} members must be present, ${there.length} are.`,
      },
    });
  }
  for (const { anyOf, atLeast } of mustAttend) {
    if (there.filter(({ role }) => anyOf.includes(role)).length >= atLeast) continue;
    const labels = anyOf.map((role) => labelOf(CouncilRole, role));
    faults.push({
      code: 'MUST_ATTEND_MISSING',
      text: {
        vi: `Phải có mặt ít nhất ${atLeast}: ${labels.map(({ vi }) => vi).join(' hoặc ')}.`,
        en: `At least ${atLeast} must be present: ${labels.map(({ en }) => en).join(' or ')}.`,
      },
    });
  }
  return faults;
}
