import { randomUUID } from 'node:crypto';
import type { Context } from '../context.js';
import type { Em } from '../orm/orm.js';

/** Work that is asked for and not handed to the queues yet. */
export interface EnqueuedJob {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly startAfter: Date;
}

/**
 * Asks for a run of a job of this subgraph, in the transaction of the change that needs it: both hold or neither.
 * @param name as in `manifest.jobs`
 * @param data JSON; ids rather than personal data, for it is kept for days
 * @param options `after`: not before this time; default at once
 */
export async function enqueue(
  tx: Context,
  name: string,
  data: object = {},
  options: { readonly after?: Date } = {},
): Promise<void> {
  if (!tx.inTransaction) throw new Error('A job is enqueued in the transaction that needs it');
  if (!tx.jobs.has(name)) throw new Error(`"${name}" is no job of ${tx.subgraph}`);
  await tx.em.execute(
    `insert into "${tx.subgraph}".enqueued_job (id, name, data, start_after, at) values (?, ?, ?, ?, ?)`,
    [randomUUID(), name, JSON.stringify(data), options.after ?? tx.now(), tx.now()],
  );
}

/** What is asked for, oldest first. */
export async function enqueued(em: Em, schema: string): Promise<EnqueuedJob[]> {
  const rows = await em.execute<{ id: string; name: string; data: unknown; start_after: string | Date }[]>(
    `select id, name, data, start_after from "${schema}".enqueued_job order by at, id limit 200`,
  );
  return rows.map(({ id, name, data, start_after }) => ({
    id,
    name,
    data: (typeof data === 'string' ? JSON.parse(data) : data) as object,
    startAfter: new Date(start_after),
  }));
}

/** Forgets what the queues have. */
export const forget = (em: Em, schema: string, id: string) =>
  em.execute(`delete from "${schema}".enqueued_job where id = ?`, [id]);
