import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Context } from '../context.js';
import { prefixOf } from '../ids.js';
import { catalogueOf } from './catalogue.js';
import type { ReferenceResolver, SubgraphManifest } from './manifest.js';

/** The gateway speaks at most v2.14; every subgraph states the same version, here and nowhere else. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

/** A stub of an entity owned elsewhere, or one without a table: the representation is the object. */
export const echo: ReferenceResolver = (reference) => reference;

/**
 * Builds the SDL and the executable federated schema of a subgraph from its resolver classes.
 * @returns `sdl`, deterministic, as committed to schema/; `schema`, with `_entities` and `_service`
 */
export function buildFederatedSchema(manifest: SubgraphManifest): { sdl: string; schema: GraphQLSchema } {
  const catalogue = catalogueOf(manifest.name, manifest.enums, manifest.nodeTypes !== undefined);
  const plain = buildSchemaSync({
    resolvers: [...manifest.resolvers, ...catalogue.resolvers] as unknown as NonEmptyArray<Function>,
    orphanedTypes: [
      ...manifest.entities.map(({ entity }) => entity as Function),
      ...(manifest.orphanedTypes ?? []),
      catalogue.type,
    ],
    validate: false,
    skipCheck: true,
    emitSchemaFile: false,
  });
  const sdl = `${link}\n\n${printSchemaWithDirectives(plain)}`;
  const resolvers = createResolversMap(plain) as Record<string, any>;
  for (const type of Object.values(resolvers)) {
    // Rows are plain objects, not instances of the type's class.
    if (type && typeof type === 'object') delete type.__isTypeOf;
  }
  const typenames = new Map<string, string>([
    ...manifest.entities.map(({ prefix, typename }) => [prefix, typename] as const),
    ...Object.entries(manifest.nodeTypes ?? {}),
  ]);
  if (resolvers.Node) {
    resolvers.Node.__resolveType = ({ id }: { id: string }) => typenames.get(prefixOf(id) ?? '');
  }
  for (const { entity, typename } of manifest.entities) {
    resolvers[typename].__resolveReference = ({ id }: { id: string }, ctx: Context) =>
      prefixOf(String(id)) === null ? null : ctx.loaders.byId(entity, String(id));
  }
  for (const [typename, resolve] of Object.entries({ Catalogue: echo, ...manifest.references })) {
    resolvers[typename].__resolveReference = resolve;
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  return { sdl, schema };
}
