import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes that can be read from the beginning as often as is needed. */
export interface ReadableFile {
  open(): Promise<Readable>;
}

/** Gives work a copy of a file on this machine, which is gone afterwards. */
export async function withLocalCopyOf<T>(file: ReadableFile, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'union-read-'));
  try {
    const path = join(folder, 'file');
    await pipeline(await file.open(), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
