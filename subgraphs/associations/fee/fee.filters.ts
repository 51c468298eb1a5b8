import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, badInput, both, type Context, type Where } from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { FeeStatus } from './fee.enums.js';
import { inArrears, statusWhere } from './fee.status.js';

@InputType({ description: 'Which fees; all conditions must hold.' })
export class FeeDueFilter {
  @Field(() => [FeeStatus], { nullable: true, description: 'In one of these states today.' })
  statuses?: FeeStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Of this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Owed to this association, `aso_…`, by its members.' })
  associationId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only fees to the Union (true), or only fees to associations (false). Default: both.',
  })
  isToUnion?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of debtors with overdue fees of at least so many years, 1 to 50.',
  })
  overdueYears?: number | null;
}

/** The filter as a condition. */
export function feeWhere(ctx: Context, filter: FeeDueFilter | null | undefined): Where {
  const { statuses, year, associationId, isToUnion, overdueYears } = filter ?? {};
  const plain: Where = {
    ...(year != null && { year: assertYear(year) }),
    ...(associationId && { associationId: assertId(associationId, 'aso') }),
  };
  return [
    statuses ? statusWhere(statuses, ctx.today) : {},
    isToUnion == null ? {} : { debtorAssociationId: isToUnion ? { $ne: null } : null },
    overdueYears == null ? {} : arrearsWhere(ctx, overdueYears),
  ].reduce(both, plain);
}

function arrearsWhere(ctx: Context, years: number): Where {
  const by = (column: 'membership_id' | 'debtor_association_id') => ({
    $in: inArrears(ctx.subgraph, column, assertYears(years), ctx.today),
  });
  return {
    $or: [{ membershipId: by('membership_id') }, { debtorAssociationId: by('debtor_association_id') }],
  };
}

/** @throws BAD_USER_INPUT */
export function assertYears(years: number): number {
  if (years < 1 || years > 50)
    throw badInput({ vi: 'Số năm nợ phải từ 1 đến 50.', en: 'The years overdue must be between 1 and 50.' });
  return years;
}
