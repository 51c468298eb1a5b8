import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf } from '../gateway/manifest.js';
import { operationFiles, parseOperation } from '../gateway/operations.js';

/** The manifest of the reviewed operations as it is committed. @throws where a file is no operation */
export async function writtenManifest(folder = 'schema/operations'): Promise<string> {
  const files = await operationFiles(folder);
  const operations = await Promise.all(
    files.map(async (file) => parseOperation(file, await readFile(join(folder, file), 'utf8'))),
  );
  return `${JSON.stringify(manifestOf(operations), null, 2)}\n`;
}
