import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  type Context,
  connection,
  groupConnection,
  historyOf,
  Money,
  PersonalPageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { SuccessorEntry, TalentAttraction, TrainingRecord } from './training.entity.js';
import {
  attractionWhere,
  SuccessorEntryFilter,
  successorWhere,
  TalentAttractionFilter,
  TrainingRecordFilter,
  trainingWhere,
} from './training.filters.js';
import { attractionLifecycle, successorLifecycle, trainingLifecycle } from './training.lifecycle.js';
import {
  SuccessorEntryConnection,
  TalentAttractionConnection,
  TrainingRecordConnection,
} from './training.payloads.js';

const newest = [['startOn', 'DESC']] as const;

@Resolver(() => TrainingRecord)
export class TrainingRecordResolver {
  @Query(() => TrainingRecordConnection, {
    description:
      'The trainings that the viewer may see, latest begun first. Reading more than 50 in one request is logged.',
  })
  trainingRecords(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => TrainingRecordFilter, { nullable: true, description: 'Default: all.' })
    filter?: TrainingRecordFilter | null,
  ) {
    return connection(ctx, TrainingRecord, page, { where: trainingWhere(filter ?? {}), orderBy: newest });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Ctx() ctx: Context, @Root() { personId }: TrainingRecord) {
    return ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Association, { nullable: true, description: 'The association that keeps the record.' })
  association(@Ctx() ctx: Context, @Root() { associationId }: TrainingRecord) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => ResearchField, { nullable: true, description: 'Research field.' })
  field(@Ctx() ctx: Context, @Root() { fieldId }: TrainingRecord) {
    return fieldId && ctx.loaders.byId(ResearchField, fieldId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is abroad (ở nước ngoài).' })
  isAbroad(@Root() { country }: TrainingRecord) {
    return country !== 'VN';
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() training: TrainingRecord) {
    return allowedActions(ctx, trainingLifecycle, training);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: TrainingRecord) {
    return historyOf(ctx, 'TrainingRecord', id);
  }
}

@Resolver(() => TalentAttraction)
export class TalentAttractionResolver {
  @Query(() => TalentAttractionConnection, {
    description:
      'The people attracted whom the viewer may see, latest recruited first. Reading more than 50 is logged.',
  })
  talentAttractions(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => TalentAttractionFilter, { nullable: true, description: 'Default: all.' })
    filter?: TalentAttractionFilter | null,
  ) {
    return connection(ctx, TalentAttraction, page, { where: attractionWhere(filter ?? {}), orderBy: newest });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Ctx() ctx: Context, @Root() { personId }: TalentAttraction) {
    return ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Where the person works.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: TalentAttraction) {
    return ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Support paid (mức hỗ trợ); null where none.' })
  support(@Root() { supportAmount }: TalentAttraction) {
    return vnd(supportAmount);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() attraction: TalentAttraction) {
    return allowedActions(ctx, attractionLifecycle, attraction);
  }
}

@Resolver(() => SuccessorEntry)
export class SuccessorEntryResolver {
  @Query(() => SuccessorEntryConnection, {
    description:
      'The successor pool (nguồn kế cận), as far as the viewer may see it, latest nominated first. Reading more than 50 is logged.',
  })
  successorPool(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => SuccessorEntryFilter, { nullable: true, description: 'Default: all.' })
    filter?: SuccessorEntryFilter | null,
  ) {
    return connection(ctx, SuccessorEntry, page, { where: successorWhere(filter ?? {}), orderBy: newest });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Ctx() ctx: Context, @Root() { personId }: SuccessorEntry) {
    return ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association whose office is aimed at; null where it is the Union’s.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: SuccessorEntry) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() entry: SuccessorEntry) {
    return allowedActions(ctx, successorLifecycle, entry);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: SuccessorEntry) {
    return historyOf(ctx, 'SuccessorEntry', id);
  }
}

@Resolver(() => Person)
export class PersonTalentResolver {
  @FieldResolver(() => TrainingRecordConnection, {
    nullable: true,
    description: 'Trainings that the viewer may see, latest first; null for who is not signed in.',
  })
  trainingRecords(
    @Ctx() ctx: Context,
    @Root() { id }: Person,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
  ) {
    if (ctx.viewer.kind === 'anonymous') return null;
    return groupConnection(ctx, TrainingRecord, 'personId', id, page, { orderBy: newest });
  }

  @FieldResolver(() => SuccessorEntryConnection, {
    nullable: true,
    description:
      'Places in the successor pool that the viewer may see, latest first; null for who is not signed in.',
  })
  successorEntries(
    @Ctx() ctx: Context,
    @Root() { id }: Person,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
  ) {
    if (ctx.viewer.kind === 'anonymous') return null;
    return groupConnection(ctx, SuccessorEntry, 'personId', id, page, { orderBy: newest });
  }
}

@Resolver(() => Association)
export class AssociationTalentResolver {
  @FieldResolver(() => SuccessorEntryConnection, {
    nullable: true,
    description: 'Its successor pool, as far as the viewer may see it, latest first.',
  })
  successorPool(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
  ) {
    return groupConnection(ctx, SuccessorEntry, 'associationId', id, page, { orderBy: newest });
  }
}
