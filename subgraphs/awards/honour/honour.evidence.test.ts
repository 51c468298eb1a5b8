import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, idFromName, system, type Viewer } from '../../kernel/index.js';
import { type Awards, known, leader, officer, project, startAwards } from '../awards.fixture.js';

let awards: Awards;
const { person, other } = known;
const honour = (recipientPersonId: string, parts: object = {}) => ({
  honourCode: 'MERIT_PROVINCE',
  level: 'PROVINCE',
  recipientType: 'PERSON',
  recipientPersonId,
  recipientName: 'Nguyễn Văn Đức',
  decisionNumber: '123/QĐ-UBND',
  decidedBy: 'Chủ tịch UBND tỉnh',
  conferredOn: '2026-01-15',
  relatedProjectId: project,
  ...parts,
});
const confer = async (recipientPersonId: string, parts: object = {}): Promise<string> => {
  const { record, code } = await awards.mutate(officer, 'conferHonour', honour(recipientPersonId, parts));
  if (!record) throw new Error(code);
  return record.id;
};

beforeAll(async () => {
  awards = await startAwards();
  await confer(person);
});
afterAll(() => awards.close());

const ask = async (
  personIds: string[],
  viewer: Viewer = system,
  since = '2024-01-01',
  against = [other],
  what: 'ties' | 'count' = 'ties',
) => {
  const { data, errors } = await awards.run(
    viewer,
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConflictEvidence {
      awards { tie with since until records { typename } explanationEn } honourCount } } }`,
    {
      r: personIds.map((personId) => ({
        __typename: 'ConflictEvidence',
        personId,
        against: [idFromName('cns', 'one'), ...against].join(),
        since,
      })),
    },
  );
  expect(errors).toBeUndefined();
  return data._entities.map((each: any) => (what === 'ties' ? each.awards : each.honourCount));
};
const counts = (personIds: string[], viewer: Viewer = system) =>
  ask(personIds, viewer, undefined, undefined, 'count');

it('tells of honours for the same work, and of none that only the agency conferred', async () => {
  expect(await ask([person])).toEqual([[]]);
  await confer(other);
  expect(await ask([person])).toMatchObject([
    [{ tie: 'HONOUR', with: other, since: '2026-01-15', records: [{ typename: 'ConferredHonour' }] }],
  ]);
  expect(await ask([other])).toEqual([[]]);
  expect(await ask([person], system, '2026-02-01')).toEqual([[]]);
});

it('tells of an honour that was revoked for what its holder did, since the day of the revocation', async () => {
  const decision = { reason: 'Kết luận thanh tra', decisionNumber: '9/QĐ' };
  const [lost, unlucky] = [
    await confer(other, { relatedProjectId: null }),
    await confer(other, { relatedProjectId: null }),
  ];
  await awards.mutate(leader, 'revokeHonour', { id: unlucky, ground: 'STANDARD_NOT_MET', ...decision });
  expect(await ask([other])).toEqual([[]]);
  await awards.mutate(leader, 'revokeHonour', { id: lost, ground: 'FORGED_DOCUMENTS', ...decision });
  expect(await ask([other])).toMatchObject([
    [{ tie: 'SANCTION', with: null, since: '2026-03-10', until: null }],
  ]);
  await awards.mutate(leader, 'restoreHonour', { id: lost, ...decision });
  expect(await ask([other])).toEqual([[]]);
});

it('counts honours in force, of a person by whatever id', async () => {
  const [old, nobody] = [idFromName('per', 'old'), idFromName('per', 'nobody')];
  const { em } = awards.runtime.orm;
  await em
    .getConnection()
    .execute(
      `insert into awards.followed_merge (id, typename, from_id, to_id, undone, at) values ('m1', 'Person', ?, ?, false, now())`,
      [old, person],
    );
  const [before] = await counts([other]);
  const id = await confer(other, { relatedProjectId: null });
  expect(await counts([person, old, nobody, other])).toEqual([1, 1, 0, before + 1]);
  const decision = { reason: 'Kết luận thanh tra', decisionNumber: '10/QĐ' };
  await awards.mutate(leader, 'revokeHonour', { id, ground: 'STANDARD_NOT_MET', ...decision });
  expect(await counts([other])).toEqual([before]);
});

it('answers nobody but the graph itself, and reads as often for fifty as for one', async () => {
  for (const viewer of [anonymous, officer, leader]) expect(await ask([person], viewer)).toEqual([null]);
  for (const viewer of [anonymous, officer, leader]) expect(await counts([person], viewer)).toEqual([null]);
  const fifty = [person, ...Array.from({ length: 49 }, (_, i) => idFromName('per', `n${i}`))];
  for (const people of [[person], fifty]) {
    awards.statements.length = 0;
    await ask(people);
    // Who people are today, what ties them, how many honours they have.
    expect(awards.statements.length).toBe(3);
  }
});
