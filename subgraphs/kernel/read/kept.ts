import type { Context } from '../context.js';
import type { Entities } from '../federation/entities.js';

interface Kept {
  readonly change: string;
  readonly value: Promise<unknown>;
}

/** Per process: what was worked out, and after which change. */
const known = new WeakMap<Entities, Map<string, Kept>>();
const most = 50;

/**
 * What is costly to work out, kept by the process for as long as nothing changes in the subgraph: the audit, numbered in
 * the order of commits, tells. So it is never older than the database, whoever writes to it.
 * @param name of what is worked out, with all that it depends on besides the records: the day above all
 * @param work is done outside of transactions only once for a change; it must not depend on the viewer
 */
export async function whileUnchanged<T>(ctx: Context, name: string, work: () => Promise<T>): Promise<T> {
  if (ctx.inTransaction) return work();
  const [last] = await ctx.em.execute<{ change: string }[]>(
    `select coalesce(max(id), 0)::text as change from "${ctx.subgraph}".audit_entry`,
  );
  const { change } = last!;
  const all = known.get(ctx.entities) ?? new Map<string, Kept>();
  known.set(ctx.entities, all);
  const found = all.get(name);
  if (found?.change === change) return found.value as Promise<T>;
  const value = work();
  all.delete(name);
  all.set(name, { change, value });
  if (all.size > most) all.delete(all.keys().next().value!);
  value.catch(() => all.get(name)?.value === value && all.delete(name));
  return value;
}
