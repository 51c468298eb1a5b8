import { TableRefused } from '../tables/table.js';
import { openZip } from '../tables/zip.js';
import { type ReadableFile, withLocalCopyOf } from './local-copy.js';
import { csv, firstBytes, mediaTypeOf, xlsx } from './media-type.js';

/** Media types of documents. */
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const odt = 'application/vnd.oasis.opendocument.text';

/** Documents and pictures that may be kept, by the ending of their name. */
export const documentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx,
  xlsx,
  pptx,
  odt,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv,
};

/** What speaks against the bytes of a document. */
export type DocumentProblem =
  | 'CONTENT_DIFFERS'
  | 'CONTENT_DANGEROUS'
  | 'CONTENT_HAS_MACROS'
  | 'CONTENT_UNREADABLE';

/** The part that tells a packed document from others. */
const mainPart: Readonly<Record<string, string>> = {
  [docx]: 'word/document.xml',
  [xlsx]: 'xl/workbook.xml',
  [pptx]: 'ppt/presentation.xml',
  [odt]: 'content.xml',
};
/** Programs inside of a packed document: macros of all makers, controls, and what a system would start. */
const macro = /(^|\/)vba(project|data)[^/]*$|(^|\/)(macrosheets|activex|basic|scripts)\//i;
const program = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|hta|lnk|html?)$/i;
/** What a browser would run or a shell would start, whatever its name says. */
const markup = /<\s*(!doctype\s+html|html|head|body|script|iframe|svg|\?xml|\?php)|^#!|^\s*@echo/i;

/**
 * Judges a document by its bytes.
 * @param claimed media type that its name says, of `documentTypes`
 * @returns what speaks against it; null where it is what it is called
 */
export async function judgeDocument(file: ReadableFile, claimed: string): Promise<DocumentProblem | null> {
  const found = await mediaTypeOf(file.open);
  if (claimed === csv || claimed === 'text/plain') {
    if (found !== csv) return dangerous(found) ? 'CONTENT_DANGEROUS' : 'CONTENT_DIFFERS';
    const head = (await firstBytes(await file.open(), 65_536)).toString('latin1').replaceAll('\0', '');
    return markup.test(head) ? 'CONTENT_DANGEROUS' : null;
  }
  if (found !== null && /macroenabled/i.test(found)) return 'CONTENT_HAS_MACROS';
  if (dangerous(found)) return 'CONTENT_DANGEROUS';
  if (found === csv) {
    const head = (await firstBytes(await file.open(), 4_096)).toString('latin1');
    return markup.test(head) ? 'CONTENT_DANGEROUS' : 'CONTENT_DIFFERS';
  }
  const part = mainPart[claimed];
  if (!part) return found === claimed ? null : 'CONTENT_DIFFERS';
  if (found !== claimed && found !== 'application/zip') return 'CONTENT_DIFFERS';
  return withLocalCopyOf(file, (path) => judgeParts(path, part, claimed));
}

const dangerous = (found: string | null): boolean =>
  found !== null &&
  /msdownload|x-elf|mach-binary|x-dosexec|x-sh|java-vm|svg|html|application\/xml|wasm|x-ms-shortcut/.test(
    found,
  );

async function judgeParts(path: string, part: string, claimed: string): Promise<DocumentProblem | null> {
  try {
    const parts = await openZip(path);
    try {
      if (parts.names.some((name) => macro.test(name))) return 'CONTENT_HAS_MACROS';
      if (parts.names.some((name) => program.test(name))) return 'CONTENT_DANGEROUS';
      const says = claimed === odt ? 'mimetype' : '[Content_Types].xml';
      if (!parts.names.includes(part) || !parts.names.includes(says)) return 'CONTENT_DIFFERS';
      const types = (await firstBytes(await parts.read(says), 1_000_000)).toString('utf8');
      if (/macroenabled|vbaproject/i.test(types)) return 'CONTENT_HAS_MACROS';
      return claimed === odt && types.trim() !== odt ? 'CONTENT_DIFFERS' : null;
    } finally {
      parts.close();
    }
  } catch (error) {
    if (error instanceof TableRefused) return 'CONTENT_UNREADABLE';
    throw error;
  }
}
