import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { assertId, connectionType, type Where } from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { AwardEdition } from './edition.entity.js';
import { EditionStatus } from './edition.enums.js';
import { editionProblems } from './edition.problems.js';

export const AwardEditionConnection = connectionType(AwardEdition, 'AwardEdition', 'award editions');

@InputType({ description: 'Which editions (các kỳ); all conditions must hold.' })
export class AwardEditionFilter {
  @Field(() => [EditionStatus], { nullable: true, description: 'In one of these states (tình trạng).' })
  statuses?: EditionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme (chương trình).' })
  programmeId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Held in this year (năm): first year to last year.' })
  year?: number | null;
}

/** The filter as a condition. */
export const editionWhere = (filter: AwardEditionFilter | null | undefined): Where => ({
  ...(filter?.statuses && { status: { $in: filter.statuses } }),
  ...(filter?.programmeId && { programmeId: assertId(filter.programmeId, 'apr') }),
  ...(filter?.year != null && {
    yearFrom: { $lte: assertYear(filter.year) },
    yearTo: { $gte: filter.year },
  }),
});

@ObjectType({ description: 'The outcome of a mutation about an award edition. Who called it.' })
export class AwardEditionPayload {
  @Field(() => AwardEdition, {
    nullable: true,
    description: 'The edition after the change (kỳ giải thưởng); null where refused.',
  })
  awardEdition!: AwardEdition | null;

  @Field(() => [editionProblems.type], { description: 'Why nothing was changed (lỗi); empty on success.' })
  userErrors!: object[];
}
