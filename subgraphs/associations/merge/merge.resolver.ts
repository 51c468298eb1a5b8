import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  connection,
  historyOf,
  PersonalPageArgs,
  Transition,
} from '../../kernel/index.js';
import { seesInternal } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { PersonMerge } from './merge.entity.js';
import { pendingSubgraphs } from './merge.followers.js';
import { mergeWhere, PersonMergeFilter } from './merge.inputs.js';
import { mergeLifecycle, undoUntil } from './merge.lifecycle.js';
import { MergeChangeCount, PersonMergeConnection } from './merge.payloads.js';
import { changesOf } from './merge.service.js';

@Resolver(() => PersonMerge)
export class MergeResolver {
  @Query(() => PersonMerge, {
    nullable: true,
    description: 'One merge; null where there is none that the viewer may know of.',
  })
  personMerge(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the merge, `mrg_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(PersonMerge, assertId(id, 'mrg'));
  }

  @Query(() => PersonMergeConnection, {
    description:
      'Merges of people (danh sách gộp hồ sơ), the newest proposal first. Union officers and leaders, the data protection officer.',
  })
  personMerges(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => PersonMergeFilter, { nullable: true, description: 'Default: all.' })
    filter?: PersonMergeFilter | null,
  ) {
    return connection(ctx, PersonMerge, page, {
      where: mergeWhere(filter),
      orderBy: [['createdAt', 'DESC']],
    });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who stays; where he was merged on, who stays in the end.',
  })
  survivor(@Ctx() ctx: Context, @Root() { survivorId }: PersonMerge) {
    return ctx.loaders.byId(Person, survivorId);
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description: 'Last day on which it can be undone; null where it was never merged.',
  })
  undoUntil(@Ctx() ctx: Context, @Root() merge: PersonMerge) {
    return undoUntil(ctx, merge);
  }

  @FieldResolver(() => [String], {
    description:
      'Subgraphs that have not followed the merge or its undoing yet, e.g. because they are down; they follow when they are back.',
  })
  pendingSubgraphs(@Ctx() ctx: Context, @Root() merge: PersonMerge) {
    return pendingSubgraphs(ctx, merge);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether every subgraph has followed; true where there is nothing to follow.',
  })
  async isComplete(@Ctx() ctx: Context, @Root() merge: PersonMerge) {
    return (await pendingSubgraphs(ctx, merge)).length === 0;
  }

  @FieldResolver(() => [MergeChangeCount], {
    description: 'What the merge did in `associations`, by kind of record; empty before it is approved.',
  })
  changes(@Ctx() ctx: Context, @Root() merge: PersonMerge) {
    return changesOf(ctx, merge);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() merge: PersonMerge) {
    return allowedActions(ctx, mergeLifecycle, merge);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: PersonMerge) {
    return historyOf(ctx, 'PersonMerge', id);
  }
}

@Resolver(() => Person)
export class FormerIdsResolver {
  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Ids of records that were merged into this person (mã hồ sơ đã gộp) and answer the person; internal: null to those who see only the public profile.',
  })
  async formerIds(@Ctx() ctx: Context, @Root() person: Person) {
    return (await seesInternal(ctx, person)) ? person.formerIds : null;
  }
}
