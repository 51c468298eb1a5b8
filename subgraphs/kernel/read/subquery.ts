import { RawQueryFragment, Utils } from '@mikro-orm/core';

/** A condition's list of values that the database works out itself. Two with different parameters never pass for one another. */
export class Subquery extends RawQueryFragment {
  override toJSON(): string {
    return JSON.stringify([this.sql, this.params]);
  }
}

/**
 * The values that a statement selects, for `$in` and `$nin` of a condition.
 * @param sql selects one column, or as many as `tupleOf` names; what comes from outside is a parameter
 */
export const selectedBy = (sql: string, params: readonly unknown[] = []): unknown =>
  new Subquery(sql, [...params]);

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
