import { addDays, addMonths, startOfDayInstant } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { ProfileStatus } from './person.enums.js';
import { takeProfileStep } from './person.service.js';

/** People in a state since before a day, by the last transition; a few hundred at a time. */
async function inStateSince(ctx: Context, status: ProfileStatus, day: string): Promise<string[]> {
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select p.id from "${ctx.subgraph}".person p
     where p.status = ? and (select max(t.at) from "${ctx.subgraph}".transition t
       where t.entity_type = 'Person' and t.entity_id = p.id) < ?::timestamptz
     order by p.id limit 500`,
    [status, startOfDayInstant(addDays(day, 1)).toISOString()] as unknown[],
  );
  return rows.map(({ id }) => id);
}

async function stepAll(
  ctx: Context,
  step: 'refuseProposal' | 'markStale',
  ids: readonly string[],
  reason: string,
): Promise<number> {
  for (const id of ids) await takeProfileStep(ctx, step, { id, reason });
  return ids.length;
}

/** Discards proposals on which the person was silent for `profile.silentDays`. As SYSTEM; @returns how many */
export async function discardSilentProposals(ctx: Context): Promise<number> {
  const day = addDays(ctx.today, -(await ctx.rules.number('profile.silentDays')));
  const ids = await inStateSince(ctx, ProfileStatus.PROPOSED, day);
  return stepAll(ctx, 'refuseProposal', ids, 'Quá hạn xác nhận');
}

/** Marks profiles as stale that were verified `profile.staleMonths` ago. As SYSTEM; @returns how many */
export async function markStaleProfiles(ctx: Context): Promise<number> {
  const day = addMonths(ctx.today, -(await ctx.rules.number('profile.staleMonths')));
  const ids = await inStateSince(ctx, ProfileStatus.VERIFIED, day);
  return stepAll(ctx, 'markStale', ids, 'Đến hạn cập nhật');
}
