import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  assertId,
  badInput,
  type Context,
  idFromName,
  insertMissing,
  selectRows,
  type Where,
} from '../../kernel/index.js';
import type { Em } from '../../kernel/orm/orm.js';
import { searchIndex } from '../../kernel/text/index.js';
import { researchFields } from './data/index.js';
import { ResearchField } from './research-field.entity.js';

const scheme = 'VN2008';

/** The id of a field, always the same for its code. */
export const fieldId = (code: string): string => idFromName('fld', `${scheme}:${code}`);

/** Writes the 6 + 46 fields where they are missing. */
export const installResearchFields = (em: Em, schema: string): Promise<void> =>
  insertMissing(
    em,
    `"${schema}".research_field`,
    researchFields.map((field) => ({
      id: fieldId(field.code),
      scheme,
      code: field.code,
      level: field.level,
      name_vi: field.nameVi,
      name_en: field.nameEn,
      ford: field.fordCode,
      search_key: searchIndex(field.nameVi, field.nameEn),
    })),
  );

/** @throws BAD_USER_INPUT for a level that the table does not have */
function ofLevel(level: number | null | undefined): Where {
  if (level == null) return {};
  if (level !== 1 && level !== 2)
    throw badInput({ vi: '«level» phải là 1 hoặc 2.', en: '"level" must be 1 or 2.' });
  return { level };
}

@Resolver(() => ResearchField)
export class ResearchFieldResolver {
  @Query(() => ResearchField, { nullable: true, description: 'One research field. Everyone.' })
  researchField(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the field, `fld_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ResearchField, assertId(id, 'fld'));
  }

  @Query(() => [ResearchField], {
    description: 'The fields of the national table, 52 at most, by code. Everyone.',
  })
  researchFields(
    @Ctx() ctx: Context,
    @Arg('level', () => Int, { nullable: true, description: 'Only this level, 1 or 2; default both.' })
    level?: number | null,
  ) {
    return selectRows(ctx, ResearchField, ofLevel(level), { orderBy: [['code', 'ASC']] });
  }

  @FieldResolver(() => ResearchField, {
    nullable: true,
    description: 'The level-1 field above it; null for level 1.',
  })
  parent(@Ctx() ctx: Context, @Root() { code, level }: ResearchField) {
    return level === 1 ? null : ctx.loaders.byId(ResearchField, fieldId(code.charAt(0)));
  }
}
