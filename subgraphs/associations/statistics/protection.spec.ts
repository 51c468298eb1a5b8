import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Protection, protect, type ShownCell, shownCount } from './protection.js';

const base = 5;
type Rows = readonly (readonly (readonly [count: number, mark: number])[])[];
const tableOf = (rows: Rows): Cell[] =>
  rows.flatMap((row, i) =>
    row
      .map(([count, mark], j) => ({ keys: [`r${i}`, `c${j}`], count, mark }))
      .filter(({ count }) => count > 0),
  );
const lineOf = (row: Rows[number]): Cell[] =>
  row.map(([count, mark], i) => ({ keys: [`r${i}`], count, mark })).filter(({ count }) => count > 0);
const plain = (counts: readonly number[]) => counts.map((count) => [count, 4] as const);

const sum = (cells: readonly Cell[]) => ({
  count: cells.reduce((all, { count }) => all + count, 0),
  mark: cells.reduce((all, { mark }) => all + mark, 0),
});
const sumsOf = (cells: readonly Cell[], at: number) =>
  new Map([...Map.groupBy(cells, ({ keys }) => keys[at]!)].map(([key, own]) => [key, sum(own)]));

type Range = readonly [least: number, most: number];
const rangeOf = (shown: number | null, least: number): Range =>
  shown === null ? [least, base - 1] : [Math.max(base, shown - base + 1), shown + base - 1];

/** A set of cells of which somebody knows between what their sum lies. */
interface Sum {
  readonly of: readonly number[];
  readonly range: Range;
}

/**
 * What is known to whoever reads the table, asks for each dimension by itself and for the total, and knows the method:
 * every cell that there may be, and between what each and each sum lies.
 */
function knowledge(cells: readonly Cell[], shown: readonly ShownCell[], exact?: ReadonlySet<number>) {
  const width = shown[0]?.keys.length ?? 1;
  const margins = width > 1 ? [sumsOf(cells, 0), sumsOf(cells, 1)] : [];
  const places =
    width > 1
      ? [...margins[0]!.keys()].flatMap((a) => [...margins[1]!.keys()].map((b) => [a, b]))
      : cells.map(({ keys }) => keys);
  const ranges = places.map((keys): Range => {
    const told = shown.find((cell) => cell.keys.join() === keys.join());
    return told ? rangeOf(told.count, width > 1 ? 0 : 1) : [0, base - 1];
  });
  const all = sum(cells);
  const sums: Sum[] = margins.flatMap((line, at) =>
    [...line].map(([key, { count, mark }]) => ({
      of: places.flatMap((keys, i) => (keys[at] === key ? [i] : [])),
      range: exact?.has(at) ? ([count, count] as const) : rangeOf(shownCount({ count, mark }, base), 0),
    })),
  );
  sums.push({ of: places.map((_, i) => i), range: rangeOf(shownCount(all, base), 0) });
  return { places, ranges, sums };
}

/** All that a cell may be: numbers with which some table fits all that is known, found by trying. */
function valuesOf(wanted: number, ranges: readonly Range[], sums: readonly Sum[]): number[] {
  const rest = ranges.map((_, i) => i).filter((i) => i !== wanted);
  const order = [wanted, ...rest];
  const table: number[] = ranges.map(() => Number.NaN);
  const bound = (of: readonly number[], side: 0 | 1) =>
    of.reduce((all, i) => all + (Number.isNaN(table[i]!) ? ranges[i]![side] : table[i]!), 0);
  const fits = () =>
    sums.every(({ of, range: [least, most] }) => bound(of, 0) <= most && bound(of, 1) >= least);
  const fill = (depth: number): boolean => {
    if (!fits()) return false;
    const place = order[depth];
    if (place === undefined) return true;
    const [least, most] = ranges[place]!;
    for (let value = least; value <= most; value++) {
      table[place] = value;
      const found = fill(depth + 1);
      table[place] = Number.NaN;
      if (found) return true;
    }
    return false;
  };
  const [least, most] = ranges[wanted]!;
  return Array.from({ length: most - least + 1 }, (_, i) => least + i).filter((value) => {
    table[wanted] = value;
    const found = fill(1);
    table[wanted] = Number.NaN;
    return found;
  });
}

function assertNobodyIsFound(cells: readonly Cell[], protection: Protection): void {
  const shown = protect(cells, protection) ?? [];
  const { places, ranges, sums } = knowledge(cells, shown, protection.exact);
  for (const { keys, count } of shown) {
    if (count !== null) continue;
    const values = valuesOf(
      places.findIndex((place) => place.join() === keys.join()),
      ranges,
      sums,
    );
    expect(values.length, JSON.stringify([cells, keys, values])).toBeGreaterThan(1);
  }
}

const number = fc.tuple(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 40 })),
  fc.integer({ min: 0, max: 4 }),
);
const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
const rows = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([height, width]) => fc.array(numbers(width), { minLength: height, maxLength: height }));

describe('a protected table', () => {
  it('hides what is small and rounds the rest', () => {
    const shown = protect(lineOf(plain([12, 3, 27, 1])), { base })!;
    expect(shown.map(({ count }) => count)).toEqual([10, null, 25, null]);
    expect(shownCount({ count: 12, mark: 1 }, base)).toBe(15);
    expect(shownCount({ count: 4, mark: 1 }, base)).toBeNull();
    expect(shownCount({ count: 0, mark: 0 }, base)).toBe(0);
  });

  it('does not tell a small cell from an empty one, and leaves out small rows', () => {
    const shown = protect(tableOf([plain([20, 3]), plain([20, 0]), plain([15, 12]), plain([1, 1])]), {
      base,
    })!;
    expect(shown.map(({ keys, count }) => `${keys.join(' ')} ${count}`)).toEqual([
      'r0 c0 20',
      'r0 c1 null',
      'r1 c0 20',
      'r1 c1 null',
      'r2 c0 15',
      'r2 c1 10',
    ]);
  });

  it('is not made of a few people', () => {
    expect(protect(lineOf(plain([5, 4])), { base })).toBeNull();
  });

  it('is not made where sums would tell: four fours are sixteen, rounded to twenty', () => {
    const fours = [0, 0, 0, 0].map(() => [4, 0] as const);
    expect(protect(lineOf(fours), { base })).toBeNull();
    expect(protect(lineOf([...fours.slice(1), [4, 1]]), { base })).not.toBeNull();
  });

  it('of one line lets nobody find a hidden number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }).chain(numbers), (line) =>
        assertNobodyIsFound(lineOf(line), { base }),
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['', undefined],
    [', whoever knows the sums of the rows to the last person', new Set([0])],
  ])('of two dimensions lets nobody find a hidden number%s', (_who, exact) => {
    fc.assert(
      fc.property(rows(3), (table) => assertNobodyIsFound(tableOf(table), { base, exact })),
      { numRuns: 400 },
    );
  });

  it('is as a rule made', () => {
    const tables = fc.sample(rows(5), { numRuns: 400, seed: 7 }).map(tableOf);
    const large = tables.filter((cells) => sum(cells).count >= 50);
    expect(large.filter((cells) => protect(cells, { base }) === null).length / large.length).toBeLessThan(
      0.05,
    );
  });
});
