import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  connection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { PersonStub } from '../external/person.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { dutiesOf } from './duties.js';
import { ExpertPoolEntryConnection } from './expert.payloads.js';
import { ExpertLoad, expertLoad } from './load.js';
import { ExpertPoolEntry } from './pool.entity.js';
import { ExpertPoolFilter, poolWhere } from './pool.filters.js';
import { poolLifecycle } from './pool.lifecycle.js';
import { entryOf } from './pool.reading.js';

@Resolver(() => ExpertPoolEntry)
export class ExpertPoolResolver {
  @Query(() => ExpertPoolEntryConnection, {
    description:
      'The pool of experts (mạng lưới chuyên gia), the newest first. The Union; others see their own entry only.',
  })
  expertPool(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ExpertPoolFilter, {
      nullable: true,
      description: 'Default: all who have not left.',
    })
    filter?: ExpertPoolFilter | null,
  ) {
    return connection(ctx, ExpertPoolEntry, page, {
      where: poolWhere(filter),
      orderBy: [['addedOn', 'DESC']],
    });
  }

  @Query(() => ExpertPoolEntry, {
    nullable: true,
    description: 'One entry of the pool; null where there is none that the viewer may know of.',
  })
  expertPoolEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the entry, `xpe_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ExpertPoolEntry, assertId(id, 'xpe'));
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: 'The expert.' })
  person(@Root() { personId }: ExpertPoolEntry) {
    return { id: personId };
  }

  @FieldResolver(() => [ResearchFieldStub], { description: 'Research fields that he is asked for.' })
  fields(@Root() { fieldIds }: ExpertPoolEntry) {
    return fieldIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ExpertLoad, { description: 'What he has to do across the whole graph today.' })
  load(@Ctx() ctx: Context, @Root() { personId }: ExpertPoolEntry) {
    return expertLoad(ctx, personId);
  }

  @FieldResolver(() => Int, {
    description: 'Requests that he was asked for this year and did not decline (số lần được mời trong năm).',
  })
  async usedThisYear(@Ctx() ctx: Context, @Root() { personId }: ExpertPoolEntry) {
    return (await dutiesOf(ctx, personId)).usedThisYear;
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description: 'Day of the last offer that he took (lần tham gia gần nhất); null where none.',
  })
  async lastEngaged(@Ctx() ctx: Context, @Root() { personId }: ExpertPoolEntry) {
    return (await dutiesOf(ctx, personId)).lastEngagedOn;
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() entry: ExpertPoolEntry) {
    return allowedActions(ctx, poolLifecycle, entry);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: ExpertPoolEntry) {
    return historyOf(ctx, 'ExpertPoolEntry', id);
  }
}

@Resolver(() => PersonStub)
export class PersonExpertPool {
  @FieldResolver(() => ExpertPoolEntry, {
    nullable: true,
    description:
      'The person’s entry in the pool of experts, unless he left. The Union and the person; else null, as where there is none.',
  })
  expertPoolEntry(@Ctx() ctx: Context, @Root() { id }: PersonStub) {
    return entryOf(ctx, id);
  }
}
