import type { Context } from '../../kernel/index.js';

/**
 * Names of people who petition openly, for who may not see their profiles: they signed the petition. One statement for
 * all of a page.
 */
export const signatureOf = (ctx: Context, personId: string): Promise<string | undefined> =>
  ctx.loaders.batch<string, string>('petition-signatures', personId, async (ids) => {
    const rows = await ctx.em.execute<{ id: string; name: string }[]>(
      `select id, full_name as name from "${ctx.subgraph}".person where id = any(?::text[]) and status <> 'ERASED'`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
