import { createHash } from 'node:crypto';
import { Kind, parse, print } from 'graphql';
import type { ReviewedOperation } from './operations.js';

/** One operation of the manifest. Clients may send its `id` in place of its `body`. */
export interface ManifestOperation {
  /** SHA-256 of the body, in hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
}

/** The reviewed operations as `schema/persisted-operations.json` holds them, in the form of Apollo's tools. */
export interface Manifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly version: 1;
  readonly operations: readonly ManifestOperation[];
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @param operations each with one operation in its document, in the order of the manifest */
export const manifestOf = (operations: readonly ReviewedOperation[]): Manifest => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: operations.map(({ name, query }) => {
    const document = parse(query, { noLocation: true });
    const body = print(document);
    const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
    return { id: digestOf(body), name, type: definition.operation, body };
  }),
});
