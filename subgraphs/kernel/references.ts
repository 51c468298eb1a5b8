import type { Context } from './context.js';
import { assertId } from './ids.js';
import { type Problem, Refusal } from './user-errors.js';
import { system } from './viewer.js';

/** An id of a record that another subgraph owns, with its place in the input. */
export interface Reference<Prefix extends string> {
  readonly prefix: Prefix;
  /** Nothing where the input leaves it out. */
  readonly id: string | null | undefined;
  readonly path: readonly string[];
}

/** The id that a record has today; itself where it was not merged. */
export type CurrentIds = <Id extends string | null | undefined>(id: Id) => Id;

const sameIds: CurrentIds = (id) => id;

/**
 * Makes the check that records of other subgraphs exist: in one operation, as the system. Call it before a transaction
 * begins, never inside. The system itself (seeding, jobs) knows what it refers to.
 * @param roots the query of the owner that answers an id, by the prefix of the id
 * @param problems how the feature refuses
 * @returns a function that answers the ids that the records have today, by the given ones that were merged into others;
 *   it throws BAD_USER_INPUT for an id of another form; Refusal with REFERENCE_NOT_FOUND for each
 *   that is unknown; SERVICE_UNAVAILABLE
 */
export function requireReferencesBy<Prefix extends string>(
  roots: Readonly<Record<Prefix, string>>,
  problems: { problem(code: 'REFERENCE_NOT_FOUND', path: readonly string[]): Problem },
) {
  return async (ctx: Context, references: readonly Reference<Prefix>[]): Promise<CurrentIds> => {
    const given = references.filter((each): each is Reference<Prefix> & { id: string } => Boolean(each.id));
    for (const { id, prefix } of given) assertId(id, prefix);
    if (given.length === 0 || ctx.viewer.kind === 'system') return sameIds;
    const variables = given.map((_, i) => `$r${i}: ID!`).join(', ');
    const fields = given.map(({ prefix }, i) => `r${i}: ${roots[prefix]}(id: $r${i}) { id }`).join(' ');
    const found = await ctx.graph.query<Record<string, { id: string } | null>>(
      `query References(${variables}) { ${fields} }`,
      Object.fromEntries(given.map(({ id }, i) => [`r${i}`, id])),
      system,
    );
    const unknown = given
      .filter((_, i) => !found[`r${i}`])
      .map(({ path }) => problems.problem('REFERENCE_NOT_FOUND', path));
    if (unknown.length > 0) throw new Refusal(unknown);
    const merged = new Map(given.map(({ id }, i) => [id, found[`r${i}`]!.id]));
    return (id) => (id ? (merged.get(id) ?? id) : id) as typeof id;
  };
}
