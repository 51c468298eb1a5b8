import { badInput, type Context } from '../../kernel/index.js';
import { columnName, type TableFailure, tableProblems } from '../../kernel/tables/index.js';
import type { ImportKind } from './import.enums.js';
import { errorsFrom } from './import.errors.js';
import type { ImportErrorPage, ImportPreview } from './import.payloads.js';
import { importProblems } from './import.problems.js';
import { mappableFields, previewImport } from './import.service.js';
import { missingFields } from './import.table.js';
import type { ImportJob } from './import-job.entity.js';

/** The preview of a table as the API shows it. */
export async function shownPreview(ctx: Context, fileId: string, kind: ImportKind): Promise<ImportPreview> {
  const { head, problem } = await previewImport(ctx, fileId, kind);
  const width = Math.max(0, ...(head?.headers ?? []).map(({ column }) => column + 1));
  return {
    headerRow: head?.headerRow ?? null,
    columns: (head?.headers ?? []).map(({ column, text }) => ({
      column,
      name: columnName(column),
      header: text,
      suggested: head!.suggested.find((each) => each.column === column)?.field ?? null,
    })),
    rows: (head?.rows ?? []).map(({ cells }) =>
      Array.from({ length: width }, (_, column) => cells.get(column)?.text ?? ''),
    ),
    fields: mappableFields(kind),
    missing: missingFields(kind, head?.suggested ?? []),
    problem: problem && {
      code: problem.code,
      message: ctx.say(tableProblems[problem.code]),
      place: problem.place,
    },
  };
}

/** @throws BAD_USER_INPUT for a page that is too large */
export async function errorPage(
  ctx: Context,
  job: ImportJob,
  first: number,
  after: number,
): Promise<ImportErrorPage> {
  if (first < 1 || first > 100)
    throw badInput({ vi: '«first» phải từ 1 đến 100.', en: '"first" must be from 1 to 100.' });
  const found = await errorsFrom(ctx, job.id, after, first + 1);
  const nodes = found
    .slice(0, first)
    .map(({ row, column, code, vi, en }) => ({ row, column, code, message: ctx.say({ vi, en }) }));
  return { nodes, next: found[first]?.row ?? null };
}

export function failureOf(ctx: Context, { failureCode: code, failurePlace }: ImportJob): TableFailure | null {
  if (!code) return null;
  const known = Object.hasOwn(importProblems.codes, code) ? code : 'FAULT';
  const { text } = importProblems.problem(known as never);
  return { code, message: ctx.say(text), place: failurePlace };
}
