import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, mediaTypeOf, xlsx } from '../files/media-type.js';
import {
  assertFits,
  dayOfSerial,
  harmless,
  readTable,
  refuseMerged,
  TableTooLong,
  writeTable,
} from './index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'union-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(bytes: Uint8Array | string, mediaType = csv) {
  const path = join(folder, String(++files));
  await writeFile(path, bytes);
  return { path, mediaType };
}
async function read(file: { path: string; mediaType: string }) {
  const rows: [number, string[], string[]][] = [];
  for await (const { number, cells } of readTable(file)) {
    const last = Math.max(...cells.keys());
    const all = Array.from({ length: last + 1 }, (_, i) => cells.get(i));
    rows.push([number, all.map((cell) => cell?.text ?? ''), all.map((cell) => cell?.kind ?? '')]);
  }
  return rows;
}
const texts = async (file: { path: string; mediaType: string }) => (await read(file)).map(([, row]) => row);

/** A spreadsheet with this sheet. */
const sheet = (rows: string, after = '', more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="Ẩn" state="hidden" r:id="r0"/><sheet name="A" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r0" Target="x.xml"/><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
        'xl/sharedStrings.xml': `<sst><si><t>${'Nguyễn Thị Hà'.normalize('NFD')}</t></si><si><r><t>Bùi </t></r><r><t>Lê</t></r><rPh><t>x</t></rPh></si></sst>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

describe('spreadsheets', () => {
  it('are read with shared and rich texts, serial dates, leading zeros, formulas’ kept values and gaps', async () => {
    const file = await fileOf(
      sheet(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
         <row r="3"><c r="A3" s="1"><v>29221</v></c><c r="B3" t="inlineStr"><is><t>051080000001</t></is></c>
           <c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3"><v>1.23E4</v></c></row>`,
      ),
      xlsx,
    );
    expect(await read(file)).toEqual([
      [1, ['Nguyễn Thị Hà', '', 'Bùi Lê'], ['text', '', 'text']],
      [
        3,
        ['1980-01-01', '051080000001', '2', '#N/A', '12300'],
        ['date', 'text', 'formula', 'error', 'number'],
      ],
    ]);
  });

  it('count days as Excel does, which takes 1900 for a leap year', () => {
    expect([1, 59, 61, 45658].map((serial) => dayOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-01-01',
    ]);
    expect(dayOfSerial(0)).toBeNull();
    expect(dayOfSerial(1, true)).toBe('1904-01-02');
  });

  it.each([
    ['ZIP_BOMB', () => sheet(`<row><c t="inlineStr"><is><t>${' '.repeat(5_000_000)}</t></is></c></row>`)],
    [
      'ZIP_BOMB',
      () => sheet('', '', Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`p${i}`, '']))),
    ],
    ['TOO_MANY_COLUMNS', () => sheet('<row r="1"><c r="CW1"><v>1</v></c></row>')],
    ['CELL_TOO_LONG', () => sheet(`<row><c t="str"><v>${'x'.repeat(10_001)}</v></c></row>`)],
    ['NOT_A_TABLE', () => sheet('<row><c></row>')],
    [
      'NOT_A_TABLE',
      () => sheet('<row/>', '', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
    ],
    ['NOT_A_TABLE', () => zipSync({ 'a.txt': strToU8('b') })],
    ['NOT_A_TABLE', () => strToU8('PK no zip')],
  ])('are refused with %s', async (code, bytes) => {
    await expect(read(await fileOf(bytes(), xlsx))).rejects.toMatchObject({ code });
  });

  it('are refused with cells merged among the data, not above it', async () => {
    const merged = (range: string) =>
      fileOf(sheet('<row r="1"/>', `<mergeCells><mergeCell ref="${range}"/></mergeCells>`), xlsx);
    await refuseMerged(await merged('A1:D2'), 2);
    await expect(refuseMerged(await merged('A1:D3'), 2)).rejects.toMatchObject({
      code: 'MERGED_CELLS',
      place: 'A1:D3',
    });
  });

  it.each([
    ['ENCRYPTED', 'application/x-cfb'],
    ['NOT_A_TABLE', 'application/pdf'],
  ])('are %s where the bytes say %s', async (code, type) => {
    const file = await fileOf('x', type);
    expect(() => readTable(file)).toThrow(code);
  });
});

/** As far as the letters of these tests go. */
const windows1258 = (text: string) =>
  Buffer.from(
    [...text.replaceAll('ọ', 'o\u0323').replaceAll('ố', 'ô\u0301').replaceAll('ị', 'i\u0323')].map(
      (sign) => ({ '\u0323': 0xf2, '\u0301': 0xec })[sign] ?? sign.charCodeAt(0),
    ),
  );

describe('text files', () => {
  const lines = (sign: string) => `Họ và tên${sign}Số CCCD\r\n"Lê, Thị ""Hoa"""${sign}051080000001\r\n`;
  const expected = [
    ['Họ và tên', 'Số CCCD'],
    ['Lê, Thị "Hoa"', '051080000001'],
  ];
  it.each([
    ['comma', lines(',')],
    ['semicolon and a mark', `\ufeff${lines(';')}`],
    ['tab, letters and marks apart', lines('\t').normalize('NFD')],
    ['UTF-16', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le').swap16()],
    ['Windows-1258, whose tones are marks after the letter', windows1258(lines(';'))],
  ])('are read with %s', async (_name, bytes) => {
    expect(await texts(await fileOf(bytes))).toEqual(expected);
  });

  it.each([
    ['TCVN3', 'Hä vµ tªn;Ngµy sinh\nNguyÔn V¨n ¸nh;1980\nTrÇn §×nh B¶o;1981\n'],
    ['VNI', 'Hoï vaø teân;Ngaøy sinh\nNguyeãn Vaên AÙnh;1980\nTraàn Ñình Baûo;1981\n'],
  ])('are refused with LEGACY_ENCODING in %s, as bytes and as taken for Unicode', async (_name, text) => {
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text)])
      await expect(read(await fileOf(bytes))).rejects.toMatchObject({ code: 'LEGACY_ENCODING' });
  });

  it('are read with foreign names, which no old encoding makes of them', async () => {
    const text = 'Tên;Nước\nJosé Müller;Đức\nPeña Núñez;Mê-hi-cô\nHoà Tuân Thuý;Việt Nam\n';
    expect((await texts(await fileOf(text))).length).toBe(4);
  });

  it('mark formulas, count lines as an editor does not, and refuse too many columns', async () => {
    expect(await read(await fileOf('a,b\n\n=1+1,c\n'))).toEqual([
      [1, ['a', 'b'], ['text', 'text']],
      [3, ['=1+1', 'c'], ['formula', 'text']],
    ]);
    await expect(read(await fileOf(`${'a,'.repeat(101)}\n`))).rejects.toMatchObject({
      code: 'TOO_MANY_COLUMNS',
    });
  });
});

it('tells by the bytes what a file is', async () => {
  const type = async (bytes: Uint8Array | string) => {
    const { path } = await fileOf(bytes);
    return mediaTypeOf(async () => createReadStream(path));
  };
  expect(await type('a,b\n')).toBe(csv);
  expect(await type(Buffer.from('\ufeffa', 'utf16le'))).toBe(csv);
  expect(await type(Buffer.from([0, 1, 2, 3]))).toBeNull();
  expect(await type(`%PDF-1.7\n${'x'.repeat(2_000)}`)).toBe('application/pdf');
  expect(await type(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('application/x-cfb');
  const made = await buffer(writeTable('XLSX', ['a'], (async function* () {})()));
  expect(await type(made)).toBe(xlsx);
});

describe.each(['CSV', 'XLSX'] as const)('a made %s', (format) => {
  it('is read again as it was, and runs no formula in a spreadsheet program', async () => {
    const rows = [
      ['Đỗ Thị Ánh', 12.5, null, 'a & b < c > "d"; e'],
      ['=HYPERLINK("x")', '+84912345678', '@SUM(A1)', '-1'],
      ['\tx', '\rx', '\u0001', 'Y\nZ'],
    ];
    const source = (async function* () {
      yield* rows;
    })();
    const bytes = await buffer(writeTable(format, ['Họ và tên', 'Số', 'Ghi chú', '=1'], source));
    if (format === 'CSV') {
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString()).toContain(`"'=HYPERLINK(""x"")",'+84912345678,'@SUM(A1),'-1`);
    }
    const [header, first, second] = await texts(await fileOf(bytes, format === 'CSV' ? csv : xlsx));
    expect(header).toEqual(['Họ và tên', 'Số', 'Ghi chú', "'=1"]);
    expect(first).toEqual(['Đỗ Thị Ánh', '12.5', '', 'a & b < c > "d"; e']);
    expect(second).toEqual([`'=HYPERLINK("x")`, "'+84912345678", "'@SUM(A1)", "'-1"]);
  });
});

it.each([
  'CSV',
  'XLSX',
] as const)('tells who reads a made %s what failed, whenever he begins', async (format) => {
  const failing = {
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('the first row')) }),
  };
  const made = writeTable(format, ['A'], failing);
  await sleep(50);
  await expect(buffer(made)).rejects.toThrow('the first row');
});

it('ends at what a sheet holds, headers included, and not in a CSV', async () => {
  const made = (format: 'CSV' | 'XLSX', rows: number) =>
    writeTable(
      format,
      ['A'],
      (async function* () {
        for (let i = 0; i < rows; i++) yield [i];
      })(),
    ).resume();
  await finished(made('XLSX', 1_048_575));
  await expect(finished(made('XLSX', 1_048_576))).rejects.toThrow(TableTooLong);
  await finished(made('CSV', 1_048_576));
  expect(() => assertFits('XLSX', 1_048_577)).toThrow(TableTooLong);
});

it('runs no formula either where a program takes another separator for that of a CSV', async () => {
  const rows = (async function* () {
    yield ['x;=cmd', 'a; @SUM(1)', 'b\t-1', 'c; d = e', '＝1+1'];
  })();
  const text = (await buffer(writeTable('CSV', ['A'], rows))).toString();
  expect(text.split('\r\n')[1]).toBe("x;'=cmd,a; '@SUM(1),b\t'-1,c; d = e,'＝1+1");
});

it('leaves numbers and plain texts alone', () => {
  expect(['a', 'a=b', '1', ''].map(harmless)).toEqual(['a', 'a=b', '1', '']);
});
