import { csv, writeFile } from '../../kernel/files/index.js';
import { type Context, transact } from '../../kernel/index.js';
import { type Row, readTable, type Value, writeTable } from '../../kernel/tables/index.js';
import type { ImportJob } from './import-job.entity.js';

/** Why a row was refused, in both languages. */
export interface RowError {
  readonly row: number;
  /** As a spreadsheet names it; null where it is about the row. */
  readonly column: string | null;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export async function addErrors(tx: Context, jobId: string, errors: readonly RowError[]): Promise<void> {
  if (errors.length === 0) return;
  const rows = errors.map((error) => ({ id: tx.ids('row'), ...error }));
  await tx.em.execute(
    `insert into "${tx.subgraph}".import_row_error (id, job_id, "row", "column", code, vi, en)
     select e.id, ?, e."row", e."column", e.code, e.vi, e.en
     from jsonb_to_recordset(?::jsonb) as e(id text, "row" int, "column" text, code text, vi text, en text)`,
    [jobId, JSON.stringify(rows)],
  );
}

export const clearErrors = (tx: Context, jobId: string) =>
  tx.em.execute(`delete from "${tx.subgraph}".import_row_error where job_id = ?`, [jobId]);

/** Errors of rows from one on, in order. */
export async function errorsFrom(
  ctx: Context,
  jobId: string,
  row: number,
  limit: number,
): Promise<RowError[]> {
  return ctx.em.execute<RowError[]>(
    `select "row", "column", code, vi, en from "${ctx.subgraph}".import_row_error
     where job_id = ? and "row" >= ? order by "row", id limit ${Number(limit)}`,
    [jobId, row],
  );
}

const page = 500;

/**
 * The refused rows as they were, with three columns more: where, code, reason. To be mended and imported again: what was
 * taken is not taken twice.
 * @returns the id of the file; null where no row was refused
 */
export async function writeErrorFile(
  ctx: Context,
  job: ImportJob,
  file: { path: string; mediaType: string },
): Promise<string | null> {
  const [first] = await errorsFrom(ctx, job.id, 0, 1);
  if (!first) return null;
  const format = file.mediaType === csv ? 'CSV' : 'XLSX';
  const id = ctx.ids('fil');
  const hours = await ctx.rules.number('file.resultHours');
  const add = await writeFile(
    ctx,
    {
      id,
      accountId: job.accountId,
      owner: { type: 'ImportJob', id: job.id },
      name: `loi-nhap-du-lieu.${format.toLowerCase()}`,
      mediaType: file.mediaType,
      expiresAt: new Date(ctx.now().getTime() + hours * 3_600_000),
    },
    writeTable(format, await headersOf(file, job), refusedRows(ctx, job, file)),
  );
  await transact(ctx, async (tx) => void add(tx));
  return id;
}

const widthOf = (row: Row) => Math.max(-1, ...row.cells.keys()) + 1;
const textsOf = (row: Row, width: number): Value[] =>
  Array.from({ length: width }, (_, column) => row.cells.get(column)?.text ?? null);

async function headersOf(
  file: { path: string; mediaType: string },
  { headerRow }: ImportJob,
): Promise<string[]> {
  for await (const row of readTable(file))
    if (row.number === headerRow)
      return [
        ...textsOf(row, widthOf(row)).map((text) => String(text ?? '')),
        'Dòng, cột',
        'Mã lỗi',
        'Lý do',
      ];
  return [];
}

async function* refusedRows(
  ctx: Context,
  job: ImportJob,
  file: { path: string; mediaType: string },
): AsyncGenerator<Value[]> {
  let width = 0;
  let errors = await errorsFrom(ctx, job.id, 0, page);
  for await (const row of readTable(file)) {
    if (row.number === job.headerRow) width = widthOf(row);
    if (row.number <= job.headerRow) continue;
    const error = errors[0];
    if (!error) return;
    if (error.row !== row.number) continue;
    yield [...textsOf(row, width), `${error.column ?? ''}${error.row}`, error.code, error.vi];
    errors = errors.filter((each) => each.row !== row.number);
    if (errors.length === 0) errors = await errorsFrom(ctx, job.id, row.number + 1, page);
  }
}
