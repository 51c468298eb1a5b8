import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { labelOfNamed } from '../../kernel/enums.js';
import type { Context, Text } from '../../kernel/index.js';
import type { ExportQuery } from './export.query.js';
import { shownValue } from './export.values.js';
import type { ExportColumn, ExportList } from './export-list.js';

/** Names of what statistics are asked; anything else is called as in the API. */
const names: Readonly<Record<string, Text>> = {
  groupBy: { vi: 'Phân theo', en: 'By' },
  measure: { vi: 'Số liệu', en: 'Measure' },
  asOf: { vi: 'Tính đến ngày', en: 'As of' },
  boundary: { vi: 'Địa giới', en: 'Boundaries' },
  mode: { vi: 'chế độ', en: 'mode' },
  on: { vi: 'ngày', en: 'on' },
  localityLevel: { vi: 'Cấp địa bàn', en: 'Tier' },
  place: { vi: 'Nơi tính', en: 'Place' },
  territoryId: { vi: 'Trong đơn vị', en: 'Within the unit' },
  regionId: { vi: 'Trong vùng', en: 'Within the region' },
  filter: { vi: 'Điều kiện', en: 'Conditions' },
};
const exportedOn = { vi: 'Ngày xuất', en: 'Exported on' };
const place = (name: string) => Object.keys(names).indexOf(name);
const say = (ctx: Context, name: string) => (names[name] ? ctx.say(names[name]) : name);

/** What stands above a statistic: what was asked for, and what is true of all of its numbers. */
export function parametersOf(ctx: Context, list: ExportList, query: ExportQuery, answer: any): string[] {
  const about = Object.entries(list.about ?? {});
  const told = query.aboutOf(ctx, answer);
  const asked = Object.entries(query.variables)
    .filter(([name, value]) => value !== undefined && value !== null && !list.about?.[name])
    .sort(([a], [b]) => place(a) - place(b));
  return [
    ctx.say(list.label).split(',')[0]!,
    ...asked.map(([name, value]) => `${say(ctx, name)}: ${argument(ctx, query.argumentTypes[name]!, value)}`),
    ...about.flatMap(([, [vi, en]]: [string, ExportColumn], i) =>
      told[i] === null ? [] : [`${ctx.say({ vi, en })}: ${told[i]}`],
    ),
    `${ctx.say(exportedOn)}: ${ctx.today.split('-').reverse().join('/')}`,
  ];
}

function argument(ctx: Context, type: GraphQLInputType, value: any): string {
  if (isNonNullType(type)) return argument(ctx, type.ofType, value);
  if (isListType(type))
    return [value]
      .flat()
      .map((each) => argument(ctx, type.ofType, each))
      .join(', ');
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([name, each]) => `${say(ctx, name)} ${argument(ctx, fields[name]!.type, each)}`)
      .join('; ');
  }
  if (isEnumType(type)) return ctx.say(labelOfNamed(type.name, value));
  return String(shownValue(ctx, getNamedType(type), value));
}
