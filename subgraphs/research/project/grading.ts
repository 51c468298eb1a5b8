import { isMoreThan, type Ratio, ratioAtLeast } from '../../kernel/money/index.js';
import { Grade } from './project.enums.js';

/** Votes of an acceptance council; who is present and in none of the three cast no valid vote. */
export interface AcceptanceVotes {
  readonly present: number;
  readonly excellent: number;
  readonly pass: number;
  readonly fail: number;
  /** The dossier came later than allowed. */
  readonly late: boolean;
}

/** The rules `accept.excellentShare` and `accept.failShare`. */
export interface AcceptanceShares {
  readonly excellent: Ratio;
  readonly fail: Ratio;
}

/** Whether the votes can be: whole, not negative, somebody present, no more votes than members present. */
export function areVotes({ present, excellent, pass, fail }: AcceptanceVotes): boolean {
  const counts = [present, excellent, pass, fail];
  return (
    counts.every((n) => Number.isSafeInteger(n) && n >= 0) &&
    present > 0 &&
    excellent + pass + fail <= present
  );
}

/** The rules `accept.members` and `council.quorum`. */
export interface AcceptanceCouncil {
  readonly members: number;
  readonly quorum: Ratio;
}

/** Whether enough of the council cast a valid vote. */
export const isQuorate = ({ excellent, pass, fail }: AcceptanceVotes, council: AcceptanceCouncil): boolean =>
  ratioAtLeast(excellent + pass + fail, council.members, council.quorum);

/**
 * The council's grade (DOMAIN B.4.4), in integer arithmetic: EXCELLENT where at least the share of those present say so
 * and none says FAIL; FAIL where more than the share say so, or the dossier is late; PASS otherwise.
 * @param votes as {@link areVotes}
 */
export function gradeOf(votes: AcceptanceVotes, shares: AcceptanceShares): Grade {
  if (votes.late || isMoreThan(votes.fail, votes.present, shares.fail)) return Grade.FAIL;
  const excellent = votes.fail === 0 && ratioAtLeast(votes.excellent, votes.present, shares.excellent);
  return excellent ? Grade.EXCELLENT : Grade.PASS;
}
