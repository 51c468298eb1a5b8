import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { csv, xlsx } from '../files/media-type.js';

/** What a cell of a made table holds. */
export type Value = string | number | null;

export type TableFormat = 'CSV' | 'XLSX';
export const formatOf: Readonly<
  Record<TableFormat, { readonly mediaType: string; readonly ending: string }>
> = {
  CSV: { mediaType: csv, ending: 'csv' },
  XLSX: { mediaType: xlsx, ending: 'xlsx' },
};

/** A sheet holds no more: Excel would cut off what comes after, and some programs refuse the file. */
const mostSheetRows = 1_048_576;
export class TableTooLong extends Error {}
/** @throws TableTooLong for rows, headers among them, that a format cannot hold */
export function assertFits(format: TableFormat, rows: number): void {
  if (format === 'XLSX' && rows > mostSheetRows) throw new TableTooLong(`${rows} rows`);
}

/**
 * A text that a spreadsheet program would run as a formula gets an apostrophe before it, which shows it as text; the
 * importer takes it away again.
 */
export const harmless = (text: string): string => (/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);
/** In CSV a program that expects another separator finds cells of its own within a text. */
const harmlessWithin = (text: string): string => text.replace(/([;\t]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");

/**
 * A table as a stream of bytes; rows are asked for as they are read. CSV is UTF-8 with a mark, for Excel's sake.
 * @param lead lines above the headers: what the table is about
 * @throws TableTooLong as the stream is read
 */
export function writeTable(
  format: TableFormat,
  headers: readonly string[],
  rows: AsyncIterable<readonly Value[]>,
  lead: readonly (readonly string[])[] = [],
): Readable {
  const safe = safely([...lead, headers], rows, format === 'CSV');
  return Readable.from(format === 'CSV' ? asCsv(safe) : asXlsx(safe, lead.length + 1), { objectMode: false });
}

async function* safely(
  above: readonly (readonly string[])[],
  rows: AsyncIterable<readonly Value[]>,
  isCsv: boolean,
) {
  const safe = (text: string) => harmless(isCsv ? harmlessWithin(text) : text);
  for (const line of above) yield line.map(safe);
  for await (const row of rows) yield row.map((value) => (typeof value === 'string' ? safe(value) : value));
}

/** Begins when it is read: what fails before somebody listens would end the process. */
async function* asCsv(rows: AsyncIterable<readonly Value[]>): AsyncGenerator<Uint8Array> {
  const made = stringify({ bom: true, record_delimiter: 'windows' });
  // Who reads it is told what failed.
  pipeline(Readable.from(rows), made).catch(() => undefined);
  yield* made;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsx}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
const beforeRows = (frozen: number) =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const afterRows = '</sheetData></worksheet>';

/** The smallest spreadsheet that Excel, LibreOffice and we read; its texts are in the cells, so that it streams. */
async function* asXlsx(rows: AsyncIterable<readonly Value[]>, frozen: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(head + text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  let text = beforeRows(frozen);
  let count = 0;
  for await (const row of rows) {
    assertFits('XLSX', ++count);
    text += `<row>${row.map(cell).join('')}</row>`;
    if (text.length < 65_536) continue;
    sheet.push(strToU8(text));
    text = '';
    yield* ready.splice(0);
  }
  sheet.push(strToU8(text + afterRows), true);
  zip.end();
  yield* ready.splice(0);
}

const cell = (value: Value): string =>
  value === null || value === ''
    ? '<c/>'
    : typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) =>
  text
    .replace(/[&<>]/g, (sign) => escapes[sign]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these.
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
