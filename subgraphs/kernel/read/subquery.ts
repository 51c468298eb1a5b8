import { ALIAS_REPLACEMENT, RawQueryFragment, Utils } from '@mikro-orm/core';

/** A condition's list of values that the database works out itself. Two with different parameters never pass for one another. */
export class Subquery extends RawQueryFragment {
  constructor(
    sql: string,
    params: unknown[],
    private readonly ofRow?: string,
  ) {
    super(sql, params);
  }

  /** Whether there is another form `forFew`. */
  get hasFormForFew(): boolean {
    return this.ofRow !== undefined;
  }

  /** The same where few rows are asked about: of each by itself, for all that it selects may be many. */
  forFew(): Subquery {
    return this.ofRow === undefined ? this : new Subquery(this.ofRow, [...this.params]);
  }

  override toJSON(): string {
    return JSON.stringify([this.sql, this.params]);
  }
}

/**
 * The values that a statement selects, for `$in` and `$nin` of a condition.
 * @param sql selects one column, or as many as `tupleOf` names; what comes from outside is a parameter
 * @param ofRow the same of `thisRow` alone, with the same parameters, for a condition of `visible` that selects much and is
 * asked about few rows. Default: there is none
 */
export const selectedBy = (sql: string, params: readonly unknown[] = [], ofRow?: string): unknown =>
  new Subquery(sql, [...params], ofRow);

/** The row that a condition is about, where it is one of the entity's own and not of another that it leads to. */
export const thisRow = ALIAS_REPLACEMENT;

/** The key of a condition about several properties at once, of which `selectedBy` selects as many columns. */
export const tupleOf = (...properties: readonly string[]): string => properties.join(Utils.PK_SEPARATOR);

/** A condition in SQL that is one of several, with its parameters. */
export type Alternative = readonly [sql: string, ...params: unknown[]];

/**
 * The values that a statement selects for which one of the alternatives holds, for `$in` of a condition.
 * @param statement made from their SQL, all of it and in its order
 */
export const selectedByAny = (
  alternatives: readonly Alternative[],
  statement: (conditions: readonly string[]) => string,
): unknown =>
  selectedBy(
    statement(alternatives.map(([sql]) => `(${sql})`)),
    alternatives.flatMap(([, ...params]) => params),
  );
