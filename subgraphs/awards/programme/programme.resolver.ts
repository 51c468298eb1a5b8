import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asPayload, assertId, type Context, connection, PageArgs } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { AwardEdition } from '../edition/edition.entity.js';
import { AwardProgramme } from './programme.entity.js';
import { createAwardProgramme } from './programme.service.js';
import {
  AwardProgrammeConnection,
  AwardProgrammePayload,
  CreateAwardProgrammeInput,
} from './programme.types.js';

@Resolver(() => AwardProgramme)
export class AwardProgrammeResolver {
  @Query(() => AwardProgramme, {
    nullable: true,
    description: 'One award programme (chương trình giải thưởng). Everyone.',
  })
  awardProgramme(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the programme, `apr_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(AwardProgramme, assertId(id, 'apr'));
  }

  @Query(() => AwardProgrammeConnection, {
    description: 'Award programmes (chương trình giải thưởng) by code; a search ranks them. Everyone.',
  })
  awardProgrammes(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description: `Part of code or name (từ khóa), with or without diacritics; every word must occur. Default: all. ${rankingNote}`,
    })
    search?: string,
  ) {
    return connection(ctx, AwardProgramme, page, {
      where: searchWhere(search),
      orderBy: [['code', 'ASC']],
      search,
    });
  }

  @Mutation(() => AwardProgrammePayload, {
    description: 'Makes an award programme (thêm chương trình giải thưởng). Union officers.',
  })
  createAwardProgramme(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateAwardProgrammeInput, { description: 'What to do.' })
    input: CreateAwardProgrammeInput,
  ) {
    return asPayload(ctx, 'awardProgramme', createAwardProgramme(ctx, input));
  }

  @FieldResolver(() => [AwardEdition], {
    description:
      'Its editions (các kỳ), latest first. Everyone; unannounced ones: union officers and leaders.',
  })
  editions(@Ctx() ctx: Context, @Root() { id }: AwardProgramme) {
    return ctx.loaders.group(AwardEdition, 'programmeId', id, { orderBy: [['ordinal', 'DESC']] });
  }
}
