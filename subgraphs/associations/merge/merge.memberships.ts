import { recordTransition } from '../../kernel/index.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus, openStatuses } from '../membership/membership.enums.js';
import type { Journal } from './merge.journal.js';

interface Open {
  readonly id: string;
  readonly associationId: string;
  readonly status: MembershipStatus;
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
 * Of two open memberships in one association the earlier one stands; the other is kept as history, and names it. It ended
 * when the other began, so that no day has two.
 */
export async function mergeMemberships(journal: Journal, people: readonly string[]): Promise<void> {
  const { ctx } = journal;
  const open = await ctx.em.execute<Open[]>(
    `select id, association_id as "associationId", status, admitted_on::text as "admittedOn", coalesce(admitted_on, applied_on)::text as start
     from "${ctx.subgraph}".membership where person_id = any(?::text[])
       and status in (select jsonb_array_elements_text(?::jsonb))`,
    [`{${people.join(',')}}`, JSON.stringify(openStatuses)],
  );
  for (const same of Map.groupBy(open, ({ associationId }) => associationId).values()) {
    const [standing, ...others] = same.toSorted(standsBefore);
    for (const other of others) {
      await journal.change(Membership, other.id, {
        status: MembershipStatus.MERGED,
        ended_on: endOf(other, standing!) ?? ctx.today,
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

/** No day after the admission where that came later; null where none was admitted. */
const endOf = (other: Open, standing: Open): string | null =>
  other.admittedOn && standing.admittedOn && [other.admittedOn, standing.admittedOn].sort().at(-1)!;

const standsBefore = (a: Open, b: Open): number =>
  rank.indexOf(a.status) - rank.indexOf(b.status) ||
  a.start.localeCompare(b.start) ||
  a.id.localeCompare(b.id);
