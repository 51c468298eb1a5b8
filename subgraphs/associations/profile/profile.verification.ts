import type { Context } from '../../kernel/index.js';
import type { Person } from '../person/person.entity.js';
import type { VerificationProof } from './profile.enums.js';

/** The last verification of a profile, null where there was none; the officers of a page in one statement. */
export async function verificationOf(ctx: Context, person: Person) {
  const { lastVerifiedOn, verifiedById, verificationProof } = person;
  if (!lastVerifiedOn) return null;
  const verifiedBy = verifiedById ? await usernameOf(ctx, verifiedById) : null;
  return { verifiedOn: lastVerifiedOn, verifiedBy, proof: verificationProof as VerificationProof | null };
}

/** Accounts are hidden from all but administrators; who verified is part of the profile. */
async function usernameOf(ctx: Context, id: string): Promise<string | null> {
  const found = await ctx.loaders.batch<string, string>('usernames', id, async (ids) => {
    const rows = await ctx.em.execute<{ id: string; username: string }[]>(
      `select id, username from "${ctx.subgraph}".account where id = any(?::text[])`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row.username]));
  });
  return found ?? null;
}
