import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { subgraphs } from '../subgraphs/index.js';
import { federatedSchemaOf } from '../subgraphs/kernel/federation/schema.js';

export interface Contract {
  /** SDL of each subgraph by name. */
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly supergraph: string;
  /** What clients see: no federation machinery, nothing that is @inaccessible. */
  readonly api: string;
}

/**
 * Composes the graph from the subgraphs' classes.
 * @throws Error naming every composition error and hint: a hint is a field lost or a meaning split
 */
export async function composeContract(): Promise<Contract> {
  const sdl = new Map<string, string>();
  for (const entry of subgraphs) sdl.set(entry.name, federatedSchemaOf(await entry.load()).sdl);
  const services = [...sdl].map(([name, text]) => ({
    name,
    url: `http://${name}/graphql`,
    typeDefs: parse(text),
  }));
  const { errors, hints, supergraphSdl } = composeServices(services);
  const problems = [
    ...(errors ?? []).map((error) => error.message),
    ...(hints ?? []).map((hint) => hint.toString()),
  ];
  if (problems.length > 0 || !supergraphSdl) throw new Error(`Composition:\n${problems.join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { subgraphs: sdl, supergraph: supergraphSdl, api: printSchema(lexicographicSortSchema(api)) };
}

/** The API schema from its committed text. */
export const apiSchemaOf = (text: string) => buildSchema(text);
