import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';

/** Media types of tables. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csv = 'text/csv';

/**
 * What a file is by its first bytes, whatever its name says.
 * @returns the media type; `text/csv` for what has no signature and reads as text; null for other bytes
 */
export async function mediaTypeOf(open: () => Promise<Readable>): Promise<string | null> {
  const stream = await open();
  const found = await fileTypeFromStream(Readable.toWeb(stream) as never).catch(() => undefined);
  stream.destroy();
  if (found?.mime === 'application/zip') return found.mime;
  if (found) return found.mime;
  const head = await firstBytes(await open(), 4_096);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const isBinary = !isUtf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return isBinary ? null : csv;
}

/** The first bytes of a stream, which is ended. */
export async function firstBytes(stream: Readable, count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size >= count) break;
  }
  stream.destroy();
  return Buffer.concat(parts).subarray(0, count);
}
