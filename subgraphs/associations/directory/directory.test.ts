import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';
import { fieldId } from '../research-field/research-field.resolver.js';

let made: Associations;
const { MEMBERSHIP_ADMIN, STATISTICS, PUBLIC_PROFILE, EXPERT_POOL } = ConsentPurpose;
const open = [MEMBERSHIP_ADMIN, STATISTICS, PUBLIC_PROFILE, EXPERT_POOL];

/** A person with a profile that is verified. */
async function expert(given: string, level: DegreeLevel, consents = open): Promise<string> {
  const id = await made.newPerson(given, {
    consents,
    degrees: [{ level }],
    employments: [{ sector: WorkSector.EDUCATION }],
    fields: [{ fieldId: fieldId(level === DegreeLevel.PHD ? '201' : '304'), isMain: true }],
  });
  for (const step of ['declareProfile', 'startProfileVerification', 'verifyProfile'])
    await made.done(officer, step, { id });
  return id;
}
let doctor: string;
let hidden: string;
beforeAll(async () => {
  made = await startAssociations();
  doctor = await expert('Tiến', DegreeLevel.PHD);
  await expert('Thạc', DegreeLevel.MASTER);
  hidden = await expert('Kín', DegreeLevel.PHD, [MEMBERSHIP_ADMIN, STATISTICS, EXPERT_POOL]);
  await expert('Ngoài', DegreeLevel.PHD, [STATISTICS, PUBLIC_PROFILE]);
  await made.newPerson('Nháp', { consents: open, degrees: [{ level: DegreeLevel.PHD }] });
  for (const personId of [doctor, hidden]) {
    const fields = [{ fieldId: fieldId('201'), isMain: true }];
    await made.done(officer, 'setExpertise', { personId, fields, keywords: ['Đê biển', 'Sạt lở'] });
    await made.done(officer, 'setAvailability', { personId, validFrom: '2026-01-01', workKinds: ['REVIEW'] });
    await made.active(personId);
  }
});
afterAll(() => made.close());

const query = `query($f: ExpertDirectoryFilter) {
  expertDirectory(filter: $f) { totalCount nodes { name { given } keywords } }
  expertFacets(filter: $f) { totalCount byField { count field { code } } byDegree { count degree }
    byTitle { count } byKeyword { count keyword } } }`;
const directory = async (f: object = {}, viewer: Viewer = anonymous) =>
  (await made.graph.run(viewer, query, { f })).data;
const given = ({ expertDirectory }: any): string[] =>
  expertDirectory.nodes.map(({ name }: any) => name.given).sort();

it('lists who agreed to be public and in the pool and was verified, and counts no other', async () => {
  for (const viewer of [anonymous, officer, viewerWith({ personId: hidden })]) {
    const found = await directory({}, viewer);
    expect(given(found)).toEqual(['Thạc', 'Tiến']);
    expect(found.expertDirectory.totalCount).toBe(2);
    expect(found.expertFacets).toEqual({
      totalCount: 2,
      byField: [
        { count: 1, field: { code: '201' } },
        { count: 1, field: { code: '304' } },
      ].sort((a, b) => fieldId(a.field.code).localeCompare(fieldId(b.field.code))),
      byDegree: [
        { count: 1, degree: 'MASTER' },
        { count: 1, degree: 'PHD' },
      ],
      byTitle: [],
      byKeyword: [
        { count: 1, keyword: 'Sạt lở' },
        { count: 1, keyword: 'Đê biển' },
      ],
    });
  }
});

it.each([
  [{ search: 'tien' }, ['Tiến']],
  [{ keyword: 'de bien' }, ['Tiến']],
  [{ keyword: 'biển' }, []],
  [{ fieldIds: [fieldId('304')] }, ['Thạc']],
  [{ fieldIds: [] }, []],
  [{ highestDegrees: ['PHD'] }, ['Tiến']],
  [{ titles: ['PROFESSOR'] }, []],
  [{ highestDegrees: ['MASTER'], keyword: 'sat lo' }, []],
] as const)('finds by %j, and counts the same', async (filter, expected) => {
  const found = await directory(filter);
  expect(given(found)).toEqual(expected);
  expect(found.expertFacets.totalCount).toBe(expected.length);
});

it('asks once for the page, once for the total and once for each kind of count', async () => {
  made.graph.statements.length = 0;
  await directory();
  // The page, its total and keywords; the count, four kinds and the names of the fields.
  expect(made.graph.statements.length).toBeLessThanOrEqual(9);
});

it('asks PostgreSQL for what everybody sees by a prepared statement', async () => {
  made.graph.statements.length = 0;
  await made.graph.run(anonymous, '{ people { totalCount nodes { id } } }');
  const asked = made.graph.statements.filter((text) => text.includes('"is_public"'));
  expect(asked.length).toBeGreaterThan(0);
  const { kind } = made.graph.runtime.surroundings.database;
  for (const text of asked) expect(text.includes('?')).toBe(kind === 'pglite');
});

const people = async (viewer: Viewer, filter: object): Promise<string[]> => {
  const text = 'query($f: PersonFilter) { people(filter: $f) { totalCount nodes { name { given } } } }';
  const { data } = await made.graph.run(viewer, text, { f: filter });
  expect(data.people.totalCount).toBe(data.people.nodes.length);
  return data.people.nodes.map(({ name }: any) => name.given).sort();
};

it('finds by internal fields only people whose internal fields the viewer may read', async () => {
  const available = { availableOn: '2026-06-01' };
  expect(await people(officer, available)).toEqual(['Kín', 'Tiến']);
  expect(await people(officer, { availableOn: '2025-12-31' })).toEqual([]);
  expect(await people(anonymous, available)).toEqual([]);
  expect(await people(made.stranger, available)).toEqual([]);
  expect(await people(made.secretary, { ...available, myMembers: true })).toEqual(['Kín', 'Tiến']);
  expect(await people(made.secretary, { myMembers: true, lacksConsent: PUBLIC_PROFILE })).toEqual(['Kín']);
  expect(await people(made.secretary, { myMembers: true, lacksConsent: EXPERT_POOL })).toEqual([]);
  expect(await people(made.stranger, { memberOf: made.associationId })).toEqual([]);
  expect(await people(anonymous, { lacksConsent: EXPERT_POOL })).toEqual([]);
  expect(await people(anonymous, { keyword: 'đê biển' })).toEqual(['Tiến']);
});

it('forgets at once who withdraws a consent or whose profile is restricted', async () => {
  const self = viewerWith({ personId: doctor });
  await made.done(self, 'withdrawConsent', { id: doctor, purpose: EXPERT_POOL });
  expect(given(await directory())).toEqual(['Thạc']);
  expect((await directory()).expertFacets.byKeyword).toEqual([]);
  await made.done(self, 'giveConsent', { id: doctor, purpose: EXPERT_POOL });
  expect(given(await directory())).toEqual(['Thạc', 'Tiến']);
  const dpo = viewerWith({ roles: ['DPO'] });
  await made.done(dpo, 'restrictProfile', { id: doctor, reason: 'Phản đối' });
  expect(given(await directory())).toEqual(['Thạc']);
  expect(await people(anonymous, { search: 'Tiến' })).toEqual([]);
  await made.done(dpo, 'liftProfileRestriction', { id: doctor, reason: 'Đã xem xét' });
  expect(given(await directory())).toEqual(['Thạc', 'Tiến']);
});

it('reads each part of the profiles of a page once, however many there are', async () => {
  const text = `query($first: Int!) { people(first: $first) { nodes { degrees { level } titles { kind } keywords
    employments { sector jobGrade } expertise { isMain } languages { level } trainings { level } places { kind }
    availability { workKinds } contact { phone } consents consentRecords { purpose } interestDeclaration { declaredOn }
    verification { verifiedBy } otherNames maskedFields } } }`;
  const careful = viewerWith({ roles: ['UNION_OFFICER'], purpose: 'Rà soát' });
  const statements = async (first: number) => {
    made.graph.statements.length = 0;
    const { errors } = await made.graph.run(careful, text, { first });
    expect(errors).toBeUndefined();
    return made.graph.statements.length;
  };
  expect(await statements(50)).toBe(await statements(2));
  // The page, eleven tables, the officers, three reads to log.
  expect(await statements(50)).toBeLessThanOrEqual(18);
});
