import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of an operation, before it runs. */
export interface Measure {
  /** Levels of nested fields; introspection counts as one. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Records asked for at most: page sizes, multiplied along nesting, added up. */
  readonly cost: number;
  /** Passwords that it tries. */
  readonly signIns: number;
}

/** A measure and whether it holds for every call: false where a page size comes from a variable. */
export interface Measured extends Measure {
  readonly fixed: boolean;
}

type Sum = { -readonly [K in keyof Measure]: Measure[K] };
type Variables = Readonly<Record<string, unknown>>;

const none = (): Sum => ({ depth: 0, aliases: 0, directives: 0, cost: 0, signIns: 0 });

/**
 * Measures an operation. Fragments are measured once each, so that nesting them does not multiply the work.
 * @param unpagedList taken as the length of a list without page arguments
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  unpagedList: number,
): Measured {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const known = new Map<string, Sum>();
  const defaults = defaultsOf(operation);
  let fixed = true;
  const variableNamed = (name: string) => {
    fixed = false;
    return Object.hasOwn(variables, name) ? variables[name] : defaults.get(name);
  };

  const ofSet = (set: SelectionSetNode, parent: GraphQLCompositeType | undefined): Sum => {
    const sum = none();
    for (const selection of set.selections) {
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) add(sum, ofField(selection, parent));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) add(sum, ofFragment(selection.name.value));
      else {
        const type = typeNamed(schema, selection.typeCondition?.name.value) ?? parent;
        add(sum, ofSet(selection.selectionSet, type));
      }
    }
    return sum;
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType | undefined): Sum => {
    const alias = node.alias ? 1 : 0;
    // Introspection is bounded by graphql-js itself, and deeper than any page.
    if (node.name.value.startsWith('__')) return { ...none(), depth: 1, aliases: alias };
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const inner = node.selectionSet
      ? ofSet(node.selectionSet, isCompositeType(type) ? type : undefined)
      : none();
    const page = field ? pageSize(field, node, variableNamed) : null;
    const times = page ?? (field && isList(field) && !isConnection(parent) ? unpagedList : 1);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + alias,
      directives: inner.directives,
      cost: (page ?? 0) + times * inner.cost,
      signIns: inner.signIns + (node.name.value === 'signIn' ? 1 : 0),
    };
  };

  const ofFragment = (name: string): Sum => {
    const before = known.get(name);
    if (before) return before;
    const node = fragments.get(name);
    const result = none();
    // Set first: a cycle, which validation refuses anyway, ends here.
    known.set(name, result);
    if (node) add(result, ofSet(node.selectionSet, typeNamed(schema, node.typeCondition.name.value)));
    return result;
  };

  const total = ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  total.directives += operation.directives?.length ?? 0;
  return { ...total, fixed };
}

function add(sum: Sum, part: Measure): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.aliases += part.aliases;
  sum.directives += part.directives;
  sum.cost += part.cost;
  sum.signIns += part.signIns;
}

function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableNamed: (variable: string) => unknown,
): number | null {
  const paging = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (paging.length === 0) return null;
  const sizes = paging.map((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    let value: unknown = argument.defaultValue;
    if (given?.kind === Kind.INT) value = Number(given.value);
    else if (given?.kind === Kind.VARIABLE) value = variableNamed(given.name.value) ?? argument.defaultValue;
    return typeof value === 'number' ? Math.max(0, value) : 0;
  });
  return Math.max(...sizes);
}

function defaultsOf(operation: OperationDefinitionNode): Map<string, number> {
  const defaults = new Map<string, number>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
  }
  return defaults;
}

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type);
/** The page was counted where it was asked for: `edges` and `nodes` are that page. */
const isConnection = (parent: GraphQLCompositeType | undefined) =>
  parent?.name.endsWith('Connection') ?? false;

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function fieldOf(
  parent: GraphQLCompositeType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
