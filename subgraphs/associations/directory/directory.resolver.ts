import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Context, countRows, PersonalPageArgs } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { AcademicTitleKind, DegreeLevel } from '../person/person.enums.js';
import { PersonConnection } from '../person/person.payloads.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { ExpertDirectoryFilter, expertWhere } from './directory.filters.js';
import { expertDirectory, type FacetRow, facet, type Hits } from './directory.service.js';

const howMany = 'How many of the experts found have it, over all pages.';

@ObjectType({ description: 'How many experts work in a field.' })
export class FieldFacet {
  @Field(() => ResearchField, { nullable: true, description: 'The research field, level 2.' })
  field!: ResearchField | null;

  @Field(() => Int, { description: howMany })
  count!: number;
}

@ObjectType({ description: 'How many experts have a degree as their highest.' })
export class DegreeFacet {
  @Field(() => DegreeLevel, { description: 'The degree.' })
  degree!: DegreeLevel;

  @Field(() => Int, { description: howMany })
  count!: number;
}

@ObjectType({ description: 'How many experts have an academic title.' })
export class TitleFacet {
  @Field(() => AcademicTitleKind, { description: 'The title.' })
  title!: AcademicTitleKind;

  @Field(() => Int, { description: howMany })
  count!: number;
}

@ObjectType({ description: 'How many experts have a keyword.' })
export class KeywordFacet {
  @Field(() => String, { description: 'The keyword, in one of its spellings.' })
  keyword!: string;

  @Field(() => Int, { description: howMany })
  count!: number;
}

@ObjectType({
  description:
    'Counts over the public directory of experts, for filters that say how much they find. Everyone.',
})
export class ExpertFacets {
  @Field(() => Int, { description: 'How many experts are found.' })
  totalCount!: number;
}

const shown = <T>(rows: Promise<FacetRow[]>, one: (row: FacetRow) => T) =>
  rows.then((all) => Promise.all(all.map(one)));

@Resolver(() => ExpertFacets)
export class ExpertDirectoryResolver {
  @Query(() => PersonConnection, {
    description:
      'The public directory of experts (danh bạ chuyên gia): who agreed to a public profile and to the expert pool, and whose profile was verified; the best matches of a search first, then by given name. Everyone.',
  })
  expertDirectory(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => ExpertDirectoryFilter, { nullable: true, description: 'Default: all.' })
    filter?: ExpertDirectoryFilter | null,
  ) {
    return expertDirectory(ctx, page, filter);
  }

  @Query(() => ExpertFacets, {
    description:
      'Counts over the directory by field, degree, title and keyword, under the same filter. Everyone.',
  })
  expertFacets(
    @Arg('filter', () => ExpertDirectoryFilter, { nullable: true, description: 'Default: all.' })
    filter?: ExpertDirectoryFilter | null,
  ): Hits {
    return { where: expertWhere(filter) };
  }

  @FieldResolver(() => Int, { description: 'How many experts are found.' })
  totalCount(@Ctx() ctx: Context, @Root() { where }: Hits) {
    return countRows(ctx, Person, where);
  }

  @FieldResolver(() => [FieldFacet], { description: 'By field, the most frequent first.' })
  byField(@Ctx() ctx: Context, @Root() hits: Hits) {
    return shown(facet(ctx, hits, 'fields'), async ({ value, count }) => ({
      field: await ctx.loaders.byId(ResearchField, value),
      count,
    }));
  }

  @FieldResolver(() => [DegreeFacet], { description: 'By highest degree, the most frequent first.' })
  byDegree(@Ctx() ctx: Context, @Root() hits: Hits) {
    return shown(facet(ctx, hits, 'degrees'), ({ value, count }) => ({ degree: value, count }));
  }

  @FieldResolver(() => [TitleFacet], { description: 'By academic title, the most frequent first.' })
  byTitle(@Ctx() ctx: Context, @Root() hits: Hits) {
    return shown(facet(ctx, hits, 'titles'), ({ value, count }) => ({ title: value, count }));
  }

  @FieldResolver(() => [KeywordFacet], { description: 'By keyword, the twenty most frequent.' })
  byKeyword(@Ctx() ctx: Context, @Root() hits: Hits) {
    return shown(facet(ctx, hits, 'keywords', 20), ({ value, count }) => ({ keyword: value, count }));
  }
}
