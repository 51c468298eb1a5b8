import { type GraphQLNamedType, isEnumType } from 'graphql';
import { formatPartialDateVi, parsePartialDate } from '../calendar/index.js';
import type { Context } from '../context.js';
import { labelOfNamed } from '../enums.js';
import type { Value } from '../tables/index.js';

/** Where a path ends at a record that another subgraph owns: it is shown by its name there. */
export const namedElsewhere = Symbol('named elsewhere');

/** Some fields of a value that are read as one. */
export interface Shape {
  /** Its fields, as they are selected. */
  readonly fields: string;
  show(value: any): Value;
}

/** What is shown where a path ends at a type that is no single value: what is at a further path in it, or as above. */
export type End = string | Shape | typeof namedElsewhere;

const two = (part: number) => String(part).padStart(2, '0');
const partialDate: Shape = {
  fields: 'year month day',
  show: ({ day, month, year }) => [day, month, year].filter(Boolean).map(two).join('/'),
};

/** Types of the kernel. */
export const kernelEnds: Readonly<Record<string, End>> = { Money: 'amount', PartialDate: partialDate };

const yes = { vi: 'Có', en: 'Yes' };
const no = { vi: 'Không', en: 'No' };
const minute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A value, or all of a list as one text. */
export function joined(value: any, show: (each: any) => Value): Value {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return show(value);
  const shown = value.flat(5).map((each) => joined(each, show));
  return shown.filter((each) => each !== null && each !== '').join('; ') || null;
}

/** A value of the API as people read it in a table. */
export function shownValue(ctx: Context, type: GraphQLNamedType, value: any): Value {
  if (isEnumType(type)) return ctx.say(labelOfNamed(type.name, value));
  if (type.name === 'Date') return day(value);
  if (type.name === 'DateTime') return minute.format(new Date(value)).replace(',', '');
  if (typeof value === 'boolean') return ctx.say(value ? yes : no);
  return typeof value === 'number' ? value : String(value);
}

/** `dd/mm/yyyy` of a day. */
function day(text: string): Value {
  const date = parsePartialDate(text);
  return date ? formatPartialDateVi(date) : text;
}
