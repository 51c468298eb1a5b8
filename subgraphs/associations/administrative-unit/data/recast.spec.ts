import { describe, expect, it } from 'vitest';
import { administrativeUnits, unitAsOf } from './index.js';
import { atLevel, placesOn, recast, recastAll } from './recast.js';

const today = '2026-11-23';
const before = '2025-06-30';
const key = (code: string, day = today) => unitAsOf(code, day)!.key;
const on = (day: string) => ({ day });

describe('a record in other boundaries', () => {
  it.each([
    ['a commune that went over as a whole', '21037', before, 'COMMUNE', today, '21034'],
    ['a commune two steps back', '21094', '2019-12-31', 'COMMUNE', today, '21109'],
    ['a commune that was divided', '21142', before, 'COMMUNE', today, null],
    ['a divided commune by province', '21142', before, 'PROVINCE', today, '51'],
    ['a commune of the other province', '23281', before, 'PROVINCE', today, '51'],
    ['a district with one successor', '536', before, 'COMMUNE', today, '21548'],
    ['a district with several', '524', before, 'COMMUNE', today, null],
    ['a commune of today made of several', '21034', today, 'COMMUNE', before, null],
    ['a commune of today whose parts lay in several districts', '21109', today, 'DISTRICT', before, null],
    ['a commune of today by the district of all its parts', '21085', today, 'DISTRICT', before, '524'],
    ['a commune of today by the province of all its parts', '23293', today, 'PROVINCE', before, '62'],
    ['a commune that stayed as it was', '23368', today, 'COMMUNE', before, '23368'],
    ['a commune that took in another since', '21040', '2024-12-31', 'COMMUNE', '2018-01-01', null],
    ['the island, which was a district without communes', '21548', today, 'COMMUNE', before, '536'],
    ['any commune by district today, when there are none', '21034', today, 'DISTRICT', today, null],
  ] as const)('%s', (_what, code, recordedOn, level, day, expected) => {
    expect(recast(key(code, recordedOn), on(day), level, today)?.split('@')[0] ?? null).toBe(expected);
  });

  it('stays where it was recorded, by the tier asked for or a coarser one', () => {
    const commune = key('21037', before);
    expect(recast(commune, 'AS_RECORDED', 'COMMUNE', today)).toBe(commune);
    expect(recast(commune, 'AS_RECORDED', 'DISTRICT', today)).toBe(key('522', before));
    expect(recast(key('524', before), 'AS_RECORDED', 'COMMUNE', today)).toBe(key('524', before));
  });

  it('lies in units of the day only, and in the same ones whatever came between', () => {
    for (const day of ['2015-01-01', '2021-01-01', before, today]) {
      for (const [from, to] of recastAll(on(day), 'COMMUNE', today)) {
        if (to !== null) expect([from, to, unitAsOf(to.split('@')[0]!, day)?.key]).toEqual([from, to, to]);
      }
    }
    // Going forward, every unit has a place in the province of today.
    for (const { key } of administrativeUnits) {
      expect([key, placesOn(key, today, today).size > 0, recast(key, on(today), 'PROVINCE', today)]).toEqual([
        key,
        true,
        `51@2025-07-01`,
      ]);
    }
  });

  it('has no place before the records', () => {
    expect(placesOn(key('21034'), '1990-01-01', today)).toEqual(new Set());
    expect(atLevel(key('51'), 'COMMUNE', today)).toBeNull();
  });
});
