import type { EntityClass } from '@mikro-orm/core';
import { type AuditEntry, recordAudit } from '../../kernel/audit.js';
import type { Context } from '../../kernel/index.js';
import { DuplicateCandidate } from '../duplicate/duplicate.entity.js';
import { personColumns } from '../merge/merge.columns.js';
import { tableOf } from '../merge/merge.journal.js';
import { type Blanks, deleted, kept } from './erasure.fates.js';

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

const columnOf = (ctx: Context, entity: EntityClass<any>, property: string): string => {
  const found = [...tableOf(ctx, entity).properties].find(([, name]) => name === property);
  if (!found) throw new Error(`${entity.name} has no column for ${property}`);
  return found[0];
};

/** Says which rows were erased and what of them, never what it was. */
export async function auditErased(
  tx: Context,
  entityType: string,
  ids: readonly string[],
  blanks: Blanks | null,
): Promise<void> {
  const nothing = blanks && Object.fromEntries(Object.keys(blanks).map((name) => [name, null]));
  const entries = ids.map(
    (entityId): AuditEntry => ({
      action: blanks ? 'UPDATE' : 'DELETE',
      entityType,
      entityId,
      before: null,
      after: nothing,
      role: 'DPO',
      reason: null,
    }),
  );
  await recordAudit(tx, tx.em, tx.subgraph, entries);
}

async function deleteRows(tx: Context, entity: EntityClass<any>, properties: string[], ids: string[]) {
  const { sql, name } = tableOf(tx, entity);
  const where = properties
    .map((property) => `"${columnOf(tx, entity, property)}" = any(?::text[])`)
    .join(' or ');
  const rows = await tx.em.execute<{ id: string }[]>(
    `delete from ${sql} where ${where} returning id`,
    properties.map(() => list(ids)),
  );
  await auditErased(
    tx,
    name,
    rows.map(({ id }) => id),
    null,
  );
}

async function blankRows(
  tx: Context,
  entity: EntityClass<any>,
  property: string,
  ids: string[],
  blanks: Blanks,
) {
  if (Object.keys(blanks).length === 0) return;
  const { sql, name, isVersioned } = tableOf(tx, entity);
  const sets = Object.keys(blanks).map((key) => `"${columnOf(tx, entity, key)}" = ?`);
  if (isVersioned) sets.push('version = version + 1');
  const rows = await tx.em.execute<{ id: string }[]>(
    `update ${sql} set ${sets.join(', ')} where "${columnOf(tx, entity, property)}" = any(?::text[]) returning id`,
    [...Object.values(blanks), list(ids)],
  );
  await auditErased(
    tx,
    name,
    rows.map(({ id }) => id),
    blanks,
  );
}

/** Deletes and blanks every row about a person, by `erasure.fates.ts`; a table without a fate there is a fault. */
export async function eraseRows(tx: Context, ids: string[]): Promise<void> {
  const columns = personColumns(tx);
  for (const [entity] of columns)
    if (!deleted.includes(entity) && !kept.has(entity))
      throw new Error(`What becomes of ${entity.name} when a person is erased is not said`);
  for (const entity of deleted) {
    const own = columns.filter(([each]) => each === entity).map(([, property]) => property);
    await deleteRows(tx, entity, own, ids);
  }
  for (const [entity, property] of columns) {
    const blanks = kept.get(entity);
    if (blanks) await blankRows(tx, entity, property, ids, blanks);
  }
  await deleteRows(tx, DuplicateCandidate, ['firstId', 'secondId'], ids);
  await tx.em.execute(`delete from "${tx.subgraph}".imported_row where record_id = any(?::text[])`, [
    list(ids),
  ]);
}
