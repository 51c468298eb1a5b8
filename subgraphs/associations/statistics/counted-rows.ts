import { badInput, type Context } from '../../kernel/index.js';
import { type Counted, count } from './count.js';
import { type Protection, protect, type ShownCell, shownCount, tooFew } from './protection.js';
import { knownSums, shiftOf } from './published-cells.js';
import type { Statistic } from './statistic.js';
import { frameOf } from './statistic-frame.js';

const mostRows = 5_000;

/**
 * Counts a statistic and its total.
 * @throws BAD_USER_INPUT for more rows than anybody reads
 */
export async function countRowsOf(ctx: Context, statistic: Statistic): Promise<Counted> {
  const found = await count(ctx, await frameOf(ctx, statistic), statistic.groupBy);
  const { length } = found.rows;
  if (length > mostRows)
    throw badInput({
      vi: `Bảng có ${length} dòng, tối đa ${mostRows}; hãy bớt chiều hoặc thêm điều kiện lọc.`,
      en: `The table has ${length} rows; at most ${mostRows}. Ask for fewer dimensions or filter more.`,
    });
  return found;
}

/** What is shown of people to whoever may not see them. */
export interface Protected {
  readonly cells: readonly ShownCell[];
  readonly total: number | null;
  readonly isWithheld: boolean;
}

/**
 * Protects a counted statistic. A part that is nearly all of the whole is withheld, total and all: the whole less the
 * part would give the rest.
 */
export async function protectRows(
  ctx: Context,
  statistic: Statistic,
  { rows, total }: Counted,
): Promise<Protected> {
  const base = await ctx.rules.number('stats.smallCell');
  const left = isPart(statistic)
    ? (await countRowsOf(ctx, whole(statistic))).total.persons - total.persons
    : 0;
  if (left > 0 && left < base) return { cells: [], total: null, isWithheld: true };
  const shift = shiftOf(ctx, statistic, base);
  const cells = rows
    .filter(({ persons }) => persons > 0)
    .map(({ keys, persons }) => ({ keys, count: persons }));
  const protection: Protection = { base, shift, ...knownSums(statistic, cells) };
  const shown = tooFew(total.persons, base) ? null : protect(cells, protection);
  return {
    cells: shown ?? [],
    total: shownCount(total.persons, shift([]), base),
    isWithheld: shown === null && total.persons > 0,
  };
}

const isPart = ({ where, within, associationIds }: Statistic): boolean =>
  where.length > 0 || within !== null || associationIds !== null;

const whole = (statistic: Statistic): Statistic => ({
  ...statistic,
  groupBy: [],
  where: [],
  within: null,
  associationIds: null,
});
