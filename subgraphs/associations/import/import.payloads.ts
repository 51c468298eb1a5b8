import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { TableFailure } from '../../kernel/tables/index.js';
import { ImportField } from './import.enums.js';
import { importProblems } from './import.problems.js';
import { ImportJob } from './import-job.entity.js';

export const ImportJobConnection = connectionType(ImportJob, 'ImportJob', 'imports');

@ObjectType({ description: 'The outcome of a mutation about an import.' })
export class ImportPayload {
  @Field(() => ImportJob, { nullable: true, description: 'The import after the change; null where refused.' })
  importJob!: ImportJob | null;

  @Field(() => [importProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'Why a row of a table was refused.' })
export class ImportError {
  @Field(() => Int, { description: 'The row, as a spreadsheet program counts, from 1.' })
  row!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The column, e.g. `C`; null where it is about the row.',
  })
  column!: string | null;

  @Field(() => String, {
    description: 'Stable code: of `rowProblems`, or of the use case that refused, e.g. `UNDER_AGE`.',
  })
  code!: string;

  @Field(() => String, { description: 'The reason in the language of the caller.' })
  message!: string;
}

@ObjectType({ description: 'A page of refused rows, by row.' })
export class ImportErrorPage {
  @Field(() => [ImportError], { description: 'The errors of this page.' })
  nodes!: ImportError[];

  @Field(() => Int, { nullable: true, description: 'Row to ask `after` for the next page; null at the end.' })
  next!: number | null;
}

@ObjectType({ description: 'A column of an uploaded table.' })
export class PreviewColumn {
  @Field(() => Int, { description: 'The column, from 0.' })
  column!: number;

  @Field(() => String, { description: 'As a spreadsheet names it, e.g. `C`.' })
  name!: string;

  @Field(() => String, { description: 'Its header.' })
  header!: string;

  @Field(() => ImportField, {
    nullable: true,
    description: 'What it likely means; null where that is not known.',
  })
  suggested!: ImportField | null;
}

@ObjectType({ description: 'What an uploaded table has (xem trước), before it is imported.' })
export class ImportPreview {
  @Field(() => Int, { nullable: true, description: 'Row of the headers, from 1; rows below are data.' })
  headerRow!: number | null;

  @Field(() => [PreviewColumn], { description: 'Its columns with a header.' })
  columns!: PreviewColumn[];

  @Field(() => [[String]], {
    description: 'Its first ten rows of data, by column from 0; empty cells are empty texts.',
  })
  rows!: string[][];

  @Field(() => [ImportField], { description: 'All that a column may mean.' })
  fields!: readonly ImportField[];

  @Field(() => [ImportField], { description: 'What is needed and has no column yet.' })
  missing!: readonly ImportField[];

  @Field(() => TableFailure, {
    nullable: true,
    description: 'Why it cannot be imported as it is; null where it can.',
  })
  problem!: TableFailure | null;
}
