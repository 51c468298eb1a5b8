import {
  assertAllowed,
  type Context,
  countRows,
  enqueue,
  loadForChange,
  make,
  once,
} from '../../kernel/index.js';
import { WorkState } from '../import/import.enums.js';
import { type CancelExportInput, filterOf, type StartExportInput } from './export.inputs.js';
import { mayCancelExport, mayExport } from './export.policy.js';
import { exportProblems } from './export.problems.js';
import { headersOf, listOf, tryExport } from './export.read.js';
import { ExportJob } from './export-job.entity.js';

const { refuse } = exportProblems;
export const exportJobName = 'export-list';
const mostOpen = 5;
/** It is kept with the job. */
const longestFilter = 5_000;

/** Starts an export in the background, as the viewer: what it may hold is judged again when it runs. */
export async function startExport(ctx: Context, input: StartExportInput): Promise<ExportJob> {
  assertAllowed(mayExport(ctx.viewer), ctx);
  const list = listOf(input.list);
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
  await tryExport(ctx, { list: input.list, filter, columns });
  return once(ctx, input, 'startExport', ExportJob, async (tx) => {
    const open = { accountId: tx.viewer.accountId, status: { $in: [WorkState.WAITING, WorkState.RUNNING] } };
    if ((await countRows(tx, ExportJob, open)) >= mostOpen) refuse('TOO_MANY_OPEN', ['input']);
    const job = make(tx, ExportJob, {
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
    return job;
  });
}

/** Ends an export; it leaves no file. */
export function cancelExport(ctx: Context, input: CancelExportInput): Promise<ExportJob> {
  return once(ctx, input, 'cancelExport', ExportJob, async (tx) => {
    const job = await loadForChange(tx, ExportJob, input.id);
    assertAllowed(mayCancelExport(tx.viewer, job), tx);
    if (!isOpen(job)) refuse('ALREADY_ENDED', ['input', 'id']);
    Object.assign(job, { status: WorkState.CANCELLED, finishedAt: tx.now(), updatedAt: tx.now() });
    return job;
  });
}

export const isOpen = ({ status }: ExportJob): boolean =>
  status === WorkState.WAITING || status === WorkState.RUNNING;
