import { buildSubgraphSchema } from '@apollo/subgraph';
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Context } from '../context.js';
import { prefixOf } from '../ids.js';
import { dataLooksOf, looksReference } from '../platform/data-looks.js';
import { platformStatusOf } from '../platform/platform-status.js';
import { catalogueOf } from './catalogue.js';
import type { Class, ReferenceResolver, SubgraphManifest } from './manifest.js';

/** The gateway speaks at most v2.14; every subgraph states the same version, here and nowhere else. */
const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.11",
    import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@composeDirective"])
  @link(url: "https://specs.union-graph.example/cacheHint/v1.0", import: ["@cacheHint"])
  @composeDirective(name: "@cacheHint")

"How answers may be kept: maxAge in seconds (default 300, 0: never) and shared, whether every viewer gets the same (default false: kept for anonymous callers only). On a type it holds for all fields that give it."
directive @cacheHint(maxAge: Int, shared: Boolean) on OBJECT | INTERFACE | FIELD_DEFINITION`;

const wellFormed = (id: unknown): id is string => typeof id === 'string' && prefixOf(id) !== null;

/** A stub of an entity owned elsewhere: the representation is the object. Null for what is no id at all. */
export const echo: ReferenceResolver = (reference) => (wellFormed(reference.id) ? reference : null);

/**
 * A type of which there is one object, whose id is always the same.
 * @param resolve what there is; default: the representation, to which field resolvers add
 */
export const only =
  (id: string, resolve: ReferenceResolver = (reference) => reference): ReferenceResolver =>
  (reference, ctx) =>
    reference.id === id ? resolve(reference, ctx) : null;

/** The entities to which every subgraph adds. */
const ofAll = { Catalogue: only('catalogue'), DataLooks: looksReference, PlatformStatus: only('platform') };

interface Built {
  /** Deterministic, as committed to schema/. */
  readonly sdl: string;
  /** With `_entities` and `_service`. */
  readonly schema: GraphQLSchema;
}

/** A process that starts a subgraph again and again, as tests do, builds it once. */
const built = new WeakMap<SubgraphManifest, Built>();

/** The SDL and the executable federated schema of a subgraph, from its resolver classes. */
export function federatedSchemaOf(manifest: SubgraphManifest): Built {
  const known = built.get(manifest) ?? build(manifest);
  built.set(manifest, known);
  return known;
}

function build(manifest: SubgraphManifest): Built {
  const catalogue = catalogueOf(manifest.name, manifest.enums, manifest.nodeTypes !== undefined);
  const platform = platformStatusOf(manifest.name);
  const looks = dataLooksOf(manifest.name);
  const plain = buildSchemaSync({
    resolvers: [
      ...manifest.resolvers,
      ...catalogue.resolvers,
      ...platform.resolvers,
      ...looks.resolvers,
    ] as unknown as NonEmptyArray<Class>,
    orphanedTypes: [
      ...manifest.entities.map(({ entity }) => entity as Class),
      ...(manifest.orphanedTypes ?? []),
      catalogue.type,
      platform.type,
      looks.type,
    ],
    validate: false,
    skipCheck: true,
    emitSchemaFile: false,
  });
  const sdl = `${link}\n\n${printSchemaWithDirectives(withNullableQueries(plain))}`;
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
    resolvers[typename].__resolveReference = ({ id }: { id: unknown }, ctx: Context) =>
      wellFormed(id) ? ctx.loaders.byId(entity, id) : null;
  }
  for (const [typename, resolve] of Object.entries({ ...ofAll, ...manifest.references })) {
    resolvers[typename].__resolveReference = resolve;
  }
  const typeDefs = parse(sdl);
  for (const { name } of entityTypes(typeDefs)) {
    // Without a resolver the library would hand on whatever it is given.
    resolvers[name.value] = { __resolveReference: echo, ...resolvers[name.value] };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  return { sdl, schema };
}

/** A client asks several subgraphs at once: the questions to one that is away must not take the others' answers along. */
const withNullableQueries = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field) => ({ ...field, type: getNullableType(field.type) }),
  });

const entityTypes = ({ definitions }: DocumentNode): ObjectTypeDefinitionNode[] =>
  definitions.filter(
    (each): each is ObjectTypeDefinitionNode =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION &&
      each.directives?.some(({ name }) => name.value === 'key') === true,
  );
