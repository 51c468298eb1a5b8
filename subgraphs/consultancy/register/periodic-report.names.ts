import { LockMode } from '@mikro-orm/core';
import { type Context, enqueue } from '../../kernel/index.js';
import { PeriodicReport } from './periodic-report.entity.js';
import { makeDocumentJob } from './periodic-report.service.js';
import { withoutNames } from './periodic-report.unnamed.js';

/** A request that is raised is named in no report from then on, sent or not; their documents are made anew. */
export async function takeNameBack(tx: Context, requestId: string): Promise<void> {
  const found = await tx.em.execute<{ id: string }[]>(
    'select id from consultancy.periodic_report where figures @> ?::jsonb',
    [JSON.stringify({ requests: [{ id: requestId }] })],
  );
  if (found.length === 0) return;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const report of await tx.em.find(PeriodicReport, { id: { $in: found.map(({ id }) => id) } }, lock)) {
    report.figures = withoutNames(report.figures, new Set([requestId]));
    report.updatedAt = tx.now();
    await enqueue(tx, makeDocumentJob, { id: report.id });
  }
}
