import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import { TableRefused, tableLimits } from './table.js';

/** The parts of a packed file, each read when it is asked for, within limits. */
export interface Parts {
  readonly names: readonly string[];
  /** @throws TableRefused where the part is missing or swells too much */
  read(name: string): Promise<Readable>;
  close(): void;
}

/**
 * Opens a ZIP by its directory, which says beforehand how large the parts are; yauzl ends a part that is larger than
 * said, so that the directory cannot lie.
 */
export async function openZip(path: string): Promise<Parts> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(
      path,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true },
      (error, file) => (error ? reject(new TableRefused('NOT_A_TABLE')) : resolve(file)),
    );
  });
  try {
    const entries = await directory(zip);
    return {
      names: [...entries.keys()],
      read: (name) =>
        new Promise((resolve, reject) => {
          const entry = entries.get(name);
          if (!entry) return reject(new TableRefused('NOT_A_TABLE'));
          zip.openReadStream(entry, (error, stream) => {
            if (error) return reject(new TableRefused('NOT_A_TABLE'));
            resolve(stream);
          });
        }),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new TableRefused('NOT_A_TABLE')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const { uncompressedSize, compressedSize } = entry;
      bytes += uncompressedSize;
      const swells = uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * tableLimits.ratio;
      if (swells || entries.size >= tableLimits.parts) return reject(new TableRefused('ZIP_BOMB'));
      if (bytes > tableLimits.bytes) return reject(new TableRefused('FILE_TOO_LARGE'));
      if (entry.isEncrypted()) return reject(new TableRefused('ENCRYPTED'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
