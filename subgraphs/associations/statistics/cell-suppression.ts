/** A cell of a table of counts: its place on each axis, `null` where it is the total over that axis. */
export interface Cell {
  readonly place: readonly (string | null)[];
  readonly count: number;
}

/**
 * Which cells of a table with all its totals must stay hidden so that no small count shows, nor follows from what is
 * shown: on every line that a total closes, at least two cells are hidden or none, and those hidden make up at least
 * `limit` together.
 * @param cells the whole table, the totals of every axis and of several axes among them
 * @param limit counts below it and above 0 are small
 * @returns the places of the hidden cells, by `placeOf`
 */
export function hiddenCells(cells: readonly Cell[], limit: number): ReadonlySet<string> {
  const hidden = new Set(
    cells.filter(({ count }) => count > 0 && count < limit).map(({ place }) => placeOf(place)),
  );
  const lines = linesOf(cells.filter(({ count }) => count > 0));
  const isHidden = ({ place }: Cell) => hidden.has(placeOf(place));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of lines) {
      const secret = parts.filter(isHidden);
      const isTotalHidden = total !== undefined && isHidden(total);
      if (secret.length === 0 && !isTotalHidden) continue;
      const sum = secret.reduce((all, { count }) => all + count, 0);
      // A hidden total with one open part less than all leaves no equation with one unknown.
      if (isTotalHidden ? secret.length > 0 : secret.length > 1 && sum >= limit) continue;
      const open = parts.filter((each) => !isHidden(each)).sort((a, b) => a.count - b.count);
      const next = open[0] ?? (isTotalHidden ? undefined : total);
      if (!next) continue;
      hidden.add(placeOf(next.place));
      changed = true;
    }
  }
  return hidden;
}

export const placeOf = (place: readonly (string | null)[]): string => JSON.stringify(place);

interface Line {
  readonly total: Cell | undefined;
  readonly parts: readonly Cell[];
}

/** Cells that differ in their place on one axis only. */
function linesOf(cells: readonly Cell[]): Line[] {
  const axes = cells[0]?.place.length ?? 0;
  return Array.from({ length: axes }, (_, axis) => axis).flatMap((axis) => {
    const groups = Map.groupBy(cells, ({ place }) => placeOf(place.with(axis, null)));
    return [...groups.values()].map((line) => ({
      total: line.find(({ place }) => place[axis] === null),
      parts: line.filter(({ place }) => place[axis] !== null),
    }));
  });
}
