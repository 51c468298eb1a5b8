import type { Context } from '../../kernel/index.js';
import type { MemberCategory, MemberType } from '../membership/membership.enums.js';
import type { FeeSchedule, StoredFeeRate } from './fee-schedule.entity.js';

/** Who is to be charged, and how much. */
export interface Debtor {
  readonly membershipId: string | null;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly debtorAssociationId: string | null;
  readonly category: MemberCategory | null;
  readonly amount: number;
}

interface Member {
  readonly id: string;
  readonly person: string | null;
  readonly organization: string | null;
  readonly type: MemberType;
  readonly category: MemberCategory;
}

/** The rate that names a member most closely. */
export function rateFor(
  rates: readonly StoredFeeRate[],
  member: { readonly type: MemberType | null; readonly category: MemberCategory | null },
): StoredFeeRate | undefined {
  const closeness = ({ category, memberType }: StoredFeeRate) =>
    (category === null ? 0 : 2) + (memberType === null ? 0 : 1);
  return rates
    .filter(
      ({ category, memberType }) =>
        (category === null || category === member.category) &&
        (memberType === null || memberType === member.type),
    )
    .sort((a, b) => closeness(b) - closeness(a))[0];
}

/** Whom a schedule charges and has not charged yet. */
export async function debtorsOf(tx: Context, schedule: FeeSchedule): Promise<Debtor[]> {
  const day = schedule.dueOn < tx.today ? schedule.dueOn : tx.today;
  const nobody = { membershipId: null, personId: null, organizationId: null, debtorAssociationId: null };
  if (!schedule.associationId) {
    const amount = rateFor(schedule.rates, { type: null, category: null })?.amount ?? 0;
    const ids = amount > 0 ? await associationsToCharge(tx, schedule.year, day) : [];
    return ids.map((id) => ({ ...nobody, debtorAssociationId: id, category: null, amount }));
  }
  const exempt = await tx.rules.value<readonly MemberCategory[]>('fee.exemptCategories');
  const members = await membersToCharge(tx, schedule.associationId, schedule.year, day);
  return members
    .filter(({ category }) => !exempt.includes(category))
    .map((member) => ({
      ...nobody,
      membershipId: member.id,
      personId: member.person,
      organizationId: member.organization,
      category: member.category,
      amount: rateFor(schedule.rates, member)?.amount ?? 0,
    }))
    .filter(({ amount }) => amount > 0);
}

const membersToCharge = (tx: Context, associationId: string, year: number, day: string): Promise<Member[]> =>
  tx.em.execute<Member[]>(
    `select m.id, m.person_id as person, m.organization_id as organization, m.member_type as type, m.category
     from "${tx.subgraph}".membership m left join "${tx.subgraph}".person p on p.id = m.person_id
     where (p.deceased_on is null or p.deceased_on > ?::date) and m.association_id = ? and m.admitted_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date)
       and not exists (select 1 from "${tx.subgraph}".fee_due d where d.membership_id = m.id and d.year = ?)
     order by m.id`,
    [day, associationId, day, day, year],
  );

async function associationsToCharge(tx: Context, year: number, day: string): Promise<string[]> {
  const rows = await tx.em.execute<{ id: string }[]>(
    `select a.id from "${tx.subgraph}".association a
     where a.status in ('ADMITTED', 'SUSPENDED') and (a.admitted_on is null or a.admitted_on <= ?::date)
       and not exists (select 1 from "${tx.subgraph}".fee_due d where d.debtor_association_id = a.id and d.year = ?)
     order by a.id`,
    [day, year],
  );
  return rows.map(({ id }) => id);
}
