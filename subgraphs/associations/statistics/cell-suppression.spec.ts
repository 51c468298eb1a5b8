import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cell, hiddenCells, placeOf } from './cell-suppression.js';

/** A table with all its totals, from the counts of its inner cells. */
function table(counts: readonly (readonly number[])[]): Cell[] {
  const rows = counts.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = counts[0]!.map((_, j) => counts.reduce((all, row) => all + row[j]!, 0));
  return [
    ...counts.flatMap((row, i) => row.map((count, j) => ({ place: [`r${i}`, `c${j}`], count }))),
    ...rows.map((count, i) => ({ place: [`r${i}`, null], count })),
    ...columns.map((count, j) => ({ place: [null, `c${j}`], count })),
    { place: [null, null], count: rows.reduce((a, b) => a + b, 0) },
  ];
}

const isHidden = (hidden: ReadonlySet<string>, ...place: (string | null)[]) => hidden.has(placeOf(place));

it('hides a small cell with another of its row and of its column', () => {
  const hidden = hiddenCells(
    table([
      [2, 9, 20],
      [8, 30, 40],
    ]),
    5,
  );
  expect(isHidden(hidden, 'r0', 'c0')).toBe(true);
  expect(hidden.size).toBe(4);
  expect(isHidden(hidden, null, null)).toBe(false);
});

it('hides nothing where nothing is small', () => {
  expect(
    hiddenCells(
      table([
        [5, 6],
        [0, 7],
      ]),
      5,
    ).size,
  ).toBe(0);
});

/** A cube of three axes with all its totals. */
function cube(counts: readonly (readonly (readonly number[])[])[]): Cell[] {
  const inner = counts.flatMap((rows, i) =>
    rows.flatMap((row, j) => row.map((count, k) => ({ place: [`a${i}`, `b${j}`, `c${k}`], count }))),
  );
  const masks = Array.from({ length: 8 }, (_, mask) => mask);
  return masks.flatMap((mask) => {
    const groups = Map.groupBy(inner, ({ place }) =>
      placeOf(place.map((each, axis) => ((mask >> axis) & 1 ? null : each))),
    );
    return [...groups].map(([place, cells]) => ({
      place: JSON.parse(place) as (string | null)[],
      count: cells.reduce((all, { count }) => all + count, 0),
    }));
  });
}

/** What somebody finds who subtracts and adds up lines however he likes: hidden cells that follow (elimination). */
function found(cells: readonly Cell[], hidden: ReadonlySet<string>): string[] {
  const secret = cells.filter(({ place, count }) => count > 0 && hidden.has(placeOf(place)));
  const column = new Map(secret.map(({ place }, i) => [placeOf(place), i]));
  const lines = cells[0]!.place.flatMap((_, axis) =>
    [...Map.groupBy(cells, ({ place }) => placeOf(place.with(axis, null))).values()].map((line) => {
      const row = secret.map(() => 0);
      for (const { place } of line) {
        const at = column.get(placeOf(place));
        if (at !== undefined) row[at] = place[axis] === null ? -1 : 1;
      }
      return row;
    }),
  );
  const reduced: number[][] = [];
  const pivots: number[] = [];
  for (let at = 0; at < secret.length; at++) {
    const row = lines.find((each) => Math.abs(each[at]!) > 1e-9 && !reduced.includes(each));
    if (!row) continue;
    const pivot = row[at]!;
    for (let i = 0; i < row.length; i++) row[i] = row[i]! / pivot;
    for (const other of lines) {
      const factor = other === row ? 0 : other[at]!;
      if (factor !== 0) for (let i = 0; i < row.length; i++) other[i] = other[i]! - factor * row[i]!;
    }
    reduced.push(row);
    pivots.push(at);
  }
  return reduced.flatMap((row, i) =>
    row.every((each, j) => j === pivots[i] || Math.abs(each) < 1e-6)
      ? [placeOf(secret[pivots[i]!]!.place)]
      : [],
  );
}

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }));
const many = <T>(of: fc.Arbitrary<T>, length: number) =>
  fc.array(of, { minLength: length, maxLength: length });

it('hides every small cell, and nobody finds one by sums and differences, of two axes or three', () => {
  const size = fc.integer({ min: 1, max: 4 });
  const tables = fc
    .tuple(size, size)
    .chain(([rows, columns]) => many(many(count, columns), rows))
    .map(table);
  const cubes = fc
    .tuple(size, size, fc.integer({ min: 1, max: 3 }))
    .chain(([a, b, c]) => many(many(many(count, c), b), a))
    .map(cube);
  fc.assert(
    fc.property(fc.oneof(tables, cubes), (cells) => {
      const hidden = hiddenCells(cells, 5);
      const small = cells.filter(({ count }) => count > 0 && count < 5).map(({ place }) => placeOf(place));
      expect(small.every((place) => hidden.has(place))).toBe(true);
      expect(found(cells, hidden).filter((place) => small.includes(place))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('hides a cell that joins two circles of hidden ones no longer by itself', () => {
  // Each line has two hidden cells or none, and yet the one between the circles follows.
  const cells = table([
    [3, 9, 20, 20, 20],
    [9, 9, 2, 20, 20],
    [20, 20, 9, 9, 20],
    [20, 20, 3, 9, 20],
  ]);
  const hidden = hiddenCells(cells, 5);
  expect(found(cells, hidden)).toEqual([]);
});

it('leaves every small number of a row possible', () => {
  const row = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(row, (counts) => {
      const cells = table([counts]).filter(({ place }) => place[0] === 'r0' && place[1] !== null);
      const total = counts.reduce((all, each) => all + each, 0);
      const hidden = hiddenCells(table([counts]), 5);
      const secret = cells.filter(({ place }) => hidden.has(placeOf(place)));
      if (secret.length === 0 || hidden.has(placeOf(['r0', null]))) return;
      const left =
        total - cells.filter((cell) => !secret.includes(cell)).reduce((all, cell) => all + cell.count, 0);
      // Each of the others has at least one.
      expect(left - (secret.length - 1)).toBeGreaterThanOrEqual(4);
      expect(secret.length).toBeGreaterThan(1);
    }),
  );
});
