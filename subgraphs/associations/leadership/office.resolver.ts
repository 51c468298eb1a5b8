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
import { seesInside } from '../association/owner.policy.js';
import { Election } from '../congress/election.entity.js';
import { Person } from '../person/person.entity.js';
import { AssociationBody } from './body.entity.js';
import { OfficeHolderFilter, OfficeHoldingConnection, OfficeHoldingFilter } from './leadership.payloads.js';
import { OfficeHolding } from './office.entity.js';
import { officeLifecycle } from './office.lifecycle.js';
import { holderWhere, holdingWhere, publicName } from './office.reading.js';
import { Term } from './term.entity.js';

@Resolver(() => AssociationBody)
export class AssociationBodyResolver {
  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association; null for the Union itself.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: AssociationBody) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Term, { nullable: true, description: 'The term.' })
  term(@Ctx() ctx: Context, @Root() { termId }: AssociationBody) {
    return ctx.loaders.byId(Term, termId);
  }

  @FieldResolver(() => [Election], { description: 'Elections to it that the viewer may see.' })
  elections(@Ctx() ctx: Context, @Root() { id }: AssociationBody) {
    return ctx.loaders.group(Election, 'bodyId', id);
  }

  @FieldResolver(() => OfficeHoldingConnection, { description: 'Offices in the body, by protocol.' })
  officeHolders(
    @Ctx() ctx: Context,
    @Root() { id }: AssociationBody,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficeHolderFilter, { nullable: true, description: 'Default: today’s.' })
    filter?: OfficeHolderFilter | null,
  ) {
    const list = {
      where: holderWhere(ctx, filter),
      orderBy: [
        ['rank', 'ASC'],
        ['startedOn', 'ASC'],
      ],
    } as const;
    return groupConnection(ctx, OfficeHolding, 'bodyId', id, page, list);
  }
}

@Resolver(() => OfficeHolding)
export class OfficeHoldingResolver {
  @Query(() => OfficeHolding, {
    nullable: true,
    description: 'One office holding; null where there is none.',
  })
  officeHolding(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the office holding, `ofh_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(OfficeHolding, assertId(id, 'ofh'));
  }

  @Query(() => OfficeHoldingConnection, {
    description: 'Offices of associations and of the Union, by protocol; today’s by default.',
  })
  officeHoldings(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficeHoldingFilter, { nullable: true, description: 'Default: all of today.' })
    filter?: OfficeHoldingFilter | null,
  ) {
    const orderBy = [
      ['rank', 'ASC'],
      ['startedOn', 'ASC'],
    ] as const;
    return connection(ctx, OfficeHolding, page, { where: holdingWhere(ctx, filter), orderBy });
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association; null for the Union itself.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: OfficeHolding) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => AssociationBody, { nullable: true, description: 'The body.' })
  body(@Ctx() ctx: Context, @Root() { bodyId }: OfficeHolding) {
    return ctx.loaders.byId(AssociationBody, bodyId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Full name of the holder as a public role, of presidents, vice-presidents, general secretaries and their deputies, heads of inspection, chiefs of office and honorary presidents: everyone. Null of other offices, whose holders are named by `person` to who may see them.',
  })
  displayName(@Ctx() ctx: Context, @Root() holding: OfficeHolding) {
    return publicName(ctx, holding);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The holder, where the viewer may see the person: a public profile, or people of his own.',
  })
  person(@Ctx() ctx: Context, @Root() { personId }: OfficeHolding) {
    return ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => Election, {
    nullable: true,
    description: 'The election by which the holder came to it; null where its ballots are not in the graph.',
  })
  election(@Ctx() ctx: Context, @Root() { electionId }: OfficeHolding) {
    return electionId && ctx.loaders.byId(Election, electionId);
  }

  @FieldResolver(() => OfficeHolding, {
    nullable: true,
    description: 'Who held the office before; null where unknown, and for offices of several.',
  })
  predecessor(@Ctx() ctx: Context, @Root() { predecessorId }: OfficeHolding) {
    return predecessorId && ctx.loaders.byId(OfficeHolding, predecessorId);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() holding: OfficeHolding) {
    return allowedActions(ctx, officeLifecycle, holding);
  }

  @FieldResolver(() => [Transition], {
    description:
      'Its life so far with the reasons, oldest first; internal: empty to all but the own secretary and leader, and who oversees associations.',
  })
  history(@Ctx() ctx: Context, @Root() holding: OfficeHolding) {
    return seesInside(ctx.viewer, holding) ? historyOf(ctx, 'OfficeHolding', holding.id) : [];
  }
}
