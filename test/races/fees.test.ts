import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Associations, startAssociations } from '../../subgraphs/associations/associations.fixture.js';
import { codesOf, race, rowsOf } from '../support/race.js';
import { take } from '../support/trio.js';

describe('fees', () => {
  let own: Associations;
  let schedule: string;
  const table = 'associations.fee_due';
  const vnd = (amount: number) => ({ amount, currency: 'VND' });
  beforeAll(async () => {
    own = await startAssociations();
    schedule = await own.done(own.secretary, 'setFeeSchedule', {
      associationId: own.associationId,
      year: 2024,
      dueOn: '2024-06-30',
      resolutionNumber: '1/NQ',
      rates: [{ amount: vnd(100_000) }],
    });
  });
  afterAll(() => own?.close());

  const owed = async () => {
    const membership = await own.active();
    await own.done(own.secretary, 'issueFeeDues', { id: schedule });
    const [row] = await rowsOf(own.graph.runtime, `select id from ${table} where membership_id = ?`, [
      membership,
    ]);
    return row!.id as string;
  };
  const pay = (id: string, amount: number, receiptNo: string) => () =>
    take(own.graph, own.secretary, 'recordFeePayment', { id, amount: vnd(amount), receiptNo });
  const sums = async (id: string) =>
    (
      await rowsOf(
        own.graph.runtime,
        `select status, (select sum(amount)::int from associations.fee_payment p where p.fee_due_id = d.id) as paid
         from ${table} d where id = ?`,
        [id],
      )
    )[0];

  it('loses neither of two payments at once', async () => {
    const id = await owed();
    const answers = await race(own.graph.runtime, table, [pay(id, 60_000, 'A-1'), pay(id, 40_000, 'A-2')]);
    expect(codesOf(answers)).toEqual(['DONE', 'DONE']);
    expect(await sums(id)).toEqual({ status: 'PAID', paid: 100_000 });
  });

  it('lets no two payments at once exceed what is owed', async () => {
    const id = await owed();
    const answers = await race(own.graph.runtime, table, [pay(id, 60_000, 'B-1'), pay(id, 60_000, 'B-2')]);
    expect(codesOf(answers)).toEqual(['DONE', 'OVERPAYMENT']);
    expect(await sums(id)).toEqual({ status: 'OVERDUE', paid: 60_000 });
  });

  it('takes a receipt number once, by the constraint', async () => {
    const ids = [await owed(), await owed()];
    const answers = await race(
      own.graph.runtime,
      'associations.fee_payment',
      ids.map((id) => pay(id, 100_000, 'C-1')),
    );
    expect(codesOf(answers)).toEqual(['DONE', 'RECEIPT_NUMBER_TAKEN']);
    const refused = ids[answers.findIndex(({ code }) => code)]!;
    expect(await sums(refused)).toEqual({ status: 'DUE', paid: null });
  });

  it('reverses a payment once', async () => {
    const id = await owed();
    await pay(id, 100_000, 'D-1')();
    const [payment] = await rowsOf(
      own.graph.runtime,
      'select id from associations.fee_payment where fee_due_id = ?',
      [id],
    );
    const paymentId = payment!.id;
    await own.done(own.secretary, 'requestPaymentReversal', { paymentId, reason: 'Nhầm' });
    const approve = (accountId: string) => () =>
      take(own.graph, { ...own.chair, accountId }, 'approvePaymentReversal', { paymentId });
    const answers = await race(own.graph.runtime, table, [approve('acc_1'), approve('acc_2')]);
    expect(codesOf(answers)).toEqual(['DONE', 'NO_REVERSAL_REQUESTED']);
    expect(await sums(id)).toEqual({ status: 'OVERDUE', paid: 0 });
  });

  it('charges a member once when two charge at once', async () => {
    const membership = await own.active();
    const issue = () => take(own.graph, own.secretary, 'issueFeeDues', { id: schedule });
    const answers = await race(own.graph.runtime, 'associations.fee_schedule', [issue, issue]);
    expect(codesOf(answers)).toEqual(['DONE', 'DONE']);
    const rows = await rowsOf(own.graph.runtime, `select id from ${table} where membership_id = ?`, [
      membership,
    ]);
    expect(rows).toHaveLength(1);
  });
});
