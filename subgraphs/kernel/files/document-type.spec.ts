import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentTypes, docx, judgeDocument, odt, pptx } from './document-type.js';
import { csv, xlsx } from './media-type.js';

const judge = (bytes: Uint8Array, claimed: string) =>
  judgeDocument({ open: async () => Readable.from([Buffer.from(bytes)]) }, claimed);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const text = (value: string) => Buffer.from(value);
const main: Record<string, readonly [part: string, type: string]> = {
  [docx]: [
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  ],
  [xlsx]: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  [pptx]: [
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
};
const office = (claimed: string, more: Record<string, string> = {}) => {
  const [part, type] = main[claimed]!;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zip({ '[Content_Types].xml': types, [part]: '<x/>', ...more });
};
const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082',
  'hex',
);
const pdf = text('%PDF-1.4\n%âãÏÓ\n1 0 obj\n');

describe('a document', () => {
  it.each([
    ['PDF', pdf, 'application/pdf'],
    ['PNG', png, 'image/png'],
    ['JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['DOCX', office(docx), docx],
    ['XLSX', office(xlsx), xlsx],
    ['PPTX', office(pptx), pptx],
    ['ODT', zip({ mimetype: odt, 'content.xml': '<x/>' }), odt],
    ['CSV', text('Họ tên;Sinh\nNguyễn Thử;1980\n'), csv],
    ['text', text('Ý kiến: a < b & c > d'), 'text/plain'],
    ['text of Windows', Buffer.from('\ufeffÝ kiến', 'utf16le'), 'text/plain'],
  ])('is a %s by its bytes', async (_what, bytes, claimed) => {
    expect(await judge(bytes, claimed)).toBeNull();
  });

  it('is none of the other types', async () => {
    const samples: [Uint8Array, string][] = [
      [pdf, 'application/pdf'],
      [png, 'image/png'],
      [office(docx), docx],
      [office(xlsx), xlsx],
      [office(pptx), pptx],
      [zip({ mimetype: odt, 'content.xml': '<x/>' }), odt],
    ];
    for (const [bytes, type] of samples)
      for (const claimed of new Set(Object.values(documentTypes)))
        if (claimed !== type)
          expect([type, claimed, await judge(bytes, claimed)]).toEqual([type, claimed, 'CONTENT_DIFFERS']);
  });

  it.each([
    ['a program of Windows', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'application/pdf'],
    [
      'a program of Linux',
      Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]),
      'text/plain',
    ],
    ['a web page', text('<html><body>x</body></html>'), 'text/plain'],
    ['a web page further down', text(`${'a'.repeat(900)}\n<script>x</script>`), csv],
    ['a drawing', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png'],
    ['a script', text('#!/bin/sh\nrm -rf /\n'), 'text/plain'],
    ['a web page inside', office(docx, { 'word/afchunk.html': '<html/>' }), docx],
  ])('is dangerous as %s', async (_what, bytes, claimed) => {
    expect(await judge(bytes, claimed)).toBe('CONTENT_DANGEROUS');
  });

  it.each([
    ['word/vbaProject.bin', docx],
    ['xl/vbaProject.bin', xlsx],
    ['xl/macrosheets/sheet1.xml', xlsx],
    ['ppt/activeX/activeX1.xml', pptx],
  ])('has macros with %s', async (part, claimed) => {
    expect(await judge(office(claimed, { [part]: 'x' }), claimed)).toBe('CONTENT_HAS_MACROS');
  });

  it('has macros with those of an open document', async () => {
    const bytes = zip({ mimetype: odt, 'content.xml': '<x/>', 'Basic/Standard/Module1.xml': '<x/>' });
    expect(await judge(bytes, odt)).toBe('CONTENT_HAS_MACROS');
  });

  it('is unreadable where it swells or is cut off', async () => {
    const bomb = office(docx, { 'word/media/a.png': '\0'.repeat(60_000_000) });
    expect(await judge(bomb, docx)).toBe('CONTENT_UNREADABLE');
    expect(await judge(office(docx).subarray(0, 300), docx)).toBe('CONTENT_UNREADABLE');
  });
});
