import { Readable } from 'node:stream';
import { LockMode } from '@mikro-orm/core';
import { docx, whileItIsKept, writeFile } from '../../kernel/files/index.js';
import { type Context, type Job, type JobRun, transact } from '../../kernel/index.js';
import { endFile } from '../attachment/attachment.service.js';
import type { ReportForm } from './document-parts.js';
import { documentOf } from './periodic-report.document.js';
import { PeriodicReport } from './periodic-report.entity.js';
import { makeDocumentJob } from './periodic-report.service.js';

/** Makes the document of a report as it is now. A report that changes meanwhile asks for a run of its own. */
async function makeDocument(ctx: Context, { data }: JobRun<{ id: string }>): Promise<void> {
  const known = await ctx.em.fork().findOne(PeriodicReport, { id: data.id });
  if (!known) return;
  const bytes = await documentOf(known, await ctx.rules.value<ReportForm>('consult.report.form'));
  const fileId = ctx.ids('fil');
  const add = await writeFile(
    ctx,
    {
      id: fileId,
      accountId: 'system',
      owner: { type: 'PeriodicReport', id: known.id },
      name: `bao-cao-tu-van-phan-bien-${known.year}${known.quarter ? `-quy-${known.quarter}` : ''}.docx`,
      mediaType: docx,
      expiresAt: whileItIsKept,
    },
    Readable.from([bytes]),
  );
  const isUsed = await transact(ctx, async (tx) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const [report] = await tx.em.find(PeriodicReport, { id: known.id }, lock);
    if (report?.version !== known.version) return false;
    add(tx);
    if (report.fileId) await endFile(tx, report.fileId);
    report.fileId = fileId;
    return true;
  });
  // No row names the bytes, so that nothing else would forget them.
  if (!isUsed) await ctx.files.store.delete(fileId);
}

export const periodicReportJobs: readonly Job[] = [{ name: makeDocumentJob, run: makeDocument }];
