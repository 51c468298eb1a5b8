import {
  MembershipDimension,
  PeopleDimension,
} from '../../../subgraphs/associations/statistics/statistics.enums.js';
import type { Asker, Desk, Timed } from '../desk.js';
import type { Query } from '../load.js';

/** Times of one pair of dimensions. */
export interface Pair extends Timed {
  readonly name: string;
}

const pairs = (values: readonly string[]): [string, string][] =>
  values.flatMap((a, i) => values.slice(i + 1).map((b): [string, string] => [a, b]));

/** Today, and before the communes were reorganised, when states, posts and places come from history. */
const days = [null, '2025-03-31'];

const queryOf = (field: string, dimension: string, more: string) =>
  `query($groupBy: [${dimension}!]!, $asOf: Date) { ${field}(groupBy: $groupBy, asOf: $asOf) {
     asOf isProtected isWithheld total { distinctPersons ${more} list } rows { keys { code label } distinctPersons ${more} share list } } }`;

const kinds = [
  {
    name: 'intellectuals',
    dimensions: Object.values(PeopleDimension),
    query: queryOf('intellectualStatistics', 'PeopleDimension', 'verified stale'),
  },
  {
    name: 'members',
    dimensions: Object.values(MembershipDimension),
    query: queryOf('membershipStatistics', 'MembershipDimension', 'memberships'),
  },
] as const;

/** Every pair of dimensions, on both days, by somebody who gets exact numbers and by somebody who gets protected ones. */
export async function timePairs(desk: Desk, exact: Asker, others: Asker): Promise<Map<string, Pair[]>> {
  const found = new Map<string, Pair[]>();
  for (const { name, dimensions, query } of kinds)
    for (const [who, asker] of [
      ['exact', exact],
      ['protected', others],
    ] as const) {
      const timed: Pair[] = [];
      for (const groupBy of pairs(dimensions)) {
        const queries = days.map((asOf): Query => ({ query, variables: { groupBy, asOf } }));
        timed.push({ name: groupBy.join(' × '), ...(await desk.time(asker, queries)) });
      }
      found.set(`statistics of ${name}, two dimensions, ${who}`, timed);
    }
  return found;
}
