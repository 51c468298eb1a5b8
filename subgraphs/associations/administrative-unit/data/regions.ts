import { MOUNTAIN_DISTRICTS } from './attributes.js';
import {
  type AdministrativeUnitRow,
  administrativeUnits,
  findUnit,
  type StatisticalRegionCode,
  statisticalRegions,
  successorsOf,
  type UnitAttributes,
  type UnitKey,
  unitAsOf,
  unitAttributes,
} from './index.js';
import { unitsWithin } from './within.js';

const lastDayOfOldProvinces = '2025-06-30';
const oldProvinces: Partial<Record<StatisticalRegionCode, string>> = {
  OLD_QUANG_NGAI_2024: '51',
  OLD_KON_TUM_2024: '62',
};

/** The units of all times that lie wholly in a region. */
export function unitsOfRegion(code: StatisticalRegionCode): ReadonlySet<UnitKey> {
  const province = oldProvinces[code];
  if (province) return unitsWithin(unitAsOf(province, lastDayOfOldProvinces)!.key);
  const { unitCodes } = statisticalRegions.find((region) => region.code === code)!;
  const today = administrativeUnits.filter(
    ({ validTo, gsoCode }) => validTo === null && unitCodes.includes(gsoCode),
  );
  return unitsWithin(...today.map(({ key }) => key));
}

/** Days and legal basis of a region; others mean the same on all days. */
export const regionTimes: Partial<Record<StatisticalRegionCode, { validFrom: string; legalBasis: string }>> =
  {
    DUNG_QUAT_ZONE: { validFrom: '2023-02-28', legalBasis: '168/QĐ-TTg' },
  };

export interface DatedAttributes extends UnitAttributes {
  readonly unit: UnitKey;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * The attributes of every unit in its time. A former unit is no more than it certainly was: mountainous by its district,
 * and without what none of the units that it went to has.
 */
export const datedAttributes: readonly DatedAttributes[] = administrativeUnits
  .filter(({ level }) => level !== 'PROVINCE')
  .map((unit) => ({
    unit: unit.key,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    ...(unit.validTo === null ? unitAttributes.get(unit.gsoCode)! : formerAttributes(unit)),
  }));

function formerAttributes(unit: AdministrativeUnitRow): UnitAttributes {
  const current = currentOf(unit.key).map((code) => unitAttributes.get(code)!);
  const inherited = (name: 'border' | 'coastal' | 'island'): boolean | null =>
    current.length > 0 && current.every((each) => each[name] === false) ? false : null;
  const district = unit.level === 'DISTRICT' ? unit.gsoCode : unit.parentKey?.split('@')[0];
  const isIsland = district === '536';
  return {
    mountainous: district && MOUNTAIN_DISTRICTS.has(district) ? true : null,
    border: inherited('border'),
    coastal: isIsland ? true : inherited('coastal'),
    island: isIsland ? true : inherited('island'),
    economicZone: null,
    economicZoneExtent: null,
  };
}

/** Codes of the units of today that a unit went to, over all steps. */
function currentOf(key: UnitKey): readonly string[] {
  const unit = findUnit(key)!;
  if (unit.validTo === null) return unit.level === 'COMMUNE' ? [unit.gsoCode] : [];
  return successorsOf(key).flatMap(({ toKey }) => currentOf(toKey));
}
