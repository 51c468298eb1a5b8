import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  PageArgs,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { ConferredHonour } from '../honour/honour.entity.js';
import { inForce, newestFirst } from '../honour/honour.filters.js';
import { maySeeHistory } from '../policy.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { AwardEdition, EditionPrize } from './edition.entity.js';
import { editionLifecycle } from './edition.lifecycle.js';
import { AwardEditionConnection, AwardEditionFilter, editionWhere } from './edition.payloads.js';

@Resolver(() => AwardEdition)
export class AwardEditionResolver {
  @Query(() => AwardEdition, {
    nullable: true,
    description:
      'One edition (kỳ giải thưởng); null where there is none that the viewer may know of. Everyone once its rules are issued.',
  })
  awardEdition(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the edition, `aed_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(AwardEdition, assertId(id, 'aed'));
  }

  @Query(() => AwardEditionConnection, {
    description: 'The editions (các kỳ) that the viewer may see, latest year first. Everyone.',
  })
  awardEditions(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AwardEditionFilter, { nullable: true, description: 'Default: all.' })
    filter?: AwardEditionFilter | null,
  ) {
    return connection(ctx, AwardEdition, page, {
      where: editionWhere(filter),
      orderBy: [
        ['yearTo', 'DESC'],
        ['ordinal', 'DESC'],
      ],
    });
  }

  @FieldResolver(() => AwardProgramme, {
    nullable: true,
    description: 'The programme (chương trình). Who may see the edition.',
  })
  programme(@Ctx() ctx: Context, @Root() { programmeId }: AwardEdition) {
    return ctx.loaders.byId(AwardProgramme, programmeId);
  }

  @FieldResolver(() => [EditionPrize], {
    description: 'Prize table (cơ cấu giải); empty where it has no prizes. Who may see the edition.',
  })
  prizeTable(@Root() { prizeTable }: AwardEdition): EditionPrize[] {
    return prizeTable.map((prize) => ({ ...prize, amount: vnd(prize.amount) }));
  }

  @FieldResolver(() => [ConferredHonour], {
    description: 'What was conferred in it and is in force (kết quả), newest first. Who may see the edition.',
  })
  honours(@Ctx() ctx: Context, @Root() { id }: AwardEdition) {
    return ctx.loaders.group(ConferredHonour, 'editionId', id, { where: inForce, orderBy: newestFirst });
  }

  @FieldResolver(() => [AllowedAction], {
    description:
      'What can be done now (việc có thể làm), and whether the viewer may. Who may see the edition.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() edition: AwardEdition) {
    return allowedActions(ctx, editionLifecycle, edition);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far (lịch sử trạng thái), oldest first. Union officers, leaders and inspectors; null for others.',
  })
  history(@Ctx() ctx: Context, @Root() { id }: AwardEdition) {
    return maySeeHistory(ctx.viewer) ? historyOf(ctx, 'AwardEdition', id) : null;
  }
}
