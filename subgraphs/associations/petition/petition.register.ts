import type { Context } from '../../kernel/index.js';

/**
 * The next number of a register in a year, e.g. `KN-2026-001`. The counter's row stays locked until the transaction
 * ends, so that two registrations at once take different numbers and a refused one leaves no gap.
 */
export async function nextNumber(tx: Context, register: string, year: string): Promise<string> {
  const id = `${register}-${year}`;
  const [row] = await tx.em.execute<{ last: number }[]>(
    `insert into "${tx.subgraph}".register_counter as c (id, last) values (?, 1)
     on conflict (id) do update set last = c.last + 1 returning last`,
    [id],
  );
  return `${id}-${String(row!.last).padStart(3, '0')}`;
}
