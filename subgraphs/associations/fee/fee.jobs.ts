import { type Context, transact, transition } from '../../kernel/index.js';
import { FeeDue } from './fee.entity.js';
import { feeLifecycle } from './fee.lifecycle.js';

const batchSize = 500;

/**
 * Marks fees overdue whose due day is over: a job of the system, in transactions of its own. What it has not come to yet
 * reads as overdue all the same (`statusOn`); the job writes down when it happened.
 * @returns how many it marked; none when it runs again the same day
 */
export async function markOverdueFees(ctx: Context): Promise<number> {
  for (let marked = 0; ; ) {
    const count = await transact(ctx, markSome);
    marked += count;
    if (count < batchSize) return marked;
  }
}

async function markSome(tx: Context): Promise<number> {
  // Whoever pays at this moment is left to the next run.
  const rows = await tx.em.execute<{ id: string }[]>(
    `select id from "${tx.subgraph}".fee_due where status in ('DUE', 'PARTIAL') and due_on < ?::date
     order by id limit ${batchSize} for update skip locked`,
    [tx.today],
  );
  const dues = await tx.em.find(FeeDue, { id: { $in: rows.map(({ id }) => id) } });
  for (const due of dues) {
    await transition(tx, feeLifecycle, 'markOverdue', due);
    due.updatedAt = tx.now();
  }
  return dues.length;
}
