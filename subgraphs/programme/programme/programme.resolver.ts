import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assertId, type Context, selectRows } from '../../kernel/index.js';
import { Body } from '../body/body.entity.js';
import { ResponsibleBody } from '../body/responsible-body.entity.js';
import { AdministrativeUnit } from '../external/administrative-unit.js';
import { TargetIndicator } from '../indicator/indicator.entity.js';
import { ProgrammeTaskGroup } from '../task/task.entity.js';
import { Programme, ProgrammeDuty } from './programme.entity.js';

const byCode = { orderBy: [['code', 'ASC']] } as const;

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, {
    nullable: true,
    description: 'One programme; null where there is none. Everyone.',
  })
  programme(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the programme, `prg_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Programme, assertId(id, 'prg'));
  }

  @Query(() => [Programme], { description: 'The programmes, a handful, by code. Everyone.' })
  programmes(@Ctx() ctx: Context) {
    return selectRows(ctx, Programme, {}, byCode);
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The Party committee that issued it.' })
  issuer(@Ctx() ctx: Context, @Root() { issuerId }: Programme) {
    return ctx.loaders.byId(Body, issuerId);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme before it; null where none.',
  })
  predecessor(@Ctx() ctx: Context, @Root() { predecessorId }: Programme) {
    return predecessorId && ctx.loaders.byId(Programme, predecessorId);
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'The territory it was written for.',
  })
  territory(@Root() { territoryId }: Programme): AdministrativeUnit {
    return { id: territoryId };
  }

  @FieldResolver(() => [TargetIndicator], { description: 'Its targets (chỉ tiêu), by code.' })
  indicators(@Ctx() ctx: Context, @Root() { id }: Programme) {
    return ctx.loaders.group(TargetIndicator, 'programmeId', id, byCode);
  }

  @FieldResolver(() => [ProgrammeTaskGroup], { description: 'Its groups of tasks, by code.' })
  taskGroups(@Ctx() ctx: Context, @Root() { id }: Programme) {
    return ctx.loaders.group(ProgrammeTaskGroup, 'programmeId', id, byCode);
  }

  @FieldResolver(() => [ProgrammeDuty], { description: 'The duties of its section IV, by code.' })
  duties(@Ctx() ctx: Context, @Root() { id }: Programme) {
    return ctx.loaders.group(ProgrammeDuty, 'programmeId', id, byCode);
  }
}

@Resolver(() => ProgrammeDuty)
export class ProgrammeDutyResolver {
  @FieldResolver(() => [ResponsibleBody], { description: 'Who has the duty, former bodies included.' })
  responsibleBodies(@Ctx() ctx: Context, @Root() { id }: ProgrammeDuty) {
    return ctx.loaders.group(ResponsibleBody, 'dutyId', id, { orderBy: [['position', 'ASC']] });
  }
}
