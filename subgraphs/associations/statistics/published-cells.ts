import type { Context } from '../../kernel/index.js';
import type { Cell, Protection } from './protection.js';
import { type Dimension, type Statistic, unallocated, unknown } from './statistic.js';

type Shift = (keys: readonly (string | null)[]) => number;

/**
 * Shifts of the cells of a statistic, by what the cell is: its conditions in any order, whether they are of the filter or
 * of a row. Of the same cell of another day the shift is the same. Keyed, so that nobody can work it out.
 */
export function shiftOf(ctx: Pick<Context, 'vault'>, statistic: Statistic, base: number): Shift {
  const known = new Map<string, number>();
  const nameOf = cellsOf(statistic);
  return (keys) => {
    const name = nameOf(keys);
    const found = known.get(name) ?? numberOf(ctx.vault.fingerprint('statistic cell', name)) % base;
    known.set(name, found);
    return found;
  };
}

const numberOf = (text: string): number => Buffer.from(text, 'base64url').readUInt32BE();

/** The names of the cells of a statistic in the catalogue. */
export function cellsOf(statistic: Statistic): (keys: readonly (string | null)[]) => string {
  const { subject, groupBy, where, associationIds, within, place, level } = statistic;
  // A locality lies in the territory, or there is none of it.
  const isLocal = (dimension: Dimension, code: string) =>
    dimension === 'LOCALITY' && code !== unallocated && code !== unknown;
  const named = (dimension: Dimension, code: string) =>
    dimension === 'LOCALITY' ? `${dimension}=${code} ${place} ${level}` : `${dimension}=${code}`;
  const all = where.map(([dimension, codes]) => [dimension, codes.join()] as const);
  const said = all.map((condition) => named(...condition));
  if (associationIds) said.push(named('ASSOCIATION', associationIds.join()));
  const territory = within && !all.some((condition) => isLocal(...condition)) && `WITHIN=${within} ${place}`;
  return (keys) => {
    const conditions = new Set(said);
    let isWithin = territory;
    for (const [i, dimension] of groupBy.entries()) {
      const code = keys[i];
      if (code == null) continue;
      conditions.add(named(dimension, code));
      if (isLocal(dimension, code)) isWithin = null;
    }
    if (isWithin) conditions.add(isWithin);
    return [subject, ...[...conditions].sort()].join('\n');
  };
}

/** Codes whose people are counted together in public, to the last person, on every day: null for each code by itself. */
const counted: Partial<Record<Dimension, readonly (readonly string[])[] | null>> = {
  // `Association.distinctPersons`.
  ASSOCIATION: null,
  // `IndicatorReading.intellectuals` and `staleIntellectuals` of T6, T7 and T1.
  DEGREE: [['PHD', 'DSC'], ['MASTER']],
  PROVINCE_LINK: [['RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE']],
  PROFILE_STATUS: null,
};

/**
 * What is known of a table from elsewhere. The total is taken for known, except where the public one is of a part that the
 * table tells apart: the rest would be known with it.
 */
export function knownSums(
  { groupBy, level }: Pick<Statistic, 'groupBy' | 'level'>,
  cells: readonly Cell[],
): Pick<Protection, 'known' | 'isTotalKnown'> {
  const known = groupBy.flatMap((dimension, at) => {
    const keys = [...new Set(cells.map((cell) => cell.keys[at]!))];
    const isEach = counted[dimension] === null || (dimension === 'LOCALITY' && level === 'PROVINCE');
    const sets = isEach ? keys.map((key) => [key]) : (counted[dimension] ?? []);
    const named = dimension === 'DEGREE' ? [keys.filter((key) => key !== unknown), ...sets] : sets;
    return named
      .map((set) => [at, set.filter((key) => keys.includes(key))] as const)
      .filter(([, set]) => set.length > 0);
  });
  const isPart = groupBy.some((dimension) => dimension === 'DEGREE' || dimension === 'PROVINCE_LINK');
  return { known, isTotalKnown: !isPart };
}
