import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** How an answer may be kept. */
export interface CachePolicy {
  /** Seconds; 0: not at all. */
  readonly maxAge: number;
  /** True where every viewer gets the same answer. */
  readonly shared: boolean;
}

type Hint = Partial<CachePolicy>;

/** The `@cacheHint`s of a supergraph, by `Type` and `Type.field`. */
export type CacheHints = ReadonlyMap<string, Hint>;

/** Where nothing is said: what the public sees may be kept this long, by the public only. */
const unsaid: CachePolicy = { maxAge: 300, shared: false };
const never: CachePolicy = { maxAge: 0, shared: false };

/** @param supergraphSdl as composed; the API schema that clients see has no directives */
export function readCacheHints(supergraphSdl: string): CacheHints {
  const hints = new Map<string, Hint>();
  const note = (name: string, directives: readonly DirectiveNode[] = []) => {
    const directive = directives.find((each) => each.name.value === 'cacheHint');
    if (!directive) return;
    const hint: { maxAge?: number; shared?: boolean } = {};
    for (const { name: argument, value } of directive.arguments ?? []) {
      if (value.kind === Kind.INT) hint.maxAge = Number(value.value);
      if (value.kind === Kind.BOOLEAN && argument.value === 'shared') hint.shared = value.value;
    }
    hints.set(name, hint);
  };
  for (const node of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    note(node.name.value, node.directives);
    for (const field of node.fields ?? []) note(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return hints;
}

/** Reads the hints of a supergraph. @returns a function that knows the policy of each operation, once worked out */
export function createCachePolicies(supergraphSdl: string) {
  const hints = readCacheHints(supergraphSdl);
  const known = new WeakMap<OperationDefinitionNode, CachePolicy>();
  return ({ schema, document, operation }: Asked): CachePolicy => {
    let policy = known.get(operation);
    if (!policy) {
      policy = policyOf(hints, schema, document, operation);
      known.set(operation, policy);
    }
    return policy;
  };
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * How the answer to an operation may be kept: as short as its shortest part, and by all viewers only where all parts are
 * the same for all.
 * @param schema the API schema, also for a fetch of `_entities` from a subgraph
 */
export function policyOf(
  hints: CacheHints,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CachePolicy {
  if (operation.operation !== 'query') return never;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  let maxAge = Number.POSITIVE_INFINITY;
  let shared = true;
  const apply = (hint: Hint | undefined) => {
    maxAge = Math.min(maxAge, hint?.maxAge ?? unsaid.maxAge);
    shared &&= hint?.shared ?? unsaid.shared;
  };
  const visit = (set: SelectionSetNode, parent: GraphQLCompositeType | undefined) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        visitField(selection, parent);
        continue;
      }
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = inner?.typeCondition?.name.value;
      const type = condition ? typeNamed(schema, condition) : parent;
      // Below `_entities` the type is known from here only.
      if (parent === undefined) apply(hints.get(type?.name ?? ''));
      if (inner) visit(inner.selectionSet, type);
    }
  };
  const visitField = ({ name: { value: name }, selectionSet }: FieldNode, parent?: GraphQLCompositeType) => {
    if (name === '__typename') return;
    if (name === '_entities' && parent === root) return selectionSet && visit(selectionSet, undefined);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // Introspection, and what only subgraphs know.
    if (!field) return apply(never);
    const own = hints.get(`${parent!.name}.${name}`);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return own && apply({ shared: true, ...own });
    // A type speaks for all fields that give it, unless the field speaks for itself.
    const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
    for (const each of types) apply({ ...hints.get(each.name), ...own });
    if (selectionSet) visit(selectionSet, type);
  };
  const root = schema.getQueryType() ?? undefined;
  visit(operation.selectionSet, root);
  return Number.isFinite(maxAge) ? { maxAge, shared } : never;
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLCompositeType | undefined {
  const type = schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}
