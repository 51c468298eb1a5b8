import { Field, ID, InputType } from 'type-graphql';
import { assertId, type Where } from '../../kernel/index.js';
import { nameRankingNote, searchWhere } from '../../kernel/read/search.js';
import { searchKey } from '../../kernel/text/index.js';
import { AcademicTitleKind, DegreeLevel, ProfileStatus } from '../person/person.enums.js';

@InputType({ description: 'Which experts; all conditions must hold.' })
export class ExpertDirectoryFilter {
  @Field(() => String, {
    nullable: true,
    description: `Part of the name, with or without diacritics; every word must occur. At most 100 characters. ${nameRankingNote}`,
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Expert in one of these research fields of level 2.' })
  fieldIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Has this keyword, with or without diacritics, as a whole.',
  })
  keyword?: string | null;

  @Field(() => [DegreeLevel], { nullable: true, description: 'Highest degree is one of these.' })
  highestDegrees?: DegreeLevel[] | null;

  @Field(() => [AcademicTitleKind], { nullable: true, description: 'Has one of these academic titles.' })
  titles?: AcademicTitleKind[] | null;
}

/** Those who agreed to a public profile and to the expert pool, whose profile was verified, and who live. */
export const directoryWhere: Where = {
  isPublic: true,
  inExpertPool: true,
  deceasedOn: null,
  status: { $in: [ProfileStatus.VERIFIED, ProfileStatus.STALE] },
};

/** The filter as a condition: nothing in it asks of more than what is public. */
export function expertWhere(filter?: ExpertDirectoryFilter | null): Where {
  const key = filter?.keyword ? searchKey(filter.keyword.slice(0, 100)) : '';
  const fieldIds = filter?.fieldIds?.slice(0, 60).map((id) => assertId(id, 'fld'));
  const conditions: Where[] = [
    directoryWhere,
    searchWhere(filter?.search),
    ...(fieldIds ? [{ fields: { $some: { fieldId: { $in: fieldIds } } } }] : []),
    ...(key ? [{ keywords: { $some: { key } } }] : []),
    ...(filter?.highestDegrees ? [{ highestDegree: { $in: filter.highestDegrees } }] : []),
    ...(filter?.titles ? [{ titles: { $some: { kind: { $in: filter.titles } } } }] : []),
  ];
  return { $and: conditions.filter((each) => Object.keys(each).length > 0) };
}
