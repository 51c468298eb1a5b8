import { Directive, Field, ObjectType } from 'type-graphql';
import { registerEnum } from '../enums.js';

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnum(ExportFormat, 'ExportFormat', 'Form of an exported table (định dạng).', {
  CSV: ['CSV', 'Text with commas, UTF-8 with a mark'],
  XLSX: ['Excel', 'Spreadsheet'],
});

@ObjectType('ExportColumn', { description: 'A column of a list that can be exported.' })
@Directive('@shareable')
export class ExportColumnType {
  @Field(() => String, { description: 'Its key, as `columns` of an export takes it.' })
  key!: string;

  @Field(() => String, { description: 'Its header in the language of the caller.' })
  label!: string;
}
