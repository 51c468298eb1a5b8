import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertRow } from '../../../test/support/rows.js';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, system, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  WorkSector,
} from '../person/person.enums.js';

let made: Associations;
let [agency, former, elsewhere, worker, early, retired, holder, declarer] = ['', '', '', '', '', '', '', ''];
const org = (code: string, successorId: string | null = null) =>
  made.done(officer, 'createOrganization', { code, nameVi: `Sở ${code}`, kind: 'STATE_AGENCY', successorId });
const at = (organizationId: string, validFrom: string, validTo: string | null = null) => ({
  employments: [{ organizationId, sector: WorkSector.STATE_ADMIN, validFrom, validTo }] as never,
});
const office = (personId: string, name: string, endedOn: string | null) => {
  const { runtime } = made.graph;
  const definition = runtime.manifest.entities.find(({ typename }) => typename === 'OfficeHolding')!;
  return insertRow(runtime, definition, name, {
    associationId: made.associationId,
    personId,
    title: 'PRESIDENT',
    startedOn: '2020-01-01',
    endedOn,
    bodyId: idFromName('bdy', name),
  });
};

beforeAll(async () => {
  made = await startAssociations();
  agency = await org('MỚI');
  former = await org('CŨ', agency);
  elsewhere = await org('KHÁC');
  worker = await made.newPerson('Làm', at(agency, '2020-01-01'));
  early = await made.newPerson('Trước', at(former, '2010-01-01', '2025-01-01'));
  retired = await made.newPerson('Hưu', at(agency, '2000-01-01', '2019-01-01'));
  holder = await made.newPerson('Chủ', at(elsewhere, '2020-01-01'));
  declarer = await made.newPerson('Khai');
  await office(holder, 'held', null);
  await office(retired, 'ended', '2019-01-01');
  await made.done(officer, 'declareInterests', {
    personId: declarer,
    interests: [{ kind: 'SHARES', organizationId: agency, detail: 'Ba mươi phần trăm' }],
  });
  await made.done(officer, 'declareInterests', {
    personId: declarer,
    interests: [
      { kind: 'FAMILY', organizationId: agency, detail: 'Người thân là giám đốc' },
      { kind: 'POST', organizationId: agency },
      { kind: 'SHARES', organizationId: elsewhere },
    ],
  });
});
afterAll(() => made.close());

const ask = async (personIds: string[], viewer: Viewer = system, since = '2023-01-01') => {
  const against = [idFromName('cns', 'one'), agency, made.associationId].join();
  const { data, errors } = await made.graph.run(
    viewer,
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConflictEvidence { currentPersonId
      profile { inExpertPool gender highestDegree titles associationId residenceId }
      associations { tie with since until records { id typename label } explanationVi explanationEn } } } }`,
    { r: personIds.map((personId) => ({ __typename: 'ConflictEvidence', personId, against, since })) },
  );
  expect(errors).toBeUndefined();
  return data._entities as {
    currentPersonId: string | null;
    profile: object | null;
    associations: any[] | null;
  }[];
};
const ties = async (personId: string, since?: string) =>
  (await ask([personId], system, since))[0]!.associations!.map(({ tie }) => tie);

it('tells of posts at the agency and at those that it came from, within the window', async () => {
  const [{ associations }, past] = (await ask([worker, early])) as any;
  expect(associations).toEqual([
    {
      tie: 'EMPLOYED',
      with: agency,
      since: '2020-01-01',
      until: null,
      records: [{ id: agency, typename: 'Organization', label: 'Sở MỚI' }],
      explanationVi: 'công tác tại «Sở MỚI»',
      explanationEn: 'holds or held a post at "Sở MỚI"',
    },
  ]);
  expect(past.associations).toMatchObject([
    { tie: 'EMPLOYED', with: agency, until: '2025-01-01', records: [{ id: former }] },
  ]);
  expect(await ties(retired)).toEqual([]);
  expect(await ties(retired, '2018-01-01')).toEqual(['EMPLOYED', 'OFFICE']);
});

it('tells of offices, and of nothing elsewhere', async () => {
  const [{ associations }] = (await ask([holder])) as any;
  expect(associations).toMatchObject([
    {
      tie: 'OFFICE',
      with: made.associationId,
      records: [
        { typename: 'OfficeHolding' },
        { id: made.associationId, typename: 'Association', label: 'Hội A' },
      ],
      explanationVi: 'Chủ tịch của «Hội A»',
    },
  ]);
});

it('tells that interests were declared and of what kind, as the last declaration has it, and not its text', async () => {
  const [{ associations }] = (await ask([declarer])) as any;
  expect(associations.map(({ tie, explanationEn }: any) => [tie, explanationEn])).toEqual([
    ['DECLARED', 'declared an interest in "Sở MỚI": A close relative works there or owns it'],
    ['DECLARED_POST', 'declared a post at "Sở MỚI"'],
  ]);
  expect(JSON.stringify(associations)).not.toContain('giám đốc');
});

it('tells what compares experts: consent, degree, titles, and the association', async () => {
  const expert = await made.newPerson('Giỏi', {
    gender: Gender.FEMALE,
    degrees: [{ level: DegreeLevel.MASTER }, { level: DegreeLevel.PHD }] as never,
    titles: [{ kind: AcademicTitleKind.ASSOCIATE_PROFESSOR }] as never,
    consents: [ConsentPurpose.EXPERT_POOL, ConsentPurpose.MEMBERSHIP_ADMIN],
  });
  const none = { inExpertPool: false, highestDegree: null, titles: [], associationId: null };
  expect((await ask([worker]))[0]!.profile).toMatchObject(none);
  const id = await made.applied({ personId: expert });
  expect((await ask([expert]))[0]!.profile).toMatchObject({ associationId: null });
  await made.done(made.secretary, 'startMembershipReview', { id });
  await made.done(made.chair, 'admitMember', { id, cardNumber: '1', decisionNumber: '1/QĐ' });
  expect((await ask([expert]))[0]!.profile).toEqual({
    inExpertPool: true,
    gender: 'FEMALE',
    highestDegree: 'PHD',
    titles: ['ASSOCIATE_PROFESSOR'],
    associationId: made.associationId,
    residenceId: null,
  });
});

it('follows merges, and knows nobody by an unknown id', async () => {
  const old = await made.newPerson('Cũ');
  const unknown = idFromName('per', 'unknown');
  const connection = made.graph.runtime.orm.em.getConnection();
  await connection.execute(`update associations.person set merged_into_id = ? where id = ?`, [worker, old]);
  await connection.execute(`update associations.person set former_ids = array[?] where id = ?`, [
    old,
    worker,
  ]);
  const [merged, none, known] = await ask([old, unknown, worker]);
  expect([merged!.currentPersonId, none!.currentPersonId, known!.currentPersonId]).toEqual([
    worker,
    null,
    worker,
  ]);
  expect(merged!.associations).toEqual(known!.associations);
  expect([merged!.profile, none!.profile]).toEqual([known!.profile, null]);
  expect(none!.associations).toEqual([]);
});

it('answers nobody but the graph itself', async () => {
  for (const viewer of [
    anonymous,
    officer,
    viewerWith({ roles: ['UNION_INSPECTOR', 'DPO', 'ADMIN'] }),
    viewerWith({ personId: worker }),
  ])
    expect(await ask([worker], viewer)).toEqual([
      { currentPersonId: null, profile: null, associations: null },
    ]);
});

it('reads once who people are, what ties them, and profiles, titles and memberships, for fifty as for one', async () => {
  const known = [worker, early, retired, holder, declarer];
  const fifty = [...known, ...Array.from({ length: 45 }, (_, i) => idFromName('per', `n${i}`))];
  for (const people of [[worker], fifty]) {
    made.graph.statements.length = 0;
    const found = await ask(people);
    expect(found.filter(({ profile }) => profile)).toHaveLength(people === fifty ? known.length : 1);
    expect(made.graph.statements.length).toBe(5);
  }
});
