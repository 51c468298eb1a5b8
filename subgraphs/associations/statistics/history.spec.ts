import fc from 'fast-check';
import { expect, it } from 'vitest';
import { History } from './history.js';

const day = fc.integer({ min: 0, max: 60 });
const step = fc.record({ day, text: fc.constantFrom('', 'a', 'b', 'c') });
/** Steps of a record, of which one is since ever; no two from the same day on. */
const steps = fc
  .tuple(step, fc.uniqueArray(step, { selector: (each) => each.day, maxLength: 6 }))
  .map(([first, more]) => [{ ...first, day: 0 }, ...more.filter((each) => each.day > 0)]);
type Steps = { readonly day: number; readonly text: string }[];

const textOn = (told: Steps, on: number): string =>
  told.filter((each) => each.day <= on).toSorted((a, b) => b.day - a.day)[0]?.text ?? '';

it('tells what records were on any day, however often they change', () => {
  const places = fc.array(fc.tuple(fc.nat(3_000), steps), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(places, { maxLength: 30 }), fc.array(day, { minLength: 3 }), (rounds, days) => {
      const history = new History();
      const known = new Map<number, Steps>();
      for (const told of rounds) {
        for (const [place, each] of new Map(told)) {
          history.forget(place);
          for (const { day: from, text } of each) history.set(place, text, from);
          known.set(place, each);
        }
        for (const on of days) {
          const numbers = history.numbers(3_002, on);
          const found = [...known.keys(), 3_001].map((place) => history.texts[numbers[place]!]);
          expect(found).toEqual([...[...known.values()].map((each) => textOn(each, on)), '']);
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('forgets', () => {
  const history = new History();
  history.set(3, 'a', 0);
  history.set(3, 'b', 10);
  expect(history.texts[history.numbers(4, 10)[3]!]).toBe('b');
  history.forget(3);
  expect(history.numbers(4, 10)[3]).toBe(0);
  history.forget(3);
  expect(history.numbers(4, 10)[3]).toBe(0);
});

it('takes some ten bytes for a record, changed as often as it may be', () => {
  const history = new History();
  const count = 50_000;
  for (let round = 0; round < 8; round++) {
    for (let place = 0; place < count; place++) {
      history.forget(place);
      history.set(place, `v${(place + round) % 200}`, 0);
      // The same as before: no step.
      history.set(place, `v${(place + round) % 200}`, 5);
      history.set(place, `w${place % 20}`, 9 + round);
    }
    expect(history.bytes / count).toBeLessThan(16);
  }
  const on = (each: number) => history.texts[history.numbers(count, each)[777]!];
  expect([on(0), on(8), on(16), on(65_000)]).toEqual(['v184', 'v184', 'w17', 'w17']);
});

it('is as wide as its texts need', () => {
  const history = new History();
  for (let place = 0; place < 300; place++) history.set(place, String(place), 0);
  for (let place = 0; place < 70_000; place++) history.set(place + 300, String(place), 0);
  const numbers = history.numbers(70_300, 1);
  for (const place of [0, 254, 255, 256, 299]) expect(history.texts[numbers[place]!]).toBe(String(place));
  for (const place of [300, 70_299]) expect(history.texts[numbers[place]!]).toBe(String(place - 300));
});
