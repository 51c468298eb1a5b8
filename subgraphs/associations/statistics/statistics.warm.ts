import type { Context } from '../../kernel/index.js';
import { columnOf } from './column-codes.js';
import { alive, type ColumnName, counted } from './column-rows.js';
import { withColumns } from './column-store.js';
import { lastMonthEnd } from './month-end.js';
import type { Dimension, Subject } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { MembershipDimension, PeopleDimension, PlaceBasis } from './statistics.enums.js';

const columns = (dimensions: object, ...more: ColumnName[]): ColumnName[] => [
  ...more,
  ...new Set((Object.values(dimensions) as Dimension[]).map(columnOf)),
];
const all: readonly (readonly [subject: Subject, names: ColumnName[]])[] = [
  ['intellectuals', columns(PeopleDimension, counted)],
  ['memberships', columns(MembershipDimension, counted, alive)],
];
/** Read together; who asks for others waits for so many at most. */
const atOnce = 4;

/** Reads the columns of today, and of the day of which numbers are published, before somebody asks for them. */
export async function warmStatistics(ctx: Context): Promise<void> {
  for (const asOf of [ctx.today, lastMonthEnd(ctx.today)])
    for (const [subject, names] of all) {
      const frame = await frameOf(ctx, {
        subject,
        asOf,
        where: [],
        place: PlaceBasis.LIVES_OR_WORKS,
        boundaryOn: ctx.today,
        level: 'COMMUNE',
        within: null,
        associationIds: null,
      });
      for (let i = 0; i < names.length; i += atOnce)
        await withColumns(ctx, frame, names.slice(i, i + atOnce), () => null);
    }
}
