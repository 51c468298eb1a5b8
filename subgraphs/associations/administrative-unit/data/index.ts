import {
  BORDER_UNITS,
  COASTAL_UNITS,
  DUNG_QUAT_UNITS,
  ISLAND_UNITS,
  LOWLAND_DISTRICTS,
  MOUNTAIN_DISTRICTS,
} from './attributes.js';
import { CURRENT_UNITS } from './current-units.js';
import { FORMER_UNITS_KON_TUM } from './former-units.kon-tum.js';
import { FORMER_UNITS_QUANG_NGAI } from './former-units.quang-ngai.js';
import { LISTED_SPELLINGS } from './listed-spellings.js';
import { SUCCESSIONS_2025 } from './successions.2025.js';
import { SUCCESSIONS_EARLIER } from './successions.earlier.js';
import type {
  AdministrativeUnitKind,
  AdministrativeUnitLevel,
  AdministrativeUnitRow,
  PopulationShare,
  StatisticalRegionRow,
  SuccessionRow,
  UnitAttributes,
  UnitKey,
} from './types.js';

export type * from './types.js';

/** The day two-level local government began and the new province and its 96 units came into being. */
export const REORGANISED_ON = '2025-07-01';

/**
 * Earliest day these tables speak for: a unit that carries it existed no later than 2014, its founding date is
 * not recorded. Later dates are those of the document that founded the unit or gave it this name, kind or parent;
 * forms that ended before 2014 are left out, except the towns that became the two cities.
 * From 2014-01-01 every change of name, kind, parent or existence is recorded; adjustments of the boundary
 * between two units that both went on are not.
 */
export const RECORDS_FROM = '2004-01-01';

export const PROVINCE_CODE = '51';
const FORMER_PROVINCE_KON_TUM = '62';
const WHOLE: PopulationShare = { numerator: 1, denominator: 1 };

const KINDS: Readonly<
  Record<string, readonly [AdministrativeUnitLevel, AdministrativeUnitKind, prefix: string]>
> = {
  tỉnh: ['PROVINCE', 'PROVINCE', 'Tỉnh'],
  'thành phố': ['DISTRICT', 'PROVINCIAL_CITY', 'Thành phố'],
  'thị xã': ['DISTRICT', 'TOWN', 'Thị xã'],
  huyện: ['DISTRICT', 'DISTRICT', 'Huyện'],
  // Legal documents name it plainly "huyện Lý Sơn".
  'huyện đảo': ['DISTRICT', 'ISLAND_DISTRICT', 'Huyện'],
  xã: ['COMMUNE', 'COMMUNE', 'Xã'],
  phường: ['COMMUNE', 'WARD', 'Phường'],
  'thị trấn': ['COMMUNE', 'TOWNSHIP', 'Thị trấn'],
  'đặc khu': ['COMMUNE', 'SPECIAL_ZONE', 'Đặc khu'],
};

export function unitKey(gsoCode: string, validFrom: string): UnitKey {
  return `${gsoCode}@${validFrom}`;
}

type Version = Omit<AdministrativeUnitRow, 'parentKey'> & { readonly parentCode: string | null };

const formerVersions = [...table(FORMER_UNITS_QUANG_NGAI), ...table(FORMER_UNITS_KON_TUM)].map(
  ([code, kind, name, parent, from, to]) =>
    version(code!, kind!, name!, parent === '-' ? null : parent!, from!, to!),
);
const currentTable = table(CURRENT_UNITS);
const versions: readonly Version[] = [
  ...formerVersions,
  version(PROVINCE_CODE, 'tỉnh', 'Quảng Ngãi', null, REORGANISED_ON, null),
  ...currentTable.map(([code, kind, name]) =>
    version(code!, kind!, name!, PROVINCE_CODE, REORGANISED_ON, null),
  ),
];
const versionsByCode = groupBy(versions, (row) => row.gsoCode);

export const administrativeUnits: readonly AdministrativeUnitRow[] = versions.map(
  ({ parentCode, ...row }) => ({
    ...row,
    parentKey: parentCode === null ? null : lastVersionWithin(parentCode, row.validTo).key,
  }),
);

const unitsByKey = new Map(administrativeUnits.map((row) => [row.key, row]));
const parentCodes = new Map(versions.map((row) => [row.key, row.parentCode]));

/** The 96 commune-level units in force, in the order of the official code list. */
export const currentUnits = administrativeUnits.filter(
  (row) => row.level === 'COMMUNE' && row.validTo === null,
);

/** The three levels as they stood on 30-6-2025. */
export const unitsBeforeReorganisation = administrativeUnits.filter((row) => row.validTo === REORGANISED_ON);

/** Code of the former district that most of a current unit comes from. */
export const mainFormerDistrict: ReadonlyMap<string, string> = new Map(
  currentTable.map(([code, , , district]) => [code!, district!]),
);

/** Name in the former code list of the statistics office, where it is spelled otherwise than in `name`. */
export const listedSpellings: ReadonlyMap<UnitKey, string> = new Map(
  table(LISTED_SPELLINGS).map(([code, name]) => [requireUnit(code!, '2025-06-30').key, name!]),
);

export function findUnit(key: UnitKey): AdministrativeUnitRow | undefined {
  return unitsByKey.get(key);
}

/** The unit that bore the code on that day, if any. */
export function unitAsOf(gsoCode: string, date: string): AdministrativeUnitRow | undefined {
  const found = versionsByCode.get(gsoCode)?.find((row) => coversDay(row, date));
  return found && unitsByKey.get(found.key);
}

/** The unit's parent in the version in force on that day; undefined outside the unit's own validity. */
export function parentAsOf(unit: AdministrativeUnitRow, date: string): AdministrativeUnitRow | undefined {
  const code = parentCodes.get(unit.key);
  return code && coversDay(unit, date) ? unitAsOf(code, date) : undefined;
}

const communeSuccessions = table(SUCCESSIONS_2025).flatMap(([clause, to, from]) =>
  from!.split(' ').map((marked) => {
    const [code, extent] = readExtent(marked);
    return succession(code, to!, REORGANISED_ON, '1677/NQ-UBTVQH15', extent, `Article 1(${clause})`);
  }),
);
const earlierSuccessions = table(SUCCESSIONS_EARLIER).map(([date, legalBasis, from, marked]) => {
  const [to, extent] = readExtent(marked!);
  return succession(from!, to, date!, legalBasis!, extent);
});

export const successions: readonly SuccessionRow[] = [
  ...earlierSuccessions,
  succession(PROVINCE_CODE, PROVINCE_CODE, REORGANISED_ON, '202/2025/QH15', 'WHOLE'),
  succession(FORMER_PROVINCE_KON_TUM, PROVINCE_CODE, REORGANISED_ON, '202/2025/QH15', 'WHOLE'),
  ...districtSuccessions(),
  ...communeSuccessions,
];

/** The communes that Resolution 1677/NQ-UBTVQH15, Article 1(92), leaves as they were. */
export const unchangedUnits: readonly string[] = table(SUCCESSIONS_2025)
  .filter(([clause]) => clause === '92')
  .map(([, code]) => code!);

const successorsByKey = groupBy(successions, (row) => row.fromKey);
const predecessorsByKey = groupBy(successions, (row) => row.toKey);

export function successorsOf(key: UnitKey): readonly SuccessionRow[] {
  return successorsByKey.get(key) ?? [];
}

export function predecessorsOf(key: UnitKey): readonly SuccessionRow[] {
  return predecessorsByKey.get(key) ?? [];
}

/** Attributes of each unit in force, by GSO code. */
export const unitAttributes: ReadonlyMap<string, UnitAttributes> = new Map(
  currentUnits.map(({ gsoCode }) => {
    const extent = DUNG_QUAT_UNITS.get(gsoCode) ?? null;
    return [
      gsoCode,
      {
        mountainous: isMountainous(gsoCode),
        border: BORDER_UNITS.has(gsoCode),
        coastal: COASTAL_UNITS.has(gsoCode),
        island: ISLAND_UNITS.has(gsoCode),
        economicZone: extent && 'DUNG_QUAT',
        economicZoneExtent: extent,
      },
    ];
  }),
);

export const statisticalRegions: readonly StatisticalRegionRow[] = [
  {
    code: 'OLD_QUANG_NGAI_2024',
    nameVi: 'Tỉnh Quảng Ngãi (trước 01/7/2025)',
    nameEn: 'Quảng Ngãi before 1 July 2025',
    exact: true,
    unitCodes: codesWhere((code) => formerProvince(code) === PROVINCE_CODE),
  },
  {
    code: 'OLD_KON_TUM_2024',
    nameVi: 'Tỉnh Kon Tum (trước 01/7/2025)',
    nameEn: 'Kon Tum before 1 July 2025',
    exact: true,
    unitCodes: codesWhere((code) => formerProvince(code) === FORMER_PROVINCE_KON_TUM),
  },
  {
    code: 'DUNG_QUAT_ZONE',
    nameVi: 'Khu kinh tế Dung Quất',
    nameEn: 'Dung Quất economic zone',
    exact: false,
    unitCodes: codesWhere((code) => DUNG_QUAT_UNITS.has(code)),
  },
  {
    code: 'MOUNTAIN',
    nameVi: 'Miền núi',
    nameEn: 'Mountain districts as they were',
    exact: true,
    unitCodes: codesWhere((code) => isMountainous(code) === true),
  },
  {
    code: 'COAST',
    nameVi: 'Ven biển, hải đảo',
    nameEn: 'Coast and islands',
    exact: true,
    unitCodes: codesWhere((code) => COASTAL_UNITS.has(code)),
  },
  {
    code: 'LY_SON',
    nameVi: 'Lý Sơn',
    nameEn: 'Lý Sơn',
    exact: true,
    unitCodes: codesWhere((code) => ISLAND_UNITS.has(code)),
  },
];

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function version(
  gsoCode: string,
  kindLabel: string,
  name: string,
  parentCode: string | null,
  validFrom: string,
  validTo: string | null,
): Version {
  const entry = KINDS[kindLabel];
  if (!entry) throw new Error(`Unknown kind of administrative unit "${kindLabel}" of ${gsoCode}`);
  const [level, kind, prefix] = entry;
  return {
    key: unitKey(gsoCode, validFrom),
    gsoCode,
    level,
    kind,
    name,
    fullName: `${prefix} ${name}`,
    validFrom,
    validTo,
    parentCode,
  };
}

function coversDay(row: Pick<AdministrativeUnitRow, 'validFrom' | 'validTo'>, date: string): boolean {
  return row.validFrom <= date && (row.validTo === null || date < row.validTo);
}

function lastVersionWithin(gsoCode: string, validTo: string | null): Version {
  const found = versionsByCode
    .get(gsoCode)
    ?.find((row) =>
      validTo === null
        ? row.validTo === null
        : row.validFrom < validTo && (row.validTo ?? validTo) >= validTo,
    );
  if (!found) throw new Error(`No version of unit ${gsoCode} in force just before ${validTo ?? 'today'}`);
  return found;
}

function requireUnit(gsoCode: string, date: string): AdministrativeUnitRow {
  const found = unitAsOf(gsoCode, date);
  if (!found) throw new Error(`No unit bears code ${gsoCode} on ${date}`);
  return found;
}

function readExtent(marked: string): [code: string, extent: SuccessionRow['extent']] {
  return marked.endsWith('~') ? [marked.slice(0, -1), 'PART'] : [marked, 'WHOLE'];
}

function succession(
  fromCode: string,
  toCode: string,
  effectiveOn: string,
  legalBasis: string,
  extent: SuccessionRow['extent'],
  provision?: string,
): SuccessionRow {
  const from = versionsByCode.get(fromCode)?.find((row) => row.validTo === effectiveOn);
  if (!from) throw new Error(`No version of unit ${fromCode} ends on ${effectiveOn}`);
  return {
    fromKey: from.key,
    toKey: requireUnit(toCode, effectiveOn).key,
    effectiveOn,
    legalBasis,
    ...(provision && { provision }),
    extent,
    populationShare: extent === 'WHOLE' ? WHOLE : null,
  };
}

/** A district ended in as many successors as its communes did; Lý Sơn, without communes, has its own clause. */
function districtSuccessions(): SuccessionRow[] {
  const byDistrict = groupBy(communeSuccessions, (row) => unitsByKey.get(row.fromKey)!.parentKey!);
  return unitsBeforeReorganisation
    .filter((unit) => unit.level === 'DISTRICT')
    .flatMap((district) => {
      const codes = new Set(byDistrict.get(district.key)?.map((row) => unitsByKey.get(row.toKey)!.gsoCode));
      const extent = codes.size === 1 ? 'WHOLE' : 'PART';
      return [...codes].map((code) =>
        succession(district.gsoCode, code, REORGANISED_ON, '1677/NQ-UBTVQH15', extent),
      );
    });
}

function formerProvince(code: string): string | undefined {
  return requireUnit(mainFormerDistrict.get(code)!, '2025-06-30').parentKey?.split('@')[0];
}

function isMountainous(code: string): boolean | null {
  const district = mainFormerDistrict.get(code)!;
  if (MOUNTAIN_DISTRICTS.has(district)) return true;
  return LOWLAND_DISTRICTS.has(district) ? false : null;
}

function codesWhere(matches: (code: string) => boolean): readonly string[] {
  return currentUnits.map((unit) => unit.gsoCode).filter(matches);
}
