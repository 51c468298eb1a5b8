import { administrativeUnits, findUnit, predecessorsOf, successorsOf } from './index.js';
import type { AdministrativeUnitRow, SuccessionRow, UnitKey } from './types.js';

/**
 * The units of all times that lie wholly in a territory, itself included; the territory as it was on its last day, or is
 * today. Several units are one territory: what went to two of them lies in it. A unit of another time lies in it where all that it went to does, or all that it came from. So the parts of a
 * divided territory never hold more than the whole, and a unit that went to both sides of a border lies in neither part.
 */
export function unitsWithin(...territory: readonly UnitKey[]): ReadonlySet<UnitKey> {
  const within = new Set<UnitKey>(territory);
  const isWithin = (unit: AdministrativeUnitRow) =>
    hasParentIn(unit, within) ||
    allIn(successorsOf(unit.key), 'toKey', within) ||
    (beganWith(predecessorsOf(unit.key), unit) && allIn(predecessorsOf(unit.key), 'fromKey', within));
  let before: number;
  do {
    before = within.size;
    for (const unit of administrativeUnits) if (!within.has(unit.key) && isWithin(unit)) within.add(unit.key);
  } while (within.size > before);
  return within;
}

/** Whether the unit was under one of them on that one's last day: a child that left before had another parent later. */
const hasParentIn = ({ parentKey, validTo }: AdministrativeUnitRow, within: ReadonlySet<UnitKey>): boolean =>
  parentKey !== null && within.has(parentKey) && findUnit(parentKey)!.validTo === validTo;

/** A unit that only took others in existed before, and has more in it than they. */
const beganWith = (steps: readonly SuccessionRow[], { validFrom }: AdministrativeUnitRow): boolean =>
  steps.every(({ effectiveOn }) => effectiveOn === validFrom);

const allIn = (
  steps: readonly SuccessionRow[],
  side: 'fromKey' | 'toKey',
  within: ReadonlySet<UnitKey>,
): boolean => steps.length > 0 && steps.every((step) => within.has(step[side]));
