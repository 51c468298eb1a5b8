import { Field, ID, InputType } from 'type-graphql';
import { assertId, CivilDate, type Where } from '../../kernel/index.js';
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
}

/** The filter as a condition. */
export function membershipWhere(filter?: MembershipFilter | null): Where {
  return {
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
}
