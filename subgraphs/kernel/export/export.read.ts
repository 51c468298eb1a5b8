import type { Context } from '../context.js';
import { AppError, badInput, type ErrorCode, forbidden, notFound } from '../errors.js';
import type { Value } from '../tables/index.js';
import { parametersOf } from './export.parameters.js';
import { type ExportQuery, exportQuery, type Names, noNames } from './export.query.js';
import type { ExportList } from './export-list.js';
import type { ExportSource } from './exports.types.js';

/** People are read in pages of 50 at most. */
const pageSize = 50;
/** A field that answers so is one that the viewer may not see. */
const hidden = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

/** A list with its filter and columns, as a job keeps them. */
export interface Asked {
  readonly list: string;
  readonly columns: string[];
  readonly filter: object | null;
}

export interface ExportTable {
  readonly lead: readonly string[][];
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<Value[]>;
}

type Progress = (done: number, total: number) => Promise<void>;

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
export async function tryExport(source: ExportSource, ctx: Context, asked: Asked): Promise<void> {
  const query = prepare(source, ctx, asked);
  await answerOf(ctx, query, query.hasPages ? { first: 0 } : {});
}

/**
 * The table of a list, through the API of the subgraph as the viewer: rows and fields are judged as for a client.
 * @param progress is told how many records are done, and of how many
 */
export async function openExport(
  source: ExportSource,
  ctx: Context,
  asked: Asked,
  progress: Progress,
): Promise<ExportTable> {
  const list = source.lists[asked.list]!;
  const headers = headersOf(ctx, list, asked.filter);
  const query = prepare(source, ctx, asked);
  const own = { headers: asked.columns.map((key) => headers.get(key) ?? key) };
  const namesOf = (ids: readonly string[]): Promise<Names> | Names =>
    ids.length > 0 && source.names ? source.names(ctx, ids) : noNames;
  if (query.hasPages) return { ...own, lead: [], rows: pages(ctx, query, namesOf, progress) };
  const answer = await answerOf(ctx, query, {});
  const nodes: unknown[] = Array.isArray(answer) ? answer : answer.rows;
  const names = await namesOf([...query.namedIn(nodes), ...textsIn(query.variables)]);
  const rows = nodes.flatMap((node) => query.rowsOf(ctx, node, names));
  const total = Array.isArray(answer)
    ? []
    : query.rowsOf(ctx, answer.total, names).map((row) => asTotal(ctx, row));
  const telling = { ctx, parameters: source.parameters, names };
  return {
    ...own,
    lead: list.about ? [parametersOf(telling, list, query, answer)] : [],
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

const prepare = (
  { lists, ends }: ExportSource,
  ctx: Context,
  { list, filter, columns }: Asked,
): ExportQuery => exportQuery(ctx.api.schema, ends, lists[list]!, plain(filter), columns);

/** A filter as it came, not as the class of its input. */
const plain = (filter: object | null) => JSON.parse(JSON.stringify(filter)) as Record<string, unknown> | null;

/** All texts of a value, among which are the ids that were asked for. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

async function* pages(
  ctx: Context,
  query: ExportQuery,
  namesOf: (ids: readonly string[]) => Promise<Names> | Names,
  progress: Progress,
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
    const names = await namesOf(query.namedIn(page.nodes));
    for (const node of page.nodes) yield* query.rowsOf(ctx, node, names);
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
