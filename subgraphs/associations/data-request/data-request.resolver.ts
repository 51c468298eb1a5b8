import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  connection,
  connectionType,
  historyOf,
  PageArgs,
  Transition,
  type Where,
} from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { DataSubjectRequest } from './data-request.entity.js';
import { DataRequestKind, DataRequestStatus, SlaState } from './data-request.enums.js';
import { dataRequestLifecycle } from './data-request.lifecycle.js';
import { slaStateOf } from './data-request.policy.js';
import { dataRequestProblems } from './data-request.problems.js';
import { pendingSubgraphs } from './erasure-progress.js';

export const DataSubjectRequestConnection = connectionType(
  DataSubjectRequest,
  'DataSubjectRequest',
  'requests',
);

@ObjectType({ description: 'The outcome of a mutation about a request of a data subject.' })
export class DataSubjectRequestPayload {
  @Field(() => DataSubjectRequest, {
    nullable: true,
    description: 'The request after the change; null where refused.',
  })
  request!: DataSubjectRequest | null;

  @Field(() => [dataRequestProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@InputType({ description: 'Which requests; all conditions must hold.' })
export class DataSubjectRequestFilter {
  @Field(() => [DataRequestStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: DataRequestStatus[] | null;

  @Field(() => [DataRequestKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: DataRequestKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that are not closed; false: the others.',
  })
  isOpen?: boolean | null;

  @Field(() => CivilDate, { nullable: true, description: 'Due on this day or before it.' })
  dueBy?: string | null;
}

const whereOf = (filter?: DataSubjectRequestFilter | null): Where => ({
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
  ...(filter?.kinds && { kind: { $in: filter.kinds } }),
  ...(filter?.isOpen != null && { closedOn: filter.isOpen ? null : { $ne: null } }),
  ...(filter?.dueBy && { dueOn: { $lte: filter.dueBy } }),
});

@Resolver(() => DataSubjectRequest)
export class DataSubjectRequestResolver {
  @Query(() => DataSubjectRequest, {
    nullable: true,
    description: 'One request; null where there is none that the viewer may know of.',
  })
  dataSubjectRequest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the request, `dsr_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(DataSubjectRequest, assertId(id, 'dsr'));
  }

  @Query(() => DataSubjectRequestConnection, {
    description:
      'Requests about data, the nearest deadline first: all for the data protection officer and union officers, else one’s own.',
  })
  dataSubjectRequests(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DataSubjectRequestFilter, { nullable: true, description: 'Default: all.' })
    filter?: DataSubjectRequestFilter | null,
  ) {
    return connection(ctx, DataSubjectRequest, page, { where: whereOf(filter), orderBy: [['dueOn', 'ASC']] });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person, where the viewer may see him.' })
  person(@Ctx() ctx: Context, @Root() { personId }: DataSubjectRequest) {
    return ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => [String], {
    description:
      'Subgraphs that have not erased their part of the person’s data yet, e.g. because they are down (còn chờ xóa); empty unless the request is ERASING.',
  })
  pendingSubgraphs(@Ctx() ctx: Context, @Root() request: DataSubjectRequest) {
    return pendingSubgraphs(ctx, request);
  }

  @FieldResolver(() => SlaState, { description: 'How it stands to its deadlines today.' })
  slaState(@Ctx() ctx: Context, @Root() request: DataSubjectRequest) {
    return slaStateOf(request, ctx.today);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() request: DataSubjectRequest) {
    return allowedActions(ctx, dataRequestLifecycle, request);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: DataSubjectRequest) {
    return historyOf(ctx, 'DataSubjectRequest', id);
  }
}
