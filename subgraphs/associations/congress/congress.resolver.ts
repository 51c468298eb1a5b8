import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { addDays } from '../../kernel/calendar/index.js';
import {
  AllowedAction,
  allowedActions,
  assertId,
  CivilDate,
  type Context,
  connection,
  groupConnection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { seesInside } from '../association/owner.policy.js';
import { Person } from '../person/person.entity.js';
import { Congress, CongressResolution } from './congress.entity.js';
import { DelegateKind } from './congress.enums.js';
import { congressLifecycle } from './congress.lifecycle.js';
import {
  CongressConnection,
  CongressDelegateConnection,
  CongressFilter,
  congressWhere,
  DelegatePlan,
  VotingStrength,
} from './congress.payloads.js';
import { resolutionsOf } from './congress.reading.js';
import { CongressDelegate } from './delegate.entity.js';
import { delegatePlan, votingStrength } from './delegate.plan.js';
import { Election } from './election.entity.js';

@Resolver(() => Congress)
export class CongressResolver {
  @Query(() => Congress, {
    nullable: true,
    description: 'One congress; null where there is none that the viewer may know of.',
  })
  congress(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the congress, `cgr_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Congress, assertId(id, 'cgr'));
  }

  @Query(() => CongressConnection, {
    description: 'The congresses that the viewer may see, the latest planned first.',
  })
  congresses(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CongressFilter, { nullable: true, description: 'Default: all.' })
    filter?: CongressFilter | null,
  ) {
    return connection(ctx, Congress, page, {
      where: congressWhere(filter),
      orderBy: [['plannedOn', 'DESC']],
    });
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association; null for the Union itself.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: Congress) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => CivilDate, {
    description:
      'Last day to send the file to the authority: as many days before as the rule `assoc.congressReportDaysBefore` says.',
  })
  async reportDueOn(@Ctx() ctx: Context, @Root() { plannedOn }: Congress) {
    return addDays(plannedOn, -(await ctx.rules.number('assoc.congressReportDaysBefore')));
  }

  @FieldResolver(() => CivilDate, {
    nullable: true,
    description:
      'Last day to report the results, by the rule `assoc.resultReportDays`; null until the congress closed.',
  })
  async resultsDueOn(@Ctx() ctx: Context, @Root() { heldTo }: Congress) {
    return heldTo && addDays(heldTo, await ctx.rules.number('assoc.resultReportDays'));
  }

  @FieldResolver(() => [Election], { description: 'Its elections that the viewer may see.' })
  elections(@Ctx() ctx: Context, @Root() { id }: Congress) {
    return ctx.loaders.group(Election, 'congressId', id);
  }

  @FieldResolver(() => [CongressResolution], { description: 'What it voted on, in the order of the votes.' })
  resolutions(@Ctx() ctx: Context, @Root() { id }: Congress) {
    return resolutionsOf(ctx, id);
  }

  @FieldResolver(() => CongressDelegateConnection, {
    description: 'Delegates that the viewer may see, by branch: personal data.',
  })
  delegates(
    @Ctx() ctx: Context,
    @Root() { id }: Congress,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => DelegateKind, { nullable: true, description: 'Official or invited; default both.' })
    kind?: DelegateKind | null,
  ) {
    const list = { where: kind ? { kind } : {}, orderBy: [['kind', 'DESC']] } as const;
    return groupConnection(ctx, CongressDelegate, 'congressId', id, page, list);
  }

  @FieldResolver(() => DelegatePlan, {
    nullable: true,
    description:
      'The list of delegates by branch and the forecast of the quorum (dự kiến đại biểu); internal: null to all but the own secretary and leader, and who oversees associations.',
  })
  delegatePlan(@Ctx() ctx: Context, @Root() congress: Congress) {
    return delegatePlan(ctx, congress);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() congress: Congress) {
    return allowedActions(ctx, congressLifecycle, congress);
  }

  @FieldResolver(() => [Transition], {
    description:
      'Its life so far, oldest first; internal: empty to all but the own secretary and leader, and who oversees associations.',
  })
  history(@Ctx() ctx: Context, @Root() congress: Congress) {
    return seesInside(ctx.viewer, congress) ? historyOf(ctx, 'Congress', congress.id) : [];
  }
}

@Resolver(() => CongressDelegate)
export class CongressDelegateResolver {
  @FieldResolver(() => Congress, {
    nullable: true,
    description: 'The congress, where the viewer may see it.',
  })
  congress(@Ctx() ctx: Context, @Root() { congressId }: CongressDelegate) {
    return ctx.loaders.byId(Congress, congressId);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association that sends to the Union’s congress; null elsewhere.',
  })
  sentBy(@Ctx() ctx: Context, @Root() { sentById }: CongressDelegate) {
    return sentById && ctx.loaders.byId(Association, sentById);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The delegate, where the viewer may see the person.',
  })
  person(@Ctx() ctx: Context, @Root() { personId }: CongressDelegate) {
    return ctx.loaders.byId(Person, personId);
  }
}

/** What congresses add to an association. */
@Resolver(() => Association)
export class AssociationCongressResolver {
  @FieldResolver(() => CongressConnection, {
    description: 'Its congresses that the viewer may see, the latest planned first.',
  })
  congresses(@Ctx() ctx: Context, @Root() { id }: Association, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, Congress, 'associationId', id, page, { orderBy: [['plannedOn', 'DESC']] });
  }

  @FieldResolver(() => VotingStrength, {
    nullable: true,
    description:
      'How strong it is at a congress of the Union; internal: null to all but the own secretary and leader, and who oversees associations; and where it is no admitted member.',
  })
  votingStrength(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
    @Arg('asOf', () => CivilDate, {
      nullable: true,
      description: 'By the members of this day; default today.',
    })
    asOf?: string | null,
  ) {
    return votingStrength(ctx, id, asOf ?? ctx.today);
  }
}
