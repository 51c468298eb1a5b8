import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Logger } from '../subgraphs/kernel/logger.js';

/** A reviewed operation, as one file of the folder holds it. */
export interface ReviewedOperation {
  /** Name of the operation. */
  readonly name: string;
  /** Name of the file without its ending. */
  readonly title: string;
  /** Subfolder, empty for the folder itself. */
  readonly group: string;
  /** The demo account that asks, or `anonymous`. */
  readonly as: string;
  /** Variables that are valid for the demo data, as JSON text. */
  readonly variables: string;
  /** The document without its leading marks. */
  readonly query: string;
}

/**
 * Reads the reviewed operations of a folder and its subfolders, in the order of their paths.
 * @param folder each `.graphql` file has one named operation below the comments `# as:` and `# variables:`
 * @returns nothing for a folder that is not there; a file that cannot be read as such is logged and left out
 */
export async function readOperations(folder: string | undefined, log: Logger): Promise<ReviewedOperation[]> {
  if (!folder) return [];
  const found: ReviewedOperation[] = [];
  for (const file of await operationFiles(folder)) {
    try {
      found.push(parseOperation(file, await readFile(join(folder, file), 'utf8')));
    } catch (error) {
      log.warn({ file, cause: (error as Error).message }, 'not an operation');
    }
  }
  return found;
}

/** Paths below the folder, in the order of the manifest; none for a folder that is not there. */
export async function operationFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.filter((name) => name.endsWith('.graphql')).sort();
}

/** @throws where the text is no document, has no named operation, or its variables are no JSON */
export function parseOperation(file: string, text: string): ReviewedOperation {
  const definition = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !definition.name)
    throw new Error('no named operation');
  const mark = (name: string) => new RegExp(`^# ?${name}:(.*)$`, 'm').exec(text)?.[1]?.trim();
  const variables = JSON.stringify(JSON.parse(mark('variables') || '{}'), null, 2);
  const group = dirname(file);
  return {
    name: definition.name.value,
    title: basename(file, '.graphql'),
    group: group === '.' ? '' : group,
    as: mark('as') || 'anonymous',
    variables: variables === '{}' ? '' : variables,
    query: `${text.replace(/^# ?(as|variables|denied):.*\n?/gm, '').trim()}\n`,
  };
}
