import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { ExportedList, ExportFormat } from './export.enums.js';
import { exportLists } from './export.lists.js';
import type { ExportList } from './export-list.js';

/** The field of the filter that belongs to a list, e.g. `feeDues` of FEE_DUES. */
export const filterOf = (list: string): string =>
  list.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

@InputType({
  description: 'Which rows: at most the one field that belongs to the list, as its query takes it.',
})
export class ExportFilter {
  [field: string]: object | null | undefined;
}
for (const [list, { filter }] of Object.entries<ExportList>(exportLists)) {
  if (filter)
    Field(() => filter, { nullable: true, description: `Of ${list}.` })(
      ExportFilter.prototype,
      filterOf(list),
    );
}

@InputType({ description: 'A list or statistic to be exported.' })
export class StartExportInput extends MutationInput {
  @Field(() => ExportedList, { description: 'The list.' })
  list!: ExportedList;

  @Field(() => ExportFilter, {
    nullable: true,
    description:
      'Which rows; default all that the viewer may see. Required for statistics and for lists of one record.',
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

@InputType({ description: 'The end of an export that still runs.' })
export class CancelExportInput extends MutationInput {
  @Field(() => ID, { description: 'The export, `exp_…`.' })
  id!: string;
}
