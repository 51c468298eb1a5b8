import { Field, ID, InputType } from 'type-graphql';
import { assertId, CivilDate, selectedBy, type Where } from '../../kernel/index.js';
import type { List } from '../../kernel/read/connection.js';
import { rankingNote, searchWhere } from '../../kernel/read/search.js';
import { AssociationKind, LegalStatus, UnionMembershipStatus } from './association.enums.js';

@InputType({ description: 'Which associations; all conditions must hold.' })
export class AssociationFilter {
  @Field(() => String, {
    nullable: true,
    description: `Part of code or of a name that it has or had, with or without diacritics; every word must occur. ${rankingNote}`,
  })
  search?: string | null;

  @Field(() => [AssociationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssociationKind[] | null;

  @Field(() => [UnionMembershipStatus], {
    nullable: true,
    description: 'With one of these standings in the Union.',
  })
  statuses?: UnionMembershipStatus[] | null;

  @Field(() => [LegalStatus], { nullable: true, description: 'In one of these states of legal life.' })
  legalStatuses?: LegalStatus[] | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Members of the Union on this day, the suspended included, whatever they are today.',
  })
  memberOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'With headquarters in this administrative unit.' })
  unitId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Works in at least one of these research fields, or in one above or below it (lĩnh vực hoạt động).',
  })
  fieldIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The associations behind a number of `associationStatistics`: its `list`.',
  })
  statistic?: string | null;
}

/** The filter as the list that it asks for, by name. */
export function associationList(filter?: AssociationFilter | null): List {
  const where: Where = {
    ...searchWhere(filter?.search),
    ...(filter?.kinds && { kind: { $in: filter.kinds } }),
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(filter?.legalStatuses && { legalStatus: { $in: filter.legalStatuses } }),
    ...(filter?.memberOn && membersOn(filter.memberOn)),
    ...(filter?.unitId && { unitId: assertId(filter.unitId, 'adm') }),
    ...(filter?.fieldIds && { id: { $in: inFields(filter.fieldIds) } }),
  };
  return { where, orderBy: [['sortKey', 'ASC']], search: filter?.search };
}

/** Ids of associations by field: a code begins with that of the field above. */
const inFields = (fieldIds: readonly string[]): unknown =>
  selectedBy(
    `select works.association_id from associations.association_field works
       join associations.research_field own on own.id = works.field_id
       join associations.research_field wanted on wanted.id = any(?::text[]) and wanted.scheme = own.scheme
         and (starts_with(own.code, wanted.code) or starts_with(wanted.code, own.code))`,
    [`{${fieldIds.map((id) => assertId(id, 'fld')).join()}}`],
  );

const { ADMITTED, SUSPENDED } = UnionMembershipStatus;
const membersOn = (day: string): Where => ({
  admittedOn: { $lte: day },
  $or: [{ leftOn: { $gt: day } }, { leftOn: null, status: { $in: [ADMITTED, SUSPENDED] } }],
});
