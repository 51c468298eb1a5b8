import { assertAllowed, type Context } from '../../kernel/index.js';
import { unitById } from '../administrative-unit/administrative-unit.territory.js';
import type { CountedRow } from './count.js';
import { countRowsOf, type Protected, protectRows } from './counted-rows.js';
import { associationsOf, intellectualsOf, membershipsOf, ofRow } from './population.js';
import { shownCount } from './protection.js';
import { shiftOf } from './published-cells.js';
import { overlapping, type Population, type Statistic } from './statistic.js';
import { publishedDay } from './statistic-frame.js';
import { encodeStatistic } from './statistic-key.js';
import { type Labelled, labelled } from './statistic-labels.js';
import type { AssociationDimension } from './statistics.enums.js';
import type {
  AssociationStatisticsFilter,
  IntellectualStatisticsArgs,
  MembershipStatisticsArgs,
} from './statistics.inputs.js';
import type {
  AssociationStatistics,
  IntellectualCount,
  IntellectualStatistics,
  MembershipCount,
  MembershipStatistics,
} from './statistics.payloads.js';
import { mayAsk, maySeeRecords } from './statistics.policy.js';

/** The parts that rights depend on. */
export const subjectOf = (population: Population, groupBy: readonly string[] = []) => ({
  subject: population.subject,
  dimensions: [...groupBy, ...population.where.map(([dimension]) => dimension)],
  asOf: population.asOf,
  associationIds: population.associationIds,
  isWithin: population.within !== null,
});

const askedParts = (ctx: Context, { groupBy, where, associationIds, within, boundaryOn }: Statistic) => ({
  groupBy,
  where,
  associationIds,
  within: within && (unitById(within)?.level ?? 'REGION'),
  isCurrent: boundaryOn === ctx.today,
});

/** A number that is shown, and what is known of it besides. */
interface Shown {
  readonly row: CountedRow | null;
  readonly persons: number | null;
  readonly codes: readonly string[];
}

/** Counts and, for whoever may not see the records, protects. */
async function tell(ctx: Context, asked: Statistic) {
  const decision = maySeeRecords(ctx.viewer, subjectOf(asked, asked.groupBy), ctx.today);
  const isExact = decision.allowed;
  if (!isExact) assertAllowed(mayAsk(ctx.viewer, askedParts(ctx, asked)));
  const statistic: Statistic = isExact ? asked : { ...asked, ...publishedDay(asked) };
  const counted = await countRowsOf(ctx, statistic);
  const shownAs = isExact ? null : await protectRows(ctx, statistic, counted);
  const base = await ctx.rules.number('stats.smallCell');
  const shift = shiftOf(ctx, statistic, base);
  const shown = shownAs ? protectedRows(shownAs, counted.rows) : counted.rows.map(exactly);
  const total: Shown = {
    row: counted.total,
    persons: shownAs ? shownAs.total : counted.total.persons,
    codes: [],
  };
  return {
    statistic,
    isExact,
    rows: await inOrder(ctx, statistic, shown),
    total,
    /** Memberships of people are rounded as the people are: where each has one, both are the same number. */
    memberships({ row, persons, codes }: Shown): number | null {
      if (isExact || !row) return row?.records ?? null;
      const ofPeople = shownCount(row.records - row.organizations, shift(codes), base);
      return persons === null || ofPeople === null ? null : ofPeople + row.organizations;
    },
    result: {
      asOf: statistic.asOf,
      boundaryOn: statistic.boundaryOn,
      overlapping: overlappingOf(statistic),
      isProtected: !isExact,
      isWithheld: shownAs?.isWithheld ?? false,
    },
  };
}

const exactly = (row: CountedRow): Shown => ({ row, persons: row.persons, codes: row.keys });

/** The cells that may be shown, and rows of organizations only, which are nobody's data. */
function protectedRows({ cells }: Protected, rows: readonly CountedRow[]): Shown[] {
  const counted = new Map(rows.map((row) => [row.keys.join('\n'), row]));
  const shown = cells.map(({ keys, count }) => ({
    row: counted.get(keys.join('\n')) ?? null,
    persons: count,
    codes: keys,
  }));
  const listed = new Set(cells.map(({ keys }) => keys.join('\n')));
  const ofOrganizations = rows.filter(
    ({ keys, organizations }) => organizations > 0 && !listed.has(keys.join('\n')),
  );
  return [
    ...shown,
    ...ofOrganizations.map((row) => ({
      row,
      persons: row.keys.includes('COLLECTIVE') ? 0 : null,
      codes: row.keys,
    })),
  ];
}

/** Dimensions in which a record may be in several rows: associations hold the same people. */
const overlappingOf = ({ subject, groupBy }: Statistic): string[] =>
  groupBy.filter(
    (dimension) => overlapping.has(dimension) || (subject === 'memberships' && dimension === 'ASSOCIATION'),
  );

async function inOrder(ctx: Context, { groupBy }: Statistic, rows: readonly Shown[]) {
  // Each code once: a table of two dimensions has thousands of rows and some hundred codes.
  const labels = await Promise.all(
    groupBy.map(async (dimension, i) => {
      const codes = [...new Set(rows.map((row) => row.codes[i]!))];
      return new Map(
        await Promise.all(codes.map(async (code) => [code, await labelled(ctx, dimension, code)] as const)),
      );
    }),
  );
  const all = rows.map((row) => ({ ...row, keys: row.codes.map((code, i) => labels[i]!.get(code)!) }));
  return all.sort((a, b) => compare(a.keys, b.keys));
}

function compare(a: readonly Labelled[], b: readonly Labelled[]): number {
  for (const [i, { order }] of a.entries()) {
    const other = b[i]!.order;
    if (order !== other) return order < other ? -1 : 1;
  }
  return 0;
}

/** In hundredths of a percent, half up. */
const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : Math.round((10_000 * part) / whole);

/** Intellectuals by up to three dimensions. */
export async function intellectualStatistics(
  ctx: Context,
  args: IntellectualStatisticsArgs,
): Promise<IntellectualStatistics> {
  const { statistic, isExact, rows, total, result } = await tell(ctx, intellectualsOf(ctx, args));
  const count = ({ row, persons, codes, keys }: Shown & { keys: Labelled[] }): IntellectualCount => ({
    keys,
    distinctPersons: persons,
    verified: isExact && row ? row.persons - row.stale : null,
    stale: isExact && row ? row.stale : null,
    share: shareOf(persons, total.persons),
    isSuppressed: persons === null,
    list: isExact
      ? encodeStatistic(ofRow({ ...statistic, groupBy: statistic.groupBy.slice(0, codes.length) }, codes))
      : null,
  });
  return { ...result, rows: rows.map(count), total: count({ ...total, keys: [] }) };
}

/** Members by up to three dimensions: distinct people beside memberships. */
export async function membershipStatistics(
  ctx: Context,
  args: MembershipStatisticsArgs,
): Promise<MembershipStatistics> {
  const { statistic, isExact, rows, total, memberships, result } = await tell(ctx, membershipsOf(ctx, args));
  const count = ({ keys, ...shown }: Shown & { keys: Labelled[] }): MembershipCount => ({
    keys,
    distinctPersons: shown.persons,
    memberships: memberships(shown),
    organizations: shown.row?.organizations ?? 0,
    share: shareOf(shown.persons, total.persons),
    isSuppressed: shown.persons === null,
    list: isExact
      ? encodeStatistic(
          ofRow({ ...statistic, groupBy: statistic.groupBy.slice(0, shown.codes.length) }, shown.codes),
        )
      : null,
  });
  return { ...result, rows: rows.map(count), total: count({ ...total, keys: [] }) };
}

/** Associations by up to three dimensions. They are public, and their numbers are. */
export async function associationStatistics(
  ctx: Context,
  groupBy: readonly AssociationDimension[],
  asOf?: string | null,
  filter?: AssociationStatisticsFilter | null,
): Promise<AssociationStatistics> {
  const { statistic, rows, total, result } = await tell(ctx, associationsOf(ctx, groupBy, asOf, filter));
  const all = total.row!.organizations;
  const count = ({ row, codes, keys }: Shown & { keys: Labelled[] }) => ({
    keys,
    associations: row!.organizations,
    share: shareOf(row!.organizations, all),
    list: encodeStatistic(ofRow({ ...statistic, groupBy: statistic.groupBy.slice(0, codes.length) }, codes)),
  });
  return {
    asOf: result.asOf,
    overlapping: result.overlapping,
    rows: rows.map(count),
    total: count({ ...total, keys: [] }),
  };
}
