/** How many delegates so many members send: data of a rule, that each congress can set anew. */
export interface DelegateFormula {
  /** Delegates of any unit that has members. */
  readonly base: number;
  /** One more for every so many members. */
  readonly membersPerDelegate: number;
  /** At most. */
  readonly maximum: number;
}

/** Delegates of a unit; none without members. */
export const delegatesFor = (members: number, formula: DelegateFormula): number =>
  members === 0
    ? 0
    : Math.min(formula.maximum, formula.base + Math.floor(members / formula.membersPerDelegate));
