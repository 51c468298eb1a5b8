import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../subgraphs/kernel/project.js';

/** Folder of the reviewed operations, one named operation per file. */
export const operationsFolder = join(projectRoot, 'schema', 'operations');

/** The composed supergraph that is committed to schema/; the gateway composes nothing at run time. */
export const supergraphFile = join(projectRoot, 'schema', 'supergraph.graphql');

export const readSupergraph = (file = supergraphFile): Promise<string> => readFile(file, 'utf8');
