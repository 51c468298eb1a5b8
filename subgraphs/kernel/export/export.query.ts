import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
import type { Value } from '../tables/index.js';
import { type End, joined, kernelEnds, namedElsewhere, shownValue } from './export.values.js';
import type { ExportColumn, ExportList } from './export-list.js';

/** A list as an operation of the API, and how its answer is read. */
export interface ExportQuery {
  /** The operation; a page of it where the list has pages. */
  readonly text: string;
  readonly variables: Record<string, unknown>;
  readonly hasPages: boolean;
  readonly argumentTypes: Readonly<Record<string, GraphQLInputType>>;
  /** Rows of a record of the answer. @param names of records of other subgraphs */
  rowsOf(ctx: Context, node: any, names: Names): Value[][];
  /** Ids of the records of other subgraphs that the rows of some records name. */
  namedIn(nodes: readonly any[]): string[];
  aboutOf(ctx: Context, answer: any): Value[];
}

export type Names = ReadonlyMap<string, string>;
export const noNames: Names = new Map();

type Field = GraphQLField<unknown, unknown>;
interface Reader {
  readonly isOfPart: boolean;
  readonly selection: string;
  value(ctx: Context, from: any, names: Names): Value;
  named(from: any): unknown[];
}

const nameOf = (segment: string) => segment.replace(/\(.*/, '');
const isIndex = (segment: string) => /^\d+$/.test(segment);
const nested = (segments: readonly string[], inner: string): string =>
  segments.filter((each) => !isIndex(each)).reduceRight((text, each) => `${each} { ${text} }`, inner);

/**
 * Builds the operation for some columns. The filter has been checked by the schema.
 * @param ends what is shown where a path ends at a type, besides those of the kernel
 */
export function exportQuery(
  schema: GraphQLSchema,
  ends: Readonly<Record<string, End>>,
  list: ExportList,
  filter: Record<string, unknown> | null,
  keys: readonly string[],
): ExportQuery {
  const [parent, name] = list.query.includes('.') ? list.query.split('.') : ['Query', list.query];
  const field = fieldOf(schema.getType(parent!), name!);
  const { [list.of ?? '']: parentId, ...own } = filter ?? {};
  const given = asArguments(field, own);
  const hasPages = field.args.some((each) => each.name === 'after');
  const used = field.args.filter((each) => given[each.name] != null || (hasPages && isOfPage(each.name)));
  const variables = Object.fromEntries(used.map((each) => [each.name, given[each.name]]));

  const row = rowType(field, hasPages);
  const steps = list.each?.split('.') ?? [];
  const part = list.each ? steps.reduce<GraphQLNamedType>((type, step) => typeOf(type, step), row) : row;
  const read = (columns: readonly ExportColumn[], from: GraphQLNamedType, of: GraphQLNamedType, at: string) =>
    columns.map((column, i) => reader({ ...kernelEnds, ...ends }, column, from, of, `${at}${i}`));
  const columns = read(
    keys.map((key) => withPath(key, list.columns[key]!)),
    row,
    part,
    'c',
  );
  const about = read(
    Object.entries(list.about ?? {}).map(([key, column]) => withPath(key, column)),
    getNamedType(field.type),
    row,
    'a',
  );
  const selected = (of: readonly Reader[], isOfPart: boolean) =>
    of.filter((each) => each.isOfPart === isOfPart).map(({ selection }) => selection);
  const parts = [...selected(columns, true), '__typename'].join(' ');
  const rows = [
    ...selected(columns, false),
    list.each ? `parts: ${nested(steps, parts)}` : '',
    '__typename',
  ].join(' ');
  const partsOf = (node: any): any[] =>
    list.each ? [at(node.parts, steps.slice(1))].flat().filter(Boolean) : [node];
  const body = hasPages
    ? `totalCount nodes { ${rows} } pageInfo { hasNextPage endCursor }`
    : isListType(unwrapped(field))
      ? rows
      : `${selected(about, false).join(' ')} rows { ${rows} } total { ${rows} }`;
  const asked = used.map((each) => `${each.name}: $${each.name}`).join(', ');
  const call = `list: ${name}${asked && `(${asked})`} { ${body} }`;
  const declared = [
    ...used.map((each) => `$${each.name}: ${String(each.type)}`),
    ...(list.of ? ['$of: [_Any!]!'] : []),
  ];
  const inner = list.of ? `_entities(representations: $of) { ... on ${parent} { ${call} } }` : call;
  return {
    text: `query Export${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${inner} }`,
    variables: list.of ? { ...variables, of: [{ __typename: parent, id: parentId }] } : variables,
    hasPages,
    argumentTypes: Object.fromEntries(field.args.map((each) => [each.name, each.type])),
    rowsOf: (ctx, node, names) =>
      partsOf(node).map((each) =>
        columns.map((column) => column.value(ctx, column.isOfPart ? each : node, names)),
      ),
    namedIn: (nodes) =>
      nodes.flatMap((node) =>
        columns.flatMap((column) =>
          (column.isOfPart ? partsOf(node) : [node]).flatMap((each) => column.named(each) as string[]),
        ),
      ),
    aboutOf: (ctx, answer) => about.map((column) => column.value(ctx, answer, noNames)),
  };
}

/** A property that an argument is called like is that argument; the others are the filter. */
function asArguments(field: Field, own: Record<string, unknown>): Record<string, unknown> {
  const isArgument = ([name]: [string, unknown]) => field.args.some((each) => each.name === name);
  const entries = Object.entries(own);
  const conditions = entries.filter((each) => !isArgument(each));
  return {
    ...(conditions.length > 0 && { filter: Object.fromEntries(conditions) }),
    ...Object.fromEntries(entries.filter(isArgument)),
  };
}

const isOfPage = (name: string) => name === 'first' || name === 'after';
const withPath = (key: string, [vi, en, path, show]: ExportColumn): ExportColumn => [
  vi,
  en,
  path ?? key,
  show,
];
const unwrapped = ({ type }: Field) => getNullableType(type);

function fieldOf(type: GraphQLNamedType | undefined, segment: string): Field {
  const field = isObjectType(type) ? type.getFields()[nameOf(segment)] : undefined;
  if (!field) throw new Error(`${String(type)} has no field ${segment}`);
  return field;
}

const typeOf = (type: GraphQLNamedType, segment: string): GraphQLNamedType =>
  isIndex(segment) ? type : getNamedType(fieldOf(type, segment).type);

function rowType(field: Field, hasPages: boolean): GraphQLNamedType {
  const type = getNamedType(field.type);
  return hasPages ? typeOf(type, 'nodes') : isListType(unwrapped(field)) ? type : typeOf(type, 'rows');
}

/** How one column is asked for and read. */
function reader(
  ends: Readonly<Record<string, End>>,
  [, , text, show]: ExportColumn,
  row: GraphQLNamedType,
  part: GraphQLNamedType,
  alias: string,
): Reader {
  const isOfPart = text!.startsWith('@');
  const alternatives = text!
    .replace('@', '')
    .split('|')
    .map((path) => {
      const segments = path.split('.');
      const type = segments.reduce(typeOf, isOfPart ? part : row);
      const end = ends[type.name];
      const further = typeof end === 'string' ? end.split('.') : end === namedElsewhere ? ['id'] : [];
      return { all: [...segments, ...further], type: further.reduce(typeOf, type), end };
    });
  const found = (from: any, i: number) => at(from?.[`${alias}_${i}`], alternatives[i]!.all.slice(1));
  return {
    isOfPart,
    selection: alternatives
      .map(({ all, end }, i) => {
        const isShape = typeof end === 'object';
        return `${alias}_${i}: ${isShape ? nested(all, end.fields) : nested(all.slice(0, -1), all.at(-1)!)}`;
      })
      .join(' '),
    value(ctx, from, names) {
      for (const [i, { type, end }] of alternatives.entries()) {
        const value = joined(found(from, i), (each) => {
          if (end === namedElsewhere) return names.get(each) ?? null;
          return typeof end === 'object' ? end.show(each) : shownValue(ctx, type, each);
        });
        if (value !== null && value !== '') return show ? show(value) : value;
      }
      return null;
    },
    named: (from) =>
      alternatives.flatMap(({ end }, i) =>
        end === namedElsewhere ? [found(from, i)].flat(5).filter(Boolean) : [],
      ),
  };
}

/** What is at a path; of lists, of all of their parts. */
function at(value: any, path: readonly string[]): any {
  const [next, ...rest] = path;
  if (value === null || value === undefined || next === undefined) return value ?? null;
  if (isIndex(next)) return at(value[Number(next)], rest);
  return Array.isArray(value) ? value.map((each) => at(each, path)) : at(value[nameOf(next)], rest);
}
