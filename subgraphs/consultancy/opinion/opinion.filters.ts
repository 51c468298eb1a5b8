import { Field, ID, InputType } from 'type-graphql';
import { assertId, both, type Context, type Where } from '../../kernel/index.js';
import { ExpertProposalStatus, OpinionStatus } from './opinion.enums.js';
import { awaitedStatuses } from './opinion.round.js';
import { ownWork } from './opinion-visibility.policy.js';

@InputType({ description: 'Which written opinions; all conditions must hold.' })
export class OpinionFilter {
  @Field(() => ID, { nullable: true, description: 'On this request.' })
  requestId?: string | null;

  @Field(() => [OpinionStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: OpinionStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those of the viewer himself and of the associations that he acts for. Default: all.',
  })
  isOwn?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: not submitted though the deadline has passed (quá hạn). False: all others. Default: both.',
  })
  isOverdue?: boolean | null;
}

/** The filter as a condition. What it tells apart may be read by whoever sees the opinion: the author is not among it. */
export function opinionWhere({ viewer, today }: Context, filter?: OpinionFilter | null): Where {
  const { requestId, statuses, isOwn, isOverdue } = filter ?? {};
  const plain: Where = {
    ...(requestId && { requestId: assertId(requestId, 'cns') }),
    ...(statuses && { status: { $in: statuses } }),
  };
  const own = ownWork(viewer);
  const mine: Where = isOwn ? (own.length > 0 ? { $or: own } : { id: null }) : {};
  return both(both(plain, mine), overdue(isOverdue, today));
}

function overdue(isOverdue: boolean | null | undefined, today: string): Where {
  if (isOverdue == null) return {};
  const late = { status: { $in: [...awaitedStatuses] }, dueOn: { $lt: today } };
  return isOverdue ? late : { $or: [{ status: { $nin: [...awaitedStatuses] } }, { dueOn: { $gte: today } }] };
}

@InputType({ description: 'Which proposals of experts; all conditions must hold.' })
export class ExpertProposalFilter {
  @Field(() => ID, { nullable: true, description: 'For this request.' })
  requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this association.' })
  associationId?: string | null;

  @Field(() => [ExpertProposalStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: ExpertProposalStatus[] | null;
}

/** The filter as a condition. */
export const proposalWhere = (filter?: ExpertProposalFilter | null): Where => ({
  ...(filter?.requestId && { requestId: assertId(filter.requestId, 'cns') }),
  ...(filter?.associationId && { associationId: assertId(filter.associationId, 'aso') }),
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
});
