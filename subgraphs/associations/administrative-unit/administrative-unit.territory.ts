import { unitId } from './administrative-unit.install.js';
import { type AdministrativeUnitLevel, administrativeUnits, findUnit } from './data/index.js';
import { unitsWithin } from './data/within.js';

export interface Territory {
  readonly level: AdministrativeUnitLevel;
  /** Ids of the units of all times that lie wholly in it. */
  readonly unitIds: readonly string[];
}

const keys = new Map(administrativeUnits.map(({ key }) => [unitId(key), key]));
/** Units come with a release, so that what is found holds for the life of the process. */
const known = new Map<string, Territory>();

/** A unit as a territory to count in; null for an unknown id. */
export function territoryOf(id: string): Territory | null {
  const key = keys.get(id);
  if (!key) return null;
  let territory = known.get(id);
  if (!territory) {
    territory = { level: findUnit(key)!.level, unitIds: [...unitsWithin(key)].map(unitId) };
    known.set(id, territory);
  }
  return territory;
}
