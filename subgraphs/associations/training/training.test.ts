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
const chair = () => made.chair;
const self = () => made.self;
const unaware = () => made.stranger;
const leader = viewerWith({ roles: ['UNION_LEADER'] });
const again = 'ILLEGAL_TRANSITION';

const person = () => ({ personId: made.personId, associationId: made.associationId });
const training = (parts: Record<string, unknown> = {}) => ({
  ...person(),
  kind: 'DEGREE',
  programme: 'Tiến sĩ Sinh học',
  institution: 'Đại học Ví Dụ',
  country: 'JP',
  level: 'PHD',
  funding: 'STATE_BUDGET',
  decisionNumber: '8/QĐ-UBND',
  startOn: '2022-09-01',
  endOn: '2025-08-31',
  returnDueOn: '2025-12-31',
  ...parts,
});
const recorded = (parts?: Record<string, unknown>) =>
  made.done(made.secretary, 'recordTraining', training(parts));
const started = async (parts?: Record<string, unknown>) =>
  made.done(made.secretary, 'startTraining', { id: await recorded(parts), on: '2022-09-05' });
const completed = async (parts?: Record<string, unknown>) =>
  made.done(made.secretary, 'completeTraining', {
    id: await started(parts),
    on: '2025-08-31',
    result: 'Tiến sĩ',
  });
const attraction = () => ({
  ...person(),
  organizationId: made.bodyId,
  level: 'MASTER',
  isReturning: true,
  policyNumber: '21/NQ-HĐND',
  support: { amount: 60_000_000, currency: 'VND' },
  startOn: '2023-01-03',
  committedUntil: '2026-01-02',
});
const attracted = () => made.done(officer, 'recordTalentAttraction', attraction());
let titles = 0;
const nomination = () => {
  titles += 1;
  return { ...person(), targetTitle: `Phó Chủ tịch ${titles}`, term: '2025–2030' };
};
const nominated = () => made.done(made.chair, 'nominateSuccessor', nomination());
const inPool = async () =>
  made.done(leader, 'approveSuccessor', { id: await nominated(), decisionNumber: '5/QĐ-LHH' });

trio('recordTraining', {
  input: () => training(),
  right: secretary,
  wrong: self,
  becomes: 'PLANNED',
  refusals: [
    ['REQUIRED', { programme: ' ' }],
    ['REQUIRED', { institution: '' }],
    ['TOO_LONG', { decisionNumber: 'x'.repeat(101) }],
    ['INVALID_VALUE', { country: 'jp' }],
    ['DATE_BEFORE_START', { endOn: '2022-08-31' }],
    ['DATE_BEFORE_START', { returnDueOn: '2022-08-31' }],
    ['REFERENCE_NOT_FOUND', { fieldId: idFromName('fld', 'unknown') }],
    ['NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ['NOT_A_MEMBER', async () => ({ personId: await openStranger() })],
  ],
});

/** Somebody whom everyone may see, and who is no member. */
const openStranger = () => made.newPerson('Mở', { consents: ['PUBLIC_PROFILE' as never] });

trio('startTraining', {
  input: async () => ({ id: await recorded(), on: '2022-09-05' }),
  right: secretary,
  wrong: self,
  unaware,
  becomes: 'IN_PROGRESS',
  again,
});

trio('completeTraining', {
  input: async () => ({ id: await started(), result: 'Bằng tiến sĩ', on: '2025-08-31' }),
  right: secretary,
  wrong: leader,
  unaware,
  becomes: 'COMPLETED',
  again,
  refusals: [
    ['REQUIRED', { result: ' ' }],
    ['DATE_BEFORE_START', { on: '2022-09-04' }],
  ],
});

trio('discontinueTraining', {
  input: async () => ({ id: await started(), reason: 'Lý do sức khỏe' }),
  right: secretary,
  wrong: self,
  unaware,
  becomes: 'DISCONTINUED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('recordTrainingReturn', {
  input: async () => ({ id: await completed(), on: '2025-10-01' }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'RETURNED',
  again,
  refusals: [
    ['NO_OBLIGATION', async () => ({ id: await completed({ returnDueOn: null }) })],
    ['DATE_BEFORE_START', { on: '2025-08-30' }],
  ],
});

trio('recordTrainingNoReturn', {
  input: async () => ({ id: await completed() }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'NOT_RETURNED',
  again,
  refusals: [['OBLIGATION_RUNS', async () => ({ id: await completed({ returnDueOn: '2999-12-31' }) })]],
});

trio('recordTalentAttraction', {
  input: () => attraction(),
  right: officer,
  wrong: self,
  becomes: 'SERVING',
  refusals: [
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['REQUIRED', { policyNumber: '' }],
    ['INVALID_VALUE', { support: { amount: -1, currency: 'VND' } }],
    ['DATE_IN_FUTURE', { startOn: '2999-01-01' }],
    ['DATE_BEFORE_START', { committedUntil: '2022-01-01' }],
  ],
});

trio('fulfilTalentAttraction', {
  input: async () => ({ id: await attracted() }),
  right: secretary,
  wrong: self,
  unaware,
  becomes: 'FULFILLED',
  again,
  refusals: [['DATE_BEFORE_START', { on: '2026-01-01' }]],
});

trio('endTalentAttraction', {
  input: async () => ({ id: await attracted(), reason: 'Chuyển công tác', on: '2024-05-02' }),
  right: secretary,
  wrong: self,
  unaware,
  becomes: 'LEFT',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['DATE_BEFORE_START', { on: '2023-01-02' }],
  ],
});

trio('nominateSuccessor', {
  input: nomination,
  right: chair,
  wrong: secretary,
  becomes: 'NOMINATED',
  again: 'ALREADY_IN_POOL',
  refusals: [
    ['REQUIRED', { targetTitle: ' ' }],
    ['TOO_LONG', { term: 'x'.repeat(21) }],
    ['NOT_FOUND', { personId: idFromName('per', 'unknown') }],
  ],
});

trio('approveSuccessor', {
  input: async () => ({ id: await nominated(), decisionNumber: '5/QĐ-LHH' }),
  right: leader,
  wrong: chair,
  unaware,
  becomes: 'APPROVED',
  again,
  refusals: [['REQUIRED', { decisionNumber: ' ' }]],
});

trio('rejectSuccessor', {
  input: async () => ({ id: await nominated(), reason: 'Chưa đủ điều kiện' }),
  right: leader,
  wrong: officer,
  unaware,
  becomes: 'REJECTED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('appointSuccessor', {
  input: async () => ({ id: await inPool(), decisionNumber: '9/NQ-ĐH' }),
  right: chair,
  wrong: self,
  unaware,
  becomes: 'APPOINTED',
  again,
  refusals: [['REQUIRED', { decisionNumber: ' ' }]],
});

trio('removeSuccessor', {
  input: async () => ({ id: await inPool(), reason: 'Chuyển tỉnh' }),
  right: leader,
  wrong: chair,
  unaware,
  becomes: 'REMOVED',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

it('shows records of talent to the person, the own association and the Union alone', async () => {
  const id = await recorded();
  const entry = await nominated();
  const query = `query($id: ID!, $entry: ID!) { node(id: $id) { id } entry: node(id: $entry) { id } trainingRecords { totalCount }
    successorPool { totalCount } talentAttractions { totalCount }
    _entities(representations: [{ __typename: "TrainingRecord", id: "${id}" }]) { ... on TrainingRecord { id } } }`;
  const seen = async (viewer: Viewer) => (await made.graph.run(viewer, query, { id, entry })).data;
  for (const viewer of [anonymous, made.stranger, made.agency]) {
    expect(await seen(viewer)).toEqual({
      node: null,
      entry: null,
      trainingRecords: { totalCount: 0 },
      successorPool: { totalCount: 0 },
      talentAttractions: { totalCount: 0 },
      _entities: [null],
    });
  }
  for (const viewer of [self(), secretary(), chair(), officer, leader])
    expect(await seen(viewer)).toMatchObject({ node: { id }, entry: { id: entry }, _entities: [{ id }] });
});

it('counts what its lists show, and hides small counts from others than the Union', async () => {
  await recorded({ kind: 'LANGUAGE', country: 'VN', level: null });
  const query = `{ talentStatistics(measure: TRAINING, groupBy: [YEAR, KIND, ABROAD]) { year trainingKind isAbroad records persons isSuppressed }
    pool: talentStatistics(measure: SUCCESSION, groupBy: [KIND]) { successorStatus records }
    attracted: talentStatistics(measure: ATTRACTION) { records persons degreeLevel } }`;
  const { talentStatistics: rows, pool, attracted: total } = (await made.graph.run(officer, query)).data;
  const listed = async (list: string, type: string, filter: object) =>
    (
      await made.graph.run(officer, `query($f: ${type}) { ${list}(filter: $f) { totalCount } }`, {
        f: filter,
      })
    ).data[list].totalCount;
  expect(rows).toHaveLength(2);
  for (const { year, trainingKind, isAbroad, records } of rows)
    expect(
      await listed('trainingRecords', 'TrainingRecordFilter', { year, kinds: [trainingKind], isAbroad }),
    ).toBe(records);
  for (const { successorStatus, records } of pool)
    expect(await listed('successorPool', 'SuccessorEntryFilter', { statuses: [successorStatus] })).toBe(
      records,
    );
  expect(await listed('talentAttractions', 'TalentAttractionFilter', {})).toBe(total[0].records);
  for (const row of (await made.graph.run(anonymous, query)).data.talentStatistics)
    expect(row).toMatchObject({ records: null, persons: null, isSuppressed: true });
});

it('takes one statement per entity type, whatever the page', async () => {
  made.graph.statements.length = 0;
  const { errors } = await made.graph.run(
    officer,
    `{ successorPool(first: 50) { nodes { targetTitle person { trainingRecords { nodes { programme } } } association { nameVi } history { step } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(made.graph.statements).toHaveLength(5);
});
