import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, whether this file runs from source or from dist/. */
export const projectRoot = (() => {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory);
  return directory;
})();

/** Folder of the reviewed operations, one named operation per file. */
export const operationsFolder = join(projectRoot, 'schema', 'operations');

/** Reads the composed supergraph that is committed to schema/; the gateway composes nothing at run time. */
export const readSupergraph = (): Promise<string> =>
  readFile(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
