import type { Opt } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, DateTime, Node } from '../../kernel/index.js';
import { WorkState } from '../../kernel/tables/index.js';
import { ExistingRows, type ImportField, ImportKind } from './import.enums.js';

/** Which column, by its place from 0, means what. */
export type StoredMapping = readonly { readonly column: number; readonly field: ImportField }[];

@Entity()
@Index({ name: 'import_job_newest', properties: ['accountId', 'createdAt', 'id'] })
@Index({
  name: 'import_job_open',
  expression: `create unique index "import_job_open" on "associations"."import_job" ("kind", coalesce("association_id", ''), "file_hash") where (status in ('WAITING', 'RUNNING') and not is_dry_run)`,
})
@ObjectType({
  implements: Node,
  description:
    'The import of a table (đợt nhập dữ liệu), row by row in the background: a row is taken as a whole or not at all. Who started it; the data protection officer, without its files.',
})
@Directive('@key(fields: "id")')
export class ImportJob extends BaseRecord {
  @Property({ type: 'text' })
  accountId!: string;

  @Property({ type: 'text' })
  @Field(() => ImportKind, { description: 'What its rows become.' })
  kind!: ImportKind;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  @Property({ type: 'text' })
  fileId!: string;

  @Property({ type: 'text' })
  fileHash!: string;

  @Property({ type: 'json' })
  mapping!: StoredMapping;

  @Property({ type: 'integer' })
  headerRow!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it only tries (chạy thử): nothing is kept.' })
  isDryRun!: boolean;

  @Property({ type: 'boolean' })
  hasConsents!: boolean;

  @Property({ type: 'text', default: ExistingRows.SKIP })
  @Field(() => ExistingRows, { description: 'What becomes of rows that are there already.' })
  existing!: ExistingRows & Opt;

  @Property({ type: 'text' })
  @Field(() => WorkState, { description: 'State; ask again for as long as it is WAITING or RUNNING.' })
  status!: WorkState;

  /** Rows of data; null until counted. */
  @Property({ type: 'integer', nullable: true })
  total!: number | null;

  @Property({ type: 'integer' })
  done!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rows that were taken; in a dry run, that would be.' })
  createdCount!: number;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, {
    description: 'Rows that were there already and that changed; 0 where they are skipped.',
  })
  updatedCount!: number & Opt;

  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Rows that were there already and did not change, by an earlier import or by hand.',
  })
  skippedCount!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rows that were refused; `errors` says why.' })
  failedCount!: number;

  @Property({ type: 'text', nullable: true })
  failureCode!: string | null;

  @Property({ type: 'text', nullable: true })
  failurePlace!: string | null;

  @Property({ type: 'text', nullable: true })
  errorFileId!: string | null;

  @Property({ type: 'boolean' })
  isCancelAsked!: boolean;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;
}

/** Why a row was refused. Written with plain SQL, read by page. */
@Entity()
@Index({ name: 'import_row_error_job', properties: ['jobId', 'row', 'id'] })
export class ImportRowError {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text' })
  jobId!: string;

  @Property({ type: 'integer' })
  row!: number;

  @Property({ type: 'text', nullable: true })
  column!: string | null;

  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  vi!: string;

  @Property({ type: 'text' })
  en!: string;
}

/** What a row is told apart by and the record that it became: the same row is never taken twice. */
@Entity()
@Unique({ name: 'imported_row_identity', properties: ['kind', 'scope', 'identity'] })
export class ImportedRow {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text' })
  kind!: string;

  /** The association, or an empty text. */
  @Property({ type: 'text' })
  scope!: string;

  /** A keyed digest: it names nobody. */
  @Property({ type: 'text' })
  identity!: string;

  @Property({ type: 'text' })
  recordId!: string;
}
