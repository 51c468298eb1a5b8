import { LockMode } from '@mikro-orm/core';
import { bindContext, transact } from '../../kernel/context.js';
import { StoredFile, writeFile } from '../../kernel/files/index.js';
import { type Context, connection, JobInterrupted, type JobRun } from '../../kernel/index.js';
import { formatOf, type Value, writeTable } from '../../kernel/tables/index.js';
import { accountViewer } from '../account/session.service.js';
import { WorkState } from '../import/import.enums.js';
import { exportLists } from './export.lists.js';
import { mayExport, rightsOf } from './export.policy.js';
import { ExportJob } from './export-job.entity.js';

/** People are read in pages of 50 at most. */
const pageSize = 50;
const progressEvery = 1_000;

/** Runs an export as the account that asked for it, with the rights that it has now. Reads of people are logged. */
export async function runExport(
  system: Context,
  { data, signal, isLast }: JobRun<{ id: string }>,
): Promise<void> {
  const job = await system.em.findOne(ExportJob, { id: data.id });
  if (!job || job.status === WorkState.DONE || job.status === WorkState.FAILED) return;
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
    if (isLast && !signal.aborted)
      await change(system, job.id, { status: WorkState.FAILED, failureCode: 'FAULT' });
    throw error;
  }
}

async function make(ctx: Context, job: ExportJob, signal: AbortSignal): Promise<void> {
  const { columns, fileName } = exportLists[job.list];
  const { mediaType, ending } = formatOf[job.format];
  const headers = job.columns.map((key) => ctx.say(columns[key]!.label));
  const hours = await ctx.rules.number('file.resultHours');
  const rights = rightsOf(ctx.viewer);
  const add = await writeFile(
    ctx,
    {
      id: job.fileId,
      accountId: job.accountId,
      owner: { type: 'ExportJob', id: job.id },
      name: `${fileName}-${ctx.today}.${ending}`,
      mediaType,
      expiresAt: new Date(ctx.now().getTime() + hours * 3_600_000),
    },
    writeTable(job.format, headers, rows(ctx, job, signal)),
  );
  await transact(ctx, async (tx) => {
    const row = await lock(tx, job.id);
    if (row.status === WorkState.DONE) return;
    add(tx);
    Object.assign(row, { status: WorkState.DONE, rights, finishedAt: tx.now(), updatedAt: tx.now() });
  });
}

/** The rows of the list, page by page through the same door as the API's. */
async function* rows(ctx: Context, job: ExportJob, signal: AbortSignal): AsyncGenerator<Value[]> {
  const { entity, list, columns } = exportLists[job.list];
  const what = await list(ctx, job.filter);
  const shown = job.columns.map((key) => columns[key]!);
  let after: string | null = null;
  let done = 0;
  do {
    if (signal.aborted) throw new JobInterrupted();
    const page: Awaited<ReturnType<typeof connection<object>>> = await connection(
      ctx,
      entity,
      { first: pageSize, after },
      what,
    );
    if (after === null)
      await change(ctx, job.id, { status: WorkState.RUNNING, total: await page.totalCount, done: 0 });
    // Side by side, so that what they ask is asked once for the page.
    yield* await Promise.all(
      page.nodes.map((row) => Promise.all(shown.map((column) => column.value(ctx, row)))),
    );
    ctx.loaders.clear();
    done += page.nodes.length;
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null || done % progressEvery === 0) await change(ctx, job.id, { done });
  } while (after !== null);
}

const lock = (tx: Context, id: string) =>
  tx.em.findOneOrFail(ExportJob, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const change = (ctx: Context, id: string, values: Partial<ExportJob>): Promise<void> =>
  transact(ctx, async (tx) => {
    const row = await lock(tx, id);
    Object.assign(row, values, { updatedAt: tx.now() });
    if (values.failureCode) row.finishedAt = tx.now();
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
