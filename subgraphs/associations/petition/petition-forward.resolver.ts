import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  groupConnection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Petition } from './petition.entity.js';
import { PetitionForwardStatus } from './petition.enums.js';
import { forwardWhere, PetitionFilter, PetitionForwardFilter, petitionWhere } from './petition.filters.js';
import { forwardLifecycle } from './petition.lifecycle.js';
import { PetitionConnection, PetitionForwardConnection } from './petition.payloads.js';
import { petitionsWithKnownPetitioner } from './petition.policy.js';
import { PetitionForward } from './petition-forward.entity.js';

@Resolver(() => PetitionForward)
export class PetitionForwardResolver {
  @Query(() => PetitionForward, {
    nullable: true,
    description: 'A petition at one body; null where there is none that the viewer may know of.',
  })
  petitionForward(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the forward, `pfw_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(PetitionForward, assertId(id, 'pfw'));
  }

  @Query(() => PetitionForwardConnection, {
    description: 'Petitions at the bodies that they were sent to, newest letter first, as far as visible.',
  })
  petitionForwards(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PetitionForwardFilter, { nullable: true, description: 'Default: all.' })
    filter?: PetitionForwardFilter | null,
  ) {
    return connection(ctx, PetitionForward, page, {
      where: forwardWhere(ctx, filter),
      orderBy: [['forwardedOn', 'DESC']],
    });
  }

  @FieldResolver(() => Petition, { nullable: true, description: 'The petition.' })
  petition(@Ctx() ctx: Context, @Root() { petitionId }: PetitionForward) {
    return ctx.loaders.byId(Petition, petitionId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that is asked.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: PetitionForward) {
    return ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => PetitionForward, {
    nullable: true,
    description: 'The forward to a lower body that was left unanswered; null where it is the first.',
  })
  escalatedFrom(@Ctx() ctx: Context, @Root() { escalatedFromId }: PetitionForward) {
    return escalatedFromId && ctx.loaders.byId(PetitionForward, escalatedFromId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the body owes an answer whose day has passed.' })
  isOverdue(@Ctx() ctx: Context, @Root() { status, dueOn }: PetitionForward) {
    return isLate(ctx.today, status, dueOn);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() forward: PetitionForward) {
    return allowedActions(ctx, forwardLifecycle, forward);
  }

  @FieldResolver(() => [Transition], { description: 'Its life so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: PetitionForward) {
    return historyOf(ctx, 'PetitionForward', id);
  }
}

function isLate(today: string, status: PetitionForwardStatus, dueOn: string): boolean {
  const { WAITING, OVERDUE, REMINDED, ESCALATED } = PetitionForwardStatus;
  return [OVERDUE, REMINDED, ESCALATED].includes(status) || (status === WAITING && dueOn < today);
}

const newest = [['writtenOn', 'DESC']] as const;

/** Petitions of those who file them; of who files them nobody learns here what he may not learn from the petition. */
@Resolver(() => Association)
export class AssociationPetitionsResolver {
  @FieldResolver(() => PetitionConnection, {
    nullable: true,
    description: 'Petitions filed by or through it that the viewer may see, newest first.',
  })
  petitions(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PetitionFilter, { nullable: true, description: 'Default: all.' })
    filter?: PetitionFilter | null,
  ) {
    const where = { $and: [petitionWhere(ctx, filter), petitionsWithKnownPetitioner(ctx.viewer)] };
    return groupConnection(ctx, Petition, 'associationId', id, page, { where, orderBy: newest });
  }
}

@Resolver(() => Person)
export class PersonPetitionsResolver {
  @FieldResolver(() => PetitionConnection, {
    nullable: true,
    description:
      'Petitions filed by the person that the viewer may see, newest first; null for who is not signed in.',
  })
  petitions(@Ctx() ctx: Context, @Root() { id }: Person, @Args(() => PageArgs) page: PageArgs) {
    if (ctx.viewer.kind === 'anonymous') return null;
    const where = petitionsWithKnownPetitioner(ctx.viewer);
    return groupConnection(ctx, Petition, 'personId', id, page, { where, orderBy: newest });
  }
}

@Resolver(() => Organization)
export class OrganizationPetitionsResolver {
  @FieldResolver(() => PetitionForwardConnection, {
    nullable: true,
    description:
      'Petitions sent to it that the viewer may see, newest letter first: the inbox of the body (hộp thư kiến nghị).',
  })
  petitionForwards(
    @Ctx() ctx: Context,
    @Root() { id }: Organization,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PetitionForwardFilter, { nullable: true, description: 'Default: all.' })
    filter?: PetitionForwardFilter | null,
  ) {
    const list = { where: forwardWhere(ctx, filter), orderBy: [['forwardedOn', 'DESC']] } as const;
    return groupConnection(ctx, PetitionForward, 'organizationId', id, page, list);
  }
}
