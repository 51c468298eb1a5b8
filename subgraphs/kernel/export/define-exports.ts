import type { Context } from '../context.js';
import type { Job } from '../jobs/index.js';
import { exportedFile, giveUpExport, mayReadExport, revokeExports, runExport } from './export.run.js';
import { cancelExport, exportJobName, type StartExport, startExport } from './export.service.js';
import { exportFailure } from './export.shown.js';
import type { ExportJobRecord } from './export-job.record.js';
import type { Exports } from './exports.types.js';

/**
 * Makes the use cases of a subgraph's exports: lists of its API as tables, read in the background as who asked for them.
 * The subgraph has the record, the lists, and the names of its operations.
 */
export function defineExports<Record extends ExportJobRecord>(exports: Exports<Record>) {
  const job: Job = {
    name: exportJobName,
    retries: 10,
    minutes: 60,
    run: (ctx, run) => runExport(exports, ctx, run),
    givenUp: (ctx, data) => giveUpExport(exports, ctx, data),
  };
  return {
    /** For the manifest’s list of jobs. */
    job,
    start: (ctx: Context, input: StartExport) => startExport(exports, ctx, input),
    cancel: (ctx: Context, input: Parameters<typeof cancelExport>[2]) => cancelExport(exports, ctx, input),
    failure: (ctx: Context, record: Record) => exportFailure(exports, ctx, record),
    file: (ctx: Context, record: Record) => exportedFile(exports, ctx, record),
    /** For the manifest’s `fileGuards`. */
    mayRead: (ctx: Context, id: string) => mayReadExport(exports, ctx, id),
    revoke: (tx: Context, failureCode: string) => revokeExports(exports, tx, failureCode),
  };
}
