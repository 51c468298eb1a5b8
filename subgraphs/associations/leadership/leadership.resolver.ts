import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context, groupConnection, PageArgs } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Person } from '../person/person.entity.js';
import { AssociationBody } from './body.entity.js';
import { OfficeHolderFilter, OfficeHoldingConnection } from './leadership.payloads.js';
import { OfficeHolding } from './office.entity.js';
import { currentTerm, headOf, holderWhere, keyOfficeYears } from './office.reading.js';
import { Term } from './term.entity.js';

/** What the leadership adds to an association. */
@Resolver(() => Association)
export class AssociationLeadershipResolver {
  @FieldResolver(() => Term, {
    nullable: true,
    description: 'The running term (nhiệm kỳ hiện tại); null before the first is recorded.',
  })
  currentTerm(@Ctx() ctx: Context, @Root() { id }: Association) {
    return currentTerm(ctx, id);
  }

  @FieldResolver(() => [Term], { description: 'All terms, newest first.' })
  terms(@Ctx() ctx: Context, @Root() { id }: Association) {
    return ctx.loaders.group(Term, 'associationId', id, { orderBy: [['startedOn', 'DESC']] });
  }

  @FieldResolver(() => [AssociationBody], { description: 'The bodies of the running term.' })
  async bodies(@Ctx() ctx: Context, @Root() { id }: Association) {
    const term = await currentTerm(ctx, id);
    return term ? ctx.loaders.group(AssociationBody, 'termId', term.id) : [];
  }

  @FieldResolver(() => OfficeHolding, {
    nullable: true,
    description:
      'Who heads the association today: the president, the acting head, or while the president is suspended the permanent vice-president.',
  })
  head(@Ctx() ctx: Context, @Root() { id }: Association) {
    return headOf(ctx, id);
  }

  @FieldResolver(() => OfficeHoldingConnection, {
    description: 'Who holds, or on a day held, its offices, by protocol (danh sách giữ chức vụ).',
  })
  officeHolders(
    @Ctx() ctx: Context,
    @Root() { id }: Association,
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
    return groupConnection(ctx, OfficeHolding, 'associationId', id, page, list);
  }
}

/** What the leadership adds to a person. */
@Resolver(() => Person)
export class PersonOfficesResolver {
  @FieldResolver(() => [OfficeHolding], {
    description: 'Offices held, newest first (quá trình giữ chức vụ). Whoever sees the person.',
  })
  offices(@Ctx() ctx: Context, @Root() { id }: Person) {
    return ctx.loaders.group(OfficeHolding, 'personId', id, { orderBy: [['startedOn', 'DESC']] });
  }

  @FieldResolver(() => Int, {
    description:
      'Whole years without a break in key offices, by the rule `office.keyTitles`, up to a day (số năm liên tục là cán bộ chủ chốt); 0 for who holds none then. Whoever sees the person.',
  })
  keyOfficeYears(
    @Ctx() ctx: Context,
    @Root() { id }: Person,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'The day; default today.' }) asOf?:
      | string
      | null,
  ) {
    return keyOfficeYears(ctx, id, asOf ?? ctx.today);
  }
}
