import { labelOf } from '../enums.js';
import type { Text } from '../locale.js';
import { CouncilRole } from './council.enums.js';
import type { CouncilRuleset } from './ruleset.js';

/** The part of a seat that rules depend on. */
export interface SeatSubject {
  readonly role: CouncilRole;
  readonly isVoteCounter?: boolean;
  readonly organizationId?: string | null;
}

/** C8: an administrative secretary never votes. Nobody votes for another either: a ballot is the holder's own. */
export const votes = (role: CouncilRole): boolean => role !== CouncilRole.ADMIN_SECRETARY;

/** The seats that vote. */
export const votingSeats = <S extends { readonly role: CouncilRole }>(seats: readonly S[]): S[] =>
  seats.filter(({ role }) => votes(role));

const countOf = (seats: readonly SeatSubject[], role: CouncilRole) =>
  seats.filter((seat) => seat.role === role).length;

/**
 * What a council lacks or has too much of.
 * @param seats those in force
 * @returns in words; empty where the ruleset is satisfied
 */
export function faultsOfComposition(ruleset: CouncilRuleset, seats: readonly SeatSubject[]): Text[] {
  const faults: Text[] = [];
  const { min, max } = ruleset.members;
  const members = votingSeats(seats).length;
  if (members < min || members > max) {
    faults.push({
      vi: `Hội đồng phải có từ ${min} đến ${max} thành viên, hiện có ${members}.`,
      en: `The council must have ${min} to ${max} members and has ${members}.`,
    });
  }
  for (const role of Object.values(CouncilRole)) {
    const allowed = ruleset.seats[role];
    const there = countOf(seats, role);
    if (!allowed) continue;
    const label = labelOf(CouncilRole, role);
    if (there < allowed.min) {
      faults.push({
        vi: `Thiếu ${label.vi}: cần ${allowed.min}, hiện có ${there}.`,
        en: `${label.en}: ${allowed.min} needed, ${there} there.`,
      });
    }
    if (allowed.max !== undefined && there > allowed.max) {
      faults.push({
        vi: `Thừa ${label.vi}: tối đa ${allowed.max}, hiện có ${there}.`,
        en: `${label.en}: at most ${allowed.max}, ${there} there.`,
      });
    }
  }
  const counters = votingSeats(seats).filter(({ isVoteCounter }) => isVoteCounter).length;
  if (counters < ruleset.voteCounters) {
    faults.push({
      vi: `Phải có ${ruleset.voteCounters} người kiểm phiếu, hiện có ${counters}.`,
      en: `${ruleset.voteCounters} members must count votes, ${counters} are named.`,
    });
  }
  return faults;
}

/** Whether one more seat of a role is too many, of that role or of all who vote. */
export function isFull(
  ruleset: CouncilRuleset,
  seats: readonly SeatSubject[],
  role: CouncilRole,
): 'ROLE' | 'MEMBERS' | null {
  const most = ruleset.seats[role]?.max;
  if (most !== undefined && countOf(seats, role) >= most) return 'ROLE';
  return votes(role) && votingSeats(seats).length >= ruleset.members.max ? 'MEMBERS' : null;
}
