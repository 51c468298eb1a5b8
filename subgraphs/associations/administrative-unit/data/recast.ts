import {
  type AdministrativeUnitLevel,
  type AdministrativeUnitRow,
  administrativeUnits,
  findUnit,
  parentAsOf,
  predecessorsOf,
  type SuccessionRow,
  successorsOf,
  type UnitKey,
} from './index.js';

/**
 * The units of a day that what was recorded at a unit may lie in: several where the unit was divided since, or was made
 * of several after that day. None for a day before the records.
 * @param recordedOn day of the record; by default the last day of the unit, or `today` while it is in force
 */
export function placesOn(
  key: UnitKey,
  day: string,
  today: string,
  recordedOn?: string,
): ReadonlySet<UnitKey> {
  const unit = findUnit(key)!;
  if (unit.validTo !== null && unit.validTo <= day)
    return union(successorsOf(key).map(({ toKey, effectiveOn }) => placesOn(toKey, day, today, effectiveOn)));
  const known = recordedOn ?? (unit.validTo === null ? today : unit.validTo);
  // A unit that took in others is, for the days before, itself or one of them.
  const before = finest(predecessorsOf(key))
    .filter(({ effectiveOn }) => effectiveOn > day && effectiveOn <= known)
    .map(({ fromKey }) => placesOn(fromKey, day, today));
  return union(unit.validFrom <= day ? [new Set([key]), ...before] : before);
}

/** The unit of a tier that a unit lies in on a day; itself where it is of that tier, or has no units below; else null. */
export function atLevel(key: UnitKey, level: AdministrativeUnitLevel, day: string): UnitKey | null {
  let unit: AdministrativeUnitRow | undefined = findUnit(key)!;
  if (rank[unit.level] > rank[level]) return isUndivided(unit, day) ? unit.key : null;
  while (unit && unit.level !== level) unit = parentAsOf(unit, clipped(unit, day));
  return unit?.key ?? null;
}

/** Which boundaries a figure is told by: those of each record, or those of one day. */
export type RecastTo = 'AS_RECORDED' | { readonly day: string };

/**
 * Where every unit of all times goes in the boundaries asked for; null where that cannot be told without a finer address,
 * which is never guessed.
 */
export function recastAll(
  to: RecastTo,
  level: AdministrativeUnitLevel,
  today: string,
): ReadonlyMap<UnitKey, UnitKey | null> {
  return new Map(administrativeUnits.map(({ key }) => [key, recast(key, to, level, today)]));
}

export function recast(
  key: UnitKey,
  to: RecastTo,
  level: AdministrativeUnitLevel,
  today: string,
): UnitKey | null {
  if (to === 'AS_RECORDED') {
    const unit = findUnit(key)!;
    // A coarser record stays what it is.
    return rank[unit.level] > rank[level] ? key : atLevel(key, level, today);
  }
  const places = new Set([...placesOn(key, to.day, today)].map((place) => atLevel(place, level, to.day)));
  const [only = null] = places;
  return places.size === 1 ? only : null;
}

/** A district went to the same communes as its own communes did, which say it more exactly. */
const finest = (steps: readonly SuccessionRow[]): readonly SuccessionRow[] => {
  const communes = steps.filter(({ fromKey }) => findUnit(fromKey)!.level === 'COMMUNE');
  return communes.length > 0 ? communes : steps;
};

const rank: Readonly<Record<AdministrativeUnitLevel, number>> = { COMMUNE: 0, DISTRICT: 1, PROVINCE: 2 };

/** A day of the unit's own time: its last before a later day. */
const clipped = ({ validFrom, validTo }: AdministrativeUnitRow, day: string): string =>
  validTo !== null && validTo <= day ? lastDay(validTo) : validFrom > day ? validFrom : day;

const lastDay = (end: string): string =>
  new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Lý Sơn was a district without communes. */
const isUndivided = (unit: AdministrativeUnitRow, day: string): boolean =>
  unit.level === 'DISTRICT' &&
  !administrativeUnits.some(
    (other) =>
      other.level === 'COMMUNE' &&
      other.validFrom <= day &&
      (other.validTo === null || other.validTo > day) &&
      parentAsOf(other, day)?.key === unit.key,
  );

const union = (sets: readonly ReadonlySet<UnitKey>[]): ReadonlySet<UnitKey> =>
  new Set(sets.flatMap((set) => [...set]));
