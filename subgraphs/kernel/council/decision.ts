import { isMoreThan, ratioAtLeast } from '../money/index.js';
import { BallotChoice } from './council.enums.js';
import type { DecisionRule } from './ruleset.js';

/** How many ballots said what. */
export type Tally = Readonly<Record<BallotChoice, number>>;

export const emptyTally: Tally = Object.freeze({
  [BallotChoice.FOR]: 0,
  [BallotChoice.AGAINST]: 0,
  [BallotChoice.ABSTAIN]: 0,
});

/** A tally with one more ballot. */
export const counted = (tally: Tally, choice: BallotChoice): Tally => ({
  ...tally,
  [choice]: tally[choice] + 1,
});

/** How many ballots a tally has. */
export const ballotsIn = (tally: Tally): number =>
  Object.values(BallotChoice).reduce((sum, choice) => sum + tally[choice], 0);

/**
 * Whether a question is adopted. Who abstains or does not vote counts against it as far as he is in the base: the rule
 * asks for a share of those present, or of the members, and not of those who voted.
 * @param base those present who are not recused, and all voting members
 */
export function isAdopted(
  { of, ratio, strict }: DecisionRule,
  tally: Tally,
  base: { readonly present: number; readonly members: number },
): boolean {
  const all = of === 'PRESENT' ? base.present : base.members;
  return strict ? isMoreThan(tally.FOR, all, ratio) : ratioAtLeast(tally.FOR, all, ratio);
}
