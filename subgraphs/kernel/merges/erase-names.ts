import { type AuditEntry, recordAudit } from '../audit.js';
import type { Context } from '../context.js';
import { tombstoneOf } from './merge-event.js';
import { type IdColumn, placeOf } from './settle.js';

/** A name that a table keeps beside the id of whom it names, and the column that keeps it sealed after an erasure. */
export interface NamedColumn {
  readonly idColumn: IdColumn;
  readonly name: string;
  readonly sealed: string;
}

/**
 * Takes the names of an erased record out of sight: what stands there is its tombstone, the name itself is sealed for the
 * archive. Done once; a second time changes nothing.
 * @param ids every id that the record had, that of today first
 * @returns ids of the rows that were changed
 */
export async function eraseNames(
  tx: Context,
  ids: readonly string[],
  { idColumn, name, sealed }: NamedColumn,
): Promise<string[]> {
  const { table, column, className } = placeOf(tx, idColumn);
  const of = (property: string) => placeOf(tx, [idColumn[0], property]).column;
  const rows = await tx.em.execute<{ id: string; name: string }[]>(
    `select id, "${of(name)}" as name from "${tx.subgraph}"."${table}"
     where "${column}" = any(?::text[]) and "${of(sealed)}" is null order by id for update`,
    [`{${ids.join(',')}}`],
  );
  for (const row of rows)
    await tx.em.execute(
      `update "${tx.subgraph}"."${table}" set "${of(name)}" = ?, "${of(sealed)}" = ? where id = ?`,
      [tombstoneOf(ids[0]!), tx.vault.seal(row.name, row.id), row.id],
    );
  const entries = rows.map(
    ({ id }): AuditEntry => ({
      action: 'UPDATE',
      entityType: className,
      entityId: id,
      before: { [name]: null },
      after: { [name]: null },
      role: 'SYSTEM',
      reason: null,
    }),
  );
  await recordAudit(tx, tx.em, tx.subgraph, entries);
  return rows.map(({ id }) => id);
}
