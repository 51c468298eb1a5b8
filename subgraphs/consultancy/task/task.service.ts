import { badInput, type Connection, type Context } from '../../kernel/index.js';
import type { PageArguments } from '../../kernel/read/connection.js';
import { decodeCursor, encodeCursor } from '../../kernel/read/cursor.js';
import { maxPage, type Order } from '../../kernel/read/select.js';
import { endedStatuses } from '../request/request.status.js';
import { type TaskSource, taskSourcesOf } from './task.policy.js';
import type { ConsultancyTask } from './task.types.js';

const order: Order = [
  ['sortOn', 'ASC'],
  ['key', 'ASC'],
];
/** Tasks without a day come last. */
const never = '9999-12-31';

/**
 * What the viewer has to do about consultancy requests, what is due first coming first: one statement for the page and,
 * where asked for, one for the total.
 * @throws BAD_USER_INPUT for a page size outside 0–100 or a cursor that does not fit
 */
export async function myConsultancyTasks(
  ctx: Context,
  page: PageArguments,
): Promise<Connection<ConsultancyTask>> {
  if (page.first < 0 || page.first > maxPage) {
    throw badInput({
      vi: `«first» phải từ 0 đến ${maxPage}.`,
      en: `"first" must be between 0 and ${maxPage}.`,
    });
  }
  const after = page.after ? decodeCursor(page.after, order, ['day', 'string']) : null;
  const sources = taskSourcesOf(ctx.viewer, ctx.today);
  const rows = sources.length === 0 ? [] : await read(ctx, sources, page.first + 1, after);
  const nodes = rows.slice(0, page.first);
  const cursorOf = (node: ConsultancyTask) => encodeCursor(order, node as unknown as Record<string, unknown>);
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    },
    get totalCount() {
      return count(ctx, sources);
    },
  };
}

/** All tasks as a relation; with the values of its parameters. */
function relation(sources: readonly TaskSource[]) {
  const parts = sources.map(
    ({ kind, where, due, subject = `''`, join = '' }) =>
      `select '${kind}' as kind, r.id as "requestId", ${due} as due, ${subject} as subject from r ${join} where ${where}`,
  );
  const sql = `with r as (
      select request.*, council.status as council, report.status as report, report.id as report_id
      from consultancy.consultancy_request request
      left join lateral (select c.status from consultancy.consultancy_council c
        where c.request_id = request.id and c.round = request.round and c.status <> 'CANCELLED' limit 1) council on true
      left join lateral (select v.id, v.status from consultancy.consultancy_report v
        where v.request_id = request.id and v.round = request.round order by v.version_number desc limit 1) report on true
      where request.status <> all(?::text[])),
    task as (
      select t.kind, t."requestId", nullif(t.subject, '') as "subjectId", t.due::text as "dueOn",
        coalesce(t.due::text, '${never}') as "sortOn", t.kind || ':' || t."requestId" || ':' || coalesce(t.subject, '') as key
      from (${parts.join(' union ')}) t)`;
  return { sql, params: [`{${endedStatuses.join()}}`, ...sources.flatMap(({ params = [] }) => params)] };
}

function read(
  ctx: Context,
  sources: readonly TaskSource[],
  limit: number,
  after: readonly unknown[] | null,
): Promise<ConsultancyTask[]> {
  const { sql, params } = relation(sources);
  const seek = after ? 'where ("sortOn" collate "C", key collate "C") > (?, ?)' : '';
  return ctx.em.execute<ConsultancyTask[]>(
    `${sql} select * from task ${seek} order by "sortOn" collate "C", key collate "C" limit ?`,
    [...params, ...(after ?? []), limit],
  );
}

async function count(ctx: Context, sources: readonly TaskSource[]): Promise<number> {
  if (sources.length === 0) return 0;
  const { sql, params } = relation(sources);
  const [row] = await ctx.em.execute<{ n: number }[]>(`${sql} select count(*)::int as n from task`, params);
  return row!.n;
}
