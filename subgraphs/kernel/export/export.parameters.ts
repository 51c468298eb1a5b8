import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Context } from '../context.js';
import { labelOfNamed } from '../enums.js';
import type { Text } from '../locale.js';
import type { ExportQuery, Names } from './export.query.js';
import { shownValue } from './export.values.js';
import type { ExportColumn, ExportList } from './export-list.js';

/** How what was asked is told: what arguments are called, anything else as in the API, and the names behind ids. */
interface Telling {
  readonly ctx: Context;
  readonly parameters: Readonly<Record<string, Text>>;
  readonly names: Names;
}

const exportedOn = { vi: 'Ngày xuất', en: 'Exported on' };
const say = ({ ctx, parameters }: Telling, name: string) =>
  parameters[name] ? ctx.say(parameters[name]) : name;

/** What stands above a statistic: what was asked for, and what is true of all of its numbers. */
export function parametersOf(telling: Telling, list: ExportList, query: ExportQuery, answer: any): string[] {
  const { ctx, parameters } = telling;
  const place = (name: string) => Object.keys(parameters).indexOf(name);
  const about = Object.entries(list.about ?? {});
  const told = query.aboutOf(ctx, answer);
  const asked = Object.entries(query.variables)
    .filter(([name, value]) => value !== undefined && value !== null && !list.about?.[name])
    .sort(([a], [b]) => place(a) - place(b));
  return [
    ctx.say(list.label).split(',')[0]!,
    ...asked.map(
      ([name, value]) => `${say(telling, name)}: ${argument(telling, query.argumentTypes[name]!, value)}`,
    ),
    ...about.flatMap(([, [vi, en]]: [string, ExportColumn], i) =>
      told[i] === null ? [] : [`${ctx.say({ vi, en })}: ${told[i]}`],
    ),
    `${ctx.say(exportedOn)}: ${ctx.today.split('-').reverse().join('/')}`,
  ];
}

function argument(telling: Telling, type: GraphQLInputType, value: any): string {
  if (isNonNullType(type)) return argument(telling, type.ofType, value);
  if (isListType(type))
    return [value]
      .flat()
      .map((each) => argument(telling, type.ofType, each))
      .join(', ');
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([name, each]) => `${say(telling, name)} ${argument(telling, fields[name]!.type, each)}`)
      .join('; ');
  }
  if (isEnumType(type)) return telling.ctx.say(labelOfNamed(type.name, value));
  return telling.names.get(value) ?? String(shownValue(telling.ctx, getNamedType(type), value));
}
