/** A cell of a table of counts: its place on each axis, `null` where it is the total over that axis. */
export interface Cell {
  readonly place: readonly (string | null)[];
  readonly count: number;
}

export const placeOf = (place: readonly (string | null)[]): string => JSON.stringify(place);

/**
 * Which cells of a table with all its totals must stay hidden so that no small count shows, nor follows from what is
 * shown by whatever sums and differences (the hypercube method). Each small cell gets a box of hidden cells: on every axis
 * it has a partner, another part, or the total. One more here and there, and one fewer across, leaves every total as it
 * is, so that the cell may be any number from 1 to `limit` − 1. The box is taken that hides least besides.
 * @param cells the whole table, the totals of every axis and of several axes among them
 * @param limit counts below it and above 0 are small
 * @returns the places of the hidden cells, by `placeOf`
 */
export function hiddenCells(cells: readonly Cell[], limit: number): ReadonlySet<string> {
  const grid = gridOf(cells.filter(({ count }) => count > 0));
  const small = grid.corners.filter(({ count }) => count < limit).sort((a, b) => a.count - b.count);
  const hidden = new Set<Corner>(small);
  for (const corner of small) {
    const { count } = corner;
    // Of a total of few parts there is no more than one up or down: that it has so many parts, shows.
    const box =
      boxOf(corner, grid, hidden, limit - 1 - count, count - 1) ??
      boxOf(corner, grid, hidden, 1, 0) ??
      boxOf(corner, grid, hidden, 0, 1);
    for (const each of box ?? grid.corners) hidden.add(each);
  }
  return new Set([...hidden].map(({ place }) => placeOf(place)));
}

interface Corner extends Cell {
  /** Its place as a number, each axis with a stride of its own. */
  readonly index: number;
}

interface Grid {
  readonly corners: readonly Corner[];
  readonly at: ReadonlyMap<number, Corner>;
  /** Values by axis, as much as they add to the index. */
  readonly axes: readonly ReadonlyMap<string | null, number>[];
}

function gridOf(cells: readonly Cell[]): Grid {
  let stride = 1;
  const axes = (cells[0]?.place ?? []).map((_, axis) => {
    // The total first, which hides least as a rule where it is hidden already.
    const values = new Set<string | null>([null, ...cells.map(({ place }) => place[axis]!)]);
    const steps = new Map([...values].map((value, i) => [value, i * stride]));
    stride *= values.size;
    return steps;
  });
  const indexOf = ({ place }: Cell) => place.reduce((all, value, axis) => all + axes[axis]!.get(value)!, 0);
  const corners = cells.map((cell): Corner => ({ ...cell, index: indexOf(cell) }));
  return { corners, at: new Map(corners.map((corner) => [corner.index, corner])), axes };
}

/** The box of a cell that hides least besides, of those that bear so much more and so much less; null where there is none. */
function boxOf(
  cell: Corner,
  { at, axes }: Grid,
  hidden: ReadonlySet<Corner>,
  more: number,
  less: number,
): readonly Corner[] | null {
  let best: readonly Corner[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  /** Adds the corners across on one axis after the other to those of a box so far, of which some go up, others down. */
  const extend = (axis: number, up: readonly Corner[], down: readonly Corner[], cost: number): void => {
    if (cost >= least) return;
    const steps = axes[axis];
    if (!steps) {
      [best, least] = [[...up, ...down], cost];
      return;
    }
    const own = cell.place[axis]!;
    for (const [partner, step] of steps) {
      if (partner === own) continue;
      const across = (corners: readonly Corner[]) =>
        corners.map(({ index }) => at.get(index + step - steps.get(own)!));
      // A total goes with its part, two parts go against each other.
      const isTotal = partner === null || own === null;
      const [others, against] = [across(up), across(down)];
      const [goUp, goDown] = isTotal ? [others, against] : [against, others];
      if (!bear(goUp, less) || !bear(goDown, more)) continue;
      const costs = [...goUp, ...goDown].reduce(
        (all, each) => all + (hidden.has(each) ? 0 : each.count),
        cost,
      );
      extend(axis + 1, [...up, ...goUp], [...down, ...goDown], costs);
    }
  };
  extend(0, [cell], [], 0);
  return best;
}

/** Whether all are there, and still somebody's if they were less by an amount. */
const bear = (corners: readonly (Corner | undefined)[], amount: number): corners is readonly Corner[] =>
  corners.every((corner) => corner !== undefined && corner.count > amount);
