/** A cell of a table of people: its place by dimension, one or two, and how many people it counts. */
export interface Cell extends Counted {
  readonly keys: readonly string[];
}

export interface Counted {
  readonly count: number;
  /** Sum of a hidden number of each of the people, so that the same people give the same wherever they are counted. */
  readonly mark: number;
}

export interface Protection {
  /** `stats.smallCell`: what is below it is hidden, all else rounded to its multiples. */
  readonly base: number;
  /** Dimensions, by position, whose sums are known from elsewhere to the last person. */
  readonly exact?: ReadonlySet<number>;
}

/** A cell as it is shown: a multiple of the base, or null for fewer people than the base. */
export interface ShownCell {
  readonly keys: readonly string[];
  readonly count: number | null;
}

/**
 * A count on its own: null from 1 to base − 1, else the multiple of the base below or above, the nearer one more often,
 * by the mark of the people: the same people are rounded to the same number in every table and however often.
 */
export function shownCount({ count, mark }: Counted, base: number): number | null {
  if (count > 0 && count < base) return null;
  const over = count % base;
  return count - over + (mark % base < over ? base : 0);
}

/** Of fewer people no table is made. */
export const tooFew = (count: number, base: number): boolean => count < 2 * base;

/**
 * Fixed random rounding with suppression. Everything, sums included, is rounded to a multiple of the base by itself,
 * which takes subtraction away: a number that is shown may be any within base − 1 of it. Below the base it is hidden;
 * where there are two dimensions a hidden cell may be empty, and a row or column that is hidden as a whole is left out.
 * What remains are extremes, where all numbers that are shown are as far off as they can be. So each hidden cell is tried
 * by an attacker who knows the method: another table must be published in the same way and hold another number there. It
 * is looked for among those where one cell, two, or the four corners of a rectangle differ by one person.
 * @returns null where there is none, or there are too few people: then no cell is shown
 */
export function protect(cells: readonly Cell[], { base, exact }: Protection): ShownCell[] | null {
  const table = tableOf(cells, base, exact);
  if (tooFew(table.total.count, base)) return null;
  const listed = table.entries.filter((entry) => entry.listed);
  if (!listed.every((entry) => entry.shown !== null || isFree(table, entry))) return null;
  return listed.map(({ keys, shown }) => ({ keys, count: shown }));
}

type Sign = 1 | -1;
/** A number of the table, and between what it may lie for whoever sees the table. */
interface Item extends Counted {
  readonly shown: number | null;
  readonly least: number;
  readonly most: number;
}
interface Entry extends Item {
  readonly index: number;
  readonly keys: readonly string[];
  readonly sums: readonly Item[];
  /** False in a row or column that is hidden as a whole. */
  readonly listed: boolean;
}
interface Table {
  readonly entries: readonly Entry[];
  readonly total: Item;
  /** Entries by position of the dimension and key. */
  readonly lines: readonly ReadonlyMap<string, readonly Entry[]>[];
  find(keys: readonly string[]): Entry | undefined;
}

function itemOf({ count, mark }: Counted, base: number, fewest: number, isExact = false): Item {
  const shown = count < base ? null : shownCount({ count, mark }, base);
  const [least, most] =
    shown === null ? [fewest, base - 1] : [Math.max(base, shown - base + 1), shown + base - 1];
  return { count, mark, shown, least: isExact ? count : least, most: isExact ? count : most };
}

/** Whether one person more or fewer could be published in the same way. */
const bears = ({ count, least, most }: Item, sign: Sign): boolean =>
  count + sign >= least && count + sign <= most;

const nobody: Counted = { count: 0, mark: 0 };
const add = (a: Counted, b: Counted): Counted => ({ count: a.count + b.count, mark: a.mark + b.mark });

function tableOf(cells: readonly Cell[], base: number, exact: ReadonlySet<number> = new Set()): Table {
  const width = cells[0]?.keys.length ?? 1;
  const total = itemOf(cells.reduce(add, nobody), base, 0);
  const lineSums = [0, 1].slice(0, width).map((at) => {
    const groups = Map.groupBy(cells, ({ keys }) => keys[at]!);
    const sums = [...groups].map(([key, own]): [string, Item] => [
      key,
      itemOf(own.reduce(add, nobody), base, 0, exact.has(at)),
    ]);
    return new Map(sums);
  });
  const known = new Map(cells.map((cell) => [cell.keys.join('\n'), cell]));
  const firsts = [...(lineSums[0]?.keys() ?? [])];
  const places =
    width === 1
      ? firsts.map((key) => [key])
      : firsts.flatMap((a) => [...lineSums[1]!.keys()].map((b) => [a, b]));
  const entries = places.map((keys, index): Entry => {
    const sums = width === 1 ? [] : keys.map((key, at) => lineSums[at]!.get(key)!);
    return {
      // A line of one dimension shows which keys there are; a table does not.
      ...itemOf(known.get(keys.join('\n')) ?? nobody, base, width === 1 ? 1 : 0, width === 1 && exact.has(0)),
      index,
      keys,
      sums: [...sums, total],
      listed: sums.every(({ count }) => count >= base),
    };
  });
  const byKeys = new Map(entries.map((entry) => [entry.keys.join('\n'), entry]));
  return {
    entries,
    total,
    lines: lineSums.map((_, at) => Map.groupBy(entries, ({ keys }) => keys[at]!)),
    find: (keys) => byKeys.get(keys.join('\n')),
  };
}

/** The other cells of the row and the column; of one dimension, all others. */
const neighbours = ({ entries, lines }: Table, { index, keys }: Entry): readonly Entry[] =>
  (keys.length > 1 ? lines.flatMap((line, at) => line.get(keys[at]!)!) : entries).filter(
    (other) => other.index !== index,
  );

/** Whether the table could be another one with another number here. */
function isFree(table: Table, entry: Entry): boolean {
  const free = (items: readonly Item[], sign: Sign) => items.every((item) => bears(item, sign));
  // What two cells share stays; what only one of them is in changes.
  const apart = (one: Entry, other: Entry) => one.sums.filter((item) => !other.sums.includes(item));
  return ([1, -1] as const).some((sign) => {
    const opposite: Sign = sign === 1 ? -1 : 1;
    if (!bears(entry, sign)) return false;
    if (free(entry.sums, sign)) return true;
    return neighbours(table, entry)
      .filter((other) => bears(other, opposite))
      .some(
        (other) =>
          (free(apart(entry, other), sign) && free(apart(other, entry), opposite)) ||
          (entry.keys.length > 1 && hasRectangle(table, entry, other, sign, opposite)),
      );
  });
}

/** A third cell in the other line of the cell, and the one across from it, which take the difference back. */
function hasRectangle(
  { lines, find }: Table,
  entry: Entry,
  other: Entry,
  sign: Sign,
  opposite: Sign,
): boolean {
  const moved = entry.keys[0] === other.keys[0] ? 1 : 0;
  return lines[moved]!.get(entry.keys[moved]!)!.some((third) => {
    if (third.index === entry.index || !bears(third, opposite)) return false;
    const fourth = find([...third.keys].with(moved, other.keys[moved]!));
    return fourth !== undefined && bears(fourth, sign);
  });
}
