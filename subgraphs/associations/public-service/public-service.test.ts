import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { type Petitions, startPetitions } from '../petition/petition.fixture.js';

let made: Petitions;
beforeAll(async () => {
  made = await startPetitions();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const secretary = () => made.secretary;
const agency = () => made.agency;
const unaware = () => made.stranger;
const leader = viewerWith({ roles: ['UNION_LEADER'] });
const again = 'ILLEGAL_TRANSITION';
let codes = 0;

const service = () => {
  codes += 1;
  return { code: `DVC-${codes}`, nameVi: 'Tư vấn xây dựng', kind: 'CONSULTING', unit: 'hồ sơ' };
};
const proposal = async (parts: Record<string, unknown> = {}) => ({
  publicServiceId: await made.done(officer, 'createPublicService', service()),
  associationId: made.associationId,
  organizationId: made.bodyId,
  startOn: '2024-01-01',
  endOn: '2026-12-31',
  value: { amount: 500_000_000, currency: 'VND' },
  ...parts,
});
const proposed = async () => made.done(made.secretary, 'proposeServiceAssignment', await proposal());
const assigned = async () =>
  made.done(made.agency, 'assignService', { id: await proposed(), legalBasis: '15/QĐ-SO', on: '2024-01-02' });
const suspended = async () =>
  made.done(officer, 'suspendServiceAssignment', { id: await assigned(), reason: 'Thanh tra' });
const result = async (year = 2025) => ({ serviceAssignmentId: await assigned(), year, quantity: 120 });
const reported = async () => made.done(made.secretary, 'reportServiceResult', await result());
const returned = async () =>
  made.done(made.agency, 'returnServiceResult', { id: await reported(), reason: 'Thiếu minh chứng' });

trio('createPublicService', {
  input: service,
  right: officer,
  wrong: secretary,
  again: 'CODE_TAKEN',
  refusals: [
    ['REQUIRED', { code: ' ' }],
    ['REQUIRED', { nameVi: '' }],
    ['REQUIRED', { unit: '' }],
    ['TOO_LONG', { description: 'x'.repeat(5_001) }],
  ],
});

trio('proposeServiceAssignment', {
  input: () => proposal(),
  right: secretary,
  wrong: unaware,
  becomes: 'PROPOSED',
  again: 'ALREADY_ASSIGNED',
  refusals: [
    ['REFERENCE_NOT_FOUND', { publicServiceId: idFromName('psv', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['ASSOCIATION_NOT_ADMITTED', () => Promise.resolve({ associationId: made.closedId })],
    ['DATE_BEFORE_START', { endOn: '2023-12-31' }],
    ['INVALID_VALUE', { value: { amount: -1, currency: 'VND' } }],
  ],
});

trio('assignService', {
  input: async () => ({ id: await proposed(), legalBasis: '7/HĐ-DVC' }),
  right: agency,
  wrong: secretary,
  unaware,
  becomes: 'ACTIVE',
  again,
  refusals: [
    ['REQUIRED', { legalBasis: ' ' }],
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
  ],
});

trio('rejectServiceAssignment', {
  input: async () => ({ id: await proposed(), reason: 'Chưa có kinh phí' }),
  right: agency,
  wrong: secretary,
  unaware,
  becomes: 'REJECTED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('suspendServiceAssignment', {
  input: async () => ({ id: await assigned(), reason: 'Thanh tra' }),
  right: officer,
  wrong: secretary,
  becomes: 'SUSPENDED',
  again,
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('resumeServiceAssignment', {
  input: async () => ({ id: await suspended() }),
  right: agency,
  wrong: () => made.agencyOf(made.otherBodyId),
  becomes: 'ACTIVE',
  again,
});

trio('endServiceAssignment', {
  input: async () => ({ id: await assigned(), on: '2026-06-30' }),
  right: agency,
  wrong: secretary,
  becomes: 'ENDED',
  again,
  refusals: [['DATE_BEFORE_START', { on: '2023-12-31' }]],
});

trio('terminateServiceAssignment', {
  input: async () => ({ id: await suspended(), reason: 'Không đạt chất lượng' }),
  right: agency,
  wrong: secretary,
  becomes: 'TERMINATED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('reportServiceResult', {
  input: async () => ({
    ...(await result()),
    cost: { amount: 90_000_000, currency: 'VND' },
    note: 'Đủ hồ sơ',
  }),
  right: secretary,
  wrong: agency,
  becomes: 'REPORTED',
  again: 'YEAR_REPORTED',
  refusals: [
    ['INVALID_VALUE', { quantity: -1 }],
    ['INVALID_VALUE', { cost: { amount: -1, currency: 'VND' } }],
    ['YEAR_OUTSIDE', { year: 2023 }],
    ['YEAR_OUTSIDE', { year: 2200 }],
    ['NOT_STARTED', async () => ({ serviceAssignmentId: await proposed() })],
    ['NOT_FOUND', { serviceAssignmentId: idFromName('sas', 'unknown') }],
  ],
});

trio('returnServiceResult', {
  input: async () => ({ id: await reported(), reason: 'Sai khối lượng' }),
  right: agency,
  wrong: secretary,
  unaware,
  becomes: 'RETURNED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('correctServiceResult', {
  input: async () => ({ id: await returned(), quantity: 110, note: 'Đã sửa' }),
  right: secretary,
  wrong: leader,
  unaware,
  becomes: 'REPORTED',
  again,
  refusals: [['INVALID_VALUE', { quantity: -1 }]],
});

trio('confirmServiceResult', {
  input: async () => ({ id: await reported(), rating: 'GOOD' }),
  right: agency,
  wrong: secretary,
  unaware,
  becomes: 'CONFIRMED',
  again,
});

it('has a public register that shows what is assigned and confirmed, in one statement per type', async () => {
  const id = await made.done(agency(), 'confirmServiceResult', { id: await reported(), rating: 'GOOD' });
  const waiting = await reported();
  const open = await proposed();
  const query = `query($a: ID!, $b: ID!, $c: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } c: node(id: $c) { id }
    serviceAssignments(first: 100, filter: { asOf: "2025-06-01", kinds: [CONSULTING] }) { totalCount } }`;
  const ask = async (viewer: Viewer) =>
    (await made.graph.run(viewer, query, { a: id, b: waiting, c: open })).data;
  expect(await ask(anonymous)).toMatchObject({ a: { id }, b: null, c: null });
  expect(await ask(made.agencyOf(made.otherBodyId))).toMatchObject({ a: { id }, b: null, c: null });
  expect(await ask(secretary())).toMatchObject({ a: { id }, b: { id: waiting }, c: { id: open } });
  expect((await ask(anonymous)).serviceAssignments.totalCount).toBeGreaterThan(5);
  made.graph.statements.length = 0;
  const { errors } = await made.graph.run(
    anonymous,
    `{ serviceAssignments(first: 50) { nodes { legalBasis value { amount } service { nameVi } association { nameVi }
      commissionedBy { nameVi } results { nodes { year quantity cost { amount } } } history { step } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(made.graph.statements).toHaveLength(6);
});
