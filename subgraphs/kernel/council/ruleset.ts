import type { Context } from '../context.js';
import type { Ratio } from '../money/index.js';
import type { CouncilKind, CouncilRole } from './council.enums.js';

/** How a council of a kind is made up and decides: a row of the rules, with its legal basis, never code. */
export interface CouncilRuleset {
  /** How many vote. */
  readonly members: { readonly min: number; readonly default: number; readonly max: number };
  /** How many seats of a role there must and may be. Default: any number. */
  readonly seats: Readonly<Partial<Record<CouncilRole, { readonly min: number; readonly max?: number }>>>;
  /** Share of the voting members who must be present. */
  readonly quorum: Ratio;
  /** Each must hold: of these roles together at least so many are present, e.g. chair or vice-chair. */
  readonly mustAttend: readonly { readonly anyOf: readonly CouncilRole[]; readonly atLeast: number }[];
  readonly decision: DecisionRule;
  /** Working days between sending the materials and the session. Default: the rule `council.materialsWD`. */
  readonly materialsWD: number;
  /** How many members are to be named who count the votes. */
  readonly voteCounters: number;
  /** The fewest ballots of a secret vote that are counted: of fewer, the tally would tell who voted how. */
  readonly secretBallots: number;
}

export interface DecisionRule {
  /** Of whom the ratio is: those present who are not recused, or all voting members. */
  readonly of: 'PRESENT' | 'MEMBERS';
  readonly ratio: Ratio;
  /** True: more than the ratio; false: at least the ratio. */
  readonly strict: boolean;
}

/** The ruleset in force for a kind of council: the rule `council.{kind}`. */
export async function rulesetOf(
  { rules }: Pick<Context, 'rules'>,
  kind: CouncilKind,
): Promise<CouncilRuleset> {
  const own = await rules.value<Omit<CouncilRuleset, 'materialsWD'> & { readonly materialsWD?: number }>(
    `council.${kind}`,
  );
  return { ...own, materialsWD: own.materialsWD ?? (await rules.number('council.materialsWD')) };
}
