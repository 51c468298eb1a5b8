import { assertAllowed } from '../authorization.js';
import type { Context } from '../context.js';
import { enqueue } from '../jobs/index.js';
import { countRows } from '../read/select.js';
import { WorkState } from '../tables/index.js';
import { loadForChange, type MutationInput, make, once } from '../write.js';
import { mayCancelExport, mayExport } from './export.policy.js';
import { headersOf, tryExport } from './export.read.js';
import type { ExportFormat } from './export.types.js';
import type { ExportJobRecord } from './export-job.record.js';
import { filterOf } from './export-list.js';
import type { Exports } from './exports.types.js';

export const exportJobName = 'export-list';
const mostOpen = 5;
/** It is kept with the job. */
const longestFilter = 5_000;

/** What a subgraph's input of a start has, with the enum of its own lists and the filters that belong to them. */
export interface StartExport extends MutationInput {
  readonly list: string;
  readonly filter?: object | null;
  readonly columns?: string[] | null;
  readonly format: ExportFormat;
}

/** Starts an export in the background, as the viewer: what it may hold is judged again when it runs. */
export async function startExport<Job extends ExportJobRecord>(
  exports: Exports<Job>,
  ctx: Context,
  input: StartExport,
): Promise<Job> {
  const { refuse } = exports.problems;
  assertAllowed(mayExport(ctx.viewer), ctx);
  const list = exports.lists[input.list]!;
  const given = Object.entries(input.filter ?? {}).filter(([, filter]) => filter);
  if (given.some(([name]) => name !== filterOf(input.list)))
    refuse('FILTER_OF_OTHER_LIST', ['input', 'filter']);
  const filter = (given[0]?.[1] ?? null) as object | null;
  if (JSON.stringify(filter).length > longestFilter) refuse('INVALID_VALUE', ['input', 'filter']);
  if (!filter && list.of) refuse('FILTER_NEEDED', ['input', 'filter']);
  const known = headersOf(ctx, list, filter);
  const columns = input.columns ?? [...known.keys()];
  if (columns.length === 0 || columns.length > 50) refuse('INVALID_VALUE', ['input', 'columns']);
  if (columns.some((key) => !known.has(key))) refuse('UNKNOWN_COLUMN', ['input', 'columns']);
  // A filter that cannot be, and a list that is refused, are told now.
  await tryExport(exports, ctx, { list: input.list, filter, columns });
  return once<Job>(ctx, input, exports.mutations.start, exports.job, async (tx) => {
    const open = { accountId: tx.viewer.accountId, status: { $in: openStates } };
    if ((await countRows(tx, exports.job, open)) >= mostOpen) refuse('TOO_MANY_OPEN', ['input']);
    const job = make<ExportJobRecord>(tx, exports.job, {
      accountId: tx.viewer.accountId!,
      list: input.list,
      filter,
      columns,
      format: input.format,
      locale: tx.locale,
      purpose: tx.viewer.purpose,
      status: WorkState.WAITING,
      total: null,
      done: 0,
      fileId: tx.ids('fil'),
      rights: null,
    });
    await enqueue(tx, exportJobName, { id: job.id });
    return job as Job;
  });
}

/** Ends an export; it leaves no file. */
export function cancelExport<Job extends ExportJobRecord>(
  exports: Exports<Job>,
  ctx: Context,
  input: MutationInput & { readonly id: string },
): Promise<Job> {
  return once<Job>(ctx, input, exports.mutations.cancel, exports.job, async (tx) => {
    const job = await loadForChange<Job>(tx, exports.job, input.id);
    assertAllowed(mayCancelExport(tx.viewer, job), tx);
    if (!isOpen(job)) exports.problems.refuse('ALREADY_ENDED', ['input', 'id']);
    Object.assign(job, { status: WorkState.CANCELLED, finishedAt: tx.now(), updatedAt: tx.now() });
    return job;
  });
}

export const openStates: readonly WorkState[] = [WorkState.WAITING, WorkState.RUNNING];
export const isOpen = ({ status }: ExportJobRecord): boolean => openStates.includes(status);
