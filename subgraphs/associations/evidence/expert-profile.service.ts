import type { Context } from '../../kernel/index.js';
import { Membership } from '../membership/membership.entity.js';
import { membershipWhere } from '../membership/membership.filters.js';
import { Person } from '../person/person.entity.js';
import { AcademicTitle } from '../person/profile.entities.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import type { ExpertProfile } from './expert-profile.resolver.js';

/** What experts are compared by; null for everybody but the graph itself, and where nobody is known by the id. */
export async function expertProfileOf(ctx: Context, personId: string): Promise<ExpertProfile | null> {
  if (ctx.viewer.kind !== 'system') return null;
  const person = await ctx.loaders.byId(Person, personId);
  if (!person) return null;
  const [titles, memberships] = await Promise.all([
    rowsByPerson(ctx, AcademicTitle, person.id),
    ctx.loaders.group(Membership, 'personId', person.id, {
      name: ctx.today,
      where: membershipWhere(ctx, { asOf: ctx.today }),
      orderBy: [
        ['appliedOn', 'DESC'],
        ['id', 'DESC'],
      ],
    }),
  ]);
  const { inExpertPool, gender, highestDegree, residenceId } = person;
  return {
    inExpertPool,
    gender,
    highestDegree,
    titles: titles.map(({ kind }) => kind),
    associationId: memberships[0]?.associationId ?? null,
    residenceId,
  };
}
