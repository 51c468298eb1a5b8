import { describe, expect, it } from 'vitest';
import {
  type AdministrativeUnitRow,
  administrativeUnits,
  currentUnits,
  findUnit,
  listedSpellings,
  mainFormerDistrict,
  parentAsOf,
  predecessorsOf,
  RECORDS_FROM,
  REORGANISED_ON,
  statisticalRegions,
  successions,
  successorsOf,
  unchangedUnits,
  unitAsOf,
  unitAttributes,
  unitKey,
  unitsBeforeReorganisation,
} from './index.js';

const LAST_DAY = '2025-06-30';

describe('units in force', () => {
  it('are 86 communes, 9 wards and 1 special zone, directly under the province', () => {
    expect(countByKind(currentUnits)).toEqual({ COMMUNE: 86, WARD: 9, SPECIAL_ZONE: 1 });
    expect(new Set(currentUnits.map((unit) => unit.parentKey))).toEqual(
      new Set([unitKey('51', REORGANISED_ON)]),
    );
    expect(administrativeUnits.filter((unit) => unit.validTo === null)).toHaveLength(97);
  });

  it('come from the two former provinces, 56 and 40', () => {
    expect(region('OLD_QUANG_NGAI_2024')).toHaveLength(56);
    expect(region('OLD_KON_TUM_2024')).toHaveLength(40);
    const fromQuangNgai = currentUnits.filter((unit) => region('OLD_QUANG_NGAI_2024').includes(unit.gsoCode));
    expect(countByKind(fromQuangNgai)).toEqual({ COMMUNE: 49, WARD: 6, SPECIAL_ZONE: 1 });
  });

  it('all come from former communes or from Lý Sơn, and in part from communes that lay in their main former district', () => {
    for (const unit of currentUnits) {
      const districts =
        unit.gsoCode === '21548'
          ? predecessorsOf(unit.key).map((row) => findUnit(row.fromKey)!.gsoCode)
          : communePredecessors(unit).map((row) => findUnit(findUnit(row.fromKey)!.parentKey!)!.gsoCode);
      expect(districts, unit.fullName).toContain(mainFormerDistrict.get(unit.gsoCode));
    }
  });

  it('have no two of the same name and kind', () => {
    expect(new Set(currentUnits.map((unit) => unit.fullName)).size).toBe(96);
  });
});

describe('former units', () => {
  it('match the counts of the resolutions that made them', () => {
    expect(communeCount('51', LAST_DAY)).toMatchObject({ total: 170 });
    // Resolution 867/NQ-UBTVQH14: 148 communes, 17 wards and 8 townships from 1-2-2020.
    expect(communeCount('51', '2020-02-01')).toEqual({ total: 173, COMMUNE: 148, WARD: 17, TOWNSHIP: 8 });
    // The township Măng Đen left Kon Tum with 85 communes, 10 wards and 7 townships.
    expect(communeCount('62', '2019-09-01')).toEqual({ total: 102, COMMUNE: 85, WARD: 10, TOWNSHIP: 7 });
    expect(communeCount('62', '2019-08-31')).toEqual({ total: 102, COMMUNE: 86, WARD: 10, TOWNSHIP: 6 });
    expect(communeCount('62', LAST_DAY)).toMatchObject({ total: 102 });
  });

  it('match the counts per district', () => {
    // Resolution 123/NQ-CP: 9 wards and 14 communes in the city; 1279/NQ-UBTVQH15: 9 wards and 13 communes.
    expect(countByKind(communesIn('522', '2014-04-01'))).toEqual({ WARD: 9, COMMUNE: 14 });
    expect(countByKind(communesIn('522', '2025-01-01'))).toEqual({ WARD: 9, COMMUNE: 13 });
    expect(countByKind(communesIn('533', '2025-01-01'))).toEqual({ COMMUNE: 11, TOWNSHIP: 1 });
    expect(countByKind(communesIn('525', '2020-02-01'))).toEqual({ COMMUNE: 15, TOWNSHIP: 1 });
    expect(communesIn('536', '2020-01-31').map((unit) => unit.name)).toEqual([
      'An Vĩnh',
      'An Hải',
      'An Bình',
    ]);
    expect(communesIn('536', '2020-02-01')).toEqual([]);
    // Resolution 126/NQ-CP: 14 units in Sa Thầy until three of them became Ia H'Drai.
    expect(communesIn('616', '2015-03-10')).toHaveLength(14);
    expect(communesIn('616', '2015-03-11')).toHaveLength(11);
    expect(communesIn('618', '2015-03-11')).toHaveLength(3);
  });

  it('stood under 13 and 10 districts', () => {
    expect(districtsOf('51', LAST_DAY).map((unit) => unit.gsoCode)).toEqual([
      '522',
      '524',
      '525',
      '527',
      '528',
      '529',
      '530',
      '531',
      '532',
      '533',
      '534',
      '535',
      '536',
    ]);
    expect(districtsOf('62', LAST_DAY).map((unit) => unit.gsoCode)).toEqual([
      '608',
      '610',
      '611',
      '612',
      '613',
      '614',
      '615',
      '616',
      '617',
      '618',
    ]);
    expect(unitAsOf('526', '2020-01-31')).toMatchObject({ fullName: 'Huyện Tây Trà', validTo: '2020-02-01' });
    expect(unitAsOf('534', '2020-01-31')).toMatchObject({ kind: 'DISTRICT', fullName: 'Huyện Đức Phổ' });
    expect(unitAsOf('534', '2020-02-01')).toMatchObject({ kind: 'TOWN', fullName: 'Thị xã Đức Phổ' });
    expect(unitAsOf('536', LAST_DAY)).toMatchObject({ kind: 'ISLAND_DISTRICT', fullName: 'Huyện Lý Sơn' });
  });
});

describe('validity', () => {
  it('gives every row its own key', () => {
    expect(new Set(administrativeUnits.map((unit) => unit.key)).size).toBe(administrativeUnits.length);
    expect(administrativeUnits.every((unit) => unit.key === unitKey(unit.gsoCode, unit.validFrom))).toBe(
      true,
    );
  });

  it('never overlaps for one code', () => {
    for (const unit of administrativeUnits) {
      expect(unit.validTo === null || unit.validFrom < unit.validTo, unit.key).toBe(true);
      const overlapping = administrativeUnits.filter(
        (other) =>
          other.gsoCode === unit.gsoCode &&
          other.validFrom < (unit.validTo ?? '9999') &&
          unit.validFrom < (other.validTo ?? '9999'),
      );
      expect(overlapping, unit.key).toEqual([unit]);
    }
  });

  it('has a parent one level up on the last day of each unit, and on each day since 2014', () => {
    for (const unit of administrativeUnits.filter((row) => row.level !== 'PROVINCE')) {
      const parent = findUnit(unit.parentKey!)!;
      expect(parent.level).toBe(unit.level === 'DISTRICT' || unit.validTo === null ? 'PROVINCE' : 'DISTRICT');
      for (const date of ['2014-01-01', '2015-03-11', '2020-01-31', '2020-02-01', LAST_DAY, REORGANISED_ON]) {
        if (isValid(unit, date)) expect(parentAsOf(unit, date), `${unit.key} on ${date}`).toBeDefined();
      }
    }
    const phoAn = unitAsOf('21442', '2020-01-31')!;
    expect(parentAsOf(phoAn, '2020-01-31')?.fullName).toBe('Huyện Đức Phổ');
    expect(parentAsOf(phoAn, '2020-02-01')?.fullName).toBe('Thị xã Đức Phổ');
    expect(parentAsOf(phoAn, REORGANISED_ON)).toBeUndefined();
  });
});

describe('successions', () => {
  it('leave from the last day of one unit to one in force the next', () => {
    for (const row of successions) {
      expect(findUnit(row.fromKey)!.validTo, row.fromKey).toBe(row.effectiveOn);
      expect(isValid(findUnit(row.toKey)!, row.effectiveOn), row.toKey).toBe(true);
    }
    const pairs = successions.map((row) => `${row.fromKey} ${row.toKey}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('give every ended unit either one whole successor or several parts', () => {
    for (const unit of administrativeUnits.filter((row) => row.validTo !== null)) {
      const extents = successorsOf(unit.key).map((row) => row.extent);
      if (extents.length === 1) expect(extents, unit.key).toEqual(['WHOLE']);
      else expect(extents.length > 1 && extents.every((extent) => extent === 'PART'), unit.key).toBe(true);
    }
  });

  it('lead every unit that ever was to units in force', () => {
    for (const unit of administrativeUnits) {
      expect(currentEquivalents(unit).length, unit.key).toBeGreaterThan(0);
    }
  });

  it('give each unit known to have been formed since 2014 a predecessor', () => {
    const formed = administrativeUnits.filter(
      (unit) => unit.validFrom >= '2014-01-01' && unit.gsoCode !== '618',
    );
    expect(formed.filter((unit) => predecessorsOf(unit.key).length === 0)).toEqual([]);
  });

  it('state shares only where all of a unit passed on', () => {
    for (const row of successions) {
      expect(row.populationShare).toEqual(row.extent === 'WHOLE' ? { numerator: 1, denominator: 1 } : null);
    }
  });

  it('merge both provinces into the new one', () => {
    expect(
      predecessorsOf(unitKey('51', REORGANISED_ON)).map((row) => [row.fromKey, row.extent, row.legalBasis]),
    ).toEqual([
      ['51@1989-07-01', 'WHOLE', '202/2025/QH15'],
      ['62@1991-08-12', 'WHOLE', '202/2025/QH15'],
    ]);
  });

  it('leave exactly five communes as they were', () => {
    expect(unchangedUnits.map((code) => unitAsOf(code, LAST_DAY)?.fullName)).toEqual([
      'Xã Đăk Long',
      'Xã Ba Xa',
      'Xã Rờ Kơi',
      'Xã Mô Rai',
      'Xã Ia Đal',
    ]);
    for (const code of unchangedUnits) {
      const unit = unitAsOf(code, REORGANISED_ON)!;
      expect(unit.fullName).toBe(unitAsOf(code, LAST_DAY)?.fullName);
      expect(communePredecessors(unit)).toMatchObject([{ extent: 'WHOLE', provision: 'Article 1(92)' }]);
    }
    const single = currentUnits.filter((unit) => communePredecessors(unit).length === 1);
    expect(single.map((unit) => unit.gsoCode).sort()).toEqual([...unchangedUnits].sort());
  });

  it('split only Trà Bùi in 2025', () => {
    const split = unitsBeforeReorganisation.filter(
      (unit) => unit.level === 'COMMUNE' && successorsOf(unit.key).length > 1,
    );
    expect(split.map((unit) => unit.fullName)).toEqual(['Xã Trà Bùi']);
    expect(successorNames('21142', LAST_DAY)).toEqual(['Xã Cà Đam', 'Xã Tây Trà Bồng']);
  });

  it('cross the former districts only where Đông Sơn takes Tịnh Hòa', () => {
    const crossing = successions.filter((row) => {
      const from = findUnit(row.fromKey)!;
      const to = findUnit(row.toKey)!;
      if (row.effectiveOn !== REORGANISED_ON || from.level !== 'COMMUNE') return false;
      return findUnit(from.parentKey!)!.gsoCode !== mainFormerDistrict.get(to.gsoCode);
    });
    expect(crossing.map((row) => [findUnit(row.fromKey)!.fullName, findUnit(row.toKey)!.fullName])).toEqual([
      ['Xã Tịnh Hòa', 'Xã Đông Sơn'],
    ]);
  });

  it('follow 1279/NQ-UBTVQH15 into the units of 2025', () => {
    expect(successorNames('21262', '2024-12-31')).toEqual(['Xã An Phú']);
    expect(successorNames('21253', '2024-12-31')).toEqual(['Xã An Phú']);
    expect(successorNames('21403', '2024-12-31')).toEqual(['Xã Thắng Lợi']);
    expect(successorNames('21286', '2024-12-31')).toEqual(['Thị trấn Sông Vệ', 'Xã Nghĩa Phương']);
    expect(currentEquivalents(unitAsOf('21286', '2024-12-31')!)).toEqual(['21238']);
  });

  it('follow 867/NQ-UBTVQH14', () => {
    expect(successorNames('526', '2020-01-31')).toEqual(['Huyện Trà Bồng']);
    expect(successorNames('21439', '2020-01-31')).toEqual(['Phường Nguyễn Nghiêm']);
    expect(successorNames('21514', '2020-01-31')).toEqual(['Thị trấn Ba Tơ', 'Xã Ba Dinh']);
    expect(successorNames('21541', '2020-01-31')).toEqual(['Huyện Lý Sơn']);
    expect(currentEquivalents(unitAsOf('21541', '2020-01-31')!)).toEqual(['21548']);
  });
});

describe('codes and names used again', () => {
  it('keeps the units a code has named apart', () => {
    expect(names('21034')).toEqual(['Xã Nghĩa Dũng', 'Xã An Phú']);
    expect(names('21025')).toEqual(['Phường Nguyễn Nghiêm', 'Phường Cẩm Thành']);
    expect(names('21439')).toEqual(['Thị trấn Đức Phổ', 'Phường Nguyễn Nghiêm', 'Phường Đức Phổ']);
    expect(names('21262')).toEqual(['Xã Nghĩa An', 'Xã Nghĩa An', 'Xã An Phú']);
    expect(successorNames('21034', LAST_DAY)).toEqual(['Xã An Phú']);
    expect(successorNames('21025', LAST_DAY)).toEqual(['Phường Cẩm Thành']);
  });

  it('keeps the units a name has meant apart', () => {
    expect(bearers('Xã An Phú')).toEqual(['21034@2025-07-01', '21262@2025-01-01']);
    expect(bearers('Phường Nguyễn Nghiêm')).toEqual([`21025@${RECORDS_FROM}`, '21439@2020-02-01']);
    expect(bearers('Xã Nguyễn Nghiêm')).toEqual(['21457@2025-07-01']);
    expect(bearers('Phường Trần Hưng Đạo')).toEqual([`21022@${RECORDS_FROM}`, `23308@${RECORDS_FROM}`]);
    expect(bearers('Xã Đăk Hà')).toEqual(['23425@2005-06-09', '23500@2025-07-01']);
    expect(bearers('Xã Trà Giang')).toEqual([`21118@${RECORDS_FROM}`, '21244@2025-07-01']);
    expect(successorNames('23425', LAST_DAY)).toEqual(['Xã Tu Mơ Rông']);
    expect(successorNames('23504', LAST_DAY)).toEqual(['Xã Đăk Pxi']);
    expect(successorNames('23368', LAST_DAY)).toEqual(['Xã Đăk Long']);
    expect(successorNames('23521', LAST_DAY)).toEqual(['Xã Đăk Hà']);
  });

  it('keeps the other spelling of the former code list', () => {
    expect(listedSpellings.get(unitAsOf('23395', LAST_DAY)!.key)).toBe('Bờ Y');
    expect(unitAsOf('23395', LAST_DAY)?.name).toBe('Pờ Y');
    for (const [key, spelling] of listedSpellings) expect(findUnit(key)?.name).not.toBe(spelling);
  });
});

describe('attributes and regions', () => {
  it('cover the units in force and nothing else', () => {
    const codes = new Set(currentUnits.map((unit) => unit.gsoCode));
    expect(new Set(unitAttributes.keys())).toEqual(codes);
    for (const { code, unitCodes } of statisticalRegions) {
      expect(
        unitCodes.filter((unit) => !codes.has(unit)),
        code,
      ).toEqual([]);
      expect(new Set(unitCodes).size, code).toBe(unitCodes.length);
    }
  });

  it('place the border, the coast, the island, the mountains and the economic zone', () => {
    expect(namesWhere('border')).toEqual([
      'Bờ Y',
      'Sa Loong',
      'Dục Nông',
      'Đăk Plô',
      'Đăk Long',
      'Rờ Kơi',
      'Mô Rai',
      'Ia Tơi',
      'Ia Đal',
    ]);
    expect(namesWhere('island')).toEqual(['Lý Sơn']);
    expect(region('LY_SON')).toEqual(['21548']);
    expect(region('COAST')).toHaveLength(13);
    expect(region('COAST').filter((code) => unitAttributes.get(code)?.border)).toEqual([]);
    // Trà Bồng 6, Sơn Hà 5, Sơn Tây 3, Minh Long 2, Ba Tơ 8; Kon Tum without its city 34.
    expect(region('MOUNTAIN')).toHaveLength(24 + 34);
    expect(region('DUNG_QUAT_ZONE').map((code) => unitAsOf(code, REORGANISED_ON)?.name)).toEqual([
      'Tịnh Khê',
      'Bình Sơn',
      'Vạn Tường',
      'Đông Sơn',
      'Thọ Phong',
      'Lý Sơn',
    ]);
    expect(unitAttributes.get('21061')).toMatchObject({
      economicZone: 'DUNG_QUAT',
      economicZoneExtent: 'WHOLE',
    });
    expect(unitAttributes.get('21040')?.economicZoneExtent).toBe('PART');
    expect(unitAttributes.get('23293')).toMatchObject({ mountainous: null, economicZone: null });
  });
});

it('writes every name in composed Unicode without stray blanks', () => {
  const texts = [
    ...administrativeUnits.flatMap((unit) => [unit.name, unit.fullName]),
    ...statisticalRegions.flatMap((row) => [row.nameVi, row.nameEn]),
    ...listedSpellings.values(),
    ...successions.map((row) => row.legalBasis),
  ];
  for (const text of texts) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toBe(text.trim().replace(/\s+/g, ' '));
  }
});

function isValid(unit: AdministrativeUnitRow, date: string) {
  return unit.validFrom <= date && (unit.validTo === null || date < unit.validTo);
}

/** Communes come from communes, beside the districts that split into them; Lý Sơn had no communes. */
function communePredecessors(unit: AdministrativeUnitRow) {
  return predecessorsOf(unit.key).filter((row) => findUnit(row.fromKey)!.level === 'COMMUNE');
}

function countByKind(units: readonly AdministrativeUnitRow[]) {
  const counts: Record<string, number> = {};
  for (const unit of units) counts[unit.kind] = (counts[unit.kind] ?? 0) + 1;
  return counts;
}

function districtsOf(provinceCode: string, date: string) {
  return administrativeUnits.filter(
    (unit) =>
      unit.level === 'DISTRICT' && isValid(unit, date) && parentAsOf(unit, date)?.gsoCode === provinceCode,
  );
}

function communesIn(districtCode: string, date: string) {
  return administrativeUnits.filter(
    (unit) =>
      unit.level === 'COMMUNE' && isValid(unit, date) && parentAsOf(unit, date)?.gsoCode === districtCode,
  );
}

function communeCount(provinceCode: string, date: string) {
  const units = districtsOf(provinceCode, date).flatMap((district) => communesIn(district.gsoCode, date));
  return { total: units.length, ...countByKind(units) };
}

function successorNames(gsoCode: string, date: string) {
  return successorsOf(unitAsOf(gsoCode, date)!.key).map((row) => findUnit(row.toKey)!.fullName);
}

function currentEquivalents(unit: AdministrativeUnitRow): string[] {
  if (unit.validTo === null) return [unit.gsoCode];
  const codes = successorsOf(unit.key).flatMap((row) => currentEquivalents(findUnit(row.toKey)!));
  return [...new Set(codes)];
}

function names(gsoCode: string) {
  return administrativeUnits
    .filter((unit) => unit.gsoCode === gsoCode)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map((unit) => unit.fullName);
}

function bearers(fullName: string) {
  return administrativeUnits
    .filter((unit) => unit.fullName === fullName)
    .map((unit) => unit.key)
    .sort();
}

function region(code: string): readonly string[] {
  return statisticalRegions.find((row) => row.code === code)!.unitCodes;
}

function namesWhere(attribute: 'border' | 'island') {
  return currentUnits
    .filter((unit) => unitAttributes.get(unit.gsoCode)?.[attribute])
    .map((unit) => unit.name);
}
