import { addDays, addMonths, startOfDayInstant } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { ProfileStatus } from './person.enums.js';
import { takeProfileStep } from './person.service.js';

const batch = 500;

/**
 * People in a state since before a day, with an id after `after`: verified since `lastVerifiedOn`, which outlives a
 * restriction, and otherwise since the last transition.
 */
async function inStateSince(ctx: Context, status: ProfileStatus, day: string, after: string) {
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select p.id from "${ctx.subgraph}".person p
     where p.status = ? and p.id > ? and case when p.status = 'VERIFIED' and p.last_verified_on is not null
       then p.last_verified_on <= ?::date
       else (select max(t.at) from "${ctx.subgraph}".transition t
         where t.entity_type = 'Person' and t.entity_id = p.id) < ?::timestamptz end
     order by p.id limit ${batch}`,
    [status, after, day, startOfDayInstant(addDays(day, 1)).toISOString()] as unknown[],
  );
  return rows.map(({ id }) => id);
}

/** Takes a step for all who are due; one that fails is told and keeps none of the others. @returns how many it took */
async function stepAll(
  ctx: Context,
  step: 'refuseProposal' | 'markStale',
  status: ProfileStatus,
  day: string,
  reason: string,
): Promise<number> {
  let taken = 0;
  for (let after = ''; ; ) {
    const ids = await inStateSince(ctx, status, day, after);
    for (const id of ids) {
      try {
        await takeProfileStep(ctx, step, { id, reason });
        taken++;
      } catch (error) {
        ctx.log.error({ step, id, cause: (error as Error).message }, 'profile job');
      }
    }
    if (ids.length < batch) return taken;
    after = ids.at(-1)!;
  }
}

/** Discards proposals on which the person was silent for `profile.silentDays`. As SYSTEM; @returns how many */
export async function discardSilentProposals(ctx: Context): Promise<number> {
  const day = addDays(ctx.today, -(await ctx.rules.number('profile.silentDays')));
  return stepAll(ctx, 'refuseProposal', ProfileStatus.PROPOSED, day, 'Quá hạn xác nhận');
}

/** Marks profiles as stale that were verified `profile.staleMonths` ago. As SYSTEM; @returns how many */
export async function markStaleProfiles(ctx: Context): Promise<number> {
  const day = addMonths(ctx.today, -(await ctx.rules.number('profile.staleMonths')));
  return stepAll(ctx, 'markStale', ProfileStatus.VERIFIED, day, 'Đến hạn cập nhật');
}
