import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from './person.enums.js';

let made: Associations;
/** The person of the test at hand, a member whose secretary is `made.secretary`. */
let id: string;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const self = () => viewerWith({ personId: id });
const secretary = () => made.secretary;
const unaware = () => made.stranger;
const again = 'ILLEGAL_TRANSITION';
const long = { reason: 'x'.repeat(2_001) };
const { MEMBERSHIP_ADMIN, STATISTICS, PUBLIC_PROFILE } = ConsentPurpose;

/** A member whose profile is complete enough, taken through steps by an officer. */
async function profile(...steps: string[]): Promise<string> {
  id = await made.newPerson('Hồ Sơ', {
    consents: [MEMBERSHIP_ADMIN, STATISTICS],
    degrees: [{ level: DegreeLevel.PHD }],
    employments: [{ sector: WorkSector.EDUCATION }],
  });
  await made.applied({ personId: id });
  for (const step of steps) await made.done(officer, step, { id, reason: 'Theo hồ sơ' });
  return id;
}
const verifying = ['declareProfile', 'startProfileVerification'];
const verified = [...verifying, 'verifyProfile'];

/** A profile that was verified two years ago. */
async function old(...more: string[]): Promise<string> {
  const usual = made.clock.now;
  made.clock.now = () => new Date(Date.now() - 732 * 86_400_000);
  try {
    await profile(...verified);
  } finally {
    made.clock.now = usual;
  }
  for (const step of more) await made.done(officer, step, { id });
  return id;
}

trio('createPerson', {
  input: () => ({ name: { family: 'Lê', given: 'Thử' }, birth: { year: 1980 } }),
  right: officer,
  wrong: viewerWith({ personId: idFromName('per', 'has one') }),
  becomes: 'DRAFT',
  refusals: [
    ['REQUIRED', { name: { given: ' ' } }],
    ['REQUIRED', { name: { given: '\u0007\u200b' } }],
    ['TOO_LONG', { name: { given: 'x'.repeat(101) } }],
    ['BIRTH_IN_FUTURE', { birth: { year: 2100 } }],
    ['INVALID_VALUE', { birth: { year: 1980, month: 2, day: 30 } }],
    ['INVALID_VALUE', { birth: { year: 1980, day: 3 } }],
    ['INVALID_VALUE', { degrees: [{ level: 'PHD', country: 'Vietnam' }] }],
    ['INVALID_VALUE', { degrees: [{ level: 'PHD', year: 1 }] }],
    ['INVALID_VALUE', { titles: [{ kind: 'PROFESSOR', year: 2999 }] }],
    ['TOO_LONG', { degrees: [{ level: 'PHD', major: 'x'.repeat(301) }] }],
    [
      'INVALID_VALUE',
      { employments: [{ sector: 'HEALTH', validFrom: '2020-01-01', validTo: '2019-01-01' }] },
    ],
    ['REFERENCE_NOT_FOUND', { residenceId: idFromName('adm', 'unknown') }],
    ['UNIT_NOT_VALID', { residenceId: idFromName('adm', '51@1989-07-01') }],
    ['REFERENCE_NOT_FOUND', { fields: [{ fieldId: idFromName('fld', 'unknown'), isMain: true }] }],
    ['ONE_MAIN_FIELD', { fields: [{ fieldId: idFromName('fld', 'unknown') }] }],
    ['INVALID_VALUE', { birth: { year: -5 } }],
    ['TOO_LONG', { consentChannel: 'x'.repeat(51) }],
    ['TOO_MANY_ENTRIES', { degrees: Array(31).fill({ level: 'PHD' }) }],
    ['TOO_MANY_ENTRIES', { titles: Array(31).fill({ kind: 'PROFESSOR' }) }],
    ['REQUIRED', { consents: [MEMBERSHIP_ADMIN] }],
    ['INVALID_VALUE', { associationId: idFromName('aso', 'for no consent') }],
    ['REFERENCE_NOT_FOUND', { consents: [MEMBERSHIP_ADMIN], associationId: idFromName('aso', 'unknown') }],
    ['TOO_MANY_FIELDS', { fields: Array(4).fill({ fieldId: idFromName('fld', 'unknown') }) }],
  ],
});

it('lets a secretary enter people who consent to the own association', async () => {
  const enter = (associationId: string | null, consents: ConsentPurpose[]) =>
    take(made.graph, secretary(), 'createPerson', { name: { given: 'Mới' }, consents, associationId });
  expect(await enter(null, [PUBLIC_PROFILE])).toEqual({ code: 'FORBIDDEN' });
  expect(await enter(made.otherId, [MEMBERSHIP_ADMIN])).toEqual({ code: 'FORBIDDEN' });
  expect((await enter(made.associationId, [MEMBERSHIP_ADMIN])).code).toBeUndefined();
});

it('lets an account without a person make its own, once and whatever its token says', async () => {
  const account = { username: 'tu-khai', password: 'nine-letters', roles: [] };
  const accountId = await made.done(viewerWith({ roles: ['ADMIN'] }), 'createAccount', account);
  const newcomer = viewerWith({ accountId });
  const create = (given: string) =>
    take(made.graph, newcomer, 'createPerson', { name: { given }, consents: [PUBLIC_PROFILE] });
  const { record } = await create('Tôi');
  expect(await create('Người Khác')).toEqual({ code: 'HAS_PERSON' });
  const rows = await made.graph.runtime.orm.em
    .getConnection()
    .execute(
      'select a.person_id, c.channel from associations.account a join associations.consent_record c using (person_id) where a.id = ?',
      [accountId],
    );
  expect(rows).toEqual([{ person_id: record.id, channel: 'ONLINE' }]);
});

it('keeps a purpose that is named twice once', async () => {
  const consents = [PUBLIC_PROFILE, PUBLIC_PROFILE];
  const twice = await made.done(officer, 'createPerson', { name: { given: 'Hai Lần' }, consents });
  await made.done(officer, 'withdrawConsent', { id: twice, purpose: PUBLIC_PROFILE });
  expect(await take(made.graph, officer, 'withdrawConsent', { id: twice, purpose: PUBLIC_PROFILE })).toEqual({
    code: 'NOT_GIVEN',
  });
});

trio('proposeProfile', {
  input: async () => ({ id: await profile() }),
  right: secretary,
  wrong: self,
  unaware,
  becomes: 'PROPOSED',
  again,
  refusals: [
    [
      'NOT_OWN_MEMBER',
      async () => ({ id: await made.newPerson('Công Khai', { consents: [PUBLIC_PROFILE] }) }),
    ],
    ['TOO_LONG', long],
  ],
});

trio('declareProfile', {
  input: async () => ({ id: await profile() }),
  right: self,
  wrong: secretary,
  unaware,
  becomes: 'SELF_DECLARED',
  again,
  refusals: [
    [
      'CONSENT_MISSING',
      async () => {
        id = await made.newPerson('Kín', { consents: [MEMBERSHIP_ADMIN] });
        return { id };
      },
    ],
  ],
});

trio('startProfileVerification', {
  input: async () => ({ id: await profile('declareProfile') }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'VERIFYING',
  again,
  refusals: [
    [
      'PROFILE_INCOMPLETE',
      async () => {
        const bare = await made.newPerson('Trống', { consents: [STATISTICS] });
        return { id: await made.done(officer, 'declareProfile', { id: bare }) };
      },
    ],
  ],
});

trio('verifyProfile', {
  input: async () => ({ id: await profile(...verifying) }),
  right: officer,
  wrong: secretary,
  unaware,
  becomes: 'VERIFIED',
  again,
});

it('verifies nobody who is likely somebody else, before an officer judged the pair', async () => {
  const school = { institution: 'Trường Đại học Giả Định' };
  const twin = { birth: { year: 1980, month: 3, day: 4 }, degrees: [{ level: DegreeLevel.PHD, ...school }] };
  const [first, other] = [await profile(...verifying), await made.newPerson('Hồ Sơ', twin)];
  await made.done(officer, 'updatePerson', { personId: first, birth: twin.birth });
  const query = `mutation($id: ID!) { verifyProfile(input: { id: $id }) { userErrors { code message } } }`;
  const { data } = await made.graph.run(officer, query, { id: first });
  expect(data.verifyProfile.userErrors).toEqual([
    { code: 'LIKELY_DUPLICATE', message: expect.stringMatching(/The same name.*The same birth date/) },
  ]);
  const actions = await made.graph.run(
    officer,
    'query($id: ID!) { person(id: $id) { allowedActions { name allowed code } } }',
    { id: first },
  );
  expect(actions.data.person.allowedActions).toContainEqual({
    name: 'verify',
    allowed: false,
    code: 'LIKELY_DUPLICATE',
  });
  const [firstId, secondId] = [first, other].sort();
  await made.graph.runtime.orm.em.getConnection().execute(
    `insert into associations.duplicate_candidate (id, created_at, updated_at, first_id, second_id, score, evidence, status)
     values (?, now(), now(), ?, ?, 90, '[]', 'OPEN')`,
    [idFromName('dup', first), firstId, secondId],
  );
  await made.done(officer, 'dismissDuplicate', { id: idFromName('dup', first), reason: 'Hai người' });
  await made.done(officer, 'verifyProfile', { id: first });
});

trio('returnProfile', {
  input: async () => ({ id: await profile(...verifying), reason: 'Thiếu bằng' }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'RETURNED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', long],
  ],
});

trio('markProfileStale', {
  input: async () => ({ id: await old() }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'STALE',
  again,
  refusals: [['NOT_STALE_YET', async () => ({ id: await profile(...verified) })]],
});

trio('reconfirmProfile', {
  input: async () => ({ id: await old('markProfileStale') }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'VERIFIED',
  again,
});

trio('giveConsent', {
  input: async () => ({ id: await profile(), purpose: 'PUBLIC_PROFILE' }),
  right: self,
  wrong: secretary,
  unaware,
  again: 'ALREADY_GIVEN',
  refusals: [
    ['REQUIRED', { purpose: MEMBERSHIP_ADMIN }],
    ['INVALID_VALUE', async () => ({ associationId: made.otherId })],
    ['REFERENCE_NOT_FOUND', { purpose: MEMBERSHIP_ADMIN, associationId: idFromName('aso', 'unknown') }],
    ['ALREADY_GIVEN', async () => ({ purpose: MEMBERSHIP_ADMIN, associationId: made.associationId })],
  ],
});

trio('withdrawConsent', {
  input: async () => ({ id: await profile(), purpose: 'STATISTICS' }),
  right: self,
  wrong: secretary,
  unaware,
  again: 'NOT_GIVEN',
});

it('shows a person with the consent to PUBLIC_PROFILE, and hides him with its withdrawal', async () => {
  await profile();
  const seen = async () =>
    (await made.graph.run(unaware(), 'query($id: ID!) { person(id: $id) { id } }', { id })).data.person;
  expect(await seen()).toBeNull();
  await made.done(self(), 'giveConsent', { id, purpose: 'PUBLIC_PROFILE' });
  expect(await seen()).toEqual({ id });
  await made.done(officer, 'withdrawConsent', { id, purpose: 'PUBLIC_PROFILE' });
  expect(await seen()).toBeNull();
});
