import type { Context } from '../../kernel/index.js';
import type { TableFailure } from '../import/import.payloads.js';
import type { ExportedList } from './export.enums.js';
import { exportLists } from './export.lists.js';
import { exportProblems } from './export.problems.js';
import type { ExportJob } from './export-job.entity.js';
import type { ExportList } from './export-list.js';

export const shownLists = (ctx: Context) =>
  Object.entries<ExportList>(exportLists).map(([list, { columns }]) => ({
    list: list as ExportedList,
    columns: Object.entries(columns).map(([key, [vi, en]]) => ({ key, label: ctx.say({ vi, en }) })),
  }));

export function exportFailure(ctx: Context, { failureCode: code }: ExportJob): TableFailure | null {
  if (!code) return null;
  const known = Object.hasOwn(exportProblems.codes, code) ? code : 'FAULT';
  return { code, message: ctx.say(exportProblems.problem(known as never).text), place: null };
}
