import type { Context } from '../../kernel/index.js';
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

interface Counts {
  memberships: number;
  persons: number;
}

/** Both counts of all associations of a page on one day, in one statement. The dead are none, whether or not their association knows. */
const countsOn = (ctx: Context, id: string, day: string): Promise<Counts | undefined> =>
  ctx.loaders.batch<string, Counts>(`member-counts:${day}`, id, async (ids) => {
    const rows = await ctx.em.execute<(Counts & { association_id: string })[]>(
      `select m.association_id, count(*)::int as memberships, count(distinct m.person_id)::int as persons
       from "${ctx.subgraph}".membership m left join "${ctx.subgraph}".person p on p.id = m.person_id
       where m.association_id = any(?::text[]) and m.admitted_on <= ?::date
         and (m.ended_on is null or m.ended_on > ?::date) and (p.deceased_on is null or p.deceased_on > ?::date)
       group by m.association_id`,
      [list(ids), day, day, day],
    );
    return new Map(rows.map((row) => [row.association_id, row]));
  });

export const memberCounts = async (ctx: Context, id: string, day: string) =>
  (await countsOn(ctx, id, day))?.memberships ?? 0;

export const distinctMembers = async (ctx: Context, id: string, day: string) =>
  (await countsOn(ctx, id, day))?.persons ?? 0;

/** A partial date where it is known to the day. */
export const wholeDay = (text: string | null): string | null => (text?.length === 10 ? text : null);
