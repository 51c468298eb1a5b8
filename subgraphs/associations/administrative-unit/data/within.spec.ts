import { describe, expect, it } from 'vitest';
import { administrativeUnits, currentUnits, unitAsOf } from './index.js';
import { unitsWithin } from './within.js';

const key = (code: string, day = '2026-11-23') => unitAsOf(code, day)!.key;
const before = '2025-06-30';
const [today, oldQuangNgai, oldKonTum] = [key('51'), key('51', before), key('62', before)].map((each) =>
  unitsWithin(each),
);

describe('the units within a territory', () => {
  it('are all known units for the province of today', () => {
    expect(administrativeUnits.filter((unit) => !today!.has(unit.key)).map((unit) => unit.key)).toEqual([]);
  });

  it('are either in the one or in the other of the provinces that it was made of', () => {
    for (const { key } of administrativeUnits.filter(({ level }) => level !== 'PROVINCE')) {
      expect([key, oldQuangNgai!.has(key), oldKonTum!.has(key)]).toEqual([
        key,
        !oldKonTum!.has(key),
        !oldQuangNgai!.has(key),
      ]);
    }
  });

  it('are in one commune of today at most', () => {
    const communes = currentUnits.map((unit) => unitsWithin(unit.key));
    for (const { key, level } of administrativeUnits) {
      const holders = communes.filter((within) => within.has(key)).length;
      expect([key, holders]).toEqual([key, level === 'PROVINCE' ? 0 : Math.min(holders, 1)]);
    }
  });

  it.each([
    ['the commune that became a part of it', '21034', '21037', before, true],
    ['the commune that a part of became it', '21136', '21142', before, false],
    ['a commune two steps back', '21109', '21094', '2019-12-31', true],
    ['a commune of another territory', '21034', '21010', before, false],
  ])('have %s: %#', (_what, commune, code, day, holds) => {
    expect(unitsWithin(key(commune)).has(key(code, day))).toBe(holds);
  });

  it('of several units take in what was divided between them', () => {
    const [one, other, divided] = [key('21136'), key('21157'), key('21142', before)];
    expect(
      [unitsWithin(one), unitsWithin(other), unitsWithin(one, other)].map((all) => all.has(divided)),
    ).toEqual([false, false, true]);
  });

  it('leave out what came to a unit that existed before', () => {
    const bought = key('21076', '2020-01-31');
    expect(unitsWithin(bought)).toEqual(new Set([bought]));
  });
});
