import { describe, expect, it } from 'vitest';
import { administrativeUnits, unitAsOf } from './index.js';
import { datedAttributes, unitsOfRegion } from './regions.js';

const key = (code: string, day = '2026-11-23') => unitAsOf(code, day)!.key;
const before = '2025-06-30';

describe('a statistical region', () => {
  it('holds the same places before and after the reorganisation', () => {
    const [quangNgai, konTum] = [unitsOfRegion('OLD_QUANG_NGAI_2024'), unitsOfRegion('OLD_KON_TUM_2024')];
    // Divided between two communes of the same former province.
    expect(quangNgai.has(key('21142', before))).toBe(true);
    const communes = administrativeUnits.filter(({ level }) => level === 'COMMUNE');
    expect(communes.filter(({ key }) => quangNgai.has(key) === konTum.has(key))).toEqual([]);
  });

  it('holds former units that are in it whole', () => {
    expect(unitsOfRegion('LY_SON')).toEqual(
      new Set(
        administrativeUnits
          .filter(({ gsoCode }) => ['536', '21541', '21544', '21547', '21548'].includes(gsoCode))
          .map(({ key }) => key),
      ),
    );
    expect(unitsOfRegion('COAST').has(key('21256', before))).toBe(true);
  });
});

describe('attributes in their time', () => {
  const of = (code: string, day?: string) => datedAttributes.find(({ unit }) => unit === key(code, day));

  it('are of every unit but provinces, in its own time', () => {
    expect(datedAttributes).toHaveLength(
      administrativeUnits.filter(({ level }) => level !== 'PROVINCE').length,
    );
    expect(of('21548')).toMatchObject({ island: true, validFrom: '2025-07-01', validTo: null });
  });

  it('say of a former unit what is certain', () => {
    // A mountain commune; one that went to a unit on the border, and may have reached it or not; the island.
    expect(of('21142', before)).toMatchObject({ mountainous: true, border: false, coastal: false });
    expect(of('23389', before)).toMatchObject({ mountainous: true, border: null });
    expect(of('536', before)).toMatchObject({ island: true, coastal: true, mountainous: null });
  });
});
