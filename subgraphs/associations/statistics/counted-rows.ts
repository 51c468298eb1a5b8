import { badInput, type Context } from '../../kernel/index.js';
import { keptIfCostly } from '../../kernel/read/kept.js';
import { type Protection, protect, type ShownCell, shownCount, tooFew } from './protection.js';
import { knownSums, shiftOf } from './published-cells.js';
import type { Sql } from './sql.js';
import type { Statistic } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { countStatement } from './statistic-sql.js';

/** A row as it is counted. */
export interface CountedRow {
  readonly keys: readonly string[];
  /** Distinct people. */
  readonly persons: number;
  readonly stale: number;
  readonly organizations: number;
  readonly records: number;
}

const mostRows = 5_000;

/**
 * Counts a statistic and its total, in one statement, and not again before the next change where that took long.
 * @throws BAD_USER_INPUT for more rows than anybody reads
 */
export async function countRowsOf(
  ctx: Context,
  statistic: Statistic,
): Promise<{ rows: readonly CountedRow[]; total: CountedRow }> {
  const statement = countStatement(await frameOf(ctx, statistic), statistic.groupBy);
  // The same for all who count the same: what may be shown of it is decided later.
  const found = await keptIfCostly(ctx, `statistic ${JSON.stringify(statement)}`, () =>
    execute<CountedRow & { isTotal: boolean }>(ctx, statement),
  );
  const rows = found.filter(({ isTotal }) => !isTotal);
  if (rows.length > mostRows)
    throw badInput({
      vi: `Bảng có ${rows.length} dòng, tối đa ${mostRows}; hãy bớt chiều hoặc thêm điều kiện lọc.`,
      en: `The table has ${rows.length} rows; at most ${mostRows}. Ask for fewer dimensions or filter more.`,
    });
  return { rows, total: found.find(({ isTotal }) => isTotal)! };
}

/**
 * A statistic reads all of a few tables: it gets memory for that, and plans that do not sort them or look them up one by
 * one, and is not compiled, which takes longer than to run it.
 */
const settings = ["work_mem = '64MB'", 'enable_mergejoin = off', 'jit = off'];

const execute = <T extends object>(ctx: Context, { text, values }: Sql): Promise<T[]> =>
  ctx.em.transactional(async (em) => {
    await em.execute(settings.map((each) => `set local ${each}`).join('; '));
    return em.execute<T[]>(text, [...values]);
  });

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
  { rows, total }: { rows: readonly CountedRow[]; total: CountedRow },
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
