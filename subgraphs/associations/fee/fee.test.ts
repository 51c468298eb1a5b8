import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, system, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { missingFees } from './fee.alerts.js';
import { markOverdueFees } from './fee.jobs.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const unionLeader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const secretary = () => made.secretary;
const chair = () => ({ ...made.chair, accountId: 'acc_chair' });
const unaware = () => made.stranger;
const vnd = (amount: number) => ({ amount, currency: 'VND' });
const thisYear = new Date().getFullYear();
let schedules = 1950;
let receipts = 0;

const receipt = () => `PT-${++receipts}`;
const scheduleFor = (year: number, more: object = {}) =>
  made.done(secretary(), 'setFeeSchedule', {
    associationId: made.associationId,
    year,
    dueOn: `${year}-03-31`,
    resolutionNumber: '1/NQ-BCH',
    rates: [{ amount: vnd(100_000) }],
    ...more,
  });

async function feesOf(membershipId: string, viewer: Viewer = secretary()): Promise<any[]> {
  const { data } = await made.graph.run(
    viewer,
    `query($id: ID!) { membership(id: $id) { fees { id year status amount { amount } paid { amount }
       balance { amount } isOverpaid payments { id kind amount { amount } reversesId }
       reversals { status reason requestedBy decidedBy } history { step from to } } } }`,
    { id: membershipId },
  );
  return data.membership?.fees;
}

/** A member who owes 100,000 đồng of a year of his own, due long ago. */
async function owed(year = 2023): Promise<string> {
  const membershipId = await made.active();
  const { data } = await made.graph.run(
    officer,
    `query($id: ID!) { association(id: $id) { feeSchedules { id year } } }`,
    { id: made.associationId },
  );
  const known = data.association.feeSchedules.find((each: { year: number }) => each.year === year);
  await made.done(secretary(), 'issueFeeDues', { id: known?.id ?? (await scheduleFor(year)) });
  const fees = await feesOf(membershipId);
  return fees.find((fee) => fee.year === year).id;
}
const due = async (id: string, viewer: Viewer = secretary()) => {
  const { data } = await made.graph.run(
    viewer,
    `query($id: ID!) { feeDue(id: $id) { status isOverpaid paid { amount } balance { amount } membership { id }
       payments { id kind } reversals { status } resolutionNumber } }`,
    { id },
  );
  return data.feeDue;
};
const pay = (id: string, amount: number, more: object = {}) =>
  made.done(secretary(), 'recordFeePayment', { id, amount: vnd(amount), receiptNo: receipt(), ...more });

/** A payment, for the mutations about its reversal. */
async function paid(): Promise<string> {
  const id = await pay(await owed(), 100_000);
  return (await due(id)).payments[0].id;
}
const requested = async () => {
  const paymentId = await paid();
  await made.done(secretary(), 'requestPaymentReversal', { paymentId, reason: 'Ghi nhầm' });
  return paymentId;
};

trio('setFeeSchedule', {
  input: () => {
    schedules += 1;
    return {
      associationId: made.associationId,
      year: schedules,
      dueOn: `${schedules}-06-30`,
      resolutionNumber: '5/NQ-BCH Mới',
      rates: [{ amount: vnd(100_000) }, { category: 'ASSOCIATE', amount: vnd(0) }],
    };
  },
  right: secretary,
  wrong: chair,
  refusals: [
    ['REQUIRED', { resolutionNumber: ' ' }],
    ['TOO_LONG', { resolutionNumber: 'x'.repeat(101) }],
    ['INVALID_VALUE', { dueOn: '1900-01-01' }],
    ['INVALID_VALUE', { rates: [] }],
    ['INVALID_VALUE', { rates: [{ amount: vnd(-1) }] }],
    ['AMBIGUOUS_RATE', { rates: [{ amount: vnd(1) }, { amount: vnd(2) }] }],
    ['BAD_USER_INPUT', { year: 1 }],
    ['FORBIDDEN', { associationId: null }],
    ['FORBIDDEN', () => Promise.resolve({ associationId: made.otherId })],
  ],
});

trio('issueFeeDues', {
  input: async () => ({ id: await scheduleFor(++schedules) }),
  right: secretary,
  wrong: chair,
  refusals: [
    ['NOT_FOUND', { id: idFromName('fsc', 'unknown') }],
    ['YEAR_NOT_BEGUN', async () => ({ id: await scheduleFor(thisYear + 1) })],
  ],
});

trio('recordFeePayment', {
  input: async () => ({ id: await owed(), amount: vnd(40_000), receiptNo: receipt() }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'OVERDUE',
  again: 'RECEIPT_NUMBER_TAKEN',
  refusals: [
    ['INVALID_VALUE', { amount: vnd(0) }],
    ['INVALID_VALUE', { amount: vnd(-5) }],
    ['OVERPAYMENT', { amount: vnd(100_001) }],
    ['REQUIRED', { receiptNo: ' ' }],
    ['TOO_LONG', { receiptNo: 'x'.repeat(61) }],
    ['DATE_IN_FUTURE', { paidOn: '2999-01-01' }],
    ['NOT_FOUND', { id: idFromName('fee', 'unknown') }],
  ],
});

trio('waiveFeeDue', {
  input: async () => ({ id: await owed(), reason: 'Tuổi cao', resolutionNumber: '3/NQ' }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'WAIVED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['REQUIRED', { resolutionNumber: '' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    ['TOO_LONG', { resolutionNumber: 'x'.repeat(101) }],
  ],
});

trio('writeOffFeeDue', {
  input: async () => {
    const id = await owed();
    const { membership } = await due(id);
    const strike = { reason: 'Mất liên lạc', noticesSentOn: ['2024-01-01', '2024-06-01'] };
    await made.done(chair(), 'strikeOffMember', { id: membership.id, ...strike });
    return { id, reason: 'Đã xóa tên', resolutionNumber: '4/NQ' };
  },
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'WRITTEN_OFF',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['DEBTOR_STILL_THERE', async () => ({ id: await owed() })],
    ['REASON_REQUIRED', { reason: '' }],
  ],
});

trio('requestPaymentReversal', {
  input: async () => ({ paymentId: await paid(), reason: 'Ghi nhầm người' }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'PAID',
  again: 'REVERSAL_REQUESTED',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['NOT_FOUND', { paymentId: idFromName('pay', 'unknown') }],
    ['BAD_USER_INPUT', { paymentId: idFromName('fee', 'of another type') }],
  ],
});

trio('approvePaymentReversal', {
  input: async () => ({ paymentId: await requested() }),
  right: chair,
  wrong: viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] }),
  unaware,
  becomes: 'OVERDUE',
  again: 'NO_REVERSAL_REQUESTED',
  refusals: [['NO_REVERSAL_REQUESTED', async () => ({ paymentId: await paid() })]],
});

trio('rejectPaymentReversal', {
  input: async () => ({ paymentId: await requested(), reason: 'Phiếu thu đúng' }),
  right: chair,
  wrong: viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] }),
  unaware,
  becomes: 'PAID',
  again: 'NO_REVERSAL_REQUESTED',
  refusals: [['REASON_REQUIRED', { reason: '' }]],
});

describe('the ledger', () => {
  it('takes back by a second person what one person asked for, and keeps both rows', async () => {
    const paymentId = await requested();
    const input = { paymentId };
    expect(await take(made.graph, secretary(), 'approvePaymentReversal', input)).toEqual({
      code: 'SAME_PERSON',
    });
    expect(await take(made.graph, secretary(), 'rejectPaymentReversal', { ...input, reason: 'x' })).toEqual({
      code: 'SAME_PERSON',
    });
    const id = await made.done(chair(), 'approvePaymentReversal', input);
    expect(await due(id)).toMatchObject({
      status: 'OVERDUE',
      paid: { amount: 0 },
      payments: [{ id: paymentId, kind: 'PAYMENT' }, { kind: 'REVERSAL' }],
      reversals: [{ status: 'APPROVED' }],
    });
    expect(await take(made.graph, secretary(), 'requestPaymentReversal', { ...input, reason: 'x' })).toEqual({
      code: 'REVERSAL_REQUESTED',
    });
    const { payments } = await due(id);
    expect(
      await take(made.graph, secretary(), 'requestPaymentReversal', {
        paymentId: payments[1].id,
        reason: 'x',
      }),
    ).toEqual({ code: 'NOT_A_PAYMENT' });
  });

  it('counts one person with two accounts as one', async () => {
    const personId = await made.newPerson('Hai Tài Khoản');
    const paymentId = await paid();
    const [one, two] = [
      { ...made.secretary, accountId: 'acc_one', personId },
      { ...made.secretary, accountId: 'acc_two', personId },
    ];
    await made.done(one, 'requestPaymentReversal', { paymentId, reason: 'Nhầm' });
    expect(await take(made.graph, two, 'approvePaymentReversal', { paymentId })).toEqual({
      code: 'SAME_PERSON',
    });
  });

  it('lets nobody change or remove a row', async () => {
    await paid();
    const em = made.graph.runtime.orm.em.fork() as any;
    for (const sql of [
      'update associations.fee_payment set amount = 1',
      'delete from associations.fee_payment',
      'truncate associations.fee_payment cascade',
    ])
      await expect(em.execute(sql)).rejects.toThrow(/append-only/);
  });

  it('flags what was overpaid knowingly, and no more after the reversal', async () => {
    const id = await owed();
    await pay(id, 60_000);
    await pay(id, 70_000, { allowOverpayment: true });
    expect(await due(id)).toMatchObject({ status: 'PAID', isOverpaid: true, balance: { amount: -30_000 } });
    const [first] = (await due(id)).payments;
    await made.done(secretary(), 'requestPaymentReversal', { paymentId: first.id, reason: 'Trùng' });
    await made.done(chair(), 'approvePaymentReversal', { paymentId: first.id });
    expect(await due(id)).toMatchObject({ status: 'OVERDUE', isOverpaid: false, paid: { amount: 70_000 } });
  });
});

describe('charging', () => {
  it('charges each member once, by his rate, and honorary members nothing', async () => {
    const [full, late] = [await made.active(), await made.newPerson('Sau')];
    const honoured = await made.done(made.chair, 'grantHonoraryMembership', {
      associationId: made.associationId,
      personId: await made.newPerson('Danh Dự'),
      citation: 'Công lao',
      grantedOn: '2023-05-05',
    });
    const organizationId = await made.done(officer, 'createOrganization', {
      code: 'DN-PHI',
      nameVi: 'Công ty Đóng Phí',
      kind: 'ENTERPRISE',
    });
    const collective = await made.active({ organizationId });
    const id = await scheduleFor(thisYear, {
      dueOn: `${thisYear + 1}-12-31`,
      rates: [{ amount: vnd(100_000) }, { memberType: 'COLLECTIVE', amount: vnd(2_500_000_000) }],
    });
    await made.done(secretary(), 'issueFeeDues', { id });
    const joined = await made.active(late);
    expect(await feesOf(joined)).toEqual([]);
    await made.done(secretary(), 'issueFeeDues', { id });
    const amounts = async (membership: string) =>
      (await feesOf(membership)).filter(({ year }) => year === thisYear).map(({ amount }) => amount.amount);
    expect(await amounts(full)).toEqual([100_000]);
    expect(await amounts(joined)).toEqual([100_000]);
    expect(await amounts(collective)).toEqual([2_500_000_000]);
    expect(await amounts(honoured)).toEqual([]);
    const change = { associationId: made.associationId, year: thisYear, dueOn: `${thisYear}-06-30` };
    const rest = { resolutionNumber: '9/NQ', rates: [{ amount: vnd(1) }] };
    expect(await take(made.graph, secretary(), 'setFeeSchedule', { ...change, ...rest })).toEqual({
      code: 'SCHEDULE_IN_USE',
    });
  });

  it('lets the Union charge its associations, and alerts of those who owe for years', async () => {
    for (const year of [2023, 2024]) {
      const id = await made.done(officer, 'setFeeSchedule', {
        year,
        dueOn: `${year}-06-30`,
        resolutionNumber: '1/NQ-LHH',
        rates: [{ amount: vnd(500_000) }],
      });
      await made.done(officer, 'issueFeeDues', { id });
    }
    const query = `query($id: ID!) { association(id: $id) { unionFees { id year status } } unionFeeSummary(year: 2024) { dueCount } }`;
    const ask = async (viewer: Viewer, id = made.associationId) =>
      (await made.graph.run(viewer, query, { id })).data;
    const { association, unionFeeSummary } = await ask(officer);
    expect(association.unionFees.map(({ status }: any) => status)).toEqual(['OVERDUE', 'OVERDUE']);
    // The third association has withdrawn.
    expect(unionFeeSummary).toEqual({ dueCount: 2 });
    expect(await ask(secretary())).toEqual({ association, unionFeeSummary: null });
    expect((await ask(secretary(), made.otherId)).association).toEqual({ unionFees: [] });

    const ctx = () => made.graph.runtime.context({ viewer: system });
    const ids = [made.associationId, made.otherId];
    const alerts = await missingFees(ctx(), ids);
    expect(alerts.map(({ associationId, kind }) => [associationId, kind]).sort()).toEqual(
      ids.map((id) => [id, 'FEES_MISSING']).sort(),
    );
    expect(alerts[0]).toMatchObject({
      dueOn: '2023-06-30',
      details: { years: [2023, 2024], owed: 1_000_000 },
    });
    const [latest] = association.unionFees;
    await made.done(officer, 'recordFeePayment', {
      id: latest.id,
      amount: vnd(500_000),
      method: 'BANK_TRANSFER',
      receiptNo: 'LHH-1',
    });
    expect(await missingFees(ctx(), [made.associationId])).toMatchObject([{ kind: 'FEE_OVERDUE' }]);
    expect(
      await take(made.graph, unionLeader, 'waiveFeeDue', {
        id: association.unionFees[1].id,
        reason: 'Khó khăn',
        resolutionNumber: '2/NQ-LHH',
      }),
    ).toMatchObject({ record: { status: 'WAIVED' } });
    expect(await missingFees(ctx(), [made.associationId])).toEqual([]);
  });
});

describe('time', () => {
  it('reads a fee as overdue from the day after its due day on, before and after the job', async () => {
    const membership = await made.active();
    const id = await scheduleFor(2021, { dueOn: '2022-12-31' });
    made.clock.now = () => new Date('2022-12-31T10:00:00Z');
    // Joined in 2023, so charged by hand of the clock: at the due day nobody of today's members was one.
    await made.done(secretary(), 'issueFeeDues', { id });
    expect(await feesOf(membership)).toEqual([]);
    made.clock.now = () => new Date();

    const later = await scheduleFor(2026 < thisYear ? thisYear - 1 : 2025, { dueOn: '2026-02-28' });
    made.clock.now = () => new Date('2026-02-27T10:00:00Z');
    await made.done(secretary(), 'issueFeeDues', { id: later });
    const [fee] = await feesOf(membership);
    expect(fee.status).toBe('DUE');
    const listed = async (status: string) => {
      const { data } = await made.graph.run(
        secretary(),
        `{ feeDues(first: 100, filter: { statuses: [${status}], year: 2025 }) { nodes { id status } } }`,
      );
      return data.feeDues.nodes.some((each: any) => each.id === fee.id && each.status === status);
    };
    expect([await listed('DUE'), await listed('OVERDUE')]).toEqual([true, false]);
    made.clock.now = () => new Date('2026-03-01T10:00:00Z');
    expect([await listed('DUE'), await listed('OVERDUE')]).toEqual([false, true]);
    const ctx = () => made.graph.runtime.context({ viewer: system, now: () => made.clock.now() });
    expect(await markOverdueFees(ctx())).toBeGreaterThan(0);
    expect(await markOverdueFees(ctx())).toBe(0);
    expect([await listed('DUE'), await listed('OVERDUE')]).toEqual([false, true]);
    expect((await feesOf(membership))[0].history.at(-1)).toEqual({
      step: 'markOverdue',
      from: 'DUE',
      to: 'OVERDUE',
    });
    made.clock.now = () => new Date();
  });

  it('finds the members who owe for two years, and strikes off by what the ledger says', async () => {
    const paying = await made.active();
    const owing = await made.active();
    for (const year of [2023, 2024]) {
      await owed(year);
      for (const { id } of (await feesOf(paying)).filter(
        (fee) => fee.year === year && fee.status === 'OVERDUE',
      ))
        await pay(id, 100_000);
    }
    const query = `query($id: ID!) { association(id: $id) { memberships(first: 100, filter: { overdueFeeYears: 2 }) { totalCount nodes { id } } }
      memberships(first: 100, filter: { overdueFeeYears: 2 }) { nodes { id } } feeDues(first: 100, filter: { overdueYears: 2, isToUnion: false }) { nodes { membership { id } } } }`;
    const ask = async (viewer: Viewer) =>
      (await made.graph.run(viewer, query, { id: made.associationId })).data;
    const found = await ask(secretary());
    const ids = found.association.memberships.nodes.map(({ id }: any) => id);
    expect(ids).toContain(owing);
    expect(ids).not.toContain(paying);
    expect(found.association.memberships.totalCount).toBe(ids.length);
    expect(new Set(found.feeDues.nodes.map(({ membership }: any) => membership.id))).toEqual(new Set(ids));
    for (const viewer of [anonymous, made.stranger])
      expect(await ask(viewer)).toEqual({
        association: { memberships: { totalCount: 0, nodes: [] } },
        memberships: { nodes: [] },
        feeDues: { nodes: [] },
      });
    const strike = { reason: 'Nợ hội phí', noticesSentOn: ['2025-01-01', '2025-06-01'], unpaidFeeYears: 2 };
    const strikeOff = (id: string) => take(made.graph, made.chair, 'strikeOffMember', { id, ...strike });
    expect(await strikeOff(paying)).toEqual({ code: 'LEDGER_SAYS_OTHERWISE' });
    expect(await strikeOff(owing)).toMatchObject({ record: { status: 'STRUCK_OFF' } });
  });
});

describe('reading', () => {
  it('shows a fee to the member, his association and the Union alone', async () => {
    const personId = await made.newPerson('Của Tôi');
    const membership = await made.active(personId);
    await owed(2024);
    const [fee] = await feesOf(membership);
    const query = `query($id: ID!, $aso: ID!) { feeDue(id: $id) { id } node(id: $id) { id }
      association(id: $aso) { feeSummary(year: 2024) { dueCount } feeDues(first: 1) { totalCount } } }`;
    const ask = async (viewer: Viewer) =>
      (await made.graph.run(viewer, query, { id: fee.id, aso: made.associationId })).data;
    for (const viewer of [secretary(), chair(), officer, viewerWith({ roles: ['UNION_INSPECTOR'] })]) {
      const seen = await ask(viewer);
      expect(seen.feeDue).toEqual({ id: fee.id });
      expect(seen.association.feeSummary.dueCount).toBeGreaterThan(0);
    }
    const self = await ask(viewerWith({ personId }));
    expect(self.feeDue).toEqual({ id: fee.id });
    expect(self.association).toEqual({ feeSummary: null, feeDues: { totalCount: 1 } });
    for (const viewer of [anonymous, made.stranger, viewerWith({ roles: ['AGENCY'] })])
      expect(await ask(viewer)).toEqual({
        feeDue: null,
        node: null,
        association: { feeSummary: null, feeDues: { totalCount: 0 } },
      });
  });

  it('asks for the fees of a page of members, their sums and payments, in one statement each', async () => {
    const query = (first: number) =>
      `{ memberships(first: ${first}) { nodes { fees { status paid { amount } balance { amount } payments { amount { amount } } reversals { status } schedule { rates { amount { amount } } } } } } }`;
    const statements = async (first: number) => {
      made.graph.statements.length = 0;
      await made.graph.run(secretary(), query(first));
      return made.graph.statements.length;
    };
    expect(await statements(20)).toBe(await statements(2));
  });
});
