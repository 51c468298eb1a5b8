import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  type Context,
  connection,
  groupConnection,
  PageArgs,
  Permission,
  permission,
  vnd,
} from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { FeeDue } from './fee.entity.js';
import { FeeDueFilter, feeWhere } from './fee.filters.js';
import { FeeDueConnection, FeeRate, FeeScheduleConnection, FeeSummary } from './fee.payloads.js';
import { mayKeepFees } from './fee.policy.js';
import { FeeSchedule } from './fee-schedule.entity.js';
import { ofAssociation, ofUnion } from './fee-summary.js';

const yearNote = 'Year, 1900 to 2200.';
const latestFirst = [['year', 'DESC']] as const;

@Resolver(() => FeeSchedule)
export class FeeScheduleResolver {
  @Query(() => FeeSchedule, { nullable: true, description: 'One fee schedule. Everyone.' })
  feeSchedule(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the schedule, `fsc_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(FeeSchedule, assertId(id, 'fsc'));
  }

  @Query(() => FeeScheduleConnection, { description: 'Fee schedules, latest year first. Everyone.' })
  feeSchedules(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: `${yearNote} Default: all.` }) year?:
      | number
      | null,
  ) {
    const where = year == null ? {} : { year: assertYear(year) };
    return connection(ctx, FeeSchedule, page, { where, orderBy: latestFirst });
  }

  @Query(() => FeeSummary, {
    nullable: true,
    description:
      'Sums of what the associations owe the Union for a year. Union officers, leaders, inspectors.',
  })
  unionFeeSummary(@Ctx() ctx: Context, @Arg('year', () => Int, { description: yearNote }) year: number) {
    return ofUnion(ctx, assertYear(year));
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that asks; null where it is the Union.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: FeeSchedule) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => [FeeRate], { description: 'Amounts, in the order of entry.' })
  rates(@Root() { rates }: FeeSchedule) {
    return rates.map((rate) => ({ ...rate, amount: vnd(rate.amount) }));
  }
}

@Resolver(() => Association)
export class AssociationFees {
  @FieldResolver(() => [FeeSchedule], { description: 'Its fee schedules, latest year first. Everyone.' })
  feeSchedules(@Ctx() ctx: Context, @Root() { id }: Association) {
    return ctx.loaders.group(FeeSchedule, 'associationId', id, { orderBy: latestFirst });
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may set what it asks of its members, and charge it.',
  })
  canKeepFees(@Ctx() ctx: Context, @Root() { id }: Association) {
    return permission(ctx, mayKeepFees(ctx.viewer, { associationId: id }));
  }

  @FieldResolver(() => FeeSummary, {
    nullable: true,
    description:
      'Sums of what its members owe for a year. Its secretary and leader, union officers, leaders and inspectors; null to others.',
  })
  feeSummary(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('year', () => Int, { description: yearNote }) year: number,
  ) {
    return ofAssociation(ctx, id, assertYear(year));
  }

  @FieldResolver(() => FeeDueConnection, {
    nullable: true,
    description: 'What its members owe and the viewer may see, latest year first.',
  })
  feeDues(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FeeDueFilter, { nullable: true, description: 'Default: all.' })
    filter?: FeeDueFilter | null,
  ) {
    const list = { where: feeWhere(ctx, filter), orderBy: latestFirst };
    return groupConnection(ctx, FeeDue, 'associationId', id, page, list);
  }

  @FieldResolver(() => [FeeDue], {
    description: 'What it owes the Union and the viewer may see, latest year first.',
  })
  unionFees(@Ctx() ctx: Context, @Root() { id }: Association) {
    return ctx.loaders.group(FeeDue, 'debtorAssociationId', id, { orderBy: latestFirst });
  }
}

@Resolver(() => Membership)
export class MembershipFees {
  @FieldResolver(() => [FeeDue], {
    description: 'Its fees that the viewer may see, latest year first.',
  })
  fees(@Ctx() ctx: Context, @Root() { id }: Membership) {
    return ctx.loaders.group(FeeDue, 'membershipId', id, { orderBy: latestFirst });
  }
}
