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

it('leaves no line from which one hidden number follows', () => {
  const counts = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  );
  fc.assert(
    fc.property(counts, (rows) => {
      const cells = table(rows).filter(({ count }) => count > 0);
      const hidden = hiddenCells(cells, 5);
      for (const { place, count } of cells) if (count < 5) expect(hidden.has(placeOf(place))).toBe(true);
      for (const axis of [0, 1]) {
        for (const line of Map.groupBy(cells, ({ place }) => place[1 - axis]).values()) {
          const secret = line.filter(({ place }) => hidden.has(placeOf(place)));
          expect(secret).not.toHaveLength(1);
        }
      }
    }),
  );
});
