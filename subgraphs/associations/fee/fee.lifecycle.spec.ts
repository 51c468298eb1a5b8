import { describe, expect, it } from 'vitest';
import { annualReportLifecycle } from '../annual-report/annual-report.lifecycle.js';
import { MemberCategory, MemberType } from '../membership/membership.enums.js';
import { FeeStatus } from './fee.enums.js';
import { feeLifecycle } from './fee.lifecycle.js';
import { statusBySum, statusOn, statusWhere } from './fee.status.js';
import { rateFor } from './fee-debtors.js';

const arrows = ({ steps }: { steps: Record<string, { from: readonly string[]; to: unknown }> }) =>
  Object.entries(steps).flatMap(([name, { from, to }]) =>
    from.map((each) => `${name}: ${each} → ${typeof to === 'string' ? to : 'by the sum'}`),
  );

it('gives a fee the steps of DOMAIN B.1.e', () => {
  expect(arrows(feeLifecycle)).toEqual([
    'recordPayment: DUE → by the sum',
    'recordPayment: PARTIAL → by the sum',
    'recordPayment: OVERDUE → by the sum',
    'recordPayment: PAID → by the sum',
    'reversePayment: PAID → by the sum',
    'reversePayment: PARTIAL → by the sum',
    'reversePayment: OVERDUE → by the sum',
    'markOverdue: DUE → OVERDUE',
    'markOverdue: PARTIAL → OVERDUE',
    'waive: DUE → WAIVED',
    'waive: PARTIAL → WAIVED',
    'waive: OVERDUE → WAIVED',
    'writeOff: DUE → WRITTEN_OFF',
    'writeOff: PARTIAL → WRITTEN_OFF',
    'writeOff: OVERDUE → WRITTEN_OFF',
  ]);
});

it('gives an annual report the states of reports', () => {
  expect(arrows(annualReportLifecycle)).toEqual([
    'submit: DRAFT → SUBMITTED',
    'submit: RETURNED → SUBMITTED',
    'approve: SUBMITTED → APPROVED',
    'approve: CORRECTED → APPROVED',
    'return: SUBMITTED → RETURNED',
    'lock: APPROVED → LOCKED',
    'correct: LOCKED → CORRECTED',
  ]);
});

describe('the state of a fee', () => {
  const owed = { amount: 100, dueOn: '2026-03-31' };
  it.each([
    [0, '2026-03-31', 'DUE'],
    [1, '2026-03-31', 'PARTIAL'],
    [100, '2026-03-31', 'PAID'],
    [0, '2026-04-01', 'OVERDUE'],
    [99, '2026-04-01', 'OVERDUE'],
    [100, '2026-04-01', 'PAID'],
    [101, '2026-04-01', 'PAID'],
  ])('follows from %i paid on %s: %s', (paid, today, status) => {
    expect(statusBySum(owed, paid, today)).toBe(status);
  });

  it.each([
    ['DUE', '2026-03-31', 'DUE'],
    ['DUE', '2026-04-01', 'OVERDUE'],
    ['PARTIAL', '2026-04-01', 'OVERDUE'],
    ['PAID', '2026-04-01', 'PAID'],
    ['WAIVED', '2026-04-01', 'WAIVED'],
    ['WRITTEN_OFF', '2026-04-01', 'WRITTEN_OFF'],
  ] as const)('stored as %s reads on %s as %s', (status, today, read) => {
    expect(statusOn({ status: FeeStatus[status], dueOn: owed.dueOn }, today)).toBe(read);
  });

  it('is filtered by as it is read', () => {
    const { DUE, OVERDUE, PAID } = FeeStatus;
    const today = '2026-04-01';
    const open = { status: { $in: [DUE] }, dueOn: { $gte: today } };
    expect(statusWhere([DUE], today)).toEqual(open);
    expect(statusWhere([PAID, DUE], today)).toEqual({ $or: [open, { status: { $in: [PAID] } }] });
    expect(statusWhere([OVERDUE], today)).toEqual({
      $or: [
        { status: { $in: [OVERDUE] } },
        { status: { $in: [DUE, FeeStatus.PARTIAL] }, dueOn: { $lt: today } },
      ],
    });
  });
});

describe('the rate of a member', () => {
  const rate = (memberType: MemberType | null, category: MemberCategory | null, amount: number) => ({
    memberType,
    category,
    amount,
  });
  const { COLLECTIVE, INDIVIDUAL } = MemberType;
  const { ASSOCIATE, FULL } = MemberCategory;
  const rates = [
    rate(null, null, 1),
    rate(COLLECTIVE, null, 2),
    rate(null, ASSOCIATE, 3),
    rate(COLLECTIVE, ASSOCIATE, 4),
  ];
  it.each([
    [INDIVIDUAL, FULL, 1],
    [COLLECTIVE, FULL, 2],
    [INDIVIDUAL, ASSOCIATE, 3],
    [COLLECTIVE, ASSOCIATE, 4],
  ])('is that which names him most closely: %s %s', (type, category, amount) => {
    expect(rateFor(rates, { type, category })?.amount).toBe(amount);
    expect(rateFor(rates.toReversed(), { type, category })?.amount).toBe(amount);
  });

  it('is none where no rate is for him', () => {
    expect(rateFor([rate(COLLECTIVE, null, 2)], { type: INDIVIDUAL, category: FULL })).toBeUndefined();
  });
});
