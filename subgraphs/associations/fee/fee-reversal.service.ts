import {
  assertAllowed,
  assertId,
  type Context,
  type Decision,
  loadForChange,
  notFound,
  once,
  unauthenticated,
  type Viewer,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { FeeDue } from './fee.entity.js';
import { FeeEntryKind, FeeReversalStatus } from './fee.enums.js';
import type { ApprovePaymentReversalInput, PaymentReversalInput } from './fee.inputs.js';
import { feeLifecycle } from './fee.lifecycle.js';
import { type FeeCreditor, isSomebodyElse, mayDecideReversal, mayKeepFees } from './fee.policy.js';
import { feeProblems } from './fee.problems.js';
import { addEntry, settle } from './fee.service.js';
import { paidNow } from './fee.sums.js';
import { FeePayment, FeeReversal } from './fee-ledger.entity.js';

const { refuse } = feeProblems;
const texts = textInput(refuse);

/** Asks for a reversal: a second person decides. @throws Refusal where it is asked for already, or no payment */
export function requestPaymentReversal(ctx: Context, input: PaymentReversalInput): Promise<FeeDue> {
  return once(ctx, input, 'requestPaymentReversal', FeeDue, async (tx) => {
    const { due, payment } = await load(tx, input.paymentId, mayKeepFees);
    const reason = reasonOf(input);
    if (payment.kind !== FeeEntryKind.PAYMENT) refuse('NOT_A_PAYMENT', ['input', 'paymentId']);
    if (!feeLifecycle.steps.reversePayment.from.includes(due.status as never)) refuse('ILLEGAL_TRANSITION');
    const { REJECTED } = FeeReversalStatus;
    const asked = { paymentId: payment.id, status: { $ne: REJECTED } };
    if (await tx.em.count(FeeReversal, asked as never)) refuse('REVERSAL_REQUESTED');
    const request = {
      id: tx.ids('row'),
      feeDueId: due.id,
      paymentId: payment.id,
      status: FeeReversalStatus.REQUESTED,
      reason,
      requestedBy: tx.viewer.accountId,
      requestedByPerson: tx.viewer.personId,
      requestedAt: tx.now(),
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
    };
    tx.em.persist(tx.em.create(FeeReversal, request as never) as object);
    return due;
  });
}

/** Takes the payment back by one more row of the ledger, and the state of the fee with it. */
export function approvePaymentReversal(ctx: Context, input: ApprovePaymentReversalInput): Promise<FeeDue> {
  return once(ctx, input, 'approvePaymentReversal', FeeDue, async (tx) => {
    const { due, payment } = await load(tx, input.paymentId, mayDecideReversal);
    const request = await decide(tx, payment, FeeReversalStatus.APPROVED, null);
    const paid = (await paidNow(tx, due.id)) - payment.amount;
    const extra = { amount: payment.amount, paymentId: payment.id, requestedBy: request.requestedBy };
    await settle(tx, 'reversePayment', due, paid, {
      reason: request.reason,
      documents: [payment.receiptNo],
      extra,
    });
    addEntry(tx, {
      feeDueId: due.id,
      associationId: due.associationId,
      kind: FeeEntryKind.REVERSAL,
      amount: -payment.amount,
      paidOn: tx.today,
      method: payment.method,
      receiptNo: payment.receiptNo,
      reversesId: payment.id,
    });
    return due;
  });
}

/** Lets the payment stand. */
export function rejectPaymentReversal(ctx: Context, input: PaymentReversalInput): Promise<FeeDue> {
  return once(ctx, input, 'rejectPaymentReversal', FeeDue, async (tx) => {
    const { due, payment } = await load(tx, input.paymentId, mayDecideReversal);
    await decide(tx, payment, FeeReversalStatus.REJECTED, reasonOf(input));
    return due;
  });
}

/** The fee is locked, so that a payment and its reversal follow each other. @throws NOT_FOUND where the fee may not be seen */
async function load(
  tx: Context,
  paymentId: string,
  may: (viewer: Viewer, due: FeeCreditor) => Decision,
): Promise<{ due: FeeDue; payment: FeePayment }> {
  if (tx.viewer.kind === 'anonymous') throw unauthenticated();
  const payment = await tx.em.findOne(FeePayment, { id: assertId(paymentId, 'pay') });
  if (!payment) throw notFound();
  const due = await loadForChange(tx, FeeDue, payment.feeDueId);
  assertAllowed(may(tx.viewer, due), tx);
  return { due, payment };
}

async function decide(
  tx: Context,
  payment: FeePayment,
  status: FeeReversalStatus,
  decisionReason: string | null,
): Promise<FeeReversal> {
  const open = { paymentId: payment.id, status: FeeReversalStatus.REQUESTED };
  const request = await tx.em.findOne(FeeReversal, open);
  if (!request) return refuse('NO_REVERSAL_REQUESTED');
  const asked = { account: request.requestedBy, person: request.requestedByPerson };
  if (!isSomebodyElse(tx.viewer, asked)) refuse('SAME_PERSON');
  const decided = { status, decidedBy: tx.viewer.accountId, decidedAt: tx.now(), decisionReason };
  return Object.assign(request, decided);
}

function reasonOf({ reason }: PaymentReversalInput): string {
  return texts.lines(reason, 2_000, 'reason') ?? refuse('REASON_REQUIRED', ['input', 'reason']);
}
