import { type Edge, flowOf } from './flow.js';

/**
 * How numbers of people are told to whoever may not see the people.
 *
 * 1. A number is a cell of a fixed catalogue: what at most two conditions say, one code each (`mayAsk`). No caller makes
 *    up sets, so that none can be had again and again in other company and averaged, or moved over a threshold.
 * 2. From 1 to base − 1 it is hidden. Else a shift is added, which belongs to the cell by its definition (a keyed hash,
 *    never drawn anew, the same on all days and whoever is counted), and the sum is cut to a multiple of the base. Were
 *    the shift drawn by day or by people, the mean over the days would be the number; so the mean is wrong by the shift.
 * 3. Of a table with hidden cells the worst is assumed: that whoever reads it has found, over the days, each number less
 *    its shift, and knows to the last person the sums that are public elsewhere. It is shown only if every hidden cell may
 *    still be any number from 1 to base − 1, the other numbers and their shifts making up for it. That is a question of
 *    flow: rows and columns are nodes, cells and sums are edges, and what an edge can bear is known.
 *
 * Limits: large numbers are not secret, and who asks long enough may know them better than to the base. Sums over a
 * dimension in which people overlap are taken for sums of their parts, which is stricter than need be.
 */

/** A cell of a table of people: its place by dimension, one or two, and how many people it counts. */
export interface Cell {
  readonly keys: readonly string[];
  readonly count: number;
}

export interface Protection {
  /** `stats.smallCell`: what is below it is hidden, all else a multiple of it. */
  readonly base: number;
  /** Shift of a cell, 0 to base − 1; of the sum over a dimension where its key is null. */
  shift(keys: readonly (string | null)[]): number;
  /** Sums known from elsewhere to the last person, by position of the dimension: of these keys together. Nested or apart. */
  readonly known?: readonly (readonly [at: number, keys: readonly string[]])[];
  /** Whether the sum of all is known so. */
  readonly isTotalKnown?: boolean;
}

/** A cell as it is shown: a multiple of the base, or null for fewer people than the base. */
export interface ShownCell {
  readonly keys: readonly string[];
  readonly count: number | null;
}

/** A number as it is shown: null from 1 to base − 1. */
export const shownCount = (count: number, shift: number, base: number): number | null =>
  count > 0 && count < base ? null : count === 0 ? 0 : count + shift - ((count + shift) % base);

/** Of fewer people no table is made. */
export const tooFew = (count: number, base: number): boolean => count < 2 * base;

/** @returns null where a hidden number would show, or there are too few people: then no cell is shown */
export function protect(cells: readonly Cell[], protection: Protection): ShownCell[] | null {
  const { base, shift } = protection;
  if (tooFew(sum(cells), base)) return null;
  const places = placesOf(cells, base);
  const { net, inner } = edgesOf(places, cells, protection);
  const listed = places.flatMap((place, i) => (place.isListed ? [{ ...place, edge: inner[i]! }] : []));
  const flow = flowOf(net);
  // What is known by itself from elsewhere is no secret.
  const isSafe = listed.every(
    ({ count, edge }) =>
      count >= base ||
      edge.isKnown ||
      (flow.bears(edge, 1, base - 1 - count) && flow.bears(edge, -1, count - 1)),
  );
  return isSafe ? listed.map(({ keys, count }) => ({ keys, count: ofCell(count, shift(keys), base) })) : null;
}

/** A hidden cell is not told from an empty one. */
const ofCell = (count: number, shift: number, base: number) =>
  count < base ? null : shownCount(count, shift, base);

const sum = (cells: readonly Cell[]): number => cells.reduce((all, { count }) => all + count, 0);
const sumsOf = (cells: readonly Cell[], at: number): [key: string, count: number][] =>
  [...Map.groupBy(cells, ({ keys }) => keys[at]!)].map(([key, own]) => [key, sum(own)]);

/** All places of a table; not listed where the row or column is hidden as a whole. */
function placesOf(cells: readonly Cell[], base: number): (Cell & { isListed: boolean })[] {
  if (cells[0]?.keys.length === 1) return cells.map((cell) => ({ ...cell, isListed: true }));
  const counts = new Map(cells.map(({ keys, count }) => [keys.join('\n'), count]));
  const columns = sumsOf(cells, 1);
  return sumsOf(cells, 0).flatMap(([row, ofRow]) =>
    columns.map(([column, ofColumn]) => ({
      keys: [row, column],
      count: counts.get(`${row}\n${column}`) ?? 0,
      isListed: ofRow >= base && ofColumn >= base,
    })),
  );
}

/** The table as a net: from the source over known sums and rows to columns, over known sums to the sink, and back. */
function edgesOf(places: readonly Cell[], cells: readonly Cell[], protection: Protection) {
  const { base, shift, known = [], isTotalKnown = false } = protection;
  const width = cells[0]!.keys.length;
  const fixed = { more: 0, less: 0, isKnown: true };
  /** By how much a number could be more or less and yet be shown as it is, with another shift. */
  const slack = (count: number, keys: readonly (string | null)[], fewest: number) =>
    count < base
      ? { more: base - 1 - count, less: count - fewest, isKnown: false }
      : { more: shift(keys), less: Math.min(base - 1 - shift(keys), count - base), isKnown: false };
  const sets = known.map(([at, keys], i) => ({ at, keys: new Set(keys), node: `known ${i}` }));
  const smallest = (at: number, holds: (keys: ReadonlySet<string>) => boolean) =>
    sets.filter((set) => set.at === at && holds(set.keys)).sort((a, b) => a.keys.size - b.keys.size)[0]
      ?.node ?? (at === 0 ? 'source' : 'sink');
  const ends = (at: number, group: string, node: string) =>
    at === 0 ? { from: group, to: node } : { from: node, to: group };
  const groups = sets.map(({ at, keys, node }): Edge => {
    const around = smallest(
      at,
      (other) => other.size > keys.size && [...keys].every((key) => other.has(key)),
    );
    return { ...ends(at, around, node), ...fixed };
  });
  const axes = width === 1 ? [] : [0, 1];
  const lines = axes.flatMap((at) =>
    sumsOf(cells, at).map(([key, count]): Edge => {
      const group = smallest(at, (keys) => keys.has(key));
      return { ...ends(at, group, `${at} ${key}`), ...slack(count, at === 0 ? [key, null] : [null, key], 0) };
    }),
  );
  const inner = places.map(({ keys, count }): Edge => {
    const [first, second] = keys as [string, string];
    if (width === 2) return { from: `0 ${first}`, to: `1 ${second}`, ...slack(count, keys, 0) };
    const isKnown = sets.some((set) => set.keys.size === 1 && set.keys.has(first));
    const from = smallest(0, (set) => set.has(first));
    // A line of one dimension shows which keys there are; a table does not.
    return { from, to: 'sink', ...slack(count, keys, 1), isKnown };
  });
  const total = isTotalKnown ? fixed : slack(sum(cells), Array<null>(width).fill(null), 0);
  return { net: [...inner, ...lines, ...groups, { from: 'sink', to: 'source', ...total }], inner };
}
