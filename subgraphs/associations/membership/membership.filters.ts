import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, both, CivilDate, type Context, selectedBy, type Where } from '../../kernel/index.js';
import { assertYears } from '../fee/fee.filters.js';
import { inArrears } from '../fee/fee.status.js';
import { openOfDeceased } from './membership.deceased.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership.enums.js';

@InputType({ description: 'Which memberships; all conditions must hold.' })
export class MembershipFilter {
  @Field(() => ID, { nullable: true, description: 'Of this association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this branch, without the branches below it.' })
  branchId?: string | null;

  @Field(() => [MembershipStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: MembershipStatus[] | null;

  @Field(() => [MemberCategory], { nullable: true, description: 'Of one of these categories.' })
  categories?: MemberCategory[] | null;

  @Field(() => MemberType, { nullable: true, description: 'Of persons or of organizations.' })
  memberType?: MemberType | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Admitted and not ended on this day, whatever the state today.',
  })
  asOf?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Admitted on this day or before, and a member without a break since (hội viên liên tục từ).',
  })
  memberSince?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: of people whose death is recorded, while the membership is still open, so that its association has to record it too (đã mất, chưa ghi nhận). False: all others. Default: both.',
  })
  memberDeceased?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With overdue fees of at least so many years, 1 to 50 (nợ hội phí từ bao nhiêu năm).',
  })
  overdueFeeYears?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Those behind a number of `membershipStatistics`: its `list`. Refused to those who may not see them.',
  })
  statistic?: string | null;
}

/** The filter as a condition. */
export function membershipWhere(ctx: Context, filter?: MembershipFilter | null): Where {
  const years = filter?.overdueFeeYears;
  // Who sees a membership sees its fees: the condition tells nobody more than he may read.
  const owing =
    years == null
      ? {}
      : { id: { $in: inArrears(ctx.subgraph, 'membership_id', assertYears(years), ctx.today) } };
  const plain: Where = {
    ...(filter?.associationId && { associationId: assertId(filter.associationId, 'aso') }),
    ...(filter?.branchId && { branchId: assertId(filter.branchId, 'brn') }),
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(filter?.categories && { category: { $in: filter.categories } }),
    ...(filter?.memberType && { memberType: filter.memberType }),
    ...(filter?.asOf && {
      admittedOn: { $lte: filter.asOf },
      $or: [{ endedOn: null }, { endedOn: { $gt: filter.asOf } }],
    }),
  };
  const deceased: Where =
    filter?.memberDeceased == null
      ? {}
      : { id: { [filter.memberDeceased ? '$in' : '$nin']: selectedBy(openOfDeceased(ctx.subgraph)) } };
  const since: Where = filter?.memberSince ? { admittedOn: { $lte: filter.memberSince }, endedOn: null } : {};
  return both(both(both(plain, since), owing), deceased);
}
