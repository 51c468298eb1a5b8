import { addDays } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { columnOf } from './column-codes.js';
import { alive, type ColumnName, counted, needsOf, profiled } from './column-rows.js';
import { keepColumns } from './kept-columns.js';
import type { Dimension, Subject } from './statistic.js';
import { frameOf } from './statistic-frame.js';
import { MembershipDimension, PeopleDimension, PlaceBasis } from './statistics.enums.js';

const columns = (dimensions: object, ...more: ColumnName[]): ColumnName[] => [
  ...more,
  ...new Set((Object.values(dimensions) as Dimension[]).map(columnOf)),
];
const { LIVES_OR_WORKS, RESIDENCE, WORKPLACE } = PlaceBasis;
const all: readonly (readonly [subject: Subject, place: PlaceBasis, names: ColumnName[]])[] = [
  ['intellectuals', LIVES_OR_WORKS, columns(PeopleDimension, counted)],
  ['memberships', LIVES_OR_WORKS, columns(MembershipDimension, counted, alive, profiled)],
  // Of people, whatever is counted.
  ['intellectuals', RESIDENCE, ['LOCALITY']],
  ['intellectuals', WORKPLACE, ['LOCALITY']],
];
/** Read together; who asks for others waits for so many at most. */
const atOnce = 4;

/** Reads the columns of today, and those of all days that are gone by, before somebody asks for them. */
export async function warmStatistics(ctx: Context): Promise<void> {
  for (const asOf of [ctx.today, addDays(ctx.today, -1)])
    for (const [subject, place, names] of all) {
      const frame = await frameOf(ctx, {
        subject,
        asOf,
        where: [],
        place,
        boundaryOn: ctx.today,
        level: 'COMMUNE',
        within: null,
        associationIds: null,
      });
      const sorted = names.toSorted((a, b) => needsOf(frame, a).localeCompare(needsOf(frame, b)));
      for (let i = 0; i < sorted.length; i += atOnce)
        await keepColumns(ctx, frame, sorted.slice(i, i + atOnce));
    }
}
