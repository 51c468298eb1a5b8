import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, type Where } from '../../kernel/index.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { assertYear } from '../../kernel/values/year.js';
import { ManagingLevel, ProjectType } from './project.enums.js';
import { ProjectStatus } from './project.status.js';

@InputType({ description: 'Which research projects; all conditions must hold.' })
export class ResearchProjectFilter {
  @Field(() => [ProjectStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: ProjectStatus[] | null;

  @Field(() => [ProjectType], { nullable: true, description: 'Of one of these types.' })
  types?: ProjectType[] | null;

  @Field(() => [ManagingLevel], { nullable: true, description: 'Managed at one of these levels.' })
  levels?: ManagingLevel[] | null;

  @Field(() => ID, { nullable: true, description: 'In this research field.' })
  fieldId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Hosted by this organization.' })
  hostOrganizationId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Started in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Part of code or title, with or without diacritics; every word must occur. At most 100 characters. ${rankingNote}`,
  })
  search?: string | null;
}

const yearWhere = (year: number): Where => ({
  startOn: { $gte: `${assertYear(year)}-01-01`, $lte: `${year}-12-31` },
});

/** The filter as a condition. */
export const projectWhere = (filter: ResearchProjectFilter | null | undefined): Where => ({
  ...searchWhere(filter?.search),
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
  ...(filter?.types && { type: { $in: filter.types } }),
  ...(filter?.levels && { level: { $in: filter.levels } }),
  ...(filter?.fieldId && { fieldId: assertId(filter.fieldId, 'fld') }),
  ...(filter?.hostOrganizationId && { hostOrganizationId: assertId(filter.hostOrganizationId, 'org') }),
  ...(filter?.year != null && yearWhere(filter.year)),
});
