import { idFromName, insertMissing } from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { searchIndex, sortKey } from '../../kernel/text/index.js';
import { administrativeUnits, successions, unitAttributes } from './data/index.js';

/** The id of a unit's form, always the same: `21025@2025-07-01` has one id in every installation. */
export const unitId = (key: string): string => idFromName('adm', key);

/** Writes the administrative units and their successions where they are missing. */
export async function installAdministrativeUnits(em: Em, schema: string): Promise<void> {
  const units = administrativeUnits.map((unit) => {
    const attributes = unit.validTo === null ? unitAttributes.get(unit.gsoCode) : undefined;
    return {
      id: unitId(unit.key),
      gso_code: unit.gsoCode,
      level: unit.level,
      kind: unit.kind,
      name: unit.name,
      full_name: unit.fullName,
      search_key: searchIndex(unit.name, unit.fullName),
      sort_key: sortKey(unit.name),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      parent_id: unit.parentKey && unitId(unit.parentKey),
      mountainous: attributes?.mountainous ?? null,
      island: attributes?.island ?? null,
      border: attributes?.border ?? null,
      coastal: attributes?.coastal ?? null,
    };
  });
  await insertMissing(em, `"${schema}".administrative_unit`, units);
  const steps = successions.map((step) => ({
    id: idFromName('row', `${step.fromKey}>${step.toKey}`),
    from_id: unitId(step.fromKey),
    to_id: unitId(step.toKey),
    effective_on: step.effectiveOn,
    legal_basis: step.legalBasis,
    extent: step.extent,
    population_share: step.populationShare
      ? Math.round((10_000 * step.populationShare.numerator) / step.populationShare.denominator)
      : null,
  }));
  await insertMissing(em, `"${schema}".admin_succession`, steps);
}
