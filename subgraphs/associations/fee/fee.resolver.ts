import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  Money,
  PageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { FeeDue } from './fee.entity.js';
import { FeeStatus } from './fee.enums.js';
import { FeeDueFilter, feeWhere } from './fee.filters.js';
import { feeLifecycle } from './fee.lifecycle.js';
import { FeeDueConnection } from './fee.payloads.js';
import { statusOn } from './fee.status.js';
import { paidOf } from './fee.sums.js';
import { FeePayment, FeeReversal } from './fee-ledger.entity.js';
import { ofFee } from './fee-ledger.loaders.js';
import { FeeSchedule } from './fee-schedule.entity.js';

@Resolver(() => FeeDue)
export class FeeDueResolver {
  @Query(() => FeeDue, {
    nullable: true,
    description: 'One fee; null where there is none that the viewer may know of.',
  })
  feeDue(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Id of the fee, `fee_…`.' }) id: string) {
    return ctx.loaders.byId(FeeDue, assertId(id, 'fee'));
  }

  @Query(() => FeeDueConnection, { description: 'The fees that the viewer may see, latest year first.' })
  feeDues(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FeeDueFilter, { nullable: true, description: 'Default: all.' })
    filter?: FeeDueFilter | null,
  ) {
    return connection(ctx, FeeDue, page, { where: feeWhere(ctx, filter), orderBy: [['year', 'DESC']] });
  }

  @FieldResolver(() => FeeStatus, {
    description: 'State today; overdue from the day after the due day on.',
  })
  status(@Ctx() ctx: Context, @Root() due: FeeDue) {
    return statusOn(due, ctx.today);
  }

  @FieldResolver(() => Money, { description: 'What is owed for the year.' })
  amount(@Root() { amount }: FeeDue) {
    return vnd(amount);
  }

  @FieldResolver(() => Money, { description: 'Payments less reversals.' })
  async paid(@Ctx() ctx: Context, @Root() { id }: FeeDue) {
    return vnd(await paidOf(ctx, id));
  }

  @FieldResolver(() => Money, {
    description: 'Amount less paid: negative where overpaid; whether it is still owed, the state says.',
  })
  async balance(@Ctx() ctx: Context, @Root() { id, amount }: FeeDue) {
    return vnd(Number(amount) - (await paidOf(ctx, id)));
  }

  @FieldResolver(() => [FeePayment], { description: 'The rows of the ledger, oldest first.' })
  payments(@Ctx() ctx: Context, @Root() { id }: FeeDue) {
    return ofFee(ctx, FeePayment, id);
  }

  @FieldResolver(() => [FeeReversal], { description: 'Requests to reverse payments, oldest first.' })
  reversals(@Ctx() ctx: Context, @Root() { id }: FeeDue) {
    return ofFee(ctx, FeeReversal, id);
  }

  @FieldResolver(() => FeeSchedule, { nullable: true, description: 'The schedule by which it was charged.' })
  schedule(@Ctx() ctx: Context, @Root() { scheduleId }: FeeDue) {
    return ctx.loaders.byId(FeeSchedule, scheduleId);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The membership that it is for; null for a fee to the Union.',
  })
  membership(@Ctx() ctx: Context, @Root() { membershipId }: FeeDue) {
    return membershipId && ctx.loaders.byId(Membership, membershipId);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that is owed; null where it is the Union.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: FeeDue) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that owes the Union; null for the fee of a member.',
  })
  debtorAssociation(@Ctx() ctx: Context, @Root() { debtorAssociationId }: FeeDue) {
    return debtorAssociationId && ctx.loaders.byId(Association, debtorAssociationId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() due: FeeDue) {
    return allowedActions(ctx, feeLifecycle, due);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: FeeDue) {
    return historyOf(ctx, 'FeeDue', id);
  }
}

@Resolver(() => FeePayment)
export class FeePaymentResolver {
  @FieldResolver(() => Money, { description: 'What was paid; negative in a reversal.' })
  amount(@Root() { amount }: FeePayment) {
    return vnd(amount);
  }
}
