import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertId, type Context, selectRows } from '../../kernel/index.js';
import { ResponsibleBody } from '../body/responsible-body.entity.js';
import { Programme } from '../programme/programme.entity.js';
import { ProgrammeTask, ProgrammeTaskGroup } from './task.entity.js';

const inOrder = { orderBy: [['position', 'ASC']] } as const;

@Resolver(() => ProgrammeTask)
export class ProgrammeTaskResolver {
  @Query(() => ProgrammeTask, {
    nullable: true,
    description: 'One task; null where there is none. Everyone.',
  })
  programmeTask(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the task, `tsk_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ProgrammeTask, assertId(id, 'tsk'));
  }

  @Query(() => [ProgrammeTask], { description: 'The 22 tasks of the programme, by code. Everyone.' })
  async programmeTasks(
    @Ctx() ctx: Context,
    @Arg('group', () => String, {
      nullable: true,
      description: 'Only of the group of this code, e.g. `III.3`; default all.',
    })
    group?: string,
  ) {
    const where = group ? { code: { $like: `${group.replace(/[%_\\]/g, '')}.%` } } : {};
    return selectRows(ctx, ProgrammeTask, where, { orderBy: [['code', 'ASC']] });
  }

  @FieldResolver(() => ProgrammeTaskGroup, { nullable: true, description: 'Its group.' })
  group(@Ctx() ctx: Context, @Root() { groupId }: ProgrammeTask) {
    return ctx.loaders.byId(ProgrammeTaskGroup, groupId);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'Its programme.' })
  programme(@Ctx() ctx: Context, @Root() { programmeId }: ProgrammeTask) {
    return ctx.loaders.byId(Programme, programmeId);
  }

  @FieldResolver(() => [ResponsibleBody], {
    description:
      'Who does it, former bodies included: its own rows, or those of its group where it has none.',
  })
  async responsibleBodies(@Ctx() ctx: Context, @Root() { id, groupId }: ProgrammeTask) {
    const own = await ctx.loaders.group(ResponsibleBody, 'taskId', id, inOrder);
    return own.length > 0 ? own : ctx.loaders.group(ResponsibleBody, 'groupId', groupId, inOrder);
  }
}

@Resolver(() => ProgrammeTaskGroup)
export class ProgrammeTaskGroupResolver {
  @FieldResolver(() => [ProgrammeTask], { description: 'Its tasks, in order.' })
  tasks(@Ctx() ctx: Context, @Root() { id }: ProgrammeTaskGroup) {
    return ctx.loaders.group(ProgrammeTask, 'groupId', id, inOrder);
  }

  @FieldResolver(() => [ResponsibleBody], { description: 'Who does its tasks, former bodies included.' })
  responsibleBodies(@Ctx() ctx: Context, @Root() { id }: ProgrammeTaskGroup) {
    return ctx.loaders.group(ResponsibleBody, 'groupId', id, inOrder);
  }
}
