import type { Em } from '../../subgraphs/kernel/orm/orm.js';
import type { SubgraphRuntime } from '../../subgraphs/kernel/runtime.js';

/**
 * Lets works meet: a table is held against writers until every work waits to lock or write a row of it, having read and
 * judged all before that. So they overlap in every run, and not only when the machine happens to be slow. PostgreSQL
 * only: a PGlite has one connection.
 * @param table with its schema, e.g. `awards.conferred_honour`
 * @returns the answers, in the order of the works
 */
export async function race<T>(
  { orm }: SubgraphRuntime,
  table: string,
  works: readonly (() => Promise<T>)[],
): Promise<T[]> {
  // Begun by hand: `transactional` would make the works join it.
  const holder = orm.em.fork() as Em;
  await holder.begin();
  try {
    await holder.execute(`lock table ${table} in exclusive mode`);
    const answers = Promise.all(works.map((work) => work()));
    await Promise.race([
      untilWaiting(holder, table, works.length),
      answers.then(() => Promise.reject(new Error(`None of the works waits for ${table}`))),
    ]);
    await holder.commit();
    return await answers;
  } catch (error) {
    if (holder.isInTransaction()) await holder.rollback();
    throw error;
  }
}

async function untilWaiting(em: Em, table: string, expected: number): Promise<void> {
  let waiting = 0;
  for (const end = Date.now() + 5_000; Date.now() < end; ) {
    const [row] = await em.execute<{ n: number }[]>(
      'select count(*)::int as n from pg_locks where not granted and relation = ?::regclass',
      [table],
    );
    waiting = row!.n;
    if (waiting === expected) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`${waiting} of ${expected} works wait for ${table}`);
}

/** Rows of a query, outside of any transaction. */
export const rowsOf = (
  { orm }: SubgraphRuntime,
  sql: string,
  parameters: unknown[] = [],
): Promise<Record<string, any>[]> => orm.em.getConnection().execute(sql, parameters);

/** How often a record took a step, by the history of states. */
export async function stepsOf(runtime: SubgraphRuntime, id: string, step: string): Promise<number> {
  const sql = `select 1 from "${runtime.manifest.name}".transition where entity_id = ? and step = ?`;
  return (await rowsOf(runtime, sql, [id, step])).length;
}

/** What each of those saw who did the same at once: `DONE`, or the code of the refusal; sorted, as who wins is chance. */
export const codesOf = (answers: readonly { code?: string | undefined }[]): string[] =>
  answers.map(({ code }) => code ?? 'DONE').sort();
