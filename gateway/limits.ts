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
import { AppError } from '../subgraphs/kernel/errors.js';

/** How large a request may be. Operations of the graph's own subgraphs are not held to these. */
export const limits = Object.freeze({
  tokens: 2_000,
  depth: 12,
  aliases: 20,
  directives: 50,
  /** Records that an operation may ask for: page sizes, multiplied along nesting, added up. */
  cost: 20_000,
  /** Taken for a list that is not paged: such lists are short by design. */
  unpagedList: 5,
  bodyBytes: 1_000_000,
});

type Variables = Readonly<Record<string, unknown>>;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

/** Measures an operation; fragments are measured once each, so that nesting them does not multiply the work. */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): Readonly<Measure> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const known = new Map<string, Measure>();
  const defaults = defaultsOf(operation);
  const valueOf = (name: string) => (name in variables ? variables[name] : defaults.get(name));

  const ofSet = (set: SelectionSetNode, parent: GraphQLCompositeType | undefined): Measure => {
    const sum: Measure = { depth: 0, aliases: 0, directives: 0, cost: 0 };
    for (const selection of set.selections) {
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) add(sum, ofField(selection, parent));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) add(sum, ofFragment(selection.name.value));
      else
        add(
          sum,
          ofSet(selection.selectionSet, typeNamed(schema, selection.typeCondition?.name.value) ?? parent),
        );
    }
    return sum;
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType | undefined): Measure => {
    const alias = node.alias ? 1 : 0;
    // Introspection is bounded by graphql-js itself, and deeper than any page.
    if (node.name.value.startsWith('__')) return { depth: 1, aliases: alias, directives: 0, cost: 0 };
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const inner: Measure =
      node.selectionSet === undefined
        ? { depth: 0, aliases: 0, directives: 0, cost: 0 }
        : ofSet(node.selectionSet, isCompositeType(type) ? type : undefined);
    const page = field ? pageSize(field, node, valueOf) : null;
    const times = page ?? (field && isList(field) && !isConnection(parent) ? limits.unpagedList : 1);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + alias,
      directives: inner.directives,
      cost: (page ?? 0) + times * inner.cost,
    };
  };

  const ofFragment = (name: string): Measure => {
    const before = known.get(name);
    if (before) return before;
    const node = fragments.get(name);
    const result: Measure = { depth: 0, aliases: 0, directives: 0, cost: 0 };
    // Set first: a cycle, which validation refuses anyway, ends here.
    known.set(name, result);
    if (node) add(result, ofSet(node.selectionSet, typeNamed(schema, node.typeCondition.name.value)));
    return result;
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const total = ofSet(operation.selectionSet, root);
  total.directives += operation.directives?.length ?? 0;
  return total;
}

/** @throws GRAPHQL_VALIDATION_FAILED for form, COST_LIMIT for the number of records asked for */
export function assertWithinLimits(measured: Readonly<Measure>): void {
  const form = (vi: string, en: string) => new AppError('GRAPHQL_VALIDATION_FAILED', { vi, en });
  const { depth, aliases, directives, cost } = measured;
  if (depth > limits.depth) {
    throw form(
      `Truy vấn lồng ${depth} cấp, tối đa ${limits.depth}.`,
      `The operation is nested ${depth} levels deep; at most ${limits.depth} are allowed.`,
    );
  }
  if (aliases > limits.aliases) {
    throw form(
      `Truy vấn có ${aliases} bí danh, tối đa ${limits.aliases}.`,
      `The operation has ${aliases} aliases; at most ${limits.aliases} are allowed.`,
    );
  }
  if (directives > limits.directives) {
    throw form(
      `Truy vấn có ${directives} chỉ thị, tối đa ${limits.directives}.`,
      `The operation has ${directives} directives; at most ${limits.directives} are allowed.`,
    );
  }
  if (cost > limits.cost) {
    throw new AppError(
      'COST_LIMIT',
      {
        vi: `Truy vấn có thể trả về ${cost} bản ghi, tối đa ${limits.cost}; hãy giảm kích thước trang.`,
        en: `The operation may return ${cost} records; at most ${limits.cost} are allowed. Ask for smaller pages.`,
      },
      { cost, limit: limits.cost },
    );
  }
}

function add(sum: Measure, part: Measure): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.aliases += part.aliases;
  sum.directives += part.directives;
  sum.cost += part.cost;
}

function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  valueOf: (variable: string) => unknown,
): number | null {
  const paging = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (paging.length === 0) return null;
  const sizes = paging.map((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    let value: unknown = argument.defaultValue;
    if (given?.kind === Kind.INT) value = Number(given.value);
    else if (given?.kind === Kind.VARIABLE) value = valueOf(given.name.value) ?? argument.defaultValue;
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
