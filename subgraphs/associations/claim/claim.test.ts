import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose } from '../person/person.enums.js';

let made: Associations;
let count = 0;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const birth = { year: 1980, month: 5, day: 17 };
let claimant: Viewer;

/** A signed-in account without a person. */
async function newcomer(): Promise<Viewer> {
  count += 1;
  const account = { username: `nguoi-moi-${count}`, password: 'nine-letters', roles: [] };
  const accountId = await made.done(viewerWith({ roles: ['ADMIN'] }), 'createAccount', account);
  claimant = viewerWith({ accountId });
  return claimant;
}
/** A profile with a citizen id, and the number. */
async function profile(): Promise<{ personId: string; citizenId: string }> {
  count += 1;
  const personId = await made.newPerson(`Chủ ${count}`, { birth, consents: [ConsentPurpose.STATISTICS] });
  const citizenId = `999${String(count).padStart(9, '0')}`;
  await made.done(officer, 'recordIdentityDocument', { personId, kind: 'CITIZEN_ID', number: citizenId });
  return { personId, citizenId };
}
const pending = async (input: object = { note: 'Tôi là hội viên' }) =>
  made.done(await newcomer(), 'claimProfile', { ...input });
const personOf = async ({ accountId }: Viewer) => {
  const [row] = await made.graph.runtime.orm.em
    .getConnection()
    .execute('select person_id from associations.account where id = ?', [accountId]);
  return (row as { person_id: string | null }).person_id;
};

trio('claimProfile', {
  input: async () => {
    await newcomer();
    return { orcid: '0000-0002-1825-0097', note: 'Tôi là hội viên' };
  },
  right: () => claimant,
  wrong: viewerWith({ personId: idFromName('per', 'has one') }),
  becomes: 'PENDING',
  again: 'CLAIM_PENDING',
  refusals: [
    ['CITIZEN_ID_INVALID', { citizenId: '99900000001' }],
    ['ORCID_INVALID', { orcid: '0000-0002-1825-0098' }],
    ['INVALID_VALUE', { birth: { year: 1980, day: 3 } }],
    ['TOO_LONG', { note: 'x'.repeat(1_001) }],
  ],
});

trio('approveProfileClaim', {
  input: async () => ({ id: await pending(), personId: (await profile()).personId }),
  right: officer,
  wrong: () => claimant,
  unaware: () => made.stranger,
  becomes: 'APPROVED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['REQUIRED', { personId: null }],
    ['REFERENCE_NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    [
      'PERSON_TAKEN',
      async () => {
        const { personId } = await profile();
        await made.done(officer, 'approveProfileClaim', { id: await pending(), personId });
        return { personId };
      },
    ],
  ],
});

trio('rejectProfileClaim', {
  input: async () => ({ id: await pending(), reason: 'Không phải người này' }),
  right: officer,
  wrong: () => claimant,
  unaware: () => made.stranger,
  becomes: 'REJECTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

it('gives a profile at once to who knows citizen id and birth date, if no account has it', async () => {
  const { personId, citizenId } = await profile();
  const right = { citizenId, birth };
  const first = await newcomer();
  expect((await take(made.graph, first, 'claimProfile', right)).record.status).toBe('APPROVED');
  expect(await personOf(first)).toBe(personId);
  const second = await newcomer();
  expect((await take(made.graph, second, 'claimProfile', right)).record.status).toBe('PENDING');
  expect(await personOf(second)).toBeNull();
});

it('tells nobody but officers whether a claim fits a profile, and stops who tries', async () => {
  const { personId, citizenId } = await profile();
  const guesser = await newcomer();
  const query = '{ profileClaims { nodes { id status match person { id } } } }';
  for (let year = 1978; year < 1981; year += 1) {
    const guess = { citizenId, birth: { ...birth, year: year === 1980 ? 1981 : year } };
    const { record } = await take(made.graph, guesser, 'claimProfile', guess);
    const { data } = await made.graph.run(guesser, query);
    expect(data.profileClaims.nodes[0]).toEqual({
      id: record.id,
      status: 'PENDING',
      match: null,
      person: null,
    });
    const toOfficer = await made.graph.run(officer, query);
    expect(toOfficer.data.profileClaims.nodes[0]).toMatchObject({
      match: 'CITIZEN_ID',
      person: { id: personId },
    });
    await made.done(officer, 'rejectProfileClaim', { id: record.id, reason: 'Sai ngày sinh' });
  }
  expect(await take(made.graph, guesser, 'claimProfile', { citizenId, birth })).toEqual({
    code: 'TOO_MANY_CLAIMS',
  });
  const { data } = await made.graph.run(made.secretary, query);
  expect(data.profileClaims.nodes).toEqual([]);
});

it('believes an ORCID iD of who signed in at ORCID with it', async () => {
  const orcid = 'https://orcid.org/0000-0001-5109-3700';
  const { personId } = await profile();
  await made.done(officer, 'setOrcid', { personId, orcid });
  const isProved = async () => {
    const query = 'query($id: ID!) { person(id: $id) { orcid orcidIsAuthenticated } }';
    return (await made.graph.run(officer, query, { id: personId })).data.person;
  };
  expect(await isProved()).toEqual({ orcid, orcidIsAuthenticated: false });
  const typed = await newcomer();
  expect((await take(made.graph, typed, 'claimProfile', { orcid })).record.status).toBe('PENDING');
  const proved = await newcomer();
  await made.graph.runtime.orm.em
    .getConnection()
    .execute(`update associations.account set issuer = 'https://orcid.org', subject = ? where id = ?`, [
      '0000-0001-5109-3700',
      proved.accountId,
    ]);
  expect((await take(made.graph, proved, 'claimProfile', {})).record.status).toBe('APPROVED');
  await made.done({ ...proved, personId }, 'setOrcid', { personId, orcid });
  expect(await isProved()).toEqual({ orcid, orcidIsAuthenticated: true });
});

it('gives a profile to one of many who claim it at the same moment', async () => {
  const { personId, citizenId } = await profile();
  const claimants: Viewer[] = [];
  for (let i = 0; i < 6; i += 1) claimants.push(await newcomer());
  const answers = await Promise.all(
    claimants.map((each) => take(made.graph, each, 'claimProfile', { citizenId, birth })),
  );
  const states = answers.map(({ record }) => record.status).sort();
  expect(states).toEqual(['APPROVED', ...Array(5).fill('PENDING')]);
  const owners = await Promise.all(claimants.map(personOf));
  expect(owners.filter((each) => each === personId)).toHaveLength(1);
});

it('takes the id of a merged record for the survivor', async () => {
  const { personId } = await profile();
  const merged = await made.newPerson('Cũ', { birth, consents: [] });
  const orcid = 'https://orcid.org/0000-0002-1825-0097';
  await made.done(officer, 'setOrcid', { personId: merged, orcid });
  const pair = { survivorId: personId, mergedId: merged, reason: 'Cùng một người' };
  const first = { ...officer, accountId: 'acc_first' };
  const id = await made.done(first, 'proposePersonMerge', pair);
  await made.done({ ...officer, accountId: 'acc_second' }, 'approvePersonMerge', { id });
  const late = await newcomer();
  const claim = await made.done(late, 'claimProfile', { note: 'Tôi' });
  await made.done(officer, 'approveProfileClaim', { id: claim, personId: merged });
  expect(await personOf(late)).toBe(personId);
});
