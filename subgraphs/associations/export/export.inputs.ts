import { Field, ID, InputType } from 'type-graphql';
import { addFilters, ExportFormat } from '../../kernel/export/index.js';
import { MutationInput } from '../../kernel/index.js';
import { ExportedList } from './export.enums.js';
import { exportLists } from './export.lists.js';

@InputType({
  description: 'Which rows: at most the one field that belongs to the list, as its query takes it.',
})
export class ExportFilter {
  [field: string]: object | null | undefined;
}
addFilters(ExportFilter, exportLists);

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
