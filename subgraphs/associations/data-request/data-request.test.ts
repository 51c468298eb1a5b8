import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, system } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';
import { discardSilentProposals, markStaleProfiles } from '../person/person.jobs.js';

let made: Associations;
let personId: string;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const self = () => viewerWith({ personId });
const dpo = viewerWith({ roles: ['DPO'] });
const secretary = () => made.secretary;
const unaware = () => made.stranger;

async function member(): Promise<string> {
  personId = await made.newPerson('Chủ Thể');
  await made.applied({ personId });
  return personId;
}
/** An open request, taken through steps. */
async function request(...steps: string[]): Promise<string> {
  return requestOf('OBJECT', ...steps);
}
async function requestOf(kind: string, ...steps: string[]): Promise<string> {
  const id = await made.done(officer, 'submitDataSubjectRequest', {
    personId: await member(),
    kind,
  });
  for (const step of steps) await made.done(dpo, `${step}DataSubjectRequest`, { id });
  return id;
}
const step = { right: dpo, wrong: self, unaware, again: 'ILLEGAL_TRANSITION' };

trio('submitDataSubjectRequest', {
  input: async () => ({ personId: await member(), kind: 'OBJECT', detail: 'Không muốn hiển thị' }),
  right: self,
  wrong: secretary,
  unaware,
  becomes: 'RECEIVED',
  again: 'ALREADY_OPEN',
  refusals: [['TOO_LONG', { detail: 'x'.repeat(2_001) }]],
});
trio('acknowledgeDataSubjectRequest', {
  ...step,
  input: async () => ({ id: await request() }),
  becomes: 'ACKNOWLEDGED',
});
trio('startDataSubjectRequest', {
  ...step,
  input: async () => ({ id: await request('acknowledge') }),
  becomes: 'IN_PROGRESS',
});
trio('extendDataSubjectRequest', {
  ...step,
  input: async () => ({ id: await request('acknowledge', 'start'), reason: 'Nhiều nơi lưu' }),
  becomes: 'EXTENDED',
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});
trio('completeDataSubjectRequest', {
  ...step,
  input: async () => ({ id: await request('acknowledge', 'start'), reason: 'Đã xóa' }),
  becomes: 'DONE',
  refusals: [
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    ['ERASURE_PENDING', async () => ({ id: await requestOf('ERASE', 'acknowledge', 'start') })],
  ],
});
trio('grantErasure', {
  right: dpo,
  wrong: officer,
  unaware,
  again: 'ILLEGAL_TRANSITION',
  input: async () => ({ id: await requestOf('ERASE', 'acknowledge', 'start'), reason: 'Đồng ý xóa' }),
  becomes: 'ERASING',
  refusals: [
    ['NOT_AN_ERASURE', async () => ({ id: await request('acknowledge', 'start') })],
    ['ILLEGAL_TRANSITION', async () => ({ id: await requestOf('ERASE', 'acknowledge') })],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
  ],
});
trio('exportMyData', {
  right: () => viewerWith({ personId, accountId: 'acc_self' }),
  wrong: officer,
  becomes: 'CONFIRMED',
  input: async () => {
    await member();
    return {};
  },
});
trio('refuseDataSubjectRequest', {
  ...step,
  input: async () => ({ id: await request('acknowledge'), reason: 'Hồ sơ phải lưu' }),
  becomes: 'REFUSED',
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

/** Runs with the clock at 09:00 of a day. */
async function on<T>(day: string, run: () => Promise<T>): Promise<T> {
  const usual = made.clock.now;
  made.clock.now = () => new Date(`${day}T02:00:00Z`);
  try {
    return await run();
  } finally {
    made.clock.now = usual;
  }
}

it('counts deadlines in working days, and ends terms on one', async () => {
  // 30 April and 1 May are holidays, and 2 and 3 May 2026 a weekend.
  const query = 'query($id: ID!) { dataSubjectRequest(id: $id) { acknowledgeBy dueOn slaState } }';
  const id = await on('2026-04-29', async () => {
    await member();
    return made.done(self(), 'submitDataSubjectRequest', { personId, kind: 'ACCESS' });
  });
  const seen = async (day: string) => on(day, async () => (await made.graph.run(dpo, query, { id })).data);
  expect(await seen('2026-04-29')).toEqual({
    dataSubjectRequest: { acknowledgeBy: '2026-05-05', dueOn: '2026-05-11', slaState: 'ON_TIME' },
  });
  expect((await seen('2026-05-06')).dataSubjectRequest.slaState).toBe('OVERDUE');
  await on('2026-05-04', async () => {
    for (const name of ['acknowledge', 'start']) await made.done(dpo, `${name}DataSubjectRequest`, { id });
    await made.done(dpo, 'extendDataSubjectRequest', { id, reason: 'Chờ bên xử lý' });
  });
  expect((await seen('2026-05-06')).dataSubjectRequest).toMatchObject({ dueOn: '2026-05-26' });
});

it('tells a person who looked at him, and nobody else', async () => {
  await member();
  const careful = viewerWith({ roles: ['UNION_OFFICER'], purpose: 'Thẩm định', accountId: 'acc_other' });
  await made.graph.run(careful, 'query($id: ID!) { person(id: $id) { birth { year } } }', { id: personId });
  const query = '{ whoLookedAtMe { at role purpose fields } }';
  const looks = async (viewer = self()) => (await made.graph.run(viewer, query)).data.whoLookedAtMe;
  expect(await looks()).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      role: 'UNION_OFFICER',
      purpose: 'Thẩm định',
      fields: ['birth'],
    },
  ]);
  expect(await looks(careful)).toEqual([]);
  expect(await looks(anonymous)).toEqual([]);
  const { errors } = await made.graph.run(self(), '{ whoLookedAtMe(first: 101) { role } }');
  expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
});

it('shows the looks of every part to the person alone, and packs the own data for 72 hours', async () => {
  await member();
  const careful = viewerWith({ roles: ['UNION_OFFICER'], purpose: 'Thẩm định', accountId: 'acc_other' });
  await made.graph.run(careful, 'query($id: ID!) { person(id: $id) { birth { year } } }', { id: personId });
  const looks = `query($r: [_Any!]!) { myDataLooks { id associations { at role purpose fields } }
    _entities(representations: $r) { ... on DataLooks { associations { fields } } } }`;
  const r = [{ __typename: 'DataLooks', id: personId }];
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
  const own = [{ at, role: 'UNION_OFFICER', purpose: 'Thẩm định', fields: ['birth'] }];
  expect((await made.graph.run(self(), looks, { r })).data).toEqual({
    myDataLooks: { id: personId, associations: own },
    _entities: [{ associations: [{ fields: ['birth'] }] }],
  });
  for (const viewer of [careful, dpo, anonymous])
    expect((await made.graph.run(viewer, looks, { r })).data).toEqual({
      myDataLooks: null,
      _entities: [{ associations: [] }],
    });
  const { data } = await made.graph.run(
    viewerWith({ personId, accountId: 'acc_self' }),
    'mutation { exportMyData(input: {}) { file { id name expiresAt downloadLink { url } } userErrors { code } } }',
  );
  const { file } = data.exportMyData;
  expect(file.downloadLink.url).toMatch(/^\//);
  expect(Date.parse(file.expiresAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
  const bytes = await buffer(
    (await made.graph.runtime.context({ viewer: system }).files.store.get(file.id)) as Readable,
  );
  const unpacked = unzipSync(new Uint8Array(bytes));
  expect(JSON.parse(strFromU8(unpacked['du-lieu.json']!)).Person[0]).toMatchObject({ id: personId });
  expect(strFromU8(unpacked['Person.csv']!)).toContain('Chủ Thể');
  expect(Object.keys(unpacked)).toContain('Membership.csv');
});

it('gives a person all that is stored about him, opened, and nothing that is another’s or a secret', async () => {
  await member();
  const number = '999080077777';
  await made.done(self(), 'recordIdentityDocument', { personId, kind: 'CITIZEN_ID', number });
  await made.done(self(), 'updateContact', { personId, phone: '0302345678' });
  await made.done(self(), 'setLanguageSkill', { personId, language: 'en', level: 'C1' });
  const { data } = await made.graph.run(self(), '{ myData }');
  const own = JSON.parse(data.myData) as Record<string, any[]>;
  expect(own.Person).toMatchObject([{ id: personId, fullName: 'Nguyễn Chủ Thể' }]);
  expect(own.Contact).toMatchObject([{ phone: '+84302345678' }]);
  expect(own.IdentityDocument).toMatchObject([{ kind: 'CITIZEN_ID', number }]);
  expect(own.LanguageSkill).toMatchObject([{ language: 'en', level: 'C1' }]);
  expect(own.Membership).toHaveLength(1);
  expect(own.ConsentRecord).toHaveLength(1);
  expect(data.myData).not.toMatch(/passwordHash|sealed|fingerprint|searchKey/);
  for (const rows of Object.values(own))
    for (const row of rows) expect([row.personId ?? row.id]).toEqual([personId]);
  expect((await made.graph.run(viewerWith({}), '{ myData }')).data.myData).toBeNull();
  const { errors } = await made.graph.run(anonymous, '{ myData }');
  expect(errors![0].extensions.code).toBe('UNAUTHENTICATED');
});

it('gives a person what names him in any column and under former ids, and no claim of others', async () => {
  await member();
  const sql = (text: string, ...parameters: unknown[]): Promise<unknown> =>
    made.graph.runtime.orm.em.getConnection().execute(text, parameters);
  await sql(
    `insert into associations.branch (id, created_at, updated_at, association_id, name_vi, head_id, valid_from, sort_key)
     values ('brn_own', now(), now(), ?, 'Chi hội', ?, '2020-01-01', 'x')`,
    made.associationId,
    personId,
  );
  for (const [account, owner, note] of [
    ['acc_own', personId, 'của tôi'],
    ['acc_foreign', null, 'của người khác'],
  ]) {
    await sql(
      `insert into associations.account (id, created_at, updated_at, username, person_id, roles, association_ids, is_disabled)
       values (?, now(), now(), ?, ?, '[]', '[]', false)`,
      account,
      account,
      owner,
    );
    await sql(
      `insert into associations.profile_claim (id, created_at, updated_at, account_id, person_id, status, match, note)
       values (?, now(), now(), ?, ?, 'REJECTED', 'CITIZEN_ID', ?)`,
      `clm_${account}`,
      account,
      personId,
      note,
    );
  }
  const old = await made.newPerson('Cũ', { consents: [] });
  await sql('update associations.person set former_ids = array[?] where id = ?', old, personId);
  await sql(
    `update associations.person set status = 'MERGED', merged_into_id = ? where id = ?`,
    personId,
    old,
  );
  const { data } = await made.graph.run(self(), '{ myData }');
  const own = JSON.parse(data.myData) as Record<string, any[]>;
  expect(own.Branch).toMatchObject([{ id: 'brn_own', headId: personId }]);
  expect(own.ProfileClaim).toMatchObject([{ accountId: 'acc_own', note: 'của tôi' }]);
  expect(data.myData).not.toMatch(/acc_foreign|người khác/);
  expect(own.Person!.map(({ id }) => id).sort()).toEqual([old, personId].sort());
});

it('discards proposals after sixty silent days, and marks profiles as stale after two years', async () => {
  const job = (run: typeof markStaleProfiles) => run(made.graph.runtime.context({ viewer: system }));
  const statusOf = async (id: string) =>
    (await made.graph.run(officer, 'query($id: ID!) { person(id: $id) { status } }', { id })).data.person
      .status;
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const proposed = await member();
  await made.done(officer, 'proposeProfile', { id: proposed });
  const verified = await made.newPerson('Đủ', {
    consents: [ConsentPurpose.STATISTICS],
    degrees: [{ level: DegreeLevel.PHD }],
    employments: [{ sector: WorkSector.EDUCATION }],
  });
  for (const name of ['declareProfile', 'startProfileVerification', 'verifyProfile'])
    await made.done(officer, name, { id: verified });
  expect(await on(later(59), () => job(discardSilentProposals))).toBe(0);
  expect(await on(later(62), () => job(discardSilentProposals))).toBe(1);
  expect(await on(later(62), () => job(discardSilentProposals))).toBe(0);
  expect(await statusOf(proposed)).toBe('DISCARDED');
  expect(await on(later(700), () => job(markStaleProfiles))).toBe(0);
  expect(await on(later(740), () => job(markStaleProfiles))).toBe(1);
  expect(await on(later(740), () => job(markStaleProfiles))).toBe(0);
  expect(await statusOf(verified)).toBe('STALE');
  expect(
    await take(made.graph, officer, 'setTraining', {
      personId: proposed,
      kind: 'STATE_MANAGEMENT',
      level: 'BASIC',
    }),
  ).toEqual({ code: 'PROFILE_CLOSED' });
});
