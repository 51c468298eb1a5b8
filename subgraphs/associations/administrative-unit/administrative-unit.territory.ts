import { idFromName, prefixOf } from '../../kernel/index.js';
import { unitId } from './administrative-unit.install.js';
import {
  type AdministrativeUnitLevel,
  administrativeUnits,
  findUnit,
  type StatisticalRegionCode,
  statisticalRegions,
} from './data/index.js';
import { type RecastTo, recastAll } from './data/recast.js';
import { unitsOfRegion } from './data/regions.js';
import { unitsWithin } from './data/within.js';

export interface Territory {
  /** Tier of the unit; `REGION` for a group of units. */
  readonly level: AdministrativeUnitLevel | 'REGION';
  /** Ids of the units of all times that lie wholly in it. */
  readonly unitIds: readonly string[];
}

const keys = new Map(administrativeUnits.map(({ key }) => [unitId(key), key]));
export const regionId = (code: StatisticalRegionCode): string => idFromName('reg', code);
const regions = new Map(statisticalRegions.map(({ code }) => [regionId(code), code]));
/** Units come with a release, so that what is found holds for the life of the process. */
const known = new Map<string, Territory>();

/** A unit or a region as a territory to count in; null for an unknown id. */
export function territoryOf(id: string): Territory | null {
  let territory = known.get(id);
  if (!territory) {
    const made = prefixOf(id) === 'reg' ? regionTerritory(id) : unitTerritory(id);
    if (!made) return null;
    territory = made;
    known.set(id, territory);
  }
  return territory;
}

function unitTerritory(id: string): Territory | null {
  const key = keys.get(id);
  return key ? { level: findUnit(key)!.level, unitIds: [...unitsWithin(key)].map(unitId) } : null;
}

function regionTerritory(id: string): Territory | null {
  const code = regions.get(id);
  return code ? { level: 'REGION', unitIds: [...unitsOfRegion(code)].map(unitId) } : null;
}

/** What the records know of a unit, by its id. */
export const unitById = (id: string) => {
  const key = keys.get(id);
  return key && findUnit(key);
};

const recasts = new Map<string, ReadonlyMap<string, string | null>>();
const manyRecasts = 50;

/** Where every unit goes in the boundaries of a day, or as recorded: by ids; null where that cannot be told. */
export function recastIds(
  to: RecastTo,
  level: AdministrativeUnitLevel,
  today: string,
): ReadonlyMap<string, string | null> {
  const name = JSON.stringify([to, level, today]);
  let found = recasts.get(name);
  if (!found) {
    const all = [...recastAll(to, level, today)];
    found = new Map(all.map(([from, place]) => [unitId(from), place && unitId(place)]));
    if (recasts.size >= manyRecasts) recasts.clear();
    recasts.set(name, found);
  }
  return found;
}
