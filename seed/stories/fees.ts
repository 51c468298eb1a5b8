import { FeeDue } from '../../subgraphs/associations/fee/fee.entity.js';
import { FeePaymentMethod, FeeStatus } from '../../subgraphs/associations/fee/fee.enums.js';
import { markOverdueFees } from '../../subgraphs/associations/fee/fee.jobs.js';
import { forgiveFee, issueFeeDues, recordFeePayment } from '../../subgraphs/associations/fee/fee.service.js';
import { paidOf } from '../../subgraphs/associations/fee/fee.sums.js';
import { FeePayment } from '../../subgraphs/associations/fee/fee-ledger.entity.js';
import * as reversals from '../../subgraphs/associations/fee/fee-reversal.service.js';
import { setFeeSchedule } from '../../subgraphs/associations/fee/fee-schedule.service.js';
import { Membership } from '../../subgraphs/associations/membership/membership.entity.js';
import {
  MemberCategory,
  MembershipStatus,
  MemberType,
} from '../../subgraphs/associations/membership/membership.enums.js';
import { issueMembershipCard } from '../../subgraphs/associations/membership/membership-card.service.js';
import { Person } from '../../subgraphs/associations/person/person.entity.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { anonymous, type Context, idFromName, vnd } from '../../subgraphs/kernel/index.js';
import type { Random } from '../random.js';
import { createStage, paced, type Stage, seedDay, type World } from '../world.js';

/** Associations that keep their members’ fees in the graph; the others still do on paper. */
const keepers = ['HYH', 'HTH', 'HXD'];
const years = [2024, 2025, 2026];
const cards = 12;
let receipts = 0;

const dueOn = (year: number) => (year === 2026 ? '2026-12-31' : `${year}-06-30`);
const receipt = (prefix: string) => `${prefix}-${String(++receipts).padStart(4, '0')}`;

/** Schedules and fees of three years: of members to three associations, and of the associations to the Union. */
async function charge(world: World, stage: Stage): Promise<void> {
  for await (const year of paced(years)) {
    const ctx = stage.on('associations', `${year}-01-15`);
    const common = { year, dueOn: dueOn(year) };
    for (const code of keepers) {
      const rates = [
        { amount: vnd(100_000) },
        { category: MemberCategory.ASSOCIATE, amount: vnd(50_000) },
        { memberType: MemberType.COLLECTIVE, amount: vnd(2_000_000) },
      ];
      const associationId = world.associations.get(code)!;
      const resolution = { associationId, resolutionNumber: `${year % 100}/NQ-BCH` };
      const { id } = await setFeeSchedule(ctx, { ...common, ...resolution, rates });
      await issueFeeDues(ctx, { id });
    }
    const resolutionNumber = `${year % 100}/NQ-LHH`;
    const rates = [{ amount: vnd(1_500_000) }];
    await issueFeeDues(ctx, { id: (await setFeeSchedule(ctx, { ...common, resolutionNumber, rates })).id });
  }
}

/** What part of a fee is paid: most of it; by some nothing in any year, and by who left nothing in the last two. */
function shareOf(debtor: number, year: number, isGone: boolean, random: Random): number {
  if (debtor % 9 === 4 || (isGone && year > 2024)) return 0;
  if (year === 2026) return [0, 0, 50, 100][random.below(4)]!;
  return random.chance(8) ? 50 : random.chance(5) ? 0 : 100;
}

/** Which of the memberships that fees are for have ended. */
async function endedOf(ctx: Context, dues: readonly FeeDue[]): Promise<Set<string>> {
  const ids = dues.flatMap(({ membershipId }) => membershipId ?? []);
  const memberships = await ctx.em.find(Membership, { id: { $in: ids }, endedOn: { $ne: null } });
  return new Set(memberships.map(({ id }) => id));
}

async function collect(stage: Stage): Promise<void> {
  for (const year of years) {
    const day = year === 2026 ? '2026-05-20' : `${year}-06-20`;
    await inBatch(stage.on('associations', day), async (tx, flush) => {
      const dues = await tx.em.find(FeeDue, { year }, { orderBy: { id: 'ASC' } });
      await Promise.all(dues.map(({ id }) => paidOf(tx, id)));
      const gone = await endedOf(tx, dues);
      const debtors = [...new Set(dues.map(({ debtorAssociationId }) => debtorAssociationId))].sort();
      for await (const [i, due] of paced([...dues.entries()])) {
        const debtor = due.debtorAssociationId
          ? debtors.indexOf(due.debtorAssociationId)
          : Number.parseInt(Buffer.from(due.membershipId!).subarray(-2).toString('hex'), 16);
        const share = shareOf(debtor, year, gone.has(due.membershipId ?? ''), stage.random);
        if (share === 0) continue;
        await recordFeePayment(tx, {
          id: due.id,
          amount: vnd((Number(due.amount) * share) / 100),
          method: i % 3 === 0 ? FeePaymentMethod.BANK_TRANSFER : FeePaymentMethod.CASH,
          receiptNo: receipt(due.associationId ? 'PT' : 'LHH'),
          allowOverpayment: false,
        });
      }
      await flush();
    });
  }
}

/** What else becomes of a fee: waived, written off, overpaid knowingly, and paid by mistake and reversed. */
async function settle(world: World, stage: Stage): Promise<void> {
  const ctx = stage.on('associations', '2026-06-10');
  const associationId = world.associations.get('HYH')!;
  const where = { associationId, status: FeeStatus.DUE, year: 2025 };
  const unpaid = await ctx.em.find(FeeDue, where, { orderBy: { id: 'ASC' } });
  const ended = await endedOf(ctx, unpaid);
  const gone = unpaid.filter(({ membershipId }) => ended.has(membershipId!));
  const open = unpaid.filter(({ membershipId }) => !ended.has(membershipId!));
  const resolution = { resolutionNumber: '31/NQ-BCH' };
  for await (const { id } of paced(open.slice(0, 3)))
    await forgiveFee(ctx, 'waive', { id, reason: 'Hội viên cao tuổi', ...resolution });
  for await (const { id } of paced(gone.slice(0, 2)))
    await forgiveFee(ctx, 'writeOff', { id, reason: 'Hội viên đã thôi sinh hoạt', ...resolution });
  await mistakes(stage, open.slice(3, 6));
}

async function mistakes(stage: Stage, [reversed, asked, overpaid]: readonly FeeDue[]): Promise<void> {
  const ctx = stage.on('associations', '2026-06-11');
  const pay = async (due: FeeDue, percent: number): Promise<string> => {
    await recordFeePayment(ctx, {
      id: due.id,
      amount: vnd((Number(due.amount) * percent) / 100),
      method: FeePaymentMethod.CASH,
      receiptNo: receipt('PT'),
      allowOverpayment: percent > 100,
    });
    const rows = await ctx.em.fork().find(FeePayment, { feeDueId: due.id });
    return rows[0]!.id;
  };
  // Not by the system: of two people the first has to be one.
  const secretary = stage.on('associations', '2026-06-12', {
    ...anonymous,
    kind: 'account',
    accountId: idFromName('acc', 'secretary of the story'),
    roles: ['ASSOC_SECRETARY'],
    associationIds: [reversed!.associationId!],
  });
  const reason = 'Ghi nhầm hội viên';
  for (const due of [reversed!, asked!])
    await reversals.requestPaymentReversal(secretary, { paymentId: await pay(due, 100), reason });
  const [payment] = await ctx.em.fork().find(FeePayment, { feeDueId: reversed!.id });
  await reversals.approvePaymentReversal(ctx, { paymentId: payment!.id });
  await pay(overpaid!, 120);
}

/** Cards of some members of the association that has a demo secretary. */
async function issueCards(world: World, ctx: Context): Promise<void> {
  const associationId = world.associations.get('HYH')!;
  const member = { associationId, status: MembershipStatus.ACTIVE };
  // Some who agreed to be named, and some who did not.
  const agreed = { isPublic: true, memberships: { $some: member } };
  const named = (await ctx.em.find(Person, agreed, { orderBy: { id: 'ASC' }, limit: 3 })).map(({ id }) => id);
  const others = { ...member, memberType: MemberType.INDIVIDUAL, personId: { $nin: named } };
  const members = [
    ...(await ctx.em.find(Membership, { ...member, personId: { $in: named } })),
    ...(await ctx.em.find(Membership, others, { orderBy: { id: 'ASC' }, limit: cards })),
  ];
  for await (const { id } of paced(members)) await issueMembershipCard(ctx, { id });
}

/** Three years of fees with every state of the ledger. */
export async function fees(world: World): Promise<void> {
  const stage = createStage(world, 'fees');
  await charge(world, stage);
  await collect(stage);
  await settle(world, stage);
  await markOverdueFees(stage.on('associations', seedDay));
  // Codes that stay the same however many fees there are.
  await issueCards(world, createStage(world, 'cards').on('associations', '2025-03-03'));
}
