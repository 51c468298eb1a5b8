import type { Context } from '../../kernel/index.js';
import type { Person } from './person.entity.js';
import { Gender } from './person.enums.js';
import { Degree, Employment, PersonField } from './profile.entities.js';

/**
 * How much of the profile's basics is filled in, in percent: name, gender, birth, residence (10 each), degree, field and
 * post (20 each).
 */
export async function completeness(ctx: Context, person: Person): Promise<number> {
  const [degrees, fields, employments] = await Promise.all([
    ctx.loaders.batch('degrees', person.id, (ids) => counts(ctx, Degree, ids)),
    ctx.loaders.batch('fields', person.id, (ids) => counts(ctx, PersonField, ids)),
    ctx.loaders.batch('employments', person.id, (ids) => counts(ctx, Employment, ids)),
  ]);
  const simple = [
    true,
    person.gender !== Gender.UNDISCLOSED,
    person.birth !== null,
    person.residenceId !== null,
  ];
  return (
    10 * simple.filter(Boolean).length +
    20 * [degrees, fields, employments].filter((n) => (n ?? 0) > 0).length
  );
}

async function counts(
  ctx: Context,
  entity: typeof Degree | typeof PersonField | typeof Employment,
  ids: readonly string[],
) {
  const rows = await ctx.em.find(entity as typeof Degree, { personId: { $in: [...ids] } } as never, {
    fields: ['id', 'personId'] as never,
  });
  const totals = new Map<string, number>();
  for (const { personId } of rows as { personId: string }[])
    totals.set(personId, (totals.get(personId) ?? 0) + 1);
  return totals;
}
