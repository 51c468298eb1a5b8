import { csv, xlsx } from '../files/media-type.js';
import { readCsv } from './csv-reader.js';
import { type Row, TableRefused } from './table.js';
import { mergedRanges, readXlsx } from './xlsx-reader.js';

export interface TableFile {
  /** On this machine. */
  readonly path: string;
  readonly mediaType: string;
}

/** Media types that are no tables, by the refusal that helps most. */
const refusals: Readonly<Record<string, 'OLD_EXCEL' | 'ENCRYPTED'>> = {
  'application/x-cfb': 'ENCRYPTED',
  'application/vnd.ms-excel': 'OLD_EXCEL',
};

/** The rows of a table that are not empty. @throws TableRefused */
export function readTable({ path, mediaType }: TableFile): AsyncGenerator<Row> {
  if (mediaType === xlsx || mediaType === 'application/zip') return readXlsx(path);
  if (mediaType === csv) return readCsv(path);
  throw new TableRefused(refusals[mediaType] ?? 'NOT_A_TABLE');
}

/** @throws TableRefused MERGED_CELLS where cells are merged below the headers: a value would stand for several rows */
export async function refuseMerged({ path, mediaType }: TableFile, headerRow: number): Promise<void> {
  if (mediaType !== xlsx && mediaType !== 'application/zip') return;
  for (const range of await mergedRanges(path)) {
    const last = Number(/:\$?[A-Z]+\$?(\d+)$/.exec(range)?.[1] ?? 0);
    if (last > headerRow) throw new TableRefused('MERGED_CELLS', range);
  }
}
