import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  asPayload,
  type Context,
  MutationInput,
  PartialDate,
  partialDate,
  selectRows,
} from '../../kernel/index.js';
import { Organization } from '../external/organization.js';
import { ProgrammeDuty } from '../programme/programme.entity.js';
import { ProgrammeTask, ProgrammeTaskGroup } from '../task/task.entity.js';
import { Body } from './body.entity.js';
import { bodyProblems, linkBodyOrganization } from './body.service.js';
import { ResponsibleBody } from './responsible-body.entity.js';

@InputType({ description: 'Which organization of the graph a body of the programme is.' })
export class LinkBodyOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'The body, `bod_…`.' })
  bodyId!: string;

  @Field(() => ID, { nullable: true, description: 'The organization, `org_…`; leave out to undo the link.' })
  organizationId?: string | null;
}

@ObjectType({ description: 'The outcome of a mutation about a body of the programme.' })
export class BodyPayload {
  @Field(() => Body, { nullable: true, description: 'The body after the change; null where refused.' })
  body!: Body | null;

  @Field(() => [bodyProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => [Body], {
    description: 'The bodies of the programme, some twenty, former ones included, by code. Everyone.',
  })
  programmeBodies(@Ctx() ctx: Context) {
    return selectRows(ctx, Body, {}, { orderBy: [['code', 'ASC']] });
  }

  @Mutation(() => BodyPayload, {
    description:
      'Says which organization a body is (gắn cơ quan với tổ chức), so that its accounts act for it: they submit its action plan and draft reports on its targets. Programme monitors.',
  })
  linkBodyOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => LinkBodyOrganizationInput, { description: 'What to do.' })
    input: LinkBodyOrganizationInput,
  ) {
    return asPayload(ctx, 'body', linkBodyOrganization(ctx, input));
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'Since when it exists, as far as known; null where it did before the programme.',
  })
  validFrom(@Root() body: Body) {
    return partialDate(body.validFrom);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'When it ended, as far as known; null while it exists.',
  })
  validTo(@Root() body: Body) {
    return partialDate(body.validTo);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The body that took over; null where none did or it is not known.',
  })
  successor(@Ctx() ctx: Context, @Root() { successorId }: Body) {
    return successorId && ctx.loaders.byId(Body, successorId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The same body as an organization of the graph; null where it is not linked.',
  })
  organization(@Root() { organizationId }: Body) {
    return organizationId ? { id: organizationId } : null;
  }
}

@Resolver(() => ResponsibleBody)
export class ResponsibleBodyResolver {
  @FieldResolver(() => Body, { nullable: true, description: 'The body.' })
  body(@Ctx() ctx: Context, @Root() { bodyId }: ResponsibleBody) {
    return ctx.loaders.byId(Body, bodyId);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The body that took this part over; null while it goes on or where none did.',
  })
  successor(@Ctx() ctx: Context, @Root() { successorBodyId }: ResponsibleBody) {
    return successorBodyId && ctx.loaders.byId(Body, successorBodyId);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'Since when, as far as known; null for since the programme was issued.',
  })
  from(@Root() { startsOn }: ResponsibleBody) {
    return partialDate(startsOn);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'Until when, as far as known; null while it goes on.',
  })
  to(@Root() { endsOn }: ResponsibleBody) {
    return partialDate(endsOn);
  }

  @FieldResolver(() => ProgrammeTaskGroup, {
    nullable: true,
    description: 'The group of tasks, where it is one.',
  })
  group(@Ctx() ctx: Context, @Root() { groupId }: ResponsibleBody) {
    return groupId && ctx.loaders.byId(ProgrammeTaskGroup, groupId);
  }

  @FieldResolver(() => ProgrammeTask, { nullable: true, description: 'The task, where it is one.' })
  task(@Ctx() ctx: Context, @Root() { taskId }: ResponsibleBody) {
    return taskId && ctx.loaders.byId(ProgrammeTask, taskId);
  }

  @FieldResolver(() => ProgrammeDuty, { nullable: true, description: 'The duty, where it is one.' })
  duty(@Ctx() ctx: Context, @Root() { dutyId }: ResponsibleBody) {
    return dutyId && ctx.loaders.byId(ProgrammeDuty, dutyId);
  }
}
