import { LockMode } from '@mikro-orm/core';
import { bindContext, inBatch, transact } from '../../kernel/context.js';
import { type Context, JobInterrupted, type JobRun } from '../../kernel/index.js';
import { type Row, TableRefused, WorkState } from '../../kernel/tables/index.js';
import { accountViewer } from '../account/session.service.js';
import { ExistingRows, ImportKind } from './import.enums.js';
import { addErrors, clearErrors, type RowError, writeErrorFile } from './import.errors.js';
import { knownIdentities } from './import.known.js';
import { mayImport } from './import.policy.js';
import { errorOf, isRefusal, isTaken } from './import.refusal.js';
import { type AssociationRow, associationRow, type PersonRow, personRow } from './import.rows.js';
import { isOpen } from './import.service.js';
import { dataRows, withTable } from './import.table.js';
import { takeRows } from './import.take.js';
import { updateRow } from './import.update.js';
import { ImportJob } from './import-job.entity.js';

const batchSize = 100;

/** Undoes what a dry run wrote. */
class Undo extends Error {}
/** Thrown where the import was ended meanwhile, or goes on in another try: what is under way is not written. */
class Ended extends Error {}

interface Outcome {
  created: number;
  updated: number;
  skipped: number;
  errors: RowError[];
}

/**
 * Runs an import, from where it stopped where it was begun before. Each batch of rows is one transaction with its
 * progress; a batch with a row that is refused is done again row by row.
 */
export async function runImport(system: Context, { data, signal }: JobRun<{ id: string }>): Promise<void> {
  const job = await system.em.findOne(ImportJob, { id: data.id });
  if (!job || !isOpen(job)) return;
  const viewer = await accountViewer(system, job.accountId);
  if (!viewer || !mayImport(viewer, job.kind, job.associationId).allowed)
    return end(system, job.id, WorkState.FAILED, 'NOT_ALLOWED_ANY_MORE');
  const ctx = bindContext(system, { viewer });
  try {
    await withTable(ctx, job.fileId, async (file) => {
      if (await begin(ctx, job, file)) await takeTable(ctx, job, file, signal);
    });
  } catch (error) {
    if (error instanceof Ended) return;
    if (error instanceof TableRefused) return end(ctx, job.id, WorkState.FAILED, error.code, error.place);
    throw error;
  }
}

/** No try is left: the import failed where it was. */
export const giveUpImport = (system: Context, { id }: { id: string }): Promise<void> =>
  end(system, id, WorkState.FAILED, 'FAULT');

/**
 * Counts the rows, so that a file that breaks off is refused before anything of it is taken.
 * @returns false where the import was ended meanwhile
 */
async function begin(
  ctx: Context,
  job: ImportJob,
  file: { path: string; mediaType: string },
): Promise<boolean> {
  let total = 0;
  for await (const _ of dataRows(file, job.headerRow)) total++;
  return transact(ctx, async (tx) => {
    const row = await lock(tx, job.id);
    if (!isOpen(row)) return false;
    row.total = total;
    row.status = WorkState.RUNNING;
    // A try that was broken off left nothing but its count.
    if (row.isDryRun)
      Object.assign(row, { done: 0, createdCount: 0, updatedCount: 0, skippedCount: 0, failedCount: 0 });
    if (row.isDryRun) await clearErrors(tx, job.id);
    row.updatedAt = tx.now();
    Object.assign(job, { done: row.done });
    return true;
  });
}

async function takeTable(
  ctx: Context,
  job: ImportJob,
  file: { path: string; mediaType: string },
  signal: AbortSignal,
): Promise<void> {
  let index = 0;
  let batch: Row[] = [];
  /** What a dry run would have taken already. */
  const tried = new Set<string>();
  const take = async () => {
    if (signal.aborted) throw new JobInterrupted();
    const goesOn = await takeBatch(ctx, job, batch, tried);
    job.done += batch.length;
    batch = [];
    return goesOn;
  };
  const from = job.done;
  for await (const row of dataRows(file, job.headerRow)) {
    if (index++ < from) continue;
    batch.push(row);
    if (batch.length === batchSize && !(await take())) return;
  }
  if (batch.length > 0 && !(await take())) return;
  const errorFileId = await writeErrorFile(ctx, job, file);
  await end(ctx, job.id, WorkState.DONE, null, null, errorFileId);
}

/** @returns false where the import was cancelled meanwhile */
async function takeBatch(
  ctx: Context,
  job: ImportJob,
  batch: readonly Row[],
  tried: Set<string>,
): Promise<boolean> {
  const errors: RowError[] = [];
  const rows = batch.flatMap((row) => {
    try {
      return job.kind === ImportKind.ASSOCIATIONS
        ? associationRow(row, job.mapping)
        : personRow(row, job.mapping, job.kind);
    } catch (error) {
      errors.push(errorOf(job, row.number, error));
      return [];
    }
  });
  const known = await knownIdentities(ctx, job, rows);
  const seen = new Set(job.isDryRun ? tried : []);
  const fresh = rows.filter(({ identity }) => {
    if (known.has(identity) || seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
  if (job.isDryRun) for (const { identity } of fresh) tried.add(identity);
  const outcome: Outcome = {
    created: fresh.length,
    updated: 0,
    skipped: rows.length - fresh.length,
    errors,
  };
  if (job.existing === ExistingRows.UPDATE) await updateKnown(ctx, job, rows, known, outcome);
  const count = batch.length;
  try {
    return await inBatch(ctx, async (tx) => {
      // First of all: two tries that write the same rows would wait for each other.
      await lockOpen(tx, job);
      await takeRows(tx, job, fresh);
      if (job.isDryRun) throw new Undo();
      return record(tx, job, count, outcome);
    });
  } catch (error) {
    if (error instanceof Undo) return transact(ctx, (tx) => record(tx, job, count, outcome));
    if (!isRefusal(error)) throw error;
  } finally {
    ctx.loaders.clear();
    ctx.em.clear();
  }
  return takeOneByOne(ctx, job, fresh, count, { ...outcome, created: 0 });
}

/** Each in a transaction of its own: done again after a stop, it changes nothing. */
async function updateKnown(
  ctx: Context,
  job: ImportJob,
  rows: readonly (PersonRow | AssociationRow)[],
  known: ReadonlyMap<string, string>,
  outcome: Outcome,
): Promise<void> {
  for (const row of rows) {
    const recordId = known.get(row.identity);
    if (!recordId) continue;
    let changed = false;
    try {
      await transact(ctx, async (tx) => {
        await lockOpen(tx, job);
        changed = await updateRow(tx, job, row, recordId);
        if (job.isDryRun) throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo) && !isRefusal(error)) throw error;
      if (!(error instanceof Undo)) {
        outcome.errors.push(errorOf(job, row.number, error));
        outcome.skipped--;
        continue;
      }
    }
    if (!changed) continue;
    outcome.updated++;
    outcome.skipped--;
  }
}

async function takeOneByOne(
  ctx: Context,
  job: ImportJob,
  rows: readonly (PersonRow | AssociationRow)[],
  count: number,
  outcome: Outcome,
): Promise<boolean> {
  for (const row of rows) {
    try {
      await transact(ctx, async (tx) => {
        await lockOpen(tx, job);
        await takeRows(tx, job, [row]);
        if (job.isDryRun) throw new Undo();
      });
      outcome.created++;
    } catch (error) {
      if (error instanceof Undo) outcome.created++;
      else if (isTaken(error)) outcome.skipped++;
      else if (isRefusal(error)) outcome.errors.push(errorOf(job, row.number, error));
      else throw error;
    }
  }
  return transact(ctx, (tx) => record(tx, job, count, outcome));
}

/** Writes the progress. @returns false where the import is to end here @throws Ended */
async function record(tx: Context, job: ImportJob, count: number, outcome: Outcome): Promise<boolean> {
  const row = await lockOpen(tx, job);
  row.done += count;
  row.createdCount += outcome.created;
  row.updatedCount += outcome.updated;
  row.skippedCount += outcome.skipped;
  row.failedCount += outcome.errors.length;
  row.updatedAt = tx.now();
  await addErrors(tx, job.id, outcome.errors);
  if (!row.isCancelAsked) return true;
  row.status = WorkState.CANCELLED;
  row.finishedAt = tx.now();
  return false;
}

const lock = (tx: Context, id: string) =>
  tx.em.findOneOrFail(ImportJob, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** @throws Ended */
async function lockOpen(tx: Context, job: ImportJob): Promise<ImportJob> {
  const row = await lock(tx, job.id);
  if (!isOpen(row) || row.done !== job.done) throw new Ended();
  return row;
}

function end(
  ctx: Context,
  id: string,
  status: WorkState,
  failureCode: string | null = null,
  failurePlace: string | null = null,
  errorFileId: string | null = null,
): Promise<void> {
  return transact(ctx, async (tx) => {
    const row = await lock(tx, id);
    if (!isOpen(row)) return;
    Object.assign(row, { status, failureCode, failurePlace, errorFileId });
    row.finishedAt = tx.now();
    row.updatedAt = tx.now();
  });
}
