import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Protection, protect, type ShownCell, shownCount } from './protection.js';

const base = 5;
type Rows = readonly (readonly number[])[];
const tableOf = (rows: Rows): Cell[] =>
  rows.flatMap((row, i) =>
    row.map((count, j) => ({ keys: [`r${i}`, `c${j}`], count })).filter(({ count }) => count > 0),
  );
const lineOf = (row: readonly number[]): Cell[] =>
  row.map((count, i) => ({ keys: [`r${i}`], count })).filter(({ count }) => count > 0);
/** Shifts as good as drawn, each its cell’s own. */
const shiftBy =
  (seed: number): Protection['shift'] =>
  (keys) =>
    [...JSON.stringify([seed, keys])].reduce((all, char) => (all * 31 + char.charCodeAt(0)) % 1_000_003, 7) %
    base;
const none: Protection = { base, shift: () => 0 };

const sum = (cells: readonly Cell[]) => cells.reduce((all, { count }) => all + count, 0);
const sumsOf = (cells: readonly Cell[], at: number) =>
  new Map([...Map.groupBy(cells, ({ keys }) => keys[at]!)].map(([key, own]) => [key, sum(own)]));

type Range = readonly [least: number, most: number];
/** What is left of a number after any number of days: shown, that its shift is one of 0 to base − 1. */
const rangeOf = (count: number, shift: number, least: number): Range =>
  count < base ? [least, base - 1] : [Math.max(base, count + shift - base + 1), count + shift];

/** A set of cells of which somebody knows between what their sum lies. */
interface Sum {
  readonly of: readonly number[];
  readonly range: Range;
}

/**
 * What is known to whoever has read the table on many days, asked for each dimension by itself and for the total, and
 * knows the method: every cell that there may be, and between what each and each sum lies.
 */
function knowledge(cells: readonly Cell[], shown: readonly ShownCell[], protection: Protection) {
  const { shift, known = [], isTotalKnown } = protection;
  const width = cells[0]?.keys.length ?? 1;
  const margins = width > 1 ? [sumsOf(cells, 0), sumsOf(cells, 1)] : [];
  const places =
    width > 1
      ? [...margins[0]!.keys()].flatMap((a) => [...margins[1]!.keys()].map((b) => [a, b]))
      : cells.map(({ keys }) => keys);
  const countOf = (keys: readonly string[]) =>
    cells.find((cell) => cell.keys.join() === keys.join())?.count ?? 0;
  const listed = new Set(shown.map(({ keys }) => keys.join()));
  const ranges = places.map(
    (keys): Range =>
      listed.has(keys.join()) ? rangeOf(countOf(keys), shift(keys), width > 1 ? 0 : 1) : [0, base - 1],
  );
  const all = places.map((_, i) => i);
  const where = (at: number, holds: (key: string) => boolean) => all.filter((i) => holds(places[i]![at]!));
  const total = sum(cells);
  const sums: Sum[] = [
    ...margins.flatMap((line, at) =>
      [...line].map(([key, count]) => ({
        of: where(at, (each) => each === key),
        range: rangeOf(count, shift(at === 0 ? [key, null] : [null, key]), 0),
      })),
    ),
    ...known.map(([at, keys]) => {
      const count = sum(cells.filter((cell) => keys.includes(cell.keys[at]!)));
      return { of: where(at, (key) => keys.includes(key)), range: [count, count] as const };
    }),
    { of: all, range: isTotalKnown ? [total, total] : rangeOf(total, shift(Array(width).fill(null)), 0) },
  ];
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
  const { places, ranges, sums } = knowledge(cells, shown, protection);
  for (const { keys, count } of shown) {
    if (count !== null) continue;
    const values = valuesOf(
      places.findIndex((place) => place.join() === keys.join()),
      ranges,
      sums,
    );
    expect(
      values.filter((value) => value > 0),
      JSON.stringify([cells, keys]),
    ).toEqual([1, 2, 3, 4]);
  }
}

const number = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 40 }),
);
const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length });
const rows = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([height, width]) => fc.array(numbers(width), { minLength: height, maxLength: height }));
const seed = fc.integer({ min: 0, max: 10_000 });

describe('a protected table', () => {
  it('hides what is small and cuts the rest', () => {
    const shown = protect(lineOf([12, 3, 27, 1]), { base, shift: () => 2 })!;
    expect(shown.map(({ count }) => count)).toEqual([10, null, 25, null]);
    expect(shownCount(12, 3, base)).toBe(15);
    expect(shownCount(4, 3, base)).toBeNull();
    expect(shownCount(0, 4, base)).toBe(0);
  });

  it('does not tell a small cell from an empty one, and leaves out small rows', () => {
    const table = tableOf([
      [20, 3, 9],
      [20, 0, 9],
      [15, 12, 1],
      [1, 1, 0],
    ]);
    const shown = protect(table, { base, shift: () => 2 })!;
    expect(shown.filter(({ count }) => count === null).map(({ keys }) => keys.join(' '))).toEqual([
      'r0 c1',
      'r1 c1',
      'r2 c2',
    ]);
    expect(shown).toHaveLength(9);
  });

  it('is not made of a few people, nor where a sum would tell', () => {
    expect(protect(lineOf([5, 4]), none)).toBeNull();
    expect(protect(lineOf([4, 30]), { ...none, isTotalKnown: true })).toBeNull();
    expect(protect(lineOf([1, 30]), { base, shift: () => 2, isTotalKnown: true })).toBeNull();
    expect(protect(lineOf([2, 30, 30]), { base, shift: () => 2, isTotalKnown: true })).not.toBeNull();
  });

  it.each([
    ['', {}],
    [', whoever knows the total', { isTotalKnown: true }],
    [', whoever knows a part', { known: [[0, ['r0', 'r1']] as const] }],
  ])('of one line lets nobody find a hidden number%s', (_who, more) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }).chain(numbers), seed, (line, seed) =>
        assertNobodyIsFound(lineOf(line), { base, shift: shiftBy(seed), ...more }),
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', {}],
    [', whoever knows the total', { isTotalKnown: true }],
    [', whoever knows the sum of a row', { known: [[0, ['r0']] as const] }],
  ])('of two dimensions lets nobody find a hidden number%s', (_who, more) => {
    fc.assert(
      fc.property(rows(3), seed, (table, seed) =>
        assertNobodyIsFound(tableOf(table), { base, shift: shiftBy(seed), ...more }),
      ),
      { numRuns: 300 },
    );
  });

  it('is as a rule made, though half of its cells are small', () => {
    const size = fc.integer({ min: 4, max: 8 });
    const table = fc
      .tuple(size, size)
      .chain(([height, width]) => fc.array(numbers(width), { minLength: height, maxLength: height }));
    const tables = fc.sample(fc.tuple(table, seed), { numRuns: 300, seed: 7 });
    const withheld = tables.filter(
      ([rows, seed]) => protect(tableOf(rows), { base, shift: shiftBy(seed), isTotalKnown: true }) === null,
    );
    expect(withheld.length / tables.length).toBeLessThan(0.25);
  });

  it('of many days gives no better mean than a guess: the total known, all others but the hidden one moving', () => {
    const days = 120;
    let hits = 0;
    const trials = fc.sample(
      fc.record({ hidden: fc.integer({ min: 1, max: 4 }), seed, a: fc.nat(500), b: fc.nat(500) }),
      { numRuns: 600, seed: 3 },
    );
    const seen = trials.filter(({ hidden, seed, a, b }) => {
      const rests: number[] = [];
      for (let day = 0; day < days; day++) {
        const line = [40 + a + ((day * 7 + (day % 3)) % 61), 40 + b + ((day * 11 + (day % 4)) % 53), hidden];
        const shown = protect(lineOf(line), { base, shift: shiftBy(seed), isTotalKnown: true });
        if (shown) rests.push(line[0]! + line[1]! + hidden - shown[0]!.count! - shown[1]!.count!);
      }
      const mean = rests.reduce((all, each) => all + each, 0) / rests.length;
      if (rests.length > 0 && Math.min(4, Math.max(1, Math.round(mean))) === hidden) hits++;
      return rests.length > 0;
    });
    expect(seen.length / trials.length).toBeGreaterThan(0.6);
    // One of four by guessing, and the ends of a clipped guess are hit more often.
    expect(hits / seen.length).toBeLessThan(0.45);
  });
});
