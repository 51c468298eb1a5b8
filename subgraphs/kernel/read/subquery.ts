import { RawQueryFragment } from '@mikro-orm/core';

/** A condition's list of values that the database works out itself. Two with different parameters never pass for one another. */
export class Subquery extends RawQueryFragment {
  override toJSON(): string {
    return JSON.stringify([this.sql, this.params]);
  }
}

/**
 * The values that a statement selects, for `$in` and `$nin` of a condition.
 * @param sql selects one column; what comes from outside is a parameter
 */
export const selectedBy = (sql: string, params: readonly unknown[] = []): unknown =>
  new Subquery(sql, [...params]);
