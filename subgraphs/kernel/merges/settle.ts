import { type EntityClass, UniqueConstraintViolationException } from '@mikro-orm/core';
import { type AuditEntry, recordAudit } from '../audit.js';
import type { Context } from '../context.js';
import { readSql } from '../read/statement.js';

/** A column that holds ids of records that can be merged. The table's key is `id`. */
export type IdColumn = readonly [entity: EntityClass<any>, property: string];

interface Place {
  readonly className: string;
  readonly property: string;
  readonly table: string;
  readonly column: string;
}

/** Where a column is in the database. */
export function placeOf(ctx: Context, [entity, property]: IdColumn): Place {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  return {
    className: meta.className,
    property,
    table: meta.tableName,
    column: meta.properties[property].fieldNames[0],
  };
}

/**
 * Runs a change that may break a unique or exclusion constraint; then nothing of it stays and the transaction goes on.
 * @returns whether it was made
 */
export async function unlessTaken(ctx: Context, change: () => Promise<unknown>): Promise<boolean> {
  await ctx.em.execute('savepoint unless_taken');
  try {
    await change();
    await ctx.em.execute('release savepoint unless_taken');
    return true;
  } catch (error) {
    const isExclusion = (error as { code?: string }).code === '23P01';
    if (!isExclusion && !(error instanceof UniqueConstraintViolationException)) throw error;
    await ctx.em.execute('rollback to savepoint unless_taken');
    return false;
  }
}

interface Move {
  readonly row_id: string;
  readonly original: string;
  readonly current: string;
  readonly target: string;
}

/**
 * Brings a column to what the merges in force say: each id that it ever held goes to the end of its chain, and back where
 * a merge is undone. The outcome does not depend on the order in which merges arrive. A row that a unique constraint
 * keeps from moving stays as it is; one that somebody changed since is his.
 * @returns how many rows moved
 */
export async function settleColumn(tx: Context, typename: string, idColumn: IdColumn): Promise<number> {
  const place = placeOf(tx, idColumn);
  const { table, column } = place;
  const schema = `"${tx.subgraph}"`;
  const key = [typename, table, column];
  await tx.em.execute(
    `insert into ${schema}.moved_id as m (typename, table_name, column_name, row_id, original, current)
     select ?, ?, ?, t.id, t."${column}", t."${column}" from ${schema}."${table}" t where t."${column}" in
       (select from_id from ${schema}.followed_merge where typename = ? and not undone)
     on conflict (table_name, column_name, row_id)
       do update set original = excluded.original, current = excluded.current where m.current <> excluded.current`,
    [...key, typename],
  );
  const moves = await tx.em.execute<Move[]>(
    `with recursive walk (original, id) as (
       select distinct original, original from ${schema}.moved_id where typename = ? and table_name = ? and column_name = ?
       union ${nextStep(schema)})
     select m.row_id, m.original, m.current, w.id as target
     from ${schema}.moved_id m join walk w on w.original = m.original
     where m.typename = ? and m.table_name = ? and m.column_name = ? and m.current <> w.id and ${isLast(schema)}
     order by m.row_id`,
    [...key, typename, ...key, typename],
  );
  const entries: AuditEntry[] = [];
  for (const move of moves) {
    let changed: unknown[] = [];
    const done = await unlessTaken(tx, async () => {
      changed = await tx.em.execute<unknown[]>(
        `update ${schema}."${table}" set "${column}" = ? where id = ? and "${column}" = ? returning id`,
        [move.target, move.row_id, move.current],
      );
    });
    if (!done) continue;
    if (changed.length > 0) entries.push(entryOf(place, move));
    await remember(tx, place, move, changed.length > 0);
  }
  await recordAudit(tx, tx.em, tx.subgraph, entries);
  return entries.length;
}

const nextStep = (schema: string) =>
  `select w.original, f.to_id from walk w join ${schema}.followed_merge f
   on f.from_id = w.id and f.typename = ? and not f.undone`;

const isLast = (schema: string) =>
  `not exists (select 1 from ${schema}.followed_merge f where f.from_id = w.id and f.typename = ? and not f.undone)`;

async function remember(tx: Context, { table, column }: Place, move: Move, moved: boolean): Promise<void> {
  const where = 'table_name = ? and column_name = ? and row_id = ?';
  const key = [table, column, move.row_id];
  if (moved && move.target !== move.original)
    await tx.em.execute(`update "${tx.subgraph}".moved_id set current = ? where ${where}`, [
      move.target,
      ...key,
    ]);
  else await tx.em.execute(`delete from "${tx.subgraph}".moved_id where ${where}`, key);
}

const entryOf = ({ className, property }: Place, { row_id, current, target }: Move): AuditEntry => ({
  action: 'UPDATE',
  entityType: className,
  entityId: row_id,
  before: { [property]: current },
  after: { [property]: target },
  role: 'SYSTEM',
  reason: null,
});

/** The id that stands for a record today, where it was merged; the id itself otherwise. One statement for a page. */
export async function currentId(ctx: Context, typename: string, id: string): Promise<string> {
  const schema = `"${ctx.subgraph}"`;
  const found = await ctx.loaders.batch<string, string>(`current:${typename}`, id, async (ids) => {
    const rows = await readSql<{ original: string; id: string }>(
      ctx,
      `with recursive walk (original, id) as (
         select v, v from jsonb_array_elements_text(?::jsonb) v union ${nextStep(schema)})
       select w.original, w.id from walk w where w.original <> w.id and ${isLast(schema)}`,
      [JSON.stringify(ids), typename, typename],
    );
    return new Map(rows.map(({ original, id: last }) => [original, last]));
  });
  return found ?? id;
}
