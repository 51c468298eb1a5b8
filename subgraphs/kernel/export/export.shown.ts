import type { Context } from '../context.js';
import type { TableFailure } from '../tables/index.js';
import type { ExportJobRecord } from './export-job.record.js';
import type { ExportList } from './export-list.js';
import type { Exports } from './exports.types.js';

/** What can be exported, with the columns of each. */
export const shownLists = <Name extends string>(ctx: Context, lists: Readonly<Record<Name, ExportList>>) =>
  Object.entries<ExportList>(lists).map(([list, { columns }]) => ({
    list: list as Name,
    columns: Object.entries(columns).map(([key, [vi, en]]) => ({ key, label: ctx.say({ vi, en }) })),
  }));

/** Why an export failed; null where it did not. */
export function exportFailure(
  { problems }: Pick<Exports, 'problems'>,
  ctx: Context,
  { failureCode: code }: ExportJobRecord,
): TableFailure | null {
  if (!code) return null;
  const known = Object.hasOwn(problems.codes, code) ? code : 'FAULT';
  return { code, message: ctx.say(problems.problem(known as never).text), place: null };
}
