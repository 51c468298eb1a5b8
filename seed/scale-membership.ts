import { FeeEntryKind, FeePaymentMethod, FeeStatus } from '../subgraphs/associations/fee/fee.enums.js';
import { setFeeSchedule } from '../subgraphs/associations/fee/fee-schedule.service.js';
import { MemberCategory, MembershipStatus } from '../subgraphs/associations/membership/membership.enums.js';
import { type Context, vnd } from '../subgraphs/kernel/index.js';
import type { Random } from './random.js';

const two = (n: number) => String(n).padStart(2, '0');
export const dayIn = (year: number, random: Random) =>
  `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;

/** Day on which memberships and people ended. */
export const ended = '2026-03-02';
const { ACTIVE, APPLIED, UNDER_REVIEW, REJECTED, SUSPENDED, RESIGNED, STRUCK_OFF, EXPELLED, DECEASED } =
  MembershipStatus;

/** State, days and papers of a membership: every state occurs, most are active. */
export function course(random: Random, number: number, deceased: boolean) {
  const applied_on = dayIn(2016 + random.below(10), random);
  const roll = random.below(240);
  if (roll < 2 && !deceased) {
    const day = '2025-05-19';
    return { category: MemberCategory.HONORARY, status: ACTIVE, applied_on: day, admitted_on: day };
  }
  const category = random.chance(5) ? MemberCategory.ASSOCIATE : MemberCategory.FULL;
  if (roll < 14 && !deceased) {
    const status = roll < 6 ? APPLIED : roll < 10 ? UNDER_REVIEW : REJECTED;
    return { category, status, applied_on, ended_on: status === REJECTED ? applied_on : null };
  }
  const changed = [SUSPENDED, RESIGNED, STRUCK_OFF, EXPELLED][Math.floor((roll - 14) / 7)] ?? ACTIVE;
  const status = deceased ? DECEASED : changed;
  return {
    category,
    status,
    applied_on,
    admitted_on: applied_on,
    ended_on: status === ACTIVE || status === SUSPENDED ? null : ended,
    suspended_until: status === SUSPENDED ? '2027-03-01' : null,
    // Longer than the cards of the demo; a person has one membership in an association.
    card_number: `QN-${String(number).padStart(7, '0')}`,
    decision_number: status === EXPELLED ? '7/QĐ-BCH' : `${number}/QĐ-BCH`,
  };
}

/** Year of which fees are charged, and what everybody pays. */
const [feeYear, amount] = [2025, 100_000];

/** Schedules by association, made where the demo has none: of associations that keep fees in the graph. */
export async function feeSchedules(
  ctx: Context,
  associations: readonly string[],
): Promise<Map<string, string>> {
  const known = await ctx.em.execute<{ association: string; id: string }[]>(
    `select association_id as association, id from "${ctx.subgraph}".fee_schedule where association_id is not null and year = ?`,
    [feeYear],
  );
  const schedules = new Map(known.map(({ association, id }) => [association, id]));
  for (const associationId of associations.filter((id) => !schedules.has(id))) {
    const terms = { year: feeYear, dueOn: '2025-06-30', resolutionNumber: '25/NQ-BCH' };
    const { id } = await setFeeSchedule(ctx, { associationId, ...terms, rates: [{ amount: vnd(amount) }] });
    schedules.set(associationId, id);
  }
  return schedules;
}

interface Member {
  readonly id: string;
  readonly association_id: string;
  readonly person_id: string;
  readonly category: MemberCategory;
  readonly admitted_on?: string | null;
  readonly ended_on?: string | null;
}

/** The fee of a member and, of most, its payment. */
export function feeOf(
  ctx: Context,
  random: Random,
  member: Member,
  scheduleId: string,
): { due: object; payment: object | null } | null {
  const due_on = '2025-06-30';
  if (!member.admitted_on || member.admitted_on > due_on || member.category === MemberCategory.HONORARY)
    return null;
  const isPaid = random.chance(80);
  const id = ctx.ids('fee');
  const due = {
    id,
    created_at: ctx.now(),
    updated_at: ctx.now(),
    version: 1,
    schedule_id: scheduleId,
    association_id: member.association_id,
    membership_id: member.id,
    person_id: member.person_id,
    year: feeYear,
    category: member.category,
    amount,
    due_on,
    status: isPaid ? FeeStatus.PAID : FeeStatus.OVERDUE,
    is_overpaid: false,
  };
  const payment = {
    id: ctx.ids('pay'),
    fee_due_id: id,
    association_id: member.association_id,
    kind: FeeEntryKind.PAYMENT,
    amount,
    paid_on: '2025-05-20',
    method: FeePaymentMethod.CASH,
    receipt_no: `S-${member.id.slice(4)}`,
    recorded_at: ctx.now(),
  };
  return { due, payment: isPaid ? payment : null };
}
