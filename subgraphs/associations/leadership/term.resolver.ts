import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { addMonths, daysBetween } from '../../kernel/calendar/index.js';
import { assertId, CivilDate, type Context, connection, PageArgs } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Congress } from '../congress/congress.entity.js';
import { AssociationBody } from './body.entity.js';
import { TermConnection, TermFilter } from './leadership.payloads.js';
import { termWhere } from './office.reading.js';
import { Term } from './term.entity.js';

@Resolver(() => Term)
export class TermResolver {
  @Query(() => Term, { nullable: true, description: 'One term; null where there is none.' })
  term(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Id of the term, `trm_…`.' }) id: string) {
    return ctx.loaders.byId(Term, assertId(id, 'trm'));
  }

  @Query(() => TermConnection, { description: 'Terms of associations and of the Union, newest first.' })
  terms(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TermFilter, { nullable: true, description: 'Default: all.' })
    filter?: TermFilter | null,
  ) {
    return connection(ctx, Term, page, { where: termWhere(filter), orderBy: [['startedOn', 'DESC']] });
  }

  @Query(() => TermConnection, {
    description:
      'Running terms whose next congress is due by a day, those overdue first (đến hạn đại hội). Everyone: the deadline is law.',
  })
  congressDeadlines(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('dueBy', () => CivilDate, { nullable: true, description: 'The day; default in three months.' })
    dueBy?: string | null,
  ) {
    const where = { endedOn: null, dueOn: { $lte: dueBy ?? addMonths(ctx.today, 3) } };
    return connection(ctx, Term, page, { where, orderBy: [['dueOn', 'ASC']] });
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description: 'The association; null for the Union itself.',
  })
  association(@Ctx() ctx: Context, @Root() { associationId }: Term) {
    return associationId && ctx.loaders.byId(Association, associationId);
  }

  @FieldResolver(() => Congress, {
    nullable: true,
    description: 'The congress that began it; null where it is not in the graph.',
  })
  congress(@Ctx() ctx: Context, @Root() { congressId }: Term) {
    return congressId && ctx.loaders.byId(Congress, congressId);
  }

  @FieldResolver(() => [AssociationBody], { description: 'The bodies of the term.' })
  bodies(@Ctx() ctx: Context, @Root() { id }: Term) {
    return ctx.loaders.group(AssociationBody, 'termId', id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days from today to the last day for the next congress; negative where it is overdue, null where the term is over.',
  })
  daysToCongress(@Ctx() ctx: Context, @Root() { dueOn, endedOn }: Term) {
    return endedOn === null ? daysBetween(ctx.today, dueOn) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the congress that should have ended the term is overdue (quá hạn đại hội).',
  })
  isOverdue(@Ctx() ctx: Context, @Root() { dueOn, endedOn }: Term) {
    return endedOn === null && dueOn < ctx.today;
  }
}
