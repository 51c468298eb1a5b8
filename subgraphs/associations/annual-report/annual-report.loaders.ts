import { both, type Context, selectedBy, type Where } from '../../kernel/index.js';
import { UnionMembershipStatus } from '../association/association.enums.js';
import { AnnualReportVersion } from './annual-report.entity.js';
import { reportingAssociations } from './annual-report.policy.js';

/** Versions have no visibility of their own: they are reached only through a visible report. */
export async function versionsOf(ctx: Context, reportId: string): Promise<AnnualReportVersion[]> {
  const rows = await ctx.loaders.batch<string, AnnualReportVersion[]>(
    'report-versions',
    reportId,
    async (ids) => {
      const found = (await ctx.em
        .createQueryBuilder(AnnualReportVersion, 'v')
        .select('*')
        .where({ reportId: { $in: [...ids] } } as never)
        .orderBy({ revision: 'ASC' } as never)
        .execute('all')) as AnnualReportVersion[];
      return Map.groupBy(found, (row) => row.reportId);
    },
  );
  return rows ?? [];
}

const { ADMITTED, SUSPENDED } = UnionMembershipStatus;

/** Associations that belong to the Union and have no report of a year with it, as far as the viewer may ask. */
export function withoutReport(ctx: Context, year: number): Where {
  const filed = selectedBy(
    `select association_id from "${ctx.subgraph}".annual_report where year = ? and status not in ('DRAFT', 'RETURNED')`,
    [year],
  );
  const missing: Where = {
    $and: [
      { status: { $in: [ADMITTED, SUSPENDED] } },
      { $or: [{ admittedOn: null }, { admittedOn: { $lte: `${year}-12-31` } }] },
      { id: { $nin: filed } },
    ],
  };
  return both(missing, reportingAssociations(ctx.viewer));
}
