import { isMoreThan, type Ratio, ratioAtLeast } from '../../kernel/money/index.js';
import { CandidateOutcome } from './congress.enums.js';

export interface Votes {
  readonly personId: string;
  readonly votesFor: number;
}

/**
 * What became of each candidate: those with the most votes are elected, as many as there are seats, if they have the
 * majority of the valid ballots. Where the last seats fall to several with the same number of votes, none of them is
 * elected: a tie is told, not guessed.
 */
export function outcomesOf(
  votes: readonly Votes[],
  seats: number,
  validBallots: number,
  majority: Ratio & { readonly atLeast?: boolean },
): Map<string, CandidateOutcome> {
  const { atLeast, numerator, denominator } = majority;
  const hasMajority = ({ votesFor }: Votes) =>
    (atLeast ? ratioAtLeast : isMoreThan)(votesFor, validBallots, { numerator, denominator });
  const above = (one: Votes) =>
    votes.filter((each) => hasMajority(each) && each.votesFor > one.votesFor).length;
  const level = (one: Votes) =>
    votes.filter((each) => hasMajority(each) && each.votesFor === one.votesFor).length;
  return new Map(
    votes.map((each) => {
      if (!hasMajority(each)) return [each.personId, CandidateOutcome.BELOW_MAJORITY];
      if (above(each) + level(each) <= seats) return [each.personId, CandidateOutcome.ELECTED];
      const outcome = above(each) < seats ? CandidateOutcome.TIED : CandidateOutcome.NOT_ELECTED;
      return [each.personId, outcome];
    }),
  );
}
