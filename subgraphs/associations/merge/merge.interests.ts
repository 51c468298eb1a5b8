import { InterestDeclaration } from '../interest/interest.entity.js';
import type { Journal } from './merge.journal.js';

/**
 * Numbers the declarations of interests of both people in the order in which they were made, so that all of them go over
 * and the newest is in force. No number falls: the highest first, none is taken when it is given.
 */
export async function mergeDeclarations(journal: Journal, people: readonly string[]): Promise<void> {
  const { ctx } = journal;
  const rows = await ctx.em.execute<{ id: string; number: number }[]>(
    `select id, version_number as number from "${ctx.subgraph}".interest_declaration
     where person_id = any(?::text[]) order by declared_on, version_number, id`,
    [`{${people.join(',')}}`],
  );
  let last = 0;
  const numbered = rows.map(({ id, number }) => {
    last = Math.max(last + 1, number);
    return { id, number, becomes: last };
  });
  for (const { id, number, becomes } of numbered.reverse())
    if (becomes !== number) await journal.change(InterestDeclaration, id, { version_number: becomes });
}
