import type { EntityClass } from '@mikro-orm/core';
import type { Context, IdColumn } from '../../kernel/index.js';
import { Account } from '../account/account.entity.js';
import { DuplicateCandidate } from '../duplicate/duplicate.entity.js';
import { Person } from '../person/person.entity.js';
import { PersonMerge } from './merge.entity.js';
import { type Journal, type Row, tableOf } from './merge.journal.js';

/** Columns with ids of people that are no relations for the ORM. */
export const plainPersonColumns: readonly IdColumn[] = [[Account, 'personId']];

/** What tells of the two themselves does not follow. */
const aboutThemselves: readonly EntityClass<any>[] = [Person, PersonMerge, DuplicateCandidate];

/** Every column of this subgraph that refers to people, found in what the ORM knows: a new table needs no line here. */
export function personColumns({ em }: Pick<Context, 'em'>): IdColumn[] {
  const found: IdColumn[] = [];
  for (const meta of em.getMetadata().getAll().values() as Iterable<any>) {
    if (meta.abstract || aboutThemselves.includes(meta.class)) continue;
    for (const property of meta.props)
      if (property.kind === 'm:1' && property.targetMeta?.class === Person)
        found.push([meta.class, property.name]);
  }
  return [...found, ...plainPersonColumns];
}

/** Columns of rows of a profile that name another row of the same profile. Records of their own name rows without being part of them. */
function parentColumns(ctx: Context, entity: EntityClass<any>): string[] {
  const meta = ctx.em.getMetadata().get(entity as never) as any;
  if (meta.versionProperty) return [];
  const parts = personColumns(ctx).map(([each]) => each);
  return meta.props
    .filter((each: any) => each.kind === 'm:1' && parts.includes(each.targetMeta?.class))
    .filter((each: any) => !each.targetMeta.versionProperty)
    .map((each: any) => each.fieldNames[0]);
}

/**
 * Moves all rows of a person to another. A row of the profile that says just what one of the survivor's says, and a row
 * that a unique constraint keeps from moving, stays with the merged person, and what is part of it with it: nothing is
 * lost or there twice.
 * @param stays rows that are not to move, by id; `known` are rows of which that has been noted
 */
export async function moveRows(
  journal: Journal,
  from: string,
  to: string,
  stays: ReadonlySet<string> = new Set(),
  known: ReadonlySet<string> = new Set(),
): Promise<number> {
  let moved = 0;
  const { ctx } = journal;
  const kept = new Set(known);
  // Wholes before their parts.
  const columns = personColumns(ctx).sort(
    ([a], [b]) => parentColumns(ctx, a).length - parentColumns(ctx, b).length,
  );
  for (const [entity, property] of columns) {
    const table = tableOf(ctx, entity);
    const column = [...table.properties].find(([, name]) => name === property)![0];
    const parents = parentColumns(ctx, entity);
    for (const { id, isThere, row } of await rowsOf(journal, table.sql, column, from, to)) {
      if (known.has(id)) continue;
      const isPartOfKept = parents.some((parent) => kept.has(String(row[parent])));
      const may = !stays.has(id) && !isPartOfKept && (table.isVersioned || !isThere);
      if (may && (await journal.changeUnlessTaken(entity, id, { [column]: to }, 'MOVED'))) moved++;
      else {
        journal.keep(entity, id);
        kept.add(id);
      }
    }
  }
  return moved;
}

async function rowsOf({ ctx }: Journal, table: string, column: string, from: string, to: string) {
  const content = (alias: string) => `to_jsonb(${alias}) - 'id' - '${column}'`;
  return ctx.em.execute<{ id: string; isThere: boolean; row: Row }[]>(
    `select t.id, to_jsonb(t) as row, exists (select 1 from ${table} o where o."${column}" = ? and ${content('o')} = ${content('t')})
       as "isThere" from ${table} t where t."${column}" = ? order by t.id`,
    [to, from],
  );
}

/** A person's row as the database has it, which the transaction holds. */
export async function lockPeople(ctx: Context, ids: readonly string[]): Promise<Map<string, Row>> {
  const rows = await ctx.em.execute<{ id: string; row: Row }[]>(
    `select p.id, to_jsonb(p) as row from "${ctx.subgraph}".person p where p.id = any(?::text[]) order by p.id for update`,
    [`{${ids.join(',')}}`],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}
