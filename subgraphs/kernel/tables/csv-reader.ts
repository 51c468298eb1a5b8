import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { firstBytes } from '../files/media-type.js';
import { normalizeText } from '../text/index.js';
import { type Cell, type Row, TableRefused, tableLimits } from './table.js';

/**
 * The rows of a text file, streamed: comma, semicolon or tab; UTF-8, UTF-16, Windows-1258 or 1252.
 * @throws TableRefused for TCVN3 and VNI, whose letters are others' letters, and for what is larger than a table may be
 */
export async function* readCsv(path: string): AsyncGenerator<Row> {
  const head = await firstBytes(createReadStream(path), 262_144);
  const encoding = encodingOf(head);
  const sample = new TextDecoder(encoding).decode(head);
  if (isLegacy(sample)) throw new TableRefused('LEGACY_ENCODING');
  const parser = Readable.from(decoded(path, encoding)).pipe(
    parse({
      delimiter: delimiterOf(sample),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
      max_record_size: tableLimits.cellLength * 10,
    }),
  );
  let number = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      number++;
      if (number > tableLimits.rows) throw new TableRefused('TOO_MANY_ROWS');
      if (record.length > tableLimits.columns) throw new TableRefused('TOO_MANY_COLUMNS', `A${number}`);
      const cells = new Map<number, Cell>();
      for (const [index, raw] of record.entries()) {
        if (raw.length > tableLimits.cellLength) throw new TableRefused('CELL_TOO_LONG', `A${number}`);
        const text = normalizeText(raw);
        // A formula is text in such a file; whoever opens it in Excel sees its result.
        if (text !== '') cells.set(index, { text, kind: text.startsWith('=') ? 'formula' : 'text' });
      }
      if (cells.size > 0) yield { number, cells };
    }
  } catch (error) {
    throw error instanceof TableRefused ? error : new TableRefused('NOT_A_TABLE');
  } finally {
    parser.destroy();
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of createReadStream(path)) yield decoder.decode(part as Buffer, { stream: true });
  yield decoder.decode();
}

/** By its mark, else UTF-8 where it is valid, else what Windows in Vietnam writes. */
export function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = head.subarray(0, 512).filter((byte) => byte === 0).length;
  if (zeros > 64) return head[1] === 0 ? 'utf-16le' : 'utf-16be';
  try {
    // The sample may end within a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    // Windows-1258 writes tones as marks after the letter, 1252 has none at these places.
    return /[\xcc\xd2\xde\xec\xf2]/.test(head.toString('latin1')) ? 'windows-1258' : 'windows-1252';
  }
}

/**
 * Old encodings put Vietnamese letters where Western signs are: «NguyÔn V¨n» (TCVN3), «Nguyeãn Vaên» (VNI). Signs within
 * words and such pairs are in no text in Vietnamese; a foreign name or two may have them.
 */
export function isLegacy(sample: string): boolean {
  const tcvn3 = /\p{L}[¨©ª¬®µ¶·¸¹¼½¾]|[¨©ª¬®µ¶·¸¹¼½¾]\p{L}/u;
  const vni = /[aeAE][âäåàáãêëéèøùûõïÂÄÅÀÁÃÊËÉÈØÙÛÕÏ]|[ñöÑÖ]/;
  const words = sample.match(/[^\s,;"]+/gu)?.filter((word) => /\P{ASCII}/u.test(word)) ?? [];
  const odd = words.filter((word) => tcvn3.test(word) || vni.test(word)).length;
  return odd >= 2 && odd * 5 >= words.length;
}

/** The sign that cuts the first lines into the most equal parts. */
function delimiterOf(sample: string): string {
  const lines = sample
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 20)
    .filter(Boolean);
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    return Math.min(...counts) * 1_000 + Math.max(...counts, 0);
  };
  const [first, ...others] = [';', '\t', ','];
  return others.reduce((best, sign) => (score(sign) > score(best) ? sign : best), first!);
}
