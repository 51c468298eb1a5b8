import type { Context } from '../../kernel/index.js';
import { hiddenCells, placeOf } from '../statistics/cell-suppression.js';
import { sentForwards } from './petition.enums.js';
import { maySeeSmallCells } from './petition.policy.js';
import { type PetitionStatistic, PetitionStatisticKey } from './petition.statistics.types.js';

type Row = Omit<PetitionStatistic, 'isSuppressed' | 'medianWorkingDays'> & {
  readonly medianWorkingDays: number | null;
  /** Bits of the axes that the row is the total of: body, kind, year. */
  readonly totals: number;
};

/** Marks a petition that no body was asked about, among the places on the axis of bodies. */
const nowhere = 'none';

/**
 * How bodies respond to petitions, by any of the keys, the totals of the keys left out being one row. All tables come
 * from one cube, so that what is hidden in one does not show in another.
 */
export async function petitionStatistics(
  ctx: Context,
  groupBy: readonly PetitionStatisticKey[],
): Promise<PetitionStatistic[]> {
  const rows = await cube(ctx);
  const cells = rows.map((row) => ({ place: place(row), count: row.petitions }));
  const hidden = maySeeSmallCells(ctx.viewer)
    ? new Set<string>()
    : hiddenCells(cells, await ctx.rules.number('stats.smallCell'));
  const wanted = bits(groupBy);
  return rows
    .filter(({ totals }) => totals === wanted)
    .map(({ totals, ...row }) => {
      const isSuppressed = hidden.has(placeOf(place({ totals, ...row })));
      return isSuppressed ? { ...row, ...nothing, isSuppressed } : { ...row, isSuppressed };
    });
}

const nothing = {
  petitions: null,
  sent: null,
  answered: null,
  inTime: null,
  late: null,
  overdue: null,
  medianWorkingDays: null,
  accepted: null,
  partlyAccepted: null,
  explained: null,
  rejected: null,
} as never as { petitions: number };

const bits = (groupBy: readonly PetitionStatisticKey[]): number => {
  const { BODY, KIND, YEAR } = PetitionStatisticKey;
  return [BODY, KIND, YEAR].reduce((all, key) => all * 2 + (groupBy.includes(key) ? 0 : 1), 0);
};

const place = ({ totals, organizationId, kind, year }: Row): (string | null)[] => [
  totals & 4 ? null : (organizationId ?? nowhere),
  totals & 2 ? null : kind,
  totals & 1 ? null : String(year),
];

/** Every table with its totals, in one statement. Petitions count once in a row, letters one by one. */
function cube(ctx: Context): Promise<Row[]> {
  const count = (condition: string) => `count(*) filter (where ${condition})::int`;
  const answered = `f.status = 'ANSWERED'`;
  return ctx.em.execute<Row[]>(
    `select f.organization_id as "organizationId", p.kind, p.year, grouping(f.organization_id, p.kind, p.year) as totals,
       count(distinct p.id)::int as petitions, count(f.id)::int as sent, ${count(answered)} as answered,
       ${count(`${answered} and f.is_in_time`)} as "inTime", ${count(`${answered} and not f.is_in_time`)} as late,
       ${count(`f.status in ('OVERDUE', 'REMINDED', 'ESCALATED') or f.status = 'WAITING' and f.due_on < ?::date`)} as overdue,
       percentile_cont(0.5) within group (order by f.answer_working_days) filter (where ${answered}) as "medianWorkingDays",
       ${['ACCEPTED', 'PARTLY_ACCEPTED', 'EXPLAINED', 'REJECTED']
         .map((outcome, i) => `${count(`${answered} and f.outcome = '${outcome}'`)} as "${columns[i]}"`)
         .join(', ')}
     from (select id, kind, extract(year from filed_on)::int as year from "${ctx.subgraph}".petition where filed_on is not null) p
     left join "${ctx.subgraph}".petition_forward f on f.petition_id = p.id and f.status = any(?::text[])
     group by cube(f.organization_id, p.kind, p.year)
     order by p.year desc nulls first, p.kind nulls first, petitions desc, f.organization_id`,
    [ctx.today, `{${sentForwards.join(',')}}`],
  );
}

const columns = ['accepted', 'partlyAccepted', 'explained', 'rejected'];
