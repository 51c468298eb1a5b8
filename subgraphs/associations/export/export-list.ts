import type { EntityClass } from '@mikro-orm/core';
import { formatPartialDateVi, parsePartialDate } from '../../kernel/calendar/index.js';
import { labelOf } from '../../kernel/enums.js';
import type { Context, Text } from '../../kernel/index.js';
import type { List } from '../../kernel/read/connection.js';
import type { Value } from '../../kernel/tables/index.js';

export interface ExportColumn<Row> {
  /** Header, in both languages. */
  readonly label: Text;
  /** What the viewer may see of it: ask the resolver of the field, so that both judge the same. */
  value(ctx: Context, row: Row): Value | Promise<Value>;
}

/** A list of the API that can be exported. A feature adds one and names it in `export.lists.ts`. */
export interface ExportList<Row extends object = any, Filter = any> {
  /** Base of the file's name. */
  readonly fileName: string;
  readonly entity: EntityClass<Row>;
  /** Where and in what order, as the query of the API has them. */
  list(ctx: Context, filter: Filter | null): List | Promise<List>;
  readonly columns: Readonly<Record<string, ExportColumn<Row>>>;
}

export const defineExport = <Row extends object, Filter>(list: ExportList<Row, Filter>): ExportList =>
  list as ExportList;

/** `dd/mm/yyyy` of a day, `yyyy` of a year. */
export const day = (text: string | null): Value => {
  const date = text === null ? null : parsePartialDate(text);
  return date ? formatPartialDateVi(date) : null;
};

/** The label of an enum's value in the caller's language. */
export const label = (ctx: Context, type: object, value: string | null): Value =>
  value === null ? null : ctx.say(labelOf(type, value));
