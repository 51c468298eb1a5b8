import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';
import { fieldId } from '../research-field/research-field.resolver.js';

let made: Associations;
/** The person of the test at hand, born in 1980, whose profile the secretary still writes. */
let id: string;
let employer: string;
beforeAll(async () => {
  made = await startAssociations();
  const organization = { code: 'BV', nameVi: 'Bệnh viện Thí Điểm', kind: 'HEALTH' };
  employer = await made.done(officer, 'createOrganization', organization);
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const self = () => viewerWith({ personId: id });
const secretary = () => made.secretary;
const chair = () => made.chair;
const unaware = () => made.stranger;

async function member(): Promise<string> {
  id = await made.newPerson('Hồ Sơ', {
    consents: [ConsentPurpose.MEMBERSHIP_ADMIN, ConsentPurpose.STATISTICS],
    degrees: [{ level: DegreeLevel.MASTER, year: 2010, major: 'Toán', diplomaNumber: 'B-7' }],
    titles: [{ kind: 'PROFESSOR' as never, year: 2020 }],
    employments: [{ sector: WorkSector.EDUCATION, validFrom: '2015-01-01' }],
  });
  await made.applied({ personId: id });
  return id;
}
const about =
  (more: object = {}) =>
  async () => ({ personId: await member(), ...more });

/** The id of the only row of a person in a table. */
async function rowOf(table: string, personId: string): Promise<string> {
  const [row] = await sql(`select id from associations.${table} where person_id = ? order by id`, personId);
  return row!.id;
}
const sql = (text: string, ...values: unknown[]): Promise<any[]> =>
  made.graph.runtime.orm.em.getConnection().execute(text, values);
/** The input for an entry that the member came with. */
const entry =
  (table: string, more: object = {}) =>
  async () => {
    const personId = await member();
    return { personId, id: await rowOf(table, personId), ...more };
  };
/** The input for an entry that a mutation makes first. */
const added = (mutation: string, input: object, table: string) => async () => {
  const personId = await member();
  await made.done(officer, mutation, { personId, ...input });
  return { personId, id: await rowOf(table, personId) };
};
const closed = async () => {
  const personId = await made.newPerson('Đóng');
  await made.done(viewerWith({ roles: ['DPO'] }), 'restrictProfile', { id: personId, reason: 'Phản đối' });
  return { personId };
};
const long = (length: number) => 'x'.repeat(length + 1);
const usual = { right: secretary, wrong: chair, unaware };
const gone = 'NOT_FOUND';

trio('updatePerson', {
  ...usual,
  input: about({ otherNames: ['Bút Danh'], nationality: 'VN', ethnicity: '19', gender: 'MALE' }),
  refusals: [
    ['REQUIRED', { name: { given: ' ' } }],
    ['TOO_LONG', { name: { given: long(100) } }],
    ['TOO_LONG', { otherNames: [long(100)] }],
    ['TOO_MANY_ENTRIES', { otherNames: Array(11).fill('A') }],
    ['BIRTH_IN_FUTURE', { birth: { year: 2100 } }],
    ['INVALID_VALUE', { birth: { year: 1980, day: 3 } }],
    ['BEFORE_BIRTH', { birth: { year: 2012 } }],
    ['INVALID_VALUE', { nationality: 'Vietnam' }],
    ['INVALID_VALUE', { ethnicity: '99' }],
  ],
});

trio('addDegree', {
  ...usual,
  input: about({ level: 'PHD', year: 2015, institution: 'Trường Giả Định', country: 'VN' }),
  refusals: [
    ['BEFORE_BIRTH', { year: 1979 }],
    ['INVALID_VALUE', { year: 1 }],
    ['INVALID_VALUE', { year: 2999 }],
    ['INVALID_VALUE', { country: 'Vietnam' }],
    ['TOO_LONG', { major: long(300) }],
    ['TOO_LONG', { diplomaNumber: long(50) }],
    ['REFERENCE_NOT_FOUND', { fieldId: idFromName('fld', 'unknown') }],
  ],
});

trio('updateDegree', {
  ...usual,
  input: entry('degree', { level: 'DSC', year: 2012 }),
  refusals: [
    ['BEFORE_BIRTH', { year: 1950 }],
    [gone, { id: idFromName('row', 'another’s') }],
  ],
});
trio('removeDegree', { ...usual, input: entry('degree'), again: gone });

trio('addAcademicTitle', {
  ...usual,
  input: about({ kind: 'ASSOCIATE_PROFESSOR', year: 2018, councilField: 'Toán học' }),
  again: 'DUPLICATE_ENTRY',
  refusals: [
    ['BEFORE_BIRTH', { year: 1950 }],
    ['TOO_LONG', { councilField: long(300) }],
  ],
});
trio('updateAcademicTitle', {
  ...usual,
  input: entry('academic_title', { year: 2021 }),
  refusals: [['INVALID_VALUE', { year: 2999 }]],
});
trio('removeAcademicTitle', { ...usual, input: entry('academic_title'), again: gone });

trio('addEmployment', {
  ...usual,
  input: about({ sector: 'HEALTH', organizationName: 'Bệnh viện Thí Điểm', validFrom: '2016-01-01' }),
  refusals: [
    ['MAIN_POST_OVERLAPS', { isMain: true }],
    ['DATE_IN_FUTURE', { validFrom: '2999-01-01' }],
    ['BEFORE_BIRTH', { validFrom: '1979-12-31' }],
    ['INVALID_VALUE', { validTo: '2015-01-01' }],
    ['TOO_LONG', { position: long(300) }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { workUnitId: idFromName('adm', 'unknown') }],
  ],
});
trio('updateEmployment', {
  ...usual,
  input: entry('employment', { position: 'Trưởng khoa', leadershipLevel: 'NONE', isMain: true }),
  refusals: [
    ['BEFORE_BIRTH', { validFrom: '1970-01-01' }],
    [
      'MAIN_POST_OVERLAPS',
      async () => {
        await made.done(officer, 'addEmployment', { personId: id, sector: 'OTHER' });
        const [second] = await sql(
          'select id from associations.employment where person_id = ? and not is_main',
          id,
        );
        return { id: second.id };
      },
    ],
  ],
});
trio('removeEmployment', { ...usual, input: entry('employment'), again: gone });

trio('setLanguageSkill', {
  ...usual,
  input: about({ language: 'EN', level: 'B2', certificate: 'IELTS 6.5', year: 2019 }),
  refusals: [
    ['INVALID_VALUE', { language: 'xx' }],
    ['TOO_LONG', { certificate: long(100) }],
    ['BEFORE_BIRTH', { year: 1950 }],
  ],
});
trio('removeLanguageSkill', {
  ...usual,
  input: added('setLanguageSkill', { language: 'hre', level: 'NATIVE' }, 'language_skill'),
  again: gone,
});
trio('setTraining', {
  ...usual,
  input: about({ kind: 'POLITICAL_THEORY', level: 'ADVANCED', year: 2018 }),
  refusals: [['TOO_LONG', { institution: long(300) }]],
});
trio('removeTraining', {
  ...usual,
  input: added('setTraining', { kind: 'STATE_MANAGEMENT', level: 'BASIC' }, 'training'),
  again: gone,
});

const math = { fieldId: fieldId('101'), isMain: true };
trio('setExpertise', {
  ...usual,
  input: about({ fields: [math], keywords: ['Đê biển', 'de bien', 'Tỏi Lý Sơn'], expertSince: 2005 }),
  refusals: [
    ['ONE_MAIN_FIELD', { fields: [{ fieldId: fieldId('101') }] }],
    ['TOO_MANY_FIELDS', { fields: Array(4).fill(math) }],
    ['DUPLICATE_ENTRY', { fields: [math, { ...math, isMain: false }] }],
    ['REFERENCE_NOT_FOUND', { fields: [{ fieldId: idFromName('fld', 'unknown'), isMain: true }] }],
    ['TOO_MANY_ENTRIES', { keywords: Array(21).fill('a') }],
    ['TOO_LONG', { keywords: [long(60)] }],
    ['REQUIRED', { keywords: [' '] }],
    ['BEFORE_BIRTH', { expertSince: 1950 }],
  ],
});

const orcid = 'https://orcid.org/0000-0002-1825-0097';
trio('setOrcid', {
  ...usual,
  input: about({ orcid: '0000-0002-1825-0097' }),
  refusals: [
    ['ORCID_INVALID', { orcid: '0000-0002-1825-0098' }],
    // Once somebody has it.
    ['ORCID_TAKEN', async () => ({ orcid })],
  ],
});

trio('setAvailability', {
  input: about({ workKinds: ['REVIEW', 'JURY'], hoursPerMonth: 10, validFrom: '2026-01-01' }),
  right: self,
  wrong: secretary,
  unaware,
  refusals: [
    ['INVALID_VALUE', { hoursPerMonth: 0 }],
    ['INVALID_VALUE', { validTo: '2025-01-01' }],
    ['TOO_LONG', { note: long(500) }],
  ],
});

trio('recordPlace', {
  ...usual,
  input: about({ kind: 'RESIDENCE', unitId: idFromName('adm', '21025@2025-07-01'), validFrom: '2025-08-01' }),
  refusals: [
    ['REQUIRED', { unitId: null }],
    ['UNIT_NOT_VALID', { validFrom: '2020-01-01' }],
    ['DATE_IN_FUTURE', { validFrom: '2999-01-01' }],
    ['BEFORE_BIRTH', { validFrom: '1970-01-01', unitId: null, rawText: 'Sơn Mỹ' }],
    ['INVALID_VALUE', { kind: 'NATIVE_PLACE' }],
    ['REFERENCE_NOT_FOUND', { unitId: idFromName('adm', 'unknown') }],
    ['TOO_LONG', { rawText: long(300) }],
  ],
});
trio('removePlace', {
  ...usual,
  input: added('recordPlace', { kind: 'NATIVE_PLACE', rawText: 'Làng cũ' }, 'person_place'),
  again: gone,
});

const post = { kind: 'POST', organizationName: 'Công ty Giả Định', detail: 'Thành viên hội đồng' };
trio('declareInterests', {
  input: about({ interests: [post, { kind: 'SHARES', organizationName: 'Công ty Ví Dụ' }] }),
  right: self,
  wrong: secretary,
  unaware,
  refusals: [
    ['REQUIRED', { interests: [{ kind: 'FAMILY' }] }],
    ['TOO_MANY_ENTRIES', { interests: Array(31).fill(post) }],
    ['DATE_IN_FUTURE', { interests: [{ ...post, validFrom: '2999-01-01' }] }],
    ['TOO_LONG', { interests: [{ ...post, detail: long(500) }] }],
    ['REFERENCE_NOT_FOUND', { interests: [{ ...post, organizationId: idFromName('org', 'unknown') }] }],
  ],
});

trio('proposeEmployee', {
  input: () => ({ name: { family: 'Lê', given: 'Mới' }, sector: 'HEALTH', degree: 'PHD', basis: 'Đã hỏi' }),
  right: () => viewerWith({ roles: ['AGENCY'], organizationId: employer }),
  wrong: viewerWith({ roles: ['AGENCY'] }),
  becomes: 'PROPOSED',
  refusals: [
    ['REQUIRED', { basis: ' ' }],
    ['REQUIRED', { name: { given: ' ' } }],
    ['BIRTH_IN_FUTURE', { birth: { year: 2100 } }],
  ],
});

trio('refuseProfileProposal', {
  input: async () => {
    await member();
    return { id: await made.done(made.secretary, 'proposeProfile', { id }) };
  },
  right: self,
  wrong: secretary,
  unaware,
  becomes: 'DISCARDED',
  again: 'ILLEGAL_TRANSITION',
});
const dpo = viewerWith({ roles: ['DPO'] });
trio('restrictProfile', {
  input: async () => ({ id: await member(), reason: 'Phản đối' }),
  right: dpo,
  wrong: officer,
  unaware,
  becomes: 'RESTRICTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});
trio('liftProfileRestriction', {
  input: async () => ({ id: (await closed()).personId, reason: 'Đã xem xét' }),
  right: dpo,
  wrong: officer,
  unaware,
  becomes: 'DRAFT',
  again: 'ILLEGAL_TRANSITION',
});

trio('recordPersonDeath', {
  input: async () => ({
    id: await member(),
    on: '2026-01-05',
    documentNumber: '9/GBT',
    documentDate: '2026-01-06',
  }),
  right: secretary,
  wrong: chair,
  unaware,
  becomes: 'DECEASED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
    ['DATE_IN_FUTURE', { documentDate: '2999-01-01' }],
    ['BEFORE_BIRTH', { on: '1979-01-01' }],
    ['INVALID_VALUE', { documentDate: '2026-01-04' }],
    ['REQUIRED', { documentNumber: ' ' }],
  ],
});

it('closes the profile of who died but for what is public, and opens it as it was where that was wrong', async () => {
  await member();
  await made.done(self(), 'giveConsent', { id, purpose: 'PUBLIC_PROFILE', fieldClasses: ['INTERNAL'] });
  await made.done(self(), 'giveConsent', { id, purpose: 'EXPERT_POOL' });
  await made.done(self(), 'declareProfile', { id });
  const [{ id: application }] = (await sql(
    'select id from associations.membership where person_id = ?',
    id,
  )) as any;
  await made.done(made.secretary, 'startMembershipReview', { id: application });
  await made.done(made.chair, 'admitMember', { id: application, cardNumber: id, decisionNumber: '1/QĐ' });
  const state = async () =>
    (
      await sql(
        'select status, status_before, deceased_on is not null as dead, is_public, shares_internal, in_expert_pool from associations.person where id = ?',
        id,
      )
    )[0];
  const before = await state();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const proof = { documentNumber: '9/GBT', documentDate: today };
  await made.done(made.secretary, 'recordMemberDeath', { id: application, on: today, ...proof });
  expect(await state()).toEqual({
    status: 'DECEASED',
    status_before: 'SELF_DECLARED',
    dead: true,
    is_public: true,
    shares_internal: false,
    in_expert_pool: false,
  });
  await made.done(officer, 'correctRecordedDeath', { personId: id, reason: 'Nhầm người' });
  expect(await state()).toEqual(before);
});

trio('correctRecordedDeath', {
  input: async () => {
    const personId = await made.newPerson('Còn Sống');
    const membership = await made.active(personId);
    await made.done(made.secretary, 'recordMemberDeath', {
      id: membership,
      documentNumber: '9/GBT',
      documentDate: '2026-01-05',
      on: '2026-01-05',
    });
    return { personId, reason: 'Nhầm người' };
  },
  right: officer,
  wrong: secretary,
  unaware,
  again: 'NOT_DECEASED',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: long(2_000) }],
  ],
});

it('changes nothing of a profile whose processing is restricted', async () => {
  const { personId } = await closed();
  const degree = { personId, level: 'PHD' };
  expect(await take(made.graph, officer, 'addDegree', degree)).toEqual({ code: 'PROFILE_CLOSED' });
});

it('lets a secretary change a profile until it is declared, and the person ever after', async () => {
  await member();
  await made.done(self(), 'declareProfile', { id });
  const skill = { personId: id, language: 'fr', level: 'A2' };
  expect(await take(made.graph, made.secretary, 'setLanguageSkill', skill)).toEqual({ code: 'FORBIDDEN' });
  await made.done(self(), 'setLanguageSkill', skill);
});

it('shows the highest degree of those there are, and a changed one as not verified', async () => {
  await member();
  const seen = async () => {
    const query = 'query($id: ID!) { person(id: $id) { highestDegree degrees { id level verifiedOn } } }';
    return (await made.graph.run(officer, query, { id })).data.person;
  };
  await made.done(officer, 'addDegree', { personId: id, level: 'PHD' });
  for (const step of ['declareProfile', 'startProfileVerification']) await made.done(officer, step, { id });
  await made.done(officer, 'verifyProfile', { id, proof: 'CERTIFIED_COPY' });
  const verified = await seen();
  expect(verified.highestDegree).toBe('PHD');
  expect(verified.degrees.map((each: any) => each.verifiedOn !== null)).toEqual([false, true]);
  const degree = { personId: id, id: verified.degrees[1].id };
  await made.done(self(), 'updateDegree', { ...degree, major: 'Sinh học' });
  expect((await seen()).degrees[1].verifiedOn).toBeNull();
  await made.done(self(), 'removeDegree', degree);
  expect((await seen()).highestDegree).toBe('MASTER');
});

it('keeps every residence and every version of the interests', async () => {
  await member();
  const today = idFromName('adm', '21025@2025-07-01');
  for (const [rawText, validFrom] of [
    ['Phố cũ', '2000-01-01'],
    ['Phố mới', '2010-01-01'],
  ])
    await made.done(self(), 'recordPlace', { personId: id, kind: 'RESIDENCE', rawText, validFrom });
  await made.done(self(), 'recordPlace', {
    personId: id,
    kind: 'RESIDENCE',
    unitId: today,
    validFrom: '2025-09-01',
  });
  for (const interests of [[post], []])
    await made.done(self(), 'declareInterests', { personId: id, interests });
  const query = `query($id: ID!) { person(id: $id) { residence { id } places { rawText validFrom validTo }
    interestDeclaration { versionNumber interests { kind } } interestDeclarations { versionNumber interests { kind } } } }`;
  const { data } = await made.graph.run(self(), query, { id });
  expect(data.person).toEqual({
    residence: { id: today },
    places: [
      { rawText: 'Phố cũ', validFrom: '2000-01-01', validTo: '2010-01-01' },
      { rawText: 'Phố mới', validFrom: '2010-01-01', validTo: '2025-09-01' },
      { rawText: null, validFrom: '2025-09-01', validTo: null },
    ],
    interestDeclaration: { versionNumber: 2, interests: [] },
    interestDeclarations: [
      { versionNumber: 2, interests: [] },
      { versionNumber: 1, interests: [{ kind: 'POST' }] },
    ],
  });
});
