import { addDays } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import type { ComplianceFinding } from '../fee/fee.alerts.js';

interface Row {
  readonly id: string;
  readonly first: number;
  readonly filed: number[];
}

/**
 * Annual reports that associations have not filed, one finding each: REPORT_DUE, REPORT_OVERDUE, or REPORTS_MISSING from
 * `assoc.missingReportsYears` overdue years in a row on. Reports are owed from the year after the admission, and from
 * `annualReport.firstYear` on. One statement.
 */
export async function missingReports(
  ctx: Context,
  associationIds: readonly string[],
): Promise<ComplianceFinding[]> {
  const [firstYear, dueDay, missing, notice] = await Promise.all([
    ctx.rules.number('annualReport.firstYear'),
    ctx.rules.value<string>('annualReport.dueDay'),
    ctx.rules.number('assoc.missingReportsYears'),
    ctx.rules.number('compliance.noticeDays'),
  ]);
  const rows = await ctx.em.execute<Row[]>(
    `select a.id, greatest(?::int, coalesce(extract(year from a.admitted_on)::int + 1, 0)) as first,
       coalesce(array_agg(r.year) filter (where r.status not in ('DRAFT', 'RETURNED')), '{}') as filed
     from "${ctx.subgraph}".association a left join "${ctx.subgraph}".annual_report r on r.association_id = a.id
     where a.id = any(?::text[]) and a.status in ('ADMITTED', 'SUSPENDED') group by a.id order by a.id`,
    [firstYear, `{${associationIds.join(',')}}`],
  );
  const horizon = addDays(ctx.today, notice);
  const dueOn = (year: number) => `${year}-${dueDay}`;
  return rows.flatMap(({ id, first, filed }) => {
    const owed = yearsUntil(first, (year) => dueOn(year) <= horizon).filter((year) => !filed.includes(year));
    if (owed.length === 0) return [];
    const late = owed.filter((year) => dueOn(year) < ctx.today);
    const kind =
      longestRun(late) >= missing ? 'REPORTS_MISSING' : late.length > 0 ? 'REPORT_OVERDUE' : 'REPORT_DUE';
    return [{ associationId: id, kind, dueOn: dueOn(owed[0]!), details: { years: owed } }];
  });
}

function yearsUntil(first: number, isIn: (year: number) => boolean): number[] {
  const years: number[] = [];
  for (let year = first; isIn(year); year += 1) years.push(year);
  return years;
}

/** How many years follow each other, of years in order. */
function longestRun(years: readonly number[]): number {
  let [longest, run] = [0, 0];
  for (const [i, year] of years.entries()) {
    run = i > 0 && years[i - 1] === year - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
