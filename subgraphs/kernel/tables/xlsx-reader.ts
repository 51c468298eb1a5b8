import { normalizeText } from '../text/index.js';
import { type Cell, columnName, type Row, TableRefused, tableLimits } from './table.js';
import { parseXml } from './xml.js';
import { openZip, type Parts } from './zip.js';

/**
 * The rows of the first visible sheet of a spreadsheet (ECMA-376), streamed: only the shared texts are kept in memory.
 * Of a formula the value that the program kept is read, marked as a formula.
 * @throws TableRefused for what is no spreadsheet, swells, has a password or is larger than a table may be
 */
export async function* readXlsx(path: string): AsyncGenerator<Row> {
  const parts = await openZip(path);
  try {
    const sheet = await firstSheet(parts);
    const [texts, dateStyles] = [await sharedTexts(parts), await stylesOfDates(parts)];
    yield* sheetRows(parts, sheet, texts, dateStyles);
  } finally {
    parts.close();
  }
}

/** The ranges of merged cells of the first visible sheet; they are at its end, after all rows. */
export async function mergedRanges(path: string): Promise<string[]> {
  const parts = await openZip(path);
  try {
    const { name } = await firstSheet(parts);
    const found: string[] = [];
    const open = (tag: string, { ref }: Record<string, string>) => {
      if (tag === 'mergeCell' && ref) found.push(ref);
    };
    for await (const _ of parseXml(await parts.read(name), { open }));
    return found;
  } finally {
    parts.close();
  }
}

async function firstSheet(parts: Parts): Promise<{ name: string; from1904: boolean }> {
  let id: string | undefined;
  let from1904 = false;
  const workbook = {
    open(tag: string, attributes: Record<string, string>) {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag === 'sheet' && !attributes.state?.toLowerCase().includes('hidden')) id ??= attributes['r:id'];
    },
  };
  for await (const _ of parseXml(await parts.read('xl/workbook.xml'), workbook));
  let target: string | undefined;
  const relations = {
    open(tag: string, { Id, Target }: Record<string, string>) {
      if (tag === 'Relationship' && Id === id) target = Target;
    },
  };
  for await (const _ of parseXml(await parts.read('xl/_rels/workbook.xml.rels'), relations));
  if (!id || !target) throw new TableRefused('NOT_A_TABLE');
  const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return { name, from1904 };
}

async function sharedTexts(parts: Parts): Promise<string[]> {
  const name = 'xl/sharedStrings.xml';
  if (!parts.names.includes(name)) return [];
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  let size = 0;
  const handlers = {
    open(tag: string) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic++;
      isText = tag === 't' && phonetic === 0;
    },
    text(part: string) {
      if (isText) text += part;
    },
    close(tag: string) {
      isText = false;
      if (tag === 'rPh') phonetic--;
      if (tag !== 'si') return;
      size += text.length * 2;
      if (size > tableLimits.sharedBytes) throw new TableRefused('FILE_TOO_LARGE');
      texts.push(text);
    },
  };
  for await (const _ of parseXml(await parts.read(name), handlers));
  return texts;
}

/** Which cell styles show a number as a date. */
async function stylesOfDates(parts: Parts): Promise<ReadonlySet<number>> {
  const name = 'xl/styles.xml';
  const dates = new Set<number>();
  if (!parts.names.includes(name)) return dates;
  const formats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
  let inCells = false;
  let style = 0;
  const handlers = {
    open(tag: string, attributes: Record<string, string>) {
      if (tag === 'numFmt' && isDateFormat(attributes.formatCode ?? ''))
        formats.add(Number(attributes.numFmtId));
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells && formats.has(Number(attributes.numFmtId))) dates.add(style);
      if (tag === 'xf' && inCells) style++;
    },
    close(tag: string) {
      if (tag === 'cellXfs') inCells = false;
    },
  };
  for await (const _ of parseXml(await parts.read(name), handlers));
  return dates;
}

const isDateFormat = (code: string) => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function* sheetRows(
  parts: Parts,
  { name, from1904 }: { name: string; from1904: boolean },
  texts: readonly string[],
  dateStyles: ReadonlySet<number>,
): AsyncGenerator<Row> {
  const ready: Row[] = [];
  let row = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let type = '';
  let style = 0;
  let value = '';
  let isFormula = false;
  let reading = false;
  const handlers = {
    open(tag: string, attributes: Record<string, string>) {
      if (tag === 'row') {
        row = attributes.r ? Number(attributes.r) : row + 1;
        column = -1;
        cells = new Map();
      } else if (tag === 'c') {
        column = attributes.r ? columnIndex(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
        isFormula = false;
      } else if (tag === 'f') isFormula = true;
      reading = tag === 'v' || tag === 't';
    },
    text(part: string) {
      if (!reading) return;
      value += part;
      if (value.length > tableLimits.cellLength) throw new TableRefused('CELL_TOO_LONG', place());
    },
    close(tag: string) {
      reading = false;
      if (tag === 'c' && value !== '') {
        if (column >= tableLimits.columns) throw new TableRefused('TOO_MANY_COLUMNS', place());
        const cell = cellOf();
        if (cell.text !== '') cells.set(column, isFormula ? { ...cell, kind: 'formula' } : cell);
      }
      if (tag === 'row' && cells.size > 0) ready.push({ number: row, cells });
    },
  };
  const place = () => `${columnName(column)}${row}`;
  const cellOf = (): Cell => {
    if (type === 's') return { text: shown(texts[Number(value)] ?? ''), kind: 'text' };
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    if (type === 'e') return { text: value, kind: 'error' };
    if (type === 'd') return { text: value.slice(0, 10), kind: 'date' };
    if (type !== 'n') return { text: shown(value), kind: 'text' };
    const number = Number(value);
    if (dateStyles.has(style) && Number.isFinite(number)) {
      const day = dayOfSerial(number, from1904);
      if (day) return { text: day, kind: 'date' };
    }
    return { text: plainNumber(value, number), kind: 'number' };
  };
  let count = 0;
  for await (const _ of parseXml(await parts.read(name), handlers)) {
    count += ready.length;
    if (count > tableLimits.rows) throw new TableRefused('TOO_MANY_ROWS');
    yield* ready.splice(0);
  }
}

const shown = (text: string) => normalizeText(text);

/** `0.1` and `79201234567`, where the file may say `7.9201234567E10`. */
const plainNumber = (text: string, number: number) =>
  Number.isSafeInteger(number) ? String(number) : Number.isFinite(number) ? String(number) : text;

/**
 * The day of a serial number. Excel takes 1900 for a leap year: its numbers below 61 are one day off.
 * @returns null for what is no day from 1900 to 9999
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > 2_958_465) return null;
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 61 ? 31 : 30);
  return new Date(since + days * 86_400_000).toISOString().slice(0, 10);
}

function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    index = index * 26 + code;
  }
  return index - 1;
}
