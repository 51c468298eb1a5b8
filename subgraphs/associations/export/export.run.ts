import { LockMode } from '@mikro-orm/core';
import { bindContext, transact } from '../../kernel/context.js';
import { StoredFile, writeFile } from '../../kernel/files/index.js';
import { AppError, type Context, JobInterrupted, type JobRun } from '../../kernel/index.js';
import { formatOf, writeTable } from '../../kernel/tables/index.js';
import { accountViewer } from '../account/session.service.js';
import { WorkState } from '../import/import.enums.js';
import { mayExport, rightsOf } from './export.policy.js';
import { listOf, openExport } from './export.read.js';
import { isOpen } from './export.service.js';
import { ExportJob } from './export-job.entity.js';

const progressEvery = 1_000;
/** What the list answers to whom it is refused to since the export was asked for. */
const lost = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

/** Runs an export as the account that asked for it, with the rights that it has now. Reads of people are logged. */
export async function runExport(
  system: Context,
  { data, signal, isLast }: JobRun<{ id: string }>,
): Promise<void> {
  const job = await system.em.findOne(ExportJob, { id: data.id });
  if (!job || !isOpen(job)) return;
  const account = await accountViewer(system, job.accountId);
  if (!account || !mayExport(account).allowed)
    return change(system, job.id, { status: WorkState.FAILED, failureCode: 'NOT_ALLOWED_ANY_MORE' });
  const { locale } = job;
  const ctx = bindContext(system, {
    viewer: { ...account, purpose: job.purpose },
    locale,
    say: (text) => text[locale],
    personalReads: new Map(),
  });
  try {
    await make(ctx, job, signal);
  } catch (error) {
    if (error instanceof Cancelled) return;
    if (error instanceof AppError && lost.includes(error.code))
      return change(system, job.id, { status: WorkState.FAILED, failureCode: 'NOT_ALLOWED_ANY_MORE' });
    if (isLast && !signal.aborted)
      await change(system, job.id, { status: WorkState.FAILED, failureCode: 'FAULT' });
    throw error;
  }
}

async function make(ctx: Context, job: ExportJob, signal: AbortSignal): Promise<void> {
  const { mediaType, ending } = formatOf[job.format];
  let told = 0;
  const table = await openExport(ctx, job, async (done, total) => {
    if (signal.aborted) throw new JobInterrupted();
    if (done > 0 && done < total && done - told < progressEvery) return;
    told = done;
    await progress(ctx, job.id, done, total);
  });
  const hours = await ctx.rules.number('file.resultHours');
  const rights = rightsOf(ctx.viewer);
  const add = await writeFile(
    ctx,
    {
      id: job.fileId,
      accountId: job.accountId,
      owner: { type: 'ExportJob', id: job.id },
      name: `${listOf(job.list).fileName}-${ctx.today}.${ending}`,
      mediaType,
      expiresAt: new Date(ctx.now().getTime() + hours * 3_600_000),
    },
    writeTable(job.format, table.headers, table.rows, table.lead),
  );
  const status = await transact(ctx, async (tx) => {
    const row = await lock(tx, job.id);
    if (!isOpen(row)) return row.status;
    add(tx);
    Object.assign(row, { status: WorkState.DONE, rights, finishedAt: tx.now(), updatedAt: tx.now() });
    return row.status;
  });
  // No row names the bytes, so that nothing else would forget them.
  if (status === WorkState.CANCELLED) await ctx.files.store.delete(job.fileId);
}

/** Thrown where the export was cancelled meanwhile. */
class Cancelled extends Error {}

/** Writes how far it is. @throws Cancelled */
async function progress(ctx: Context, id: string, done: number, total: number): Promise<void> {
  const isCancelled = await transact(ctx, async (tx) => {
    const row = await lock(tx, id);
    if (!isOpen(row)) return true;
    Object.assign(row, { status: WorkState.RUNNING, done, total, updatedAt: tx.now() });
    return false;
  });
  if (isCancelled) throw new Cancelled();
}

const lock = (tx: Context, id: string) =>
  tx.em.findOneOrFail(ExportJob, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const change = (ctx: Context, id: string, values: Partial<ExportJob>): Promise<void> =>
  transact(ctx, async (tx) => {
    const row = await lock(tx, id);
    if (isOpen(row)) Object.assign(row, values, { finishedAt: tx.now(), updatedAt: tx.now() });
  });

/** Whether a viewer may still see all that an export holds. */
export async function mayReadExport(ctx: Context, id: string): Promise<boolean> {
  const job = await ctx.loaders.byId(ExportJob, id);
  return job !== null && job.accountId === ctx.viewer.accountId && job.rights === rightsOf(ctx.viewer);
}

/** The file of an export; null before its end, after its time, and to who may see less by now. */
export async function exportedFile(ctx: Context, job: ExportJob): Promise<StoredFile | null> {
  return (await mayReadExport(ctx, job.id)) ? ctx.loaders.byId(StoredFile, job.fileId) : null;
}
