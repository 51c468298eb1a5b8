import { FileState, StoredFile, withLocalCopy } from '../../kernel/files/index.js';
import { assertId, type Context, notFound } from '../../kernel/index.js';
import { type Row, readTable, refuseMerged, TableRefused } from '../../kernel/tables/index.js';
import { ImportField, type ImportKind } from './import.enums.js';
import { fieldOf, neededFields } from './import.fields.js';
import type { StoredMapping } from './import-job.entity.js';

/** What a table has, as far as its first rows tell. */
export interface TableHead {
  readonly headerRow: number;
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly suggested: StoredMapping;
  readonly rows: readonly Row[];
}

const shown = 10;
/** Lists begin with the name of the union, a title and a date; headers are below. */
const searched = 20;

/** Opens a confirmed file of the viewer for work on this machine. */
export async function withTable<T>(
  ctx: Context,
  fileId: string,
  work: (file: { path: string; mediaType: string }, stored: StoredFile) => Promise<T>,
): Promise<T> {
  const stored = await ctx.loaders.byId(StoredFile, assertId(fileId, 'fil'));
  if (!stored) throw notFound();
  if (stored.status !== FileState.CONFIRMED) throw new FileNotConfirmed();
  return withLocalCopy(ctx, stored.id, (path) => work({ path, mediaType: stored.mediaType }, stored));
}

export class FileNotConfirmed extends Error {}

/**
 * Finds the headers: the first row that names what is needed, else the one with most headers that are known.
 * @throws TableRefused for what is no table, has no row of data or merged cells among them
 */
export async function readHead(
  file: { path: string; mediaType: string },
  kind: ImportKind,
): Promise<TableHead> {
  const first: Row[] = [];
  for await (const row of readTable(file)) {
    first.push(row);
    if (first.length >= searched + shown) break;
  }
  const candidates = first.slice(0, searched).map((row) => ({ row, mapping: suggest(row, kind) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, each) => (!found || each.mapping.length > found.mapping.length ? each : found),
    null,
  );
  if (!best) throw new TableRefused('NO_ROWS');
  const headerRow = best.row.number;
  const rows = first.filter(({ number }) => number > headerRow).slice(0, shown);
  if (rows.length === 0) throw new TableRefused('NO_ROWS');
  await refuseMerged(file, headerRow);
  const headers = [...best.row.cells].map(([column, { text }]) => ({ column, text }));
  return { headerRow, headers, suggested: best.mapping, rows };
}

function suggest({ cells }: Row, kind: ImportKind): StoredMapping {
  const taken = new Set<ImportField>();
  const mapping: { column: number; field: ImportField }[] = [];
  for (const [column, { text }] of [...cells].sort(([a], [b]) => a - b)) {
    const field = fieldOf(text, kind);
    if (!field || taken.has(field)) continue;
    taken.add(field);
    mapping.push({ column, field });
  }
  // «Họ và tên | Tên»: the first column then is the family and middle name.
  const full = mapping.find(({ field }) => field === ImportField.FULL_NAME);
  if (full && taken.has(ImportField.GIVEN_NAME) && !taken.has(ImportField.FAMILY_NAME))
    full.field = ImportField.FAMILY_NAME;
  return mapping;
}

/** What is needed and has no column. */
export const missingFields = (kind: ImportKind, mapping: StoredMapping): readonly ImportField[] =>
  neededFields[kind]
    .filter((group) => !group.some((field) => mapping.some((each) => each.field === field)))
    .flatMap((group) => group[0]!);

/** The rows below the headers. */
export async function* dataRows(
  file: { path: string; mediaType: string },
  headerRow: number,
): AsyncGenerator<Row> {
  for await (const row of readTable(file)) if (row.number > headerRow) yield row;
}
