import type { ErrorCode } from '../../kernel/errors.js';
import { AppError, badInput, type Context, forbidden, notFound } from '../../kernel/index.js';
import type { Value } from '../../kernel/tables/index.js';
import { exportLists } from './export.lists.js';
import { parametersOf } from './export.parameters.js';
import { type ExportQuery, exportQuery } from './export.query.js';
import type { ExportJob } from './export-job.entity.js';
import type { ExportList } from './export-list.js';

/** People are read in pages of 50 at most. */
const pageSize = 50;
/** A field that answers so is one that the viewer may not see. */
const hidden = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

export type Asked = Pick<ExportJob, 'list' | 'columns'> & { readonly filter: object | null };

export interface ExportTable {
  readonly lead: readonly string[][];
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<Value[]>;
}

/** The definition of a list. */
export const listOf = (list: string): ExportList => (exportLists as Record<string, ExportList>)[list]!;

/** Headers by column, without those that the filter leaves out. */
export function headersOf(
  ctx: Context,
  list: ExportList,
  filter: object | null,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(list.columns).flatMap(([key, [vi, en]]) => {
      const own = list.header?.(key, filter);
      return own === null ? [] : [[key, ctx.say(own ?? { vi, en })] as const];
    }),
  );
}

/** Asks once, so that what cannot be answered is told before the work begins. @throws as the query of the API */
export async function tryExport(ctx: Context, asked: Asked): Promise<void> {
  const query = prepare(ctx, asked);
  await answerOf(ctx, query, query.hasPages ? { first: 0 } : {});
}

/**
 * The table of a list, through the API of the subgraph as the viewer: rows and fields are judged as for a client.
 * @param progress is told how many records are done, and of how many
 */
export async function openExport(
  ctx: Context,
  asked: Asked,
  progress: (done: number, total: number) => Promise<void>,
): Promise<ExportTable> {
  const list = listOf(asked.list);
  const headers = headersOf(ctx, list, asked.filter);
  const query = prepare(ctx, asked);
  const own = { headers: asked.columns.map((key) => headers.get(key) ?? key) };
  if (query.hasPages) return { ...own, lead: [], rows: pages(ctx, query, progress) };
  const answer = await answerOf(ctx, query, {});
  const nodes: unknown[] = Array.isArray(answer) ? answer : answer.rows;
  const rows = nodes.flatMap((node) => query.rowsOf(ctx, node));
  const total = Array.isArray(answer) ? [] : query.rowsOf(ctx, answer.total).map((row) => asTotal(ctx, row));
  return {
    ...own,
    lead: list.about ? [parametersOf(ctx, list, query, answer)] : [],
    rows: (async function* () {
      await progress(0, nodes.length);
      yield* rows;
      yield* total;
      await progress(nodes.length, nodes.length);
    })(),
  };
}

const totalName = { vi: 'Tổng cộng', en: 'Total' };
const asTotal = (ctx: Context, [first, ...rest]: Value[]): Value[] => [first ?? ctx.say(totalName), ...rest];

const prepare = (ctx: Context, { list, filter, columns }: Asked): ExportQuery =>
  exportQuery(ctx.api.schema, listOf(list), plain(filter), columns);

/** A filter as it came, not as the class of its input. */
const plain = (filter: object | null) => JSON.parse(JSON.stringify(filter)) as Record<string, unknown> | null;

async function* pages(
  ctx: Context,
  query: ExportQuery,
  progress: (done: number, total: number) => Promise<void>,
): AsyncGenerator<Value[]> {
  let after: string | null = null;
  let done = 0;
  let total = 0;
  do {
    const page: any = await answerOf(ctx, query, { first: pageSize, after });
    if (after === null) {
      total = page.totalCount;
      await progress(0, total);
    }
    for (const node of page.nodes) yield* query.rowsOf(ctx, node);
    ctx.loaders.clear();
    done += page.nodes.length;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    await progress(done, total);
  } while (after !== null);
}

/** @throws AppError where the list itself is refused or anything fails; what is hidden in it is null */
async function answerOf(ctx: Context, query: ExportQuery, page: Record<string, unknown>): Promise<any> {
  const variables = { ...query.variables, ...page };
  const { data, errors = [] } = await ctx.api.run(ctx, { query: query.text, variables });
  const found = query.variables.of ? (data as any)?._entities?.[0]?.list : (data as any)?.list;
  const failed = errors.find(({ extensions }) => !found || !hidden.includes(String(extensions.code)));
  if (failed) throw refusalOf(String(failed.extensions.code), failed.message);
  // A record that the viewer may not know of has no lists.
  if (!found) throw notFound();
  return found;
}

function refusalOf(code: string, message: string): AppError {
  const text = { vi: message, en: message };
  if (code === 'FORBIDDEN') return forbidden(text);
  return code === 'BAD_USER_INPUT' ? badInput(text) : new AppError(code as ErrorCode, text);
}
