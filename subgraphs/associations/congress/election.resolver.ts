import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AllowedAction, allowedActions, assertId, type Context } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { AssociationBody } from '../leadership/body.entity.js';
import { Person } from '../person/person.entity.js';
import { Congress } from './congress.entity.js';
import { Election, ElectionCandidate } from './election.entity.js';
import { electionLifecycle } from './election.lifecycle.js';
import { candidatesOf, isTied } from './election.reading.js';

@Resolver(() => Election)
export class ElectionResolver {
  @Query(() => Election, {
    nullable: true,
    description: 'One election; null where there is none that the viewer may know of.',
  })
  election(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the election, `ele_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Election, assertId(id, 'ele'));
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association; null for the Union itself.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: Election) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Congress, {
    nullable: true,
    description: 'The congress that elects; null where the executive committee does.',
  })
  congress(@Ctx() ctx: Context, @Root() { congressId }: Election) {
    return congressId && ctx.loaders.byId(Congress, congressId);
  }

  @FieldResolver(() => AssociationBody, { nullable: true, description: 'The body that is elected.' })
  body(@Ctx() ctx: Context, @Root() { bodyId }: Election) {
    return ctx.loaders.byId(AssociationBody, bodyId);
  }

  @FieldResolver(() => [ElectionCandidate], {
    description: 'The candidates that the viewer may see, most votes first.',
  })
  candidates(@Ctx() ctx: Context, @Root() election: Election) {
    return candidatesOf(ctx, election);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether candidates tied for the last seats, so that another ballot is needed; null before the count.',
  })
  isTied(@Ctx() ctx: Context, @Root() election: Election) {
    return isTied(ctx, election);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() election: Election) {
    return allowedActions(ctx, electionLifecycle, election);
  }
}

@Resolver(() => ElectionCandidate)
export class ElectionCandidateResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person, where the viewer may see the person.',
  })
  person(@Ctx() ctx: Context, @Root() { personId }: ElectionCandidate) {
    return ctx.loaders.byId(Person, personId);
  }
}
