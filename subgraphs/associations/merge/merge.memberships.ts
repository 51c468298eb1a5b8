import { recordTransition } from '../../kernel/index.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus, openStatuses } from '../membership/membership.enums.js';
import type { Journal } from './merge.journal.js';

interface Open {
  readonly id: string;
  readonly associationId: string;
  readonly status: MembershipStatus;
  readonly appliedOn: string;
  readonly admittedOn: string | null;
  readonly start: string;
}

/** A suspension is not shaken off by a second record; an admission goes before an application. */
const rank = [
  MembershipStatus.SUSPENDED,
  MembershipStatus.ACTIVE,
  MembershipStatus.UNDER_REVIEW,
  MembershipStatus.APPLIED,
];

/**
 * Of two open memberships in one association the earlier one stands; the other is kept as history, and names it. The one
 * that stands began when the first of them did, and the other has no day of its own, so that no day has two.
 */
export async function mergeMemberships(journal: Journal, people: readonly string[]): Promise<void> {
  const { ctx } = journal;
  const open = await ctx.em.execute<Open[]>(
    `select id, association_id as "associationId", status, applied_on::text as "appliedOn", admitted_on::text as "admittedOn",
       coalesce(admitted_on, applied_on)::text as start
     from "${ctx.subgraph}".membership where person_id = any(?::text[])
       and status in (select jsonb_array_elements_text(?::jsonb))`,
    [`{${people.join(',')}}`, JSON.stringify(openStatuses)],
  );
  for (const same of Map.groupBy(open, ({ associationId }) => associationId).values()) {
    const [standing, ...others] = same.toSorted(standsBefore);
    if (others.length > 0) await beginWithFirst(journal, standing!, others);
    for (const other of others) {
      await journal.change(Membership, other.id, {
        status: MembershipStatus.MERGED,
        ended_on: other.admittedOn ?? ctx.today,
        merged_into_id: standing!.id,
        updated_at: ctx.now(),
      });
      const records = { reason: ctx.reason ?? null, extra: { into: standing!.id } };
      await recordTransition(
        ctx,
        'Membership',
        other.id,
        'merge',
        other.status,
        MembershipStatus.MERGED,
        records,
      );
    }
  }
}

/** A suspension stands though it is of a later membership. */
async function beginWithFirst(journal: Journal, standing: Open, others: readonly Open[]): Promise<void> {
  const first = others.filter(({ admittedOn }) => admittedOn).sort(byAdmission)[0];
  if (!first || !standing.admittedOn || byAdmission(first, standing) >= 0) return;
  await journal.change(Membership, standing.id, {
    applied_on: first.appliedOn,
    admitted_on: first.admittedOn,
    updated_at: journal.ctx.now(),
  });
}

const byAdmission = (a: Open, b: Open): number => a.admittedOn!.localeCompare(b.admittedOn!);

const standsBefore = (a: Open, b: Open): number =>
  rank.indexOf(a.status) - rank.indexOf(b.status) ||
  a.start.localeCompare(b.start) ||
  a.id.localeCompare(b.id);
