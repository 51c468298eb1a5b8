import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose } from '../person/person.enums.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const secretary = () => made.secretary;
const chair = () => made.chair;
const unaware = () => made.stranger;
const long = 'x'.repeat(2_001);
const again = 'ILLEGAL_TRANSITION';
let organizations = 0;
const newOrganization = () =>
  made.done(officer, 'createOrganization', {
    code: `ORG-${++organizations}`,
    nameVi: 'Công ty Thử nghiệm',
    kind: 'ENTERPRISE',
  });

const activeOrganization = async () => made.active({ organizationId: await newOrganization() });

trio('applyForMembership', {
  input: async () => ({ associationId: made.associationId, personId: await made.newPerson('Mới') }),
  right: secretary,
  wrong: () => made.stranger,
  becomes: 'APPLIED',
  again: 'DUPLICATE_OPEN_MEMBERSHIP',
  refusals: [
    ['INVALID_VALUE', { category: 'HONORARY' }],
    ['DATE_IN_FUTURE', { appliedOn: '2999-01-01' }],
    ['ONE_MEMBER', { personId: null }],
    ['ONE_MEMBER', { organizationId: idFromName('org', 'second') }],
    ['REFERENCE_NOT_FOUND', { personId: null, organizationId: idFromName('org', 'unknown') }],
    ['BAD_USER_INPUT', { associationId: 'nonsense' }],
    ['BAD_USER_INPUT', { personId: idFromName('org', 'of another type') }],
    // An unknown person and a hidden one get the same answer: who is in the graph stays hidden.
    ['NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ['NOT_FOUND', async () => ({ personId: await made.newPerson('Không', { consents: [] }) })],
    ['NOT_FOUND', async () => ({ personId: await made.newPerson('Khác', { associationId: made.otherId }) })],
    [
      'CONSENT_MISSING',
      async () => ({ personId: await made.newPerson('Mở', { consents: [ConsentPurpose.PUBLIC_PROFILE] }) }),
    ],
    ['AGE_UNKNOWN', async () => ({ personId: await made.newPerson('Không Rõ', { birth: null }) })],
    [
      'AGE_UNKNOWN',
      async () => ({
        personId: await made.newPerson('Sắp', { birth: { year: new Date().getFullYear() - 18 } }),
        appliedOn: `${new Date().getFullYear()}-01-02`,
      }),
    ],
    [
      'UNDER_AGE',
      async () => ({
        personId: await made.newPerson('Trẻ', { birth: { year: new Date().getFullYear() - 10 } }),
      }),
    ],
    ['ASSOCIATION_NOT_ADMITTED', async () => ({ associationId: made.closedId })],
  ],
});

it('lets the applicant apply, and a new application after leaving names the old one', async () => {
  const personId = await made.newPerson('Tự');
  const self = viewerWith({ personId });
  const input = { associationId: made.associationId, personId };
  const id = await made.done(self, 'applyForMembership', input);
  await made.done(secretary(), 'startMembershipReview', { id });
  await made.done(chair(), 'admitMember', { id, cardNumber: 'T-1', decisionNumber: '1/QĐ' });
  await made.done(self, 'resignMembership', { id });
  const anew = await made.done(self, 'applyForMembership', input);
  const [row] = await made.graph.runtime.orm.em
    .getConnection()
    .execute('select previous_id from associations.membership where id = ?', [anew]);
  expect(row).toEqual({ previous_id: id });
});

trio('grantHonoraryMembership', {
  input: async () => ({
    associationId: made.associationId,
    personId: await made.newPerson('Danh Dự'),
    citation: 'Nhiều năm xây dựng hội',
  }),
  right: chair,
  wrong: secretary,
  becomes: 'ACTIVE',
  again: 'DUPLICATE_OPEN_MEMBERSHIP',
  refusals: [
    ['REQUIRED', { citation: ' ' }],
    ['TOO_LONG', { citation: long }],
    ['TOO_LONG', { decisionNumber: 'x'.repeat(101) }],
    ['DATE_IN_FUTURE', { grantedOn: '2999-01-01' }],
    ['NOT_FOUND', async () => ({ personId: await made.newPerson('Không', { consents: [] }) })],
  ],
});

trio('startMembershipReview', {
  input: async () => ({ id: await made.applied() }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'UNDER_REVIEW',
  again,
  refusals: [
    ['BAD_USER_INPUT', { id: idFromName('per', 'of another type') }],
    ['NOT_FOUND', { id: idFromName('mem', 'unknown') }],
    ['TOO_LONG', { reason: long }],
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
    ['DATE_BEFORE_START', { on: '2000-01-01' }],
  ],
});

trio('admitMember', {
  input: async () => {
    const id = await made.underReview();
    return { id, cardNumber: id, decisionNumber: '1/QĐ' };
  },
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'ACTIVE',
  again,
  refusals: [
    ['REQUIRED', { cardNumber: ' ' }],
    ['REQUIRED', { decisionNumber: ' ' }],
    ['TOO_LONG', { cardNumber: 'x'.repeat(61) }],
    ['TOO_LONG', { decisionNumber: 'x'.repeat(101) }],
    ['DATE_BEFORE_START', { on: '2022-12-31' }],
    ['CARD_NUMBER_TAKEN', async () => ({ cardNumber: await made.active() })],
  ],
});

trio('rejectMembership', {
  input: async () => ({ id: await made.underReview(), reason: 'Chưa đủ tiêu chuẩn' }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'REJECTED',
  again,
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('suspendMembership', {
  input: async () => ({ id: await made.active(), reason: 'Vắng lâu' }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'SUSPENDED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['DATE_BEFORE_START', { until: '2000-01-01' }],
    ['BAD_USER_INPUT', { idempotencyKey: 'k'.repeat(101) }],
  ],
});

trio('resumeMembership', {
  input: async () => ({ id: await made.suspended() }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'ACTIVE',
  again,
});

let member: string;
trio('resignMembership', {
  input: async () => {
    member = await made.newPerson('Rời');
    return { id: await made.active(member) };
  },
  right: () => viewerWith({ personId: member }),
  wrong: chair,
  unaware,
  becomes: 'RESIGNED',
  again,
});

trio('strikeOffMember', {
  input: async () => ({
    id: await made.active(),
    reason: 'Nợ hội phí',
    unpaidFeeYears: 2,
    noticesSentOn: ['2024-01-01', '2024-06-01'],
  }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'STRUCK_OFF',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: '' }],
    ['TWO_NOTICES_NEEDED', { noticesSentOn: ['2024-01-01'] }],
    ['TWO_NOTICES_NEEDED', { noticesSentOn: ['2024-01-01', '2024-01-01'] }],
    ['DATE_IN_FUTURE', { noticesSentOn: ['2024-01-01', '2999-01-01'] }],
    ['DATE_BEFORE_START', { noticesSentOn: ['1950-01-01', '2024-06-01'] }],
    ['DATE_BEFORE_START', { on: '2023-01-31' }],
    ['FEES_NOT_OVERDUE_LONG_ENOUGH', { unpaidFeeYears: 1 }],
  ],
});

trio('expelMember', {
  input: async () => ({
    id: await made.active(),
    reason: 'Vi phạm',
    votesFor: 2,
    votesTotal: 3,
    hearingOffered: true,
    decisionNumber: '2/QĐ',
  }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'EXPELLED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['HEARING_NEEDED', { hearingOffered: false }],
    ['MAJORITY_NOT_REACHED', { votesFor: 1 }],
    ['INVALID_VALUE', { votesFor: 4 }],
    ['INVALID_VALUE', { votesFor: -1 }],
    ['REQUIRED', { decisionNumber: ' ' }],
    ['TOO_LONG', { decisionNumber: 'x'.repeat(101) }],
  ],
});

const proof = { on: '2026-01-05', documentNumber: '15/TLKT', documentDate: '2026-01-07' };
const badProofs = [
  ['REQUIRED', { documentNumber: '\u200b' }],
  ['TOO_LONG', { documentNumber: 'x'.repeat(101) }],
  ['DATE_BEFORE_START', { documentDate: '2026-01-04' }],
  ['DATE_IN_FUTURE', { documentDate: '2999-01-01' }],
] as const;

trio('recordMemberDeath', {
  input: async () => ({ id: await made.active(), ...proof }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'DECEASED',
  again,
  refusals: [
    ...badProofs,
    ['DATE_BEFORE_START', { on: '2023-01-31' }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await made.applied() })],
    ['ILLEGAL_TRANSITION', async () => ({ id: await made.underReview() })],
    ['WRONG_MEMBER_TYPE', async () => ({ id: await activeOrganization() })],
  ],
});

trio('recordOrganizationDissolution', {
  input: async () => ({ id: await activeOrganization(), ...proof }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'ORG_DISSOLVED',
  again,
  refusals: [...badProofs, ['WRONG_MEMBER_TYPE', async () => ({ id: await made.active() })]],
});

it('takes no new membership of who died', async () => {
  const personId = await made.newPerson('Khuất');
  await made.done(secretary(), 'recordMemberDeath', { id: await made.active(personId), ...proof });
  const toOther = { purpose: 'MEMBERSHIP_ADMIN', associationId: made.otherId };
  await made.done(officer, 'giveConsent', { id: personId, ...toOther });
  const input = { associationId: made.otherId, personId };
  expect(await take(made.graph, made.stranger, 'applyForMembership', input)).toEqual({
    code: 'MEMBER_NOT_ALIVE',
  });
});

it('counts the dead nowhere at once, and tells the other associations, which then record it too', async () => {
  const personId = await made.newPerson('Mất');
  const here = await made.active(personId);
  const toOther = { purpose: 'MEMBERSHIP_ADMIN', associationId: made.otherId };
  await made.done(officer, 'giveConsent', { id: personId, ...toOther });
  const there = await made.done(made.stranger, 'applyForMembership', {
    associationId: made.otherId,
    personId,
    appliedOn: '2023-01-02',
  });
  const on = '2023-02-01';
  await made.done(made.stranger, 'startMembershipReview', { id: there, on });
  const admission = { id: there, on, cardNumber: 'K1', decisionNumber: '1/QĐ' };
  await made.done(made.stranger, 'admitMember', admission);
  const query = `query($id: ID!) {
    association(id: $id) { memberCount distinctMembers: memberCount(asOf: "2026-01-04")
      compliance(kinds: [MEMBER_DECEASED]) { kind message } }
    dead: memberships(filter: { associationId: $id, memberDeceased: true }) { totalCount nodes { id } }
    living: memberships(filter: { associationId: $id, memberDeceased: false }) { nodes { id } } }`;
  const ask = async () => (await made.graph.run(made.stranger, query, { id: made.otherId })).data;
  const statistic = async () => {
    const of = `query($id: ID!) { membershipStatistics(groupBy: [CATEGORY], filter: { associationIds: [$id] }) {
      total { memberships } } }`;
    const { data, errors } = await made.graph.run(officer, of, { id: made.otherId });
    expect(errors).toBeUndefined();
    return data.membershipStatistics.total.memberships;
  };
  const counted = await statistic();
  const before = await ask();
  expect(before.association.compliance).toEqual([]);
  expect(before.living.nodes).toContainEqual({ id: there });
  await made.done(secretary(), 'recordMemberDeath', { id: here, ...proof });
  const after = await ask();
  expect(after.association.memberCount).toBe(before.association.memberCount - 1);
  expect(after.association.distinctMembers).toBe(before.association.distinctMembers);
  expect(after.association.compliance).toMatchObject([{ kind: 'MEMBER_DECEASED' }]);
  expect(after.dead).toEqual({ totalCount: 1, nodes: [{ id: there }] });
  expect(after.living.nodes).not.toContainEqual({ id: there });
  expect(await statistic()).toBe(counted - 1);
  await made.done(made.stranger, 'recordMemberDeath', { id: there, ...proof });
  const done = await ask();
  expect([done.association.compliance, done.dead.totalCount]).toEqual([[], 0]);
});

it('makes who is found to live what he was in each association: a suspended member is suspended', async () => {
  const personId = await made.newPerson('Sống');
  const membership = await made.active(personId);
  const until = '2030-01-01';
  await made.done(chair(), 'suspendMembership', { id: membership, reason: 'Đi xa', until, on: '2025-01-01' });
  await made.done(secretary(), 'recordMemberDeath', { id: membership, ...proof });
  await made.done(officer, 'correctRecordedDeath', { personId, reason: 'Nhầm người' });
  const query = 'query($id: ID!) { membership(id: $id) { status endedOn suspendedUntil } }';
  expect((await made.graph.run(officer, query, { id: membership })).data.membership).toEqual({
    status: 'SUSPENDED',
    endedOn: null,
    suspendedUntil: until,
  });
});
