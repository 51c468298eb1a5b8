import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, both, type Context, type Where } from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { AnnualReportStatus } from './annual-report.enums.js';

const { DRAFT, RETURNED } = AnnualReportStatus;

@InputType({ description: 'Which annual reports; all conditions must hold.' })
export class AnnualReportFilter {
  @Field(() => [AnnualReportStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: AnnualReportStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Of this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Of this association, `aso_…`.' })
  associationId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are overdue today (true), or only others (false). Default: both.',
  })
  isOverdue?: boolean | null;
}

/** A report that is not with the Union and should be. */
export const isOverdue = (report: { status: AnnualReportStatus; dueOn: string }, today: string): boolean =>
  (report.status === DRAFT || report.status === RETURNED) && report.dueOn < today;

/** The filter as a condition. */
export function reportWhere(ctx: Context, filter: AnnualReportFilter | null | undefined): Where {
  const { statuses, year, associationId, isOverdue: overdue } = filter ?? {};
  const plain: Where = {
    ...(year != null && { year: assertYear(year) }),
    ...(associationId && { associationId: assertId(associationId, 'aso') }),
  };
  // Two conditions on the state, which one map cannot hold.
  const inStates: Where = statuses ? { status: { $in: statuses } } : {};
  if (overdue == null) return both(plain, inStates);
  return both(
    both(plain, inStates),
    overdue
      ? { status: { $in: [DRAFT, RETURNED] }, dueOn: { $lt: ctx.today } }
      : { $or: [{ status: { $nin: [DRAFT, RETURNED] } }, { dueOn: { $gte: ctx.today } }] },
  );
}
