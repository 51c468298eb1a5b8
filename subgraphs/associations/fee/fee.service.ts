import { daysBetween, pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  type Context,
  type Lifecycle,
  loadForChange,
  type MoneyInput,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { FeeDue } from './fee.entity.js';
import { FeeEntryKind, FeeStatus } from './fee.enums.js';
import type { ForgiveFeeInput, IssueFeeDuesInput, RecordFeePaymentInput } from './fee.inputs.js';
import { feeLifecycle, towards } from './fee.lifecycle.js';
import { mayForgiveFees, mayKeepFees } from './fee.policy.js';
import { feeProblems } from './fee.problems.js';
import { statusBySum } from './fee.status.js';
import { paidNow } from './fee.sums.js';
import { type Debtor, debtorsOf } from './fee-debtors.js';
import { FeePayment } from './fee-ledger.entity.js';
import { FeeSchedule } from './fee-schedule.entity.js';

const { refuse } = feeProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/**
 * Charges the fees of a schedule: one for every member on the due day, or today where that is still to come. Who was
 * charged is not charged again, so that it may be done anew for those who joined since.
 * @throws Refusal for a year that has not begun
 */
export function issueFeeDues(ctx: Context, input: IssueFeeDuesInput): Promise<FeeSchedule> {
  return once(ctx, input, 'issueFeeDues', FeeSchedule, async (tx) => {
    const schedule = await loadForChange(tx, FeeSchedule, input.id);
    assertAllowed(mayKeepFees(tx.viewer, schedule), tx);
    if (`${schedule.year}-01-01` > tx.today) refuse('YEAR_NOT_BEGUN');
    for (const debtor of await debtorsOf(tx, schedule)) await charge(tx, schedule, debtor);
    schedule.issuedOn = tx.today;
    schedule.updatedAt = tx.now();
    return schedule;
  });
}

async function charge(tx: Context, schedule: FeeSchedule, { amount, ...debtor }: Debtor): Promise<void> {
  const due = make(tx, FeeDue, {
    ...debtor,
    scheduleId: schedule.id,
    associationId: schedule.associationId,
    year: schedule.year,
    amount,
    dueOn: schedule.dueOn,
    status: feeLifecycle.initial,
    isOverpaid: false,
    resolutionNumber: null,
  });
  await recordCreation(tx, feeLifecycle, due);
}

/**
 * Adds a payment to the ledger. The fee is locked and the sum read after that: of two payments at once none is lost.
 * @throws Refusal for a taken receipt number, or more than what is owed without `allowOverpayment`
 */
export function recordFeePayment(ctx: Context, input: RecordFeePaymentInput): Promise<FeeDue> {
  return once(ctx, input, 'recordFeePayment', FeeDue, async (tx) => {
    const due = await loadForChange(tx, FeeDue, input.id);
    assertAllowed(mayKeepFees(tx.viewer, due), tx);
    const amount = amountOf(input.amount, 1, 'amount');
    const receiptNo = texts.required(input.receiptNo, 60, 'receiptNo');
    const paidOn = pastDay(tx, input.paidOn, 'paidOn');
    const paid = (await paidNow(tx, due.id)) + amount;
    if (!isValidVnd(paid)) refuse('INVALID_VALUE', ['input', 'amount']);
    const daysLate = Math.max(0, daysBetween(due.dueOn, paidOn));
    const extra = { amount, paidOn, receiptNo, daysLate };
    await settle(tx, 'recordPayment', due, paid, { documents: [receiptNo], extra });
    if (due.isOverpaid && !input.allowOverpayment) refuse('OVERPAYMENT', ['input', 'amount']);
    addEntry(tx, {
      feeDueId: due.id,
      associationId: due.associationId,
      kind: FeeEntryKind.PAYMENT,
      amount,
      paidOn,
      method: input.method,
      receiptNo,
      reversesId: null,
    });
    return due;
  });
}

/** Writes a row of the ledger. */
export function addEntry(tx: Context, entry: Omit<FeePayment, 'id' | 'recordedAt'>): void {
  const row = { id: tx.ids('pay'), ...entry, recordedAt: tx.now() };
  tx.em.persist(tx.em.create(FeePayment, row as never) as object);
}

/** Takes the step to the state that follows from what is paid now. */
export async function settle(
  tx: Context,
  step: 'recordPayment' | 'reversePayment',
  due: FeeDue,
  paid: number,
  input: Parameters<typeof transition>[4],
): Promise<void> {
  const table: Lifecycle<FeeDue, FeeStatus, typeof step> = towards(step, statusBySum(due, paid, tx.today));
  await transition(tx, table, step, due, input);
  due.isOverpaid = paid > due.amount;
  due.updatedAt = tx.now();
}

/** Waives a fee or writes it off. @throws Refusal without a reason or resolution, or for writing off what a member owes who is still there */
export function forgiveFee(
  ctx: Context,
  step: 'waive' | 'writeOff',
  input: ForgiveFeeInput,
): Promise<FeeDue> {
  return once(ctx, input, `FeeDue.${step}`, FeeDue, async (tx) => {
    const due = await loadForChange(tx, FeeDue, input.id);
    assertAllowed(mayForgiveFees(tx.viewer, due), tx);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const resolutionNumber = texts.required(input.resolutionNumber, 100, 'resolutionNumber');
    const open = due.amount - (await paidNow(tx, due.id));
    await transition(tx, feeLifecycle, step, due, {
      reason,
      documents: [resolutionNumber],
      extra: { forgiven: open },
    });
    due.resolutionNumber = resolutionNumber;
    due.updatedAt = tx.now();
    return due;
  });
}

/** Whole đồng. @throws the refusal INVALID_VALUE below `least`, or for what is no amount */
export function amountOf({ amount }: MoneyInput, least: number, ...path: string[]): number {
  if (!isValidVnd(amount) || amount < least) refuse('INVALID_VALUE', ['input', ...path, 'amount']);
  return amount;
}
