import type { Context } from '../../kernel/index.js';

/**
 * The next code of a year, `TVPB-{year}-{number}`. The counter's row stays locked until the transaction ends, so that
 * two registrations at once take different numbers and a refused one leaves no gap.
 */
export async function nextCode(tx: Context, year: string): Promise<string> {
  const [row] = await tx.em.execute<{ last: number }[]>(
    `insert into "${tx.subgraph}".request_counter as c (id, last) values (?, 1)
     on conflict (id) do update set last = c.last + 1 returning last`,
    [year],
  );
  return `TVPB-${year}-${String(row!.last).padStart(3, '0')}`;
}
