import type { Context } from '../../kernel/index.js';
import { keptRows } from '../../kernel/read/kept.js';
import { ResearchField } from '../research-field/research-field.entity.js';

/**
 * Rows that belong to associations and have no visibility of their own, in order: they are reached only through an
 * association that the viewer may know of. One statement for all of a page.
 */
export const rowsOf = <T extends { associationId: string }>(
  ctx: Context,
  entity: new () => T,
  id: string,
  orderBy: keyof T & string,
): Promise<T[]> =>
  ctx.loaders
    .batch<string, T[]>(`association-rows:${entity.name}`, id, async (ids) => {
      const rows = (await ctx.em
        .createQueryBuilder(entity as never, 'r')
        .select('*')
        .where({ associationId: { $in: [...ids] } } as never)
        .orderBy([{ [orderBy]: 'ASC NULLS FIRST' }, { id: 'ASC' }] as never)
        .execute('all')) as T[];
      return Map.groupBy(rows, ({ associationId }) => associationId);
    })
    .then((rows) => rows ?? []);

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

/** The fields of associations, one statement for all of a page and one for the fields themselves. */
export async function fieldsOf(ctx: Context, id: string): Promise<ResearchField[]> {
  const ids = await ctx.loaders.batch<string, string[]>('association-fields', id, async (all) => {
    const rows = await ctx.em.execute<{ association_id: string; fields: string[] }[]>(
      `select association_id, array_agg(field_id) as fields from "${ctx.subgraph}".association_field
       where association_id = any(?::text[]) group by association_id`,
      [list(all)],
    );
    return new Map(rows.map((row) => [row.association_id, row.fields]));
  });
  const fields = await Promise.all((ids ?? []).map((each) => ctx.loaders.byId(ResearchField, each)));
  return fields.filter((field) => field !== null).sort((a, b) => a.code.localeCompare(b.code));
}

/**
 * A count of memberships of all associations of a page on one day, in one statement, kept where it takes long. The dead
 * are none, whether or not their association knows.
 */
const countOn = async (ctx: Context, id: string, day: string, of: '*' | 'distinct person_id') =>
  (await ctx.loaders.batch<string, number>(`member-count:${of}:${day}`, id, async (ids) => {
    const rows = await keptRows<{ association_id: string; n: number }>(
      ctx,
      `select association_id, count(${of})::int as n from "${ctx.subgraph}".membership
       where association_id = any(?::text[]) and admitted_on <= ?::date and (ended_on is null or ended_on > ?::date)
         and (person_id is null or person_id not in (
           select id from "${ctx.subgraph}".person where deceased_on is not null and deceased_on <= ?::date))
       group by association_id`,
      [list(ids), day, day, day],
    );
    return new Map(rows.map(({ association_id, n }) => [association_id, n]));
  })) ?? 0;

export const memberCounts = (ctx: Context, id: string, day: string): Promise<number> =>
  countOn(ctx, id, day, '*');

// Apart: telling people apart takes most of the time, and few ask for it.
export const distinctMembers = (ctx: Context, id: string, day: string): Promise<number> =>
  countOn(ctx, id, day, 'distinct person_id');

/** A partial date where it is known to the day. */
export const wholeDay = (text: string | null): string | null => (text?.length === 10 ? text : null);
