import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import type { Entities } from '../federation/entities.js';

/** What was worked out after a change, by its name. What was before it is of no use to anybody. */
interface Kept {
  readonly change: bigint;
  readonly all: LRUCache<string, Answer>;
}
interface Answer {
  readonly value: Promise<unknown>;
  readonly rows: number;
}

/** Per process. */
const known = new WeakMap<Entities, Kept>();
/** Of all that is kept together; a name, of SQL with its parameters, is as large as some rows. */
const [mostRows, mostNames] = [100_000, 2_000];
const createKept = (change: bigint): Kept => ({
  change,
  all: new LRUCache({
    max: mostNames,
    maxSize: mostRows,
    sizeCalculation: ({ rows }) => Math.max(rows, 1),
  }),
});

/**
 * What is costly to work out, kept by the process for as long as nothing changes in the subgraph: the audit, numbered in
 * the order of commits, tells. So it is never older than the database, whoever writes to it with an entry in the audit in
 * the same transaction: everybody but who installs reference data at the start.
 * @param name of what is worked out, with all that it depends on besides the records: the day above all
 * @param work is done outside of transactions only once for a change, and fails for all who wait for it; it must not
 * depend on the viewer. Of a list that it answers the rows count, else one
 */
export async function whileUnchanged<T>(ctx: Context, name: string, work: () => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work();
  const [last] = await ctx.em.execute<{ change: string }[]>(
    `select coalesce(max(id), 0)::text as change from "${ctx.subgraph}".audit_entry`,
  );
  const change = BigInt(last!.change);
  let kept = known.get(ctx.entities);
  if (!kept || kept.change < change) {
    kept = createKept(change);
    known.set(ctx.entities, kept);
  }
  // Somebody asked before another change and goes on after it.
  if (kept.change > change) return work();
  const { all } = kept;
  const found = all.get(name);
  if (found) return found.value as Promise<T>;
  const value = work();
  const keep = (rows: number) => all.set(name, { value, rows });
  keep(1);
  const isKept = () => all.get(name)?.value === value;
  value.then(
    (answer) => isKept() && Array.isArray(answer) && keep(answer.length),
    () => isKept() && all.delete(name),
  );
  return value;
}

/** There may be changes that nobody else knows of, which are numbered as the next ones are if they come to nothing. */
export const isInTransaction = (ctx: Context): boolean => ctx.inTransaction || ctx.em.isInTransaction();

/** Of each subgraph, what took long when it was worked out last. */
const foundCostly = new WeakMap<Entities, LRUCache<string, true>>();
/** To ask for the last change costs a statement more: below this it is not worth it. Tests, which count statements, set it. */
export const costly = { ms: 10 };

/**
 * As `whileUnchanged` for what may be costly and mostly is not: asked for in one statement until it turns out to be so,
 * and again as soon as it is so no more.
 * @param name as there
 * @param work as there
 */
export async function keptIfCostly<T>(ctx: Context, name: string, work: () => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work();
  const names = foundCostly.get(ctx.entities) ?? new LRUCache({ max: 1_000 });
  foundCostly.set(ctx.entities, names);
  const timed = async () => {
    const start = performance.now();
    const value = await work();
    if (performance.now() - start > costly.ms) names.set(name, true);
    else names.delete(name);
    return value;
  };
  return names.get(name) ? whileUnchanged(ctx, name, timed) : timed();
}

/**
 * The rows of a statement over tables of which every change is audited, kept where that takes long.
 * @param sql what it depends on besides the records is among its parameters: the day above all
 */
export const keptRows = <T extends object>(ctx: Context, sql: string, params: unknown[]): Promise<T[]> =>
  keptIfCostly(ctx, JSON.stringify([sql, params]), () => ctx.em.execute<T[]>(sql, params));
