import type { Em } from './orm.js';

/** Inserts rows of reference data, leaving those that are there alone. All rows have the same columns. */
export async function insertMissing(em: Em, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await em.execute(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
