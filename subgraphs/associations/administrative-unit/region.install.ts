import { idFromName, insertMissing } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { unitId } from './administrative-unit.install.js';
import { regionId } from './administrative-unit.territory.js';
import { statisticalRegions } from './data/index.js';
import { datedAttributes, regionTimes } from './data/regions.js';

/** Writes the regions and what units are like where they are missing; after the units. */
export async function installRegions(em: Em, schema: string): Promise<void> {
  const regions = statisticalRegions.map(({ code, nameVi, nameEn, exact }) => ({
    id: regionId(code),
    code,
    name_vi: nameVi,
    name_en: nameEn,
    is_exact: exact,
    valid_from: regionTimes[code]?.validFrom ?? null,
    valid_to: null,
    legal_basis: regionTimes[code]?.legalBasis ?? null,
  }));
  await insertMissing(em, `"${schema}".statistical_region`, regions);
  const attributes = datedAttributes.map((each) => ({
    id: idFromName('row', `attributes:${each.unit}`),
    unit_id: unitId(each.unit),
    valid_from: each.validFrom,
    valid_to: each.validTo,
    mountainous: each.mountainous,
    island: each.island,
    border: each.border,
    coastal: each.coastal,
    special_difficulty: null,
    economic_zone: each.economicZone,
    economic_zone_extent: each.economicZoneExtent,
  }));
  await insertMissing(em, `"${schema}".unit_attribute`, attributes);
}
