import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { AssociationFilter } from '../association/association.filters.js';
import { MembershipFilter } from '../membership/membership.filters.js';
import { PersonFilter } from '../person/person.filters.js';
import { ExportedList, ExportFormat } from './export.enums.js';

@InputType({ description: 'Which rows of the list: at most the one field that belongs to it.' })
export class ExportFilter {
  @Field(() => PersonFilter, { nullable: true, description: 'Of PEOPLE; default all.' })
  people?: PersonFilter | null;

  @Field(() => MembershipFilter, { nullable: true, description: 'Of MEMBERSHIPS; default all.' })
  memberships?: MembershipFilter | null;

  @Field(() => AssociationFilter, { nullable: true, description: 'Of ASSOCIATIONS; default all.' })
  associations?: AssociationFilter | null;
}

/** The field of the filter that belongs to a list. */
export const filterOf: Readonly<Record<ExportedList, keyof ExportFilter>> = {
  [ExportedList.PEOPLE]: 'people',
  [ExportedList.MEMBERSHIPS]: 'memberships',
  [ExportedList.ASSOCIATIONS]: 'associations',
};

@InputType({ description: 'A list to be exported.' })
export class StartExportInput extends MutationInput {
  @Field(() => ExportedList, { description: 'The list.' })
  list!: ExportedList;

  @Field(() => ExportFilter, {
    nullable: true,
    description: 'Which rows; default all that the viewer may see.',
  })
  filter?: ExportFilter | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Columns by key, in this order, as `exportLists` names them; default all.',
  })
  columns?: string[] | null;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.XLSX, description: 'Default XLSX.' })
  format!: ExportFormat;
}
