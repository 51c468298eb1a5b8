import { Field } from 'type-graphql';
import { registerEnum } from '../enums.js';
import type { Text } from '../locale.js';
import type { Value } from '../tables/index.js';

/**
 * A column: its headers, and its path from the row in the API, e.g. `host.nameVi`; default: its key. A path may end at a
 * record, whose name is shown; `a|b` is the first that is there; `@path` starts at the part that `each` names; digits
 * take one of a list, else all of it are shown.
 */
export type ExportColumn = readonly [vi: string, en: string, path?: string, show?: (value: Value) => Value];

/**
 * A list or statistic of the API that can be exported. It is read through the API, as the viewer: rows, fields and
 * filters are those of the query. A feature adds one and names it in `export.lists.ts`.
 */
export interface ExportList {
  readonly label: Text;
  /** Base of the file's name. */
  readonly fileName: string;
  /** The query, or `Type.field` for a list of one record, whose id the property `of` of the filter has. */
  readonly query: string;
  readonly of?: string;
  /**
   * Class of its filter: properties that are called like an argument of the query are that argument, the others are its
   * `filter`. Default: it has none.
   */
  readonly filter?: abstract new (
    ...parts: never[]
  ) => object;
  /** A list of each record, each part of which is a row. */
  readonly each?: string;
  /** For a statistic: what is told above the table besides what was asked for. */
  readonly about?: Readonly<Record<string, ExportColumn>>;
  readonly columns: Readonly<Record<string, ExportColumn>>;
  /** Header that depends on the filter; null leaves the column out, undefined is the usual one. */
  header?(key: string, filter: any): Text | null | undefined;
}

export const defineExport = (list: ExportList): ExportList => list;

/** The enum of a subgraph's lists, registered with their labels. */
export function registerLists<Name extends string>(
  lists: Readonly<Record<Name, ExportList>>,
  name: string,
  description: string,
): { readonly [List in Name]: List } {
  const entries = Object.entries<ExportList>(lists);
  const values = Object.fromEntries(entries.map(([list]) => [list, list])) as { [List in Name]: List };
  const labels = entries.map(([list, { label }]) => [list, [label.vi, label.en]]);
  registerEnum(values, name, description, Object.fromEntries(labels));
  return values;
}

/** The field of the filter that belongs to a list, e.g. `feeDues` of FEE_DUES. */
export const filterOf = (list: string): string =>
  list.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Gives an input type one field for the filter of each list that has one. */
export function addFilters(
  input: abstract new () => object,
  lists: Readonly<Record<string, ExportList>>,
): void {
  for (const [list, { filter }] of Object.entries(lists))
    if (filter)
      Field(() => filter, { nullable: true, description: `Of ${list}.` })(input.prototype, filterOf(list));
}

/** Hundredths of a percent as percent. */
export const percent = (value: Value): Value => (typeof value === 'number' ? value / 100 : value);
