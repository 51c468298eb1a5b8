import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  PersonalPageArgs,
  Transition,
} from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { DuplicateCandidate } from './duplicate.entity.js';
import { DuplicateCandidateFilter, duplicateWhere } from './duplicate.inputs.js';
import { duplicateLifecycle } from './duplicate.lifecycle.js';
import {
  DuplicateCandidateConnection,
  DuplicateReason,
  FieldComparison,
  PersonComparison,
  PossibleDuplicate,
} from './duplicate.payloads.js';
import { comparePersons, comparisonOf, duplicatesOf, reasonsOf, shownScore } from './duplicate.service.js';

@Resolver(() => DuplicateCandidate)
export class DuplicateResolver {
  @Query(() => DuplicateCandidate, {
    nullable: true,
    description: 'One pair of possible duplicates; null where there is none that the viewer may know of.',
  })
  duplicateCandidate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the pair, `dup_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(DuplicateCandidate, assertId(id, 'dup'));
  }

  @Query(() => DuplicateCandidateConnection, {
    description:
      'Pairs of possible duplicates (danh sách nghi trùng), the likeliest first. Union officers and leaders, the data protection officer.',
  })
  duplicateCandidates(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => DuplicateCandidateFilter, { nullable: true, description: 'Default: the open ones.' })
    filter?: DuplicateCandidateFilter | null,
  ) {
    return connection(ctx, DuplicateCandidate, page, {
      where: duplicateWhere(ctx, filter),
      orderBy: [['score', 'DESC']],
    });
  }

  @Query(() => PersonComparison, {
    nullable: true,
    description:
      'Two people side by side (đối chiếu hai hồ sơ), whether or not a search found them. Union officers and leaders, the data protection officer; null for others.',
  })
  comparePersons(
    @Ctx() ctx: Context,
    @Arg('firstId', () => ID, { description: 'The first person, `per_…`.' }) firstId: string,
    @Arg('secondId', () => ID, { description: 'The second person, `per_…`.' }) secondId: string,
  ) {
    return comparePersons(ctx, firstId, secondId);
  }

  @Query(() => [PossibleDuplicate], {
    nullable: true,
    description:
      'Who may be the same as a person, as the data is now, the likeliest first, e.g. before a profile is verified. Union officers and leaders, the data protection officer; null for others.',
  })
  duplicatesOf(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'The person, `per_…`.' }) personId: string,
  ) {
    return duplicatesOf(ctx, personId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The first of the two; after a merge whom it was merged into.',
  })
  first(@Ctx() ctx: Context, @Root() { firstId }: DuplicateCandidate) {
    return ctx.loaders.byId(Person, firstId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The second of the two; after a merge whom it was merged into.',
  })
  second(@Ctx() ctx: Context, @Root() { secondId }: DuplicateCandidate) {
    return ctx.loaders.byId(Person, secondId);
  }

  @FieldResolver(() => Int, {
    description:
      'How likely they are one person (điểm nghi trùng), 0–100: the sum of the weights of the reasons that the viewer may see, by the rule `duplicate.weights`.',
  })
  score(@Ctx() ctx: Context, @Root() pair: DuplicateCandidate) {
    return shownScore(ctx, pair).score;
  }

  @FieldResolver(() => [DuplicateReason], {
    description:
      'Why, the strongest reasons first. Those about the day of birth: union officers who state a purpose (`X-Purpose`), the data protection officer.',
  })
  reasons(@Ctx() ctx: Context, @Root() pair: DuplicateCandidate) {
    return reasonsOf(ctx, pair);
  }

  @FieldResolver(() => [FieldComparison], {
    description: 'The two side by side (đối chiếu), field by field; empty where they are one by now.',
  })
  comparison(@Ctx() ctx: Context, @Root() pair: DuplicateCandidate) {
    return comparisonOf(ctx, pair);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() pair: DuplicateCandidate) {
    return allowedActions(ctx, duplicateLifecycle, pair);
  }

  @FieldResolver(() => [Transition], { description: 'Findings so far, oldest first.' })
  history(@Ctx() ctx: Context, @Root() { id }: DuplicateCandidate) {
    return historyOf(ctx, 'DuplicateCandidate', id);
  }
}
