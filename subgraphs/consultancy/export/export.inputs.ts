import { Field, ID, InputType } from 'type-graphql';
import { addFilters, ExportFormat } from '../../kernel/export/index.js';
import { MutationInput } from '../../kernel/index.js';
import { ExportedConsultancyList } from './export.enums.js';
import { exportLists } from './export.lists.js';

@InputType({
  description: 'Which rows: at most the one field that belongs to the list, as its query takes it.',
})
export class ConsultancyExportFilter {
  [field: string]: object | null | undefined;
}
addFilters(ConsultancyExportFilter, exportLists);

@InputType({ description: 'A list or statistic of consultancy to be exported.' })
export class StartConsultancyExportInput extends MutationInput {
  @Field(() => ExportedConsultancyList, { description: 'The list.' })
  list!: ExportedConsultancyList;

  @Field(() => ConsultancyExportFilter, {
    nullable: true,
    description: 'Which rows; default all that the viewer may see. Required for EXPERT_SPENDING.',
  })
  filter?: ConsultancyExportFilter | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Columns by key, in this order, as `consultancyExportLists` names them; default all.',
  })
  columns?: string[] | null;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.XLSX, description: 'Default XLSX.' })
  format!: ExportFormat;
}

@InputType({ description: 'The end of an export that still runs.' })
export class CancelConsultancyExportInput extends MutationInput {
  @Field(() => ID, { description: 'The export, `cex_…`.' })
  id!: string;
}
