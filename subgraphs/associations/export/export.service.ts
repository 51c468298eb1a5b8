import { assertAllowed, type Context, countRows, enqueue, make, once } from '../../kernel/index.js';
import { WorkState } from '../import/import.enums.js';
import { filterOf, type StartExportInput } from './export.inputs.js';
import { exportLists } from './export.lists.js';
import { mayExport } from './export.policy.js';
import { exportProblems } from './export.problems.js';
import { ExportJob } from './export-job.entity.js';

const { refuse } = exportProblems;
export const exportJobName = 'export-list';
const mostOpen = 5;
/** It is kept with the job. */
const longestFilter = 5_000;

/** Starts an export in the background, as the viewer: what it may hold is judged again when it runs. */
export function startExport(ctx: Context, input: StartExportInput): Promise<ExportJob> {
  return once(ctx, input, 'startExport', ExportJob, async (tx) => {
    assertAllowed(mayExport(tx.viewer), tx);
    const { columns: known } = exportLists[input.list];
    const columns = input.columns ?? Object.keys(known);
    if (columns.length === 0 || columns.length > 50) refuse('INVALID_VALUE', ['input', 'columns']);
    if (columns.some((key) => !Object.hasOwn(known, key))) refuse('UNKNOWN_COLUMN', ['input', 'columns']);
    const given = Object.entries(input.filter ?? {}).filter(([, filter]) => filter);
    if (given.some(([name]) => name !== filterOf[input.list]))
      refuse('FILTER_OF_OTHER_LIST', ['input', 'filter']);
    const filter = (given[0]?.[1] ?? null) as object | null;
    if (JSON.stringify(filter).length > longestFilter) refuse('INVALID_VALUE', ['input', 'filter']);
    // A filter that cannot be is told now.
    await exportLists[input.list].list(tx, filter);
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
