import { recordAudit } from '../../kernel/audit.js';
import { type Context, type IdColumn, tombstoneOf } from '../../kernel/index.js';
import { placeOf } from '../../kernel/merges/index.js';

/**
 * Erases what a record says in words of a person, or in his own words of himself: the record stays, and that something was
 * said. Past the ORM, so that the audit does not keep the words once more. A second time changes nothing.
 * @param idColumn whose record it is
 * @param ids every id that the person had, that of today first
 * @param texts properties; one that cannot be empty gets the tombstone of the person
 */
export async function eraseTexts(
  tx: Context,
  idColumn: IdColumn,
  ids: readonly string[],
  texts: readonly string[],
): Promise<void> {
  const { table, column, className } = placeOf(tx, idColumn);
  const meta = tx.em.getMetadata().get(idColumn[0] as never) as {
    properties: Record<string, { nullable?: boolean }>;
  };
  const tombstone = tombstoneOf(ids[0]!);
  const parts = texts.map((name) => ({
    name,
    column: placeOf(tx, [idColumn[0], name]).column,
    value: meta.properties[name]!.nullable ? null : tombstone,
  }));
  const rows = await tx.em.execute<{ id: string }[]>(
    `update "${tx.subgraph}"."${table}" set ${parts.map((part) => `"${part.column}" = ?`).join(', ')}
     where "${column}" = any(?::text[])
       and (${parts.map((part) => `"${part.column}" is distinct from ?`).join(' or ')}) returning id`,
    [...parts.map(({ value }) => value), `{${ids.join(',')}}`, ...parts.map(({ value }) => value)],
  );
  const images = Object.fromEntries(texts.map((name) => [name, null]));
  await recordAudit(
    tx,
    tx.em,
    tx.subgraph,
    rows.map(({ id }) => ({
      action: 'UPDATE',
      entityType: className,
      entityId: id,
      before: images,
      after: images,
      role: 'SYSTEM',
      reason: null,
    })),
  );
}
