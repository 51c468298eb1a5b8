import { afterAll, beforeAll, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName, system } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { lapseLicences } from './legal-life.steps.js';
import { homeAffairs, inspector, type Lives, paper, startLives, unionLeader } from './lives.fixture.js';

let made: Lives;
beforeAll(async () => {
  made = await startLives();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const again = 'ILLEGAL_TRANSITION';
/** The leader of the association that the last input was made for. */
let last: string;
const lastLeader = () => made.leaderOf(last);
const lastSecretary = () => made.secretaryOf(last);
const stranger = () => made.stranger;
const remember = async (id: Promise<string>) => {
  last = await id;
  return last;
};
const badPapers = [
  ['REQUIRED', { number: ' ' }],
  ['INVALID_VALUE', { number: 'không số' }],
  ['INVALID_VALUE', { signedOn: '2999-01-01' }],
  ['REQUIRED', { signedOn: null }],
  ['REQUIRED', { issuer: null }],
  ['TOO_LONG', { issuer: 'x'.repeat(201) }],
  ['TOO_LONG', { title: 'x'.repeat(1_001) }],
] as const;

trio('applyForUnionMembership', {
  input: async () => ({ id: await remember(made.outside()), resolution: paper() }),
  right: lastLeader,
  wrong: lastSecretary,
  unaware: stranger,
  becomes: 'APPLIED',
  again,
  refusals: [
    ...badPapers.map(([code, changes]) => [code, { resolution: { ...paper(), ...changes } }] as const),
    ['REFERENCE_NOT_FOUND', { resolution: { id: idFromName('doc', 'unknown') } }],
    ['BAD_USER_INPUT', { resolution: { id: idFromName('org', 'of another type') } }],
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    [again, async () => ({ id: await remember(made.admitted()) })],
    ['CHARTER_MISSING', async () => ({ id: await remember(made.registered({ status: 'NONE' }, false)) })],
    [
      'LICENCE_MISSING',
      async () => ({ id: await remember(made.registered({ status: 'NONE', licence: null })) }),
    ],
    [
      'NOT_ACTIVE_IN_LAW',
      async () => ({ id: await remember(made.registered({ status: 'NONE', legalStatus: 'SUSPENDED' })) }),
    ],
  ],
});

trio('confirmUnionApplication', {
  input: async () => ({ id: await remember(made.appliedAssociation()) }),
  right: officer,
  wrong: lastLeader,
  unaware: stranger,
  becomes: 'APPLIED',
  again: 'APPLICATION_CHECKED',
  refusals: [['DATE_BEFORE_START', { on: '2024-01-31' }]],
});

trio('admitAssociation', {
  input: async () => ({
    id: await remember(made.checked()),
    votesFor: 11,
    votesTotal: 21,
    decision: { ...paper(), number: '232/QĐ-LHH', issuer: `Liên hiệp Hội ${last}` },
  }),
  right: unionLeader,
  wrong: officer,
  unaware: stranger,
  becomes: 'ADMITTED',
  again,
  refusals: [
    ['MAJORITY_NOT_REACHED', { votesFor: 10, votesTotal: 20 }],
    ['INVALID_VALUE', { votesFor: 22 }],
    ['INVALID_VALUE', { votesFor: -1 }],
    ['DATE_BEFORE_START', { on: '2024-02-09' }],
    ['APPLICATION_NOT_CHECKED', async () => ({ id: await made.appliedAssociation() })],
    ['REQUIRED', { decision: {} }],
  ],
});

trio('rejectAssociationApplication', {
  input: async () => ({ id: await remember(made.appliedAssociation()), reason: 'Chưa đủ hồ sơ' }),
  right: unionLeader,
  wrong: officer,
  unaware: stranger,
  becomes: 'NONE',
  again,
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('suspendAssociation', {
  input: async () => ({
    id: await made.admitted(),
    ground: 'NO_REPORT',
    missingYears: [2024, 2023],
    reason: 'Không báo cáo',
    inspectionReport: paper(),
  }),
  right: unionLeader,
  wrong: officer,
  becomes: 'SUSPENDED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['TOO_FEW_YEARS_MISSING', { missingYears: [2024] }],
    ['TOO_FEW_YEARS_MISSING', { missingYears: [2022, 2024] }],
    ['TOO_FEW_YEARS_MISSING', { ground: 'NO_FEE', missingYears: [] }],
    ['INVALID_VALUE', { missingYears: [1800, 1801] }],
    ['DATE_BEFORE_START', { until: '2000-01-01' }],
    ['DATE_BEFORE_START', { on: '2009-12-31' }],
  ],
});

trio('reinstateAssociation', {
  input: async () => ({ id: await made.suspendedAssociation(), evidence: 'Đã nộp đủ báo cáo' }),
  right: unionLeader,
  wrong: inspector,
  becomes: 'ADMITTED',
  again,
  refusals: [
    ['REQUIRED', { evidence: ' ' }],
    ['TOO_LONG', { evidence: 'x'.repeat(2_001) }],
  ],
});

trio('withdrawAssociation', {
  input: async () => ({ id: await remember(made.admitted()), resolution: paper(), duesSettled: true }),
  right: lastLeader,
  wrong: lastSecretary,
  becomes: 'WITHDRAWN',
  again,
  refusals: [
    ['DUES_NOT_SETTLED', { duesSettled: false }],
    ['REQUIRED', { resolution: {} }],
  ],
});

trio('expelAssociation', {
  input: async () => ({
    id: await made.suspendedAssociation(),
    reason: 'Vi phạm nhiều lần',
    votesFor: 14,
    votesTotal: 21,
    hearingOffered: true,
    decision: paper(),
  }),
  right: unionLeader,
  wrong: officer,
  becomes: 'EXPELLED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['HEARING_NEEDED', { hearingOffered: false }],
    ['MAJORITY_NOT_REACHED', { votesFor: 13 }],
  ],
});

trio('licenseAssociation', {
  input: async () => made.licence(await remember(made.founding())),
  right: homeAffairs,
  wrong: lastLeader,
  unaware: stranger,
  becomes: 'NONE',
  again,
  refusals: [
    ['TOO_FEW_FOUNDERS', { founders: 49 }],
    ['FIELD_OVERLAPS', { fieldOverlaps: true }],
    ['CHARTER_MISSING', { hasCharterDraft: false }],
    ['ASSETS_MISSING', { hasAssets: false }],
    ['DATE_BEFORE_START', { fileReceivedOn: '2024-03-02' }],
    [
      'OFFICE_MISSING',
      async () => ({
        id: await made.registered(
          { legalStatus: 'FOUNDING', status: 'NONE', licence: null, address: null },
          false,
        ),
      }),
    ],
    [
      'NAME_TAKEN',
      async () => ({
        id: await made.registered({ legalStatus: 'FOUNDING', status: 'NONE', nameVi: 'Hội A' }, false),
      }),
    ],
  ],
});

trio('refuseAssociationLicence', {
  input: async () => ({ id: await remember(made.founding()), reason: 'Trùng lĩnh vực', decision: paper() }),
  right: homeAffairs,
  wrong: lastLeader,
  unaware: stranger,
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('extendFoundingCongress', {
  input: async () => ({ id: await remember(made.licensed()), until: '2024-06-29', decision: paper() }),
  right: homeAffairs,
  wrong: lastLeader,
  unaware: stranger,
  again: 'ALREADY_EXTENDED',
  refusals: [
    ['TOO_LONG_A_TIME', { until: '2024-06-30' }],
    ['DATE_BEFORE_START', { until: '2024-05-30' }],
  ],
});

trio('activateAssociation', {
  input: async () => ({
    id: await remember(made.licensed()),
    congressOn: '2024-05-30',
    founders: 60,
    foundersPresent: 31,
    resultReportedOn: '2024-06-15',
    on: '2024-07-01',
    decision: paper('2024-07-01'),
  }),
  right: homeAffairs,
  wrong: lastLeader,
  unaware: stranger,
  again,
  refusals: [
    ['CONGRESS_TOO_LATE', { congressOn: '2024-05-31' }],
    ['QUORUM_NOT_MET', { foundersPresent: 30 }],
    ['INVALID_VALUE', { foundersPresent: 61 }],
    ['DATE_BEFORE_START', { resultReportedOn: '2024-05-29' }],
    ['DATE_BEFORE_START', { on: '2024-06-14' }],
  ],
});

trio('suspendAssociationActivity', {
  input: async () => ({
    id: await made.admitted(),
    on: '2024-03-01',
    until: '2024-09-01',
    reason: 'Vi phạm',
    decision: paper(),
  }),
  right: homeAffairs,
  wrong: unionLeader,
  becomes: 'ADMITTED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['TOO_LONG_A_TIME', { until: '2024-09-02' }],
    ['DATE_BEFORE_START', { until: '2024-02-01' }],
  ],
});

trio('resumeAssociationActivity', {
  input: async () => ({ id: await made.inactive(), evidence: 'Đã khắc phục', decision: paper() }),
  right: homeAffairs,
  wrong: unionLeader,
  becomes: 'ADMITTED',
  again,
  refusals: [['REQUIRED', { evidence: ' ' }]],
});

trio('dissolveAssociation', {
  input: async () => ({
    id: await made.admitted(),
    on: '2024-09-30',
    ground: 'SELF',
    votesFor: 51,
    votesTotal: 100,
    debtsSettled: true,
    noticePublishedOn: '2024-09-01',
    decision: paper('2024-09-30'),
  }),
  right: homeAffairs,
  wrong: unionLeader,
  becomes: 'ENDED_BY_DISSOLUTION',
  again,
  refusals: [
    ['GROUND_REQUIRED', { votesFor: null }],
    ['GROUND_REQUIRED', { ground: 'SUSPENSION_EXPIRED' }],
    ['MAJORITY_NOT_REACHED', { votesFor: 50 }],
    ['DEBTS_NOT_SETTLED', { debtsSettled: false }],
    ['NOTICE_NOT_PUBLISHED', { noticePublishedOn: null }],
    ['NOTICE_NOT_PUBLISHED', { noticePublishedOn: '2024-10-01' }],
    ['GROUND_REQUIRED', async () => ({ id: await made.inactive() })],
    [
      'SUSPENSION_RUNS',
      async () => ({ id: await made.inactive(), ground: 'SUSPENSION_EXPIRED', on: '2024-08-31' }),
    ],
  ],
});

it('ends standing, memberships and branches with an association, on the same day and as the system', async () => {
  const id = await made.admitted();
  const { id: member } = await made.memberOf(id);
  const branch = await made.done(officer, 'createBranch', {
    associationId: id,
    nameVi: 'Chi hội 1',
    validFrom: '2020-01-01',
  });
  const term = { associationId: id, ordinal: 2, startedOn: '2023-05-10', dueOn: '2028-05-09' };
  await made.done(made.secretaryOf(id), 'recordTerm', term);
  await made.done(homeAffairs, 'dissolveAssociation', {
    id,
    on: '2024-09-30',
    ground: 'NO_REPORTS',
    debtsSettled: true,
    noticePublishedOn: '2024-09-01',
    decision: paper('2024-09-30'),
  });
  const query = `query($id: ID!) { association(id: $id) { legalStatus status legalEndedOn leftOn history { step role }
    legalHistory { step documents } before: memberCount(asOf: "2024-09-29") after: memberCount(asOf: "2024-09-30")
    terms { endedOn } branches(asOf: "2024-09-30") { nodes { id } } earlier: branches(asOf: "2024-09-29") { nodes { id } } } }`;
  const { association } = await made.ask(officer, query, { id });
  expect(association).toMatchObject({
    legalStatus: 'DISSOLVED',
    status: 'ENDED_BY_DISSOLUTION',
    terms: [{ endedOn: '2024-09-30' }],
    legalEndedOn: '2024-09-30',
    leftOn: '2024-09-30',
    before: 1,
    after: 0,
    branches: { nodes: [] },
    earlier: { nodes: [{ id: branch }] },
  });
  expect(association.history.at(-1)).toEqual({ step: 'endByDissolution', role: 'SYSTEM' });
  expect(association.legalHistory.at(-1).documents).toHaveLength(1);
  const [row] = await made.rows('select status, ended_on::text from associations.membership where id = ?', [
    member,
  ]);
  expect(row).toEqual({ status: 'ASSOCIATION_ENDED', ended_on: '2024-09-30' });
});

it('lets a licence lapse after its day, once', async () => {
  const id = await made.licensed();
  const ctx = () => made.graph.runtime.context({ viewer: system });
  expect(await lapseLicences(ctx())).toBeGreaterThan(0);
  const { association } = await made.ask(
    officer,
    'query($id: ID!) { association(id: $id) { legalStatus status } }',
    {
      id,
    },
  );
  expect(association).toEqual({ legalStatus: 'LICENCE_LAPSED', status: 'NONE' });
  expect(await lapseLicences(ctx())).toBe(0);
});

it('takes back who withdrew, by a new application, and keeps it public meanwhile', async () => {
  const id = await made.admitted();
  await made.done(made.leaderOf(id), 'withdrawAssociation', { id, resolution: paper(), duesSettled: true });
  await made.done(made.leaderOf(id), 'applyForUnionMembership', { id, resolution: paper() });
  const query = 'query($id: ID!) { association(id: $id) { status history { step } application { number } } }';
  const seen = await made.ask(made.stranger, query, { id });
  expect(seen.association).toEqual({ status: 'APPLIED', history: null, application: null });
  const own = await made.ask(made.leaderOf(id), query, { id });
  expect(own.association.history.map(({ step }: { step: string }) => step)).toEqual([
    'create',
    'withdraw',
    'apply',
  ]);
  expect(own.association.application.number).toMatch(/QĐ-UBND/);
});

it('says what can be done in both lives, by the tables that judge', async () => {
  const id = await made.licensed();
  const query = `query($id: ID!) { association(id: $id) { allowedActions { name allowed code }
    allowedLegalActions { name allowed code } } }`;
  const { association } = await made.ask(homeAffairs, query, { id });
  expect(association.allowedActions.find(({ name }: any) => name === 'apply')).toEqual({
    name: 'apply',
    allowed: false,
    code: 'FORBIDDEN',
  });
  const legal = Object.fromEntries(
    association.allowedLegalActions.map((each: any) => [each.name, each.allowed]),
  );
  expect(legal).toEqual({ extendCongress: true, activate: true, lapse: false });
});

it('lists the members of a day, whatever they are today', async () => {
  const id = await made.admitted();
  await made.done(made.leaderOf(id), 'withdrawAssociation', {
    id,
    on: '2024-05-01',
    resolution: paper(),
    duesSettled: true,
  });
  const isMember = async (day: string) => {
    const list = `{ associations(first: 100, filter: { memberOn: "${day}" }) { nodes { id } } }`;
    const { associations } = await made.ask(officer, list);
    return associations.nodes.some((each: { id: string }) => each.id === id);
  };
  expect([await isMember('2009-12-31'), await isMember('2024-04-30'), await isMember('2024-05-01')]).toEqual([
    false,
    true,
    false,
  ]);
});
