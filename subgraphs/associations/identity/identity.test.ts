import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';

let made: Associations;
let id: string;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const sql = (text: string, ...values: unknown[]): Promise<any[]> =>
  made.graph.runtime.orm.em.getConnection().execute(text, values);
const self = () => viewerWith({ personId: id });
const secretary = () => made.secretary;
const unaware = () => made.stranger;
const careful = viewerWith({ roles: ['UNION_OFFICER'], purpose: 'Thẩm định hồ sơ' });
const dpo = viewerWith({ roles: ['DPO'] });
const number = '999080012345';

async function member(more: object = {}): Promise<string> {
  id = await made.newPerson('Kín', { birth: { year: 1980, month: 5, day: 17 }, ...more });
  await made.applied({ personId: id });
  return id;
}
const withNumber = async (which = number) => {
  await member();
  await made.done(officer, 'recordIdentityDocument', { personId: id, kind: 'CITIZEN_ID', number: which });
  return id;
};
const contact = { phone: '0302 345 678', email: 'Nhap@Example.org', address: '1 Đường Ví Dụ' };

trio('updateContact', {
  input: async () => ({ personId: await member(), ...contact, preferredChannel: 'EMAIL' }),
  right: secretary,
  wrong: () => made.chair,
  unaware,
  refusals: [
    ['PHONE_INVALID', { phone: '12' }],
    ['EMAIL_INVALID', { email: 'nowhere' }],
    ['TOO_LONG', { email: `${'x'.repeat(250)}@example.org` }],
    ['TOO_LONG', { address: 'x'.repeat(501) }],
  ],
});

trio('recordIdentityDocument', {
  input: async () => ({ personId: await member(), kind: 'CITIZEN_ID', number: '999 080 012 345' }),
  right: secretary,
  wrong: () => made.chair,
  unaware,
  again: 'DUPLICATE_ENTRY',
  refusals: [
    ['CITIZEN_ID_INVALID', { number: '99908001234' }],
    ['CITIZEN_ID_INVALID', { number: '99908001234x' }],
    ['INVALID_VALUE', { country: 'VN' }],
    ['PASSPORT_INVALID', { kind: 'PASSPORT', number: 'B1', country: 'AU' }],
    ['REQUIRED', { kind: 'PASSPORT', number: 'B1234567' }],
  ],
});

trio('removeIdentityDocument', {
  input: async () => {
    const personId = await withNumber();
    const [row] = await sql('select id from associations.identity_document where person_id = ?', personId);
    return { personId, id: row.id };
  },
  right: self,
  wrong: secretary,
  unaware,
  again: 'NOT_FOUND',
});

trio('findPersonByDocument', {
  input: async () => {
    await withNumber('999080099999');
    return { kind: 'CITIZEN_ID', number: '999080099999', reason: 'Đối chiếu đơn' };
  },
  right: officer,
  wrong: secretary,
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['CITIZEN_ID_INVALID', { number: '99908009999' }],
  ],
});

it('keeps no number and no contact in the database where it could be read, the audit among it', async () => {
  await withNumber('999080054321');
  await made.done(officer, 'updateContact', { personId: id, ...contact });
  await made.done(self(), 'updatePerson', { personId: id, ethnicity: '30' });
  const tables = await sql(`select tablename as name from pg_tables where schemaname = 'associations'`);
  for (const { name } of tables) {
    const holds = (what: string) =>
      sql(`select 1 from associations."${name}" t where position('${what}' in t::text) > 0 limit 1`);
    expect([name, await holds('999080054321')]).toEqual([name, []]);
    if (name !== 'contact') expect([name, await holds('nhap@example.org')]).toEqual([name, []]);
  }
  const audited = await sql(
    `select coalesce(before::text, '') || coalesce(after::text, '') as text from associations.audit_entry where entity_type <> 'Association'`,
  );
  expect(audited.filter(({ text }) => /ethnicity|sealed|fingerprint|"phone"/.test(text))).toEqual([]);
});

const asked = `query($id: ID!) { person(id: $id) { maskedFields ethnicity { name } priorityGroups
  contact { phone email address isMasked } identityDocuments { maskedNumber warnings } } }`;
const seenBy = async (viewer: Viewer) =>
  (await made.graph.run(viewer, asked, { id })).data.person as Record<string, any>;

it('shows each class of fields to whom it is for, masked or not at all to others, and logs who read it', async () => {
  await withNumber();
  await made.done(officer, 'updateContact', { personId: id, ...contact });
  await made.done(self(), 'updatePerson', { personId: id, ethnicity: '19' });
  await made.done(self(), 'giveConsent', { id, purpose: 'PUBLIC_PROFILE' });
  const [{ n }] = await sql('select count(*)::int as n from associations.access_log');
  const full = {
    phone: '+84302345678',
    email: 'nhap@example.org',
    address: '1 Đường Ví Dụ',
    isMasked: false,
  };
  const masked = { phone: '030****678', email: 'n***@example.org', address: null, isMasked: true };
  const documents = [{ maskedNumber: '*********345', warnings: ['GENDER_DIFFERS'] }];
  const sensitive = { ethnicity: { name: 'Hrê' }, priorityGroups: ['WOMAN', 'ETHNIC_MINORITY'] };
  const hidden = { ethnicity: null, priorityGroups: null };
  expect(await seenBy(anonymous)).toMatchObject({ contact: null, identityDocuments: null, ...hidden });
  expect(await seenBy(made.stranger)).toMatchObject({ contact: null, identityDocuments: null, ...hidden });
  for (const viewer of [made.secretary, officer, viewerWith({ roles: ['UNION_LEADER'] })])
    expect(await seenBy(viewer)).toMatchObject({ contact: masked, identityDocuments: null, ...hidden });
  const logged = 'select role, purpose, fields from associations.access_log order by id offset ?';
  expect(await sql(logged, n)).toEqual([]);
  expect(await seenBy(self())).toMatchObject({
    contact: full,
    identityDocuments: documents,
    ...sensitive,
    maskedFields: [],
  });
  expect(await sql(logged, n)).toEqual([]);
  expect(await seenBy(careful)).toMatchObject({ contact: full, identityDocuments: documents, ...hidden });
  expect((await sql(logged, n)).map(({ fields }) => fields).sort()).toEqual([
    ['contact'],
    ['identityDocuments'],
  ]);
  const toDpo = await seenBy(dpo);
  expect(toDpo).toMatchObject({
    contact: full,
    identityDocuments: documents,
    ...sensitive,
    maskedFields: [],
  });
  expect(await sql(logged, n)).toHaveLength(6);
  expect((await seenBy(officer)).maskedFields).toEqual(
    expect.arrayContaining(['birth', 'contact', 'identityDocuments', 'ethnicity', 'priorityGroups']),
  );
});

it('gives documents never in a list', async () => {
  await withNumber();
  await made.done(officer, 'giveConsent', { id, purpose: 'PUBLIC_PROFILE' });
  const query = '{ people(first: 50) { nodes { id identityDocuments { maskedNumber } } } }';
  const { data } = await made.graph.run(careful, query);
  expect(data.people.nodes.length).toBeGreaterThan(1);
  expect(data.people.nodes.filter((each: any) => each.identityDocuments !== null)).toEqual([]);
});

it('shows everybody what a person agrees to show with the public profile, and takes it back at once', async () => {
  await member();
  await made.done(officer, 'updateContact', { personId: id, ...contact });
  const consent = { id, purpose: 'PUBLIC_PROFILE' };
  const wrong = { ...consent, fieldClasses: ['SENSITIVE'] };
  expect(await take(made.graph, self(), 'giveConsent', wrong)).toEqual({ code: 'INVALID_VALUE' });
  const pool = { id, purpose: 'EXPERT_POOL', fieldClasses: ['INTERNAL'] };
  expect(await take(made.graph, self(), 'giveConsent', pool)).toEqual({ code: 'INVALID_VALUE' });
  await made.done(self(), 'giveConsent', { ...consent, fieldClasses: ['INTERNAL', 'RESTRICTED'] });
  const query = `query($id: ID!, $unit: ID) { person(id: $id) { gender birth { year } contact { phone address isMasked } }
    people(filter: { memberOf: $unit }) { totalCount } }`;
  const seen = async () => (await made.graph.run(anonymous, query, { id, unit: made.associationId })).data;
  expect((await seen()).person).toEqual({
    gender: 'FEMALE',
    birth: null,
    contact: { phone: '+84302345678', address: null, isMasked: false },
  });
  await made.done(self(), 'withdrawConsent', consent);
  expect((await seen()).person).toBeNull();
  await made.done(self(), 'giveConsent', consent);
  expect((await seen()).person).toEqual({ gender: null, birth: null, contact: null });
});

it('verifies nobody whose document another has, nor by a proof that proves nothing', async () => {
  const profile = {
    consents: [ConsentPurpose.MEMBERSHIP_ADMIN, ConsentPurpose.STATISTICS],
    degrees: [{ level: DegreeLevel.PHD }],
    fields: [],
    birth: { year: 1961, month: 2, day: 3 },
  };
  await withNumber('999080011111');
  await member({ ...profile, employments: [] });
  await made.done(officer, 'addEmployment', { personId: id, sector: WorkSector.HEALTH });
  const document = { personId: id, kind: 'CITIZEN_ID', number: '999080011111' };
  await made.done(officer, 'recordIdentityDocument', document);
  for (const step of ['declareProfile', 'startProfileVerification']) await made.done(officer, step, { id });
  expect(await take(made.graph, officer, 'verifyProfile', { id })).toEqual({
    code: 'DUPLICATE_PERSON,LIKELY_DUPLICATE',
  });
  await made.done(officer, 'recordIdentityDocument', { ...document, number: '999080022222' });
  const [post] = await sql('select id from associations.employment where person_id = ?', id);
  await made.done(officer, 'removeEmployment', { personId: id, id: post.id });
  const byEmployer = { id, proof: 'EMPLOYER_CONFIRMATION' };
  expect(await take(made.graph, officer, 'verifyProfile', byEmployer)).toEqual({ code: 'PROOF_MISSING' });
  await made.done(officer, 'verifyProfile', { id });
  const query = 'query($id: ID!) { person(id: $id) { verification { verifiedOn verifiedBy proof } } }';
  expect((await made.graph.run(officer, query, { id })).data.person.verification).toMatchObject({
    proof: 'DIPLOMA',
  });
  expect((await made.graph.run(made.stranger, query, { id })).data.person).toBeNull();
});
