import { LockMode } from '@mikro-orm/core';
import { bindContext, type Context, transact } from '../context.js';
import { AppError } from '../errors.js';
import { StoredFile, writeFile } from '../files/index.js';
import { graphAs } from '../graph-client.js';
import { JobInterrupted, type JobRun } from '../jobs/index.js';
import { assertFits, formatOf, TableTooLong, WorkState, writeTable } from '../tables/index.js';
import { mayExport, rightsOf } from './export.policy.js';
import { openExport } from './export.read.js';
import { isOpen, openStates } from './export.service.js';
import type { ExportJobRecord } from './export-job.record.js';
import type { Exports } from './exports.types.js';

const progressEvery = 1_000;
/** What the list answers to whom it is refused to since the export was asked for. */
const lost = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

/** Runs an export as the account that asked for it, with the rights that it has now. Reads of people are logged. */
export async function runExport(
  exports: Exports,
  system: Context,
  { data, signal }: JobRun<{ id: string }>,
): Promise<void> {
  const job = await system.em.findOne<ExportJobRecord>(exports.job, { id: data.id });
  if (!job) return;
  if (!isOpen(job)) {
    // A try that was killed before the export was ended left them.
    if (job.status !== WorkState.DONE) await system.files.store.delete(job.fileId);
    return;
  }
  const fail = (failureCode: string) =>
    change(exports, system, job.id, { status: WorkState.FAILED, failureCode });
  const account = await exports.accountViewer(system, job.accountId);
  if (!account || !mayExport(account).allowed) return fail('NOT_ALLOWED_ANY_MORE');
  const { locale } = job;
  const viewer = { ...account, purpose: job.purpose };
  const ctx = bindContext(system, {
    viewer,
    graph: graphAs(system.graph, viewer),
    locale,
    say: (text) => text[locale],
    personalReads: new Map(),
  });
  try {
    await make(exports, ctx, job, signal);
  } catch (error) {
    if (error instanceof Ended) return;
    if (error instanceof AppError && lost.includes(error.code)) return fail('NOT_ALLOWED_ANY_MORE');
    if (error instanceof TableTooLong) return fail('TOO_MANY_ROWS');
    throw error;
  }
}

/** No try is left: the export failed, and what the last one may have stored is forgotten. */
export async function giveUpExport(exports: Exports, system: Context, { id }: { id: string }): Promise<void> {
  await change(exports, system, id, { status: WorkState.FAILED, failureCode: 'FAULT' });
  const { fileId } = await system.em.findOneOrFail<ExportJobRecord>(exports.job, { id });
  await forgetUnlessUsed(exports, system, id, fileId);
}

/** Each try has a file of its own: one that is slow must not change the bytes of another that came after it. */
async function make(
  exports: Exports,
  ctx: Context,
  job: ExportJobRecord,
  signal: AbortSignal,
): Promise<void> {
  const fileId = ctx.ids('fil');
  const former = await begin(exports, ctx, job.id, fileId);
  if (former !== null) await ctx.files.store.delete(former);
  let isDone = false;
  try {
    isDone = await makeFile(exports, ctx, job, fileId, signal);
  } finally {
    if (!isDone) await forgetUnlessUsed(exports, ctx, job.id, fileId);
  }
}

/** No row names the bytes, so that nothing else would forget them; but a commit may hold of which no answer came. */
async function forgetUnlessUsed(exports: Exports, ctx: Context, id: string, fileId: string): Promise<void> {
  const row = await ctx.em.fork().findOneOrFail<ExportJobRecord>(exports.job, { id });
  if (row.status !== WorkState.DONE || row.fileId !== fileId) await ctx.files.store.delete(fileId);
}

/** @returns whether it is the file of the export now */
async function makeFile(
  exports: Exports,
  ctx: Context,
  job: ExportJobRecord,
  fileId: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { mediaType, ending } = formatOf[job.format];
  let told = 0;
  const table = await openExport(exports, ctx, job, async (done, total) => {
    if (signal.aborted) throw new JobInterrupted();
    // Not after all of them have been read, where each is a row at least.
    if (!exports.lists[job.list]!.each) assertFits(job.format, total + 1);
    if (done > 0 && done < total && done - told < progressEvery) return;
    told = done;
    await progress(exports, ctx, { id: job.id, fileId }, done, total);
  });
  const hours = await ctx.rules.number(exports.hoursRule);
  const rights = rightsOf(ctx.viewer);
  const add = await writeFile(
    ctx,
    {
      id: fileId,
      accountId: job.accountId,
      owner: { type: exports.typename, id: job.id },
      name: `${exports.lists[job.list]!.fileName}-${ctx.today}.${ending}`,
      mediaType,
      expiresAt: new Date(ctx.now().getTime() + hours * 3_600_000),
    },
    writeTable(job.format, table.headers, table.rows, table.lead),
  );
  return transact(ctx, async (tx) => {
    const row = await lock(exports, tx, job.id);
    if (!isOf(row, fileId)) return false;
    add(tx);
    Object.assign(row, { status: WorkState.DONE, rights, finishedAt: tx.now(), updatedAt: tx.now() });
    return true;
  });
}

/** Thrown where the export was ended meanwhile, or goes on in another try. */
class Ended extends Error {}

/** Whether a try is the one that goes on. */
const isOf = (row: ExportJobRecord, fileId: string): boolean => isOpen(row) && row.fileId === fileId;

/** Takes the export over. @returns what a try before may have stored; null where there was none. @throws Ended */
async function begin(exports: Exports, ctx: Context, id: string, fileId: string): Promise<string | null> {
  return transact(ctx, async (tx) => {
    const row = await lock(exports, tx, id);
    if (!isOpen(row)) throw new Ended();
    const former = row.status === WorkState.RUNNING ? row.fileId : null;
    Object.assign(row, { status: WorkState.RUNNING, fileId, updatedAt: tx.now() });
    return former;
  });
}

/** Writes how far a try is. @throws Ended */
async function progress(
  exports: Exports,
  ctx: Context,
  { id, fileId }: Pick<ExportJobRecord, 'id' | 'fileId'>,
  done: number,
  total: number,
): Promise<void> {
  const isEnded = await transact(ctx, async (tx) => {
    const row = await lock(exports, tx, id);
    if (!isOf(row, fileId)) return true;
    Object.assign(row, { done, total, updatedAt: tx.now() });
    return false;
  });
  if (isEnded) throw new Ended();
}

const lock = ({ job }: Exports, tx: Context, id: string): Promise<ExportJobRecord> =>
  tx.em.findOneOrFail<ExportJobRecord>(job, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const change = (
  exports: Exports,
  ctx: Context,
  id: string,
  values: Partial<ExportJobRecord>,
): Promise<void> =>
  transact(ctx, async (tx) => {
    const row = await lock(exports, tx, id);
    if (isOpen(row)) Object.assign(row, values, { finishedAt: tx.now(), updatedAt: tx.now() });
  });

/**
 * Something may be seen by fewer than before: files that may hold it are for nobody any more, and exports under way, which
 * may have read it, end. In the transaction of that change.
 * @param failureCode one of the subgraph's problems, which says so
 */
export async function revokeExports(exports: Exports, tx: Context, failureCode: string): Promise<void> {
  const still = { ownerType: exports.typename, expiresAt: { $gt: tx.now() } };
  const files = await tx.em.find(StoredFile, still, { fields: ['id'] });
  const held = {
    $or: [
      { status: { $in: openStates } },
      { rights: { $ne: null }, fileId: { $in: files.map(({ id }) => id) } },
    ],
  };
  // In one order, so that two who revoke do not wait for each other.
  const jobs = await tx.em.find<ExportJobRecord>(exports.job, held, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    orderBy: { id: 'ASC' },
  });
  for (const job of jobs) {
    if (isOpen(job))
      Object.assign(job, {
        status: WorkState.FAILED,
        failureCode,
        finishedAt: tx.now(),
      });
    Object.assign(job, { rights: null, updatedAt: tx.now() });
  }
}

/** Whether a viewer may still see all that an export holds. */
export async function mayReadExport(exports: Exports, ctx: Context, id: string): Promise<boolean> {
  const job = await ctx.loaders.byId(exports.job, id);
  if (job?.accountId !== ctx.viewer.accountId || job.rights !== rightsOf(ctx.viewer)) return false;
  const loss = await ctx.loaders.batch<string, Date | null>('last loss', '', async () => {
    return new Map([['', (await exports.lastLoss?.(ctx)) ?? null]]);
  });
  // Not since it was ready: what was lost while it was made may have been read before.
  return !loss || loss <= job.createdAt;
}

/** The file of an export; null before its end, after its time, and to who may see less by now. */
export async function exportedFile(
  exports: Exports,
  ctx: Context,
  job: ExportJobRecord,
): Promise<StoredFile | null> {
  if (!(await mayReadExport(exports, ctx, job.id))) return null;
  // Not by its visibility: a subgraph may have files that are no type of its API.
  const file = await ctx.loaders.batch<string, StoredFile>('exported files', job.fileId, async (ids) => {
    const files = await ctx.em.find(StoredFile, { id: { $in: [...ids] }, expiresAt: { $gt: ctx.now() } });
    return new Map(files.map((each) => [each.id, each]));
  });
  return file ?? null;
}
