import type { EntityClass } from '@mikro-orm/core';
import { type AuditEntry, recordAudit } from '../../kernel/audit.js';
import type { Context } from '../../kernel/index.js';
import { unlessTaken } from '../../kernel/merges/index.js';
import { type ChangeKind, MergeChange } from './merge.entity.js';

/** A row as the database writes it. */
export type Row = Record<string, unknown>;

export interface TableOf {
  readonly name: string;
  /** With schema and quotes. */
  readonly sql: string;
  /** Properties by column. */
  readonly properties: ReadonlyMap<string, string>;
  /** Columns that are arrays. */
  readonly lists: ReadonlySet<string>;
  readonly isVersioned: boolean;
}

/** The table of an entity. */
export function tableOf(ctx: Context, entity: EntityClass<any> | string): TableOf {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  const columns: [string, string][] = meta.props
    .filter((each: any) => each.persist !== false && each.fieldNames?.length === 1)
    .map((each: any) => [each.fieldNames[0], each.name]);
  return {
    name: meta.className,
    sql: `"${ctx.subgraph}"."${meta.tableName}"`,
    properties: new Map(columns),
    lists: new Set(
      meta.props
        .filter((each: any) => each.columnTypes?.[0] === 'text[]')
        .map((each: any) => each.fieldNames[0]),
    ),
    isVersioned: meta.versionProperty !== undefined,
  };
}

/** Changes rows by SQL and keeps what they were, so that undoing restores them exactly. */
export class Journal {
  private readonly changes: (Omit<MergeChange, 'id' | 'mergeId'> & { table: TableOf })[] = [];

  constructor(
    readonly ctx: Context,
    private readonly mergeId: string,
  ) {}

  /** Writes columns of a row. What merely follows to the other person keeps its version. */
  async change(
    entity: EntityClass<any>,
    rowId: string,
    values: Row,
    kind: ChangeKind = 'CHANGED',
  ): Promise<void> {
    const table = tableOf(this.ctx, entity);
    const counted = kind === 'CHANGED' && table.isVersioned;
    const columns = Object.keys(values);
    const named = counted ? [...columns, 'version'] : columns;
    const sets = columns.map((column) => `"${column}" = v."${column}"`);
    if (counted) sets.push('"version" = t."version" + 1');
    const [row] = await this.ctx.em.execute<{ before: Row; after: Row }[]>(
      `update ${table.sql} t set ${sets.join(', ')}
       from (select * from ${table.sql} where id = ?) o, jsonb_populate_record(null::${table.sql}, ?::jsonb) v
       where t.id = o.id returning ${jsonOf('o', named)} as before, ${jsonOf('t', named)} as after`,
      [rowId, JSON.stringify(values)],
    );
    this.note(table, rowId, kind, row!.before, row!.after);
  }

  /** Makes the change where no unique constraint forbids it. @returns whether it was made */
  changeUnlessTaken(
    entity: EntityClass<any>,
    rowId: string,
    values: Row,
    kind?: ChangeKind,
  ): Promise<boolean> {
    return unlessTaken(this.ctx, () => this.change(entity, rowId, values, kind));
  }

  /** Notes that a row stays with the merged person. */
  keep(entity: EntityClass<any>, rowId: string): void {
    this.note(tableOf(this.ctx, entity), rowId, 'KEPT', {}, {});
  }

  private note(table: TableOf, rowId: string, kind: ChangeKind, before: Row, after: Row): void {
    const position = this.changes.length;
    this.changes.push({ table, position, kind, entityType: table.name, rowId, before, after });
  }

  /** Writes down and audits what was done. @param from position of the first, where there are some already */
  async write(from = 0): Promise<void> {
    for (const { table: _, position, ...change } of this.changes) {
      const row = { id: this.ctx.ids('row'), mergeId: this.mergeId, position: from + position, ...change };
      this.ctx.em.persist(this.ctx.em.create(MergeChange, row as never) as object);
    }
    const audited = this.changes.filter(({ kind }) => kind !== 'KEPT');
    await auditRows(
      this.ctx,
      audited.map(({ table, rowId, before, after }) => ({ table, rowId, before, after })),
    );
  }
}

const jsonOf = (alias: string, columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column) => `'${column}', to_jsonb(${alias}."${column}")`).join(', ')})`;

/**
 * Sets a row back, column by column where nobody changed it since. From a list goes what the merge added to it, whatever
 * came after.
 */
export async function restoreRow(ctx: Context, change: MergeChange): Promise<void> {
  const table = tableOf(ctx, change.entityType);
  const columns = Object.keys(change.before);
  const sets = columns.map((column) => {
    const [t, a, b] = ['t', 'a', 'b'].map((alias) => `${alias}."${column}"`);
    const value = table.lists.has(column)
      ? `array(select e from unnest(${t}) with ordinality u(e, n)
           where e = any(${b}) or not (e = any(${a})) order by n)`
      : `case when ${t} is not distinct from ${a} then ${b} else ${t} end`;
    return `"${column}" = ${value}`;
  });
  if (sets.length === 0) return;
  const [row] = await ctx.em.execute<{ before: Row; after: Row }[]>(
    `update ${table.sql} t set ${sets.join(', ')}
     from (select * from ${table.sql} where id = ?) o, jsonb_populate_record(null::${table.sql}, ?::jsonb) b,
       jsonb_populate_record(null::${table.sql}, ?::jsonb) a
     where t.id = o.id returning ${jsonOf('o', columns)} as before, ${jsonOf('t', columns)} as after`,
    [change.rowId, JSON.stringify(change.before), JSON.stringify(change.after)],
  );
  if (row) await auditRows(ctx, [{ table, rowId: change.rowId, ...row }]);
}

const auditRows = (
  ctx: Context,
  rows: readonly { table: TableOf; rowId: string; before: Row; after: Row }[],
): Promise<void> =>
  recordAudit(
    ctx,
    ctx.em,
    ctx.subgraph,
    rows.map(
      ({ table, rowId, before, after }): AuditEntry => ({
        action: 'UPDATE',
        entityType: table.name,
        entityId: rowId,
        before: named(table, before),
        after: named(table, after),
        role: 'UNION_OFFICER',
        reason: ctx.reason ?? null,
      }),
    ),
  );

const named = ({ properties }: TableOf, row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [properties.get(column) ?? column, value]));
