import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { take } from '../../../test/support/trio.js';
import { type Associations, startAssociations } from '../associations.fixture.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
  for (let i = 0; i < 3; i += 1) await made.active();
  // Far enough on that all years of the test have begun.
  made.clock.now = () => new Date('2150-01-01T03:00:00Z');
});
afterAll(() => made.close());

const vnd = (amount: number) => ({ amount, currency: 'VND' });
const owedEach = 1_000;

type Act =
  | { readonly kind: 'pay'; readonly fee: number; readonly amount: number; readonly more: boolean }
  | { readonly kind: 'reverse' | 'reject'; readonly fee: number; readonly payment: number }
  | { readonly kind: 'waive'; readonly fee: number };

const fee = fc.nat({ max: 2 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('pay'),
      fee,
      amount: fc.integer({ min: 1, max: 1_400 }),
      more: fc.boolean(),
    }) as fc.Arbitrary<Act>,
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('reverse', 'reject'),
      fee,
      payment: fc.nat({ max: 3 }),
    }) as fc.Arbitrary<Act>,
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('waive'), fee }) as fc.Arbitrary<Act> },
);

/** What the books should say, kept apart from the code that is tested. */
interface Book {
  readonly payments: { id: string; amount: number; isReversed: boolean }[];
  isWaived: boolean;
}
const paidIn = ({ payments }: Book) =>
  payments.reduce((sum, { amount, isReversed }) => sum + (isReversed ? 0 : amount), 0);

let receipts = 0;
/** Each run has a year of its own, in which the members of the fixture are members. */
let year = 2023;

/** Three members who owe for a year of its own. */
async function begin() {
  year += 1;
  const schedule = await made.done(made.secretary, 'setFeeSchedule', {
    associationId: made.associationId,
    year,
    dueOn: `${year}-06-30`,
    resolutionNumber: '1/NQ',
    rates: [{ amount: vnd(owedEach) }],
  });
  await made.done(made.secretary, 'issueFeeDues', { id: schedule });
  const query = `query($id: ID!, $year: Int!) { association(id: $id) { feeDues(first: 10, filter: { year: $year }) { nodes { id } } } }`;
  const { data } = await made.graph.run(made.secretary, query, { id: made.associationId, year });
  return data.association.feeDues.nodes.map(({ id }: { id: string }) => id) as string[];
}

async function perform(ids: readonly string[], books: readonly Book[], each: Act): Promise<void> {
  const [id, book] = [ids[each.fee]!, books[each.fee]!];
  if (each.kind === 'pay') {
    const input = { id, amount: vnd(each.amount), receiptNo: `R-${++receipts}`, allowOverpayment: each.more };
    const { code } = await take(made.graph, made.secretary, 'recordFeePayment', input);
    const isTooMuch = paidIn(book) + each.amount > owedEach && !each.more;
    expect(code).toBe(book.isWaived ? 'ILLEGAL_TRANSITION' : isTooMuch ? 'OVERPAYMENT' : undefined);
    if (code) return;
    const query = 'query($id: ID!) { feeDue(id: $id) { payments { id kind } } }';
    const { payments } = (await made.graph.run(made.secretary, query, { id })).data.feeDue;
    const fresh = payments.find(
      (row: any) => row.kind === 'PAYMENT' && !book.payments.some((p) => p.id === row.id),
    );
    book.payments.push({ id: fresh.id, amount: each.amount, isReversed: false });
  } else if (each.kind === 'waive') {
    const input = { id, reason: 'Khó khăn', resolutionNumber: '2/NQ' };
    const { code } = await take(made.graph, made.chair, 'waiveFeeDue', input);
    const isSettled = paidIn(book) >= owedEach;
    expect(code).toBe(book.isWaived || isSettled ? 'ILLEGAL_TRANSITION' : undefined);
    book.isWaived ||= !isSettled;
  } else {
    const payment = book.payments[each.payment];
    if (!payment) return;
    const chair = { ...made.chair, accountId: 'acc_chair' };
    const paymentId = payment.id;
    const asked = await take(made.graph, made.secretary, 'requestPaymentReversal', {
      paymentId,
      reason: 'Nhầm',
    });
    expect(asked.code).toBe(
      book.isWaived ? 'ILLEGAL_TRANSITION' : payment.isReversed ? 'REVERSAL_REQUESTED' : undefined,
    );
    if (asked.code) return;
    if (each.kind === 'reject') {
      await made.done(chair, 'rejectPaymentReversal', { paymentId, reason: 'Đúng' });
    } else {
      await made.done(chair, 'approvePaymentReversal', { paymentId });
      payment.isReversed = true;
    }
  }
}

async function holds(ids: readonly string[], books: readonly Book[]): Promise<void> {
  const query = `query($id: ID!, $year: Int!) { association(id: $id) {
    feeSummary(year: $year) { charged { amount } collected { amount } waived { amount } writtenOff { amount } outstanding { amount } overdue { amount } overpaid { amount } settledCount }
    feeDues(first: 10, filter: { year: $year }) { nodes { id status isOverpaid paid { amount } balance { amount } payments { amount { amount } } } } } }`;
  const { association } = (await made.graph.run(made.secretary, query, { id: made.associationId, year }))
    .data;
  for (const [i, id] of ids.entries()) {
    const due = association.feeDues.nodes.find((node: any) => node.id === id);
    const paid = paidIn(books[i]!);
    expect(due.paid.amount).toBe(paid);
    expect(due.balance.amount).toBe(owedEach - paid);
    expect(due.payments.reduce((sum: number, { amount }: any) => sum + amount.amount, 0)).toBe(paid);
    expect(due.isOverpaid).toBe(paid > owedEach);
    expect(due.status).toBe(books[i]!.isWaived ? 'WAIVED' : paid >= owedEach ? 'PAID' : 'OVERDUE');
  }
  const { settledCount, ...sums } = association.feeSummary;
  const sum = Object.fromEntries(Object.entries(sums).map(([name, { amount }]: any) => [name, amount]));
  const total = (of: (book: Book) => number) => books.reduce((all, book) => all + of(book), 0);
  expect(sum.charged).toBe(ids.length * owedEach);
  expect(sum.collected).toBe(total(paidIn));
  expect(sum.charged + sum.overpaid).toBe(sum.collected + sum.waived + sum.writtenOff + sum.outstanding);
  expect(sum.waived).toBe(total((book) => (book.isWaived ? owedEach - paidIn(book) : 0)));
  expect(sum.overdue).toBe(sum.outstanding);
  expect(settledCount).toBe(books.filter((book) => !book.isWaived && paidIn(book) >= owedEach).length);
}

it('adds up whatever is paid, reversed and waived in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const ids = await begin();
      const books: Book[] = ids.map(() => ({ payments: [], isWaived: false }));
      for (const each of acts) await perform(ids, books, each);
      await holds(ids, books);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
