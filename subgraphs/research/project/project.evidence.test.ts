import { afterAll, beforeAll, expect, it } from 'vitest';
import { idFromName, system, type Viewer } from '../../kernel/index.js';
import { createViewerCodec } from '../../kernel/viewer.js';
import { ids, startResearch, viewers } from './project.fixture.js';

let graph: Awaited<ReturnType<typeof startResearch>>;
const per = (name: string) => idFromName('per', name);
const [lead, member, author, stranger] = [per('lead'), per('member'), per('author'), per('stranger')];
const codec = createViewerCodec('a secret of the tests, 32 characters');

beforeAll(async () => {
  graph = await startResearch();
  await graph.projectAfter([], {
    ordererId: ids.orderer,
    team: [
      { personId: lead, personName: 'A', role: 'PRINCIPAL_INVESTIGATOR', months: 12 },
      { personId: member, personName: 'B', role: 'MEMBER' },
      { personId: author, personName: 'C', role: 'KEY_MEMBER' },
    ],
  });
});
afterAll(() => graph.close());

const ask = async (
  personIds: string[],
  against: string[],
  viewer: Viewer = system,
  since = '2024-01-01',
  what: 'ties' | 'counts' = 'ties',
) => {
  const key = [idFromName('cns', 'one'), ...against].join();
  const result = await graph.runtime.execute(
    { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: 'en' },
    {
      query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConflictEvidence {
        research { tie with since until records { typename label } explanationEn } leadingProjects acceptedProjects } } }`,
      variables: {
        r: personIds.map((personId) => ({ __typename: 'ConflictEvidence', personId, against: key, since })),
      },
    },
  );
  expect(result.errors).toBeUndefined();
  const evidence = JSON.parse(JSON.stringify(result.data!._entities));
  if (what === 'ties') return evidence.map((each: any) => each.research);
  return evidence.map((each: any) => [each.leadingProjects, each.acceptedProjects]);
};
const counts = (personIds: string[], viewer: Viewer = system) =>
  ask(personIds, [ids.host], viewer, undefined, 'counts');

it('tells of projects that the agency hosts or ordered, by the part in the team, within the window', async () => {
  const [[fact], other] = await ask([lead, stranger], [ids.orderer]);
  expect(fact).toMatchObject({ tie: 'PROJECT', with: ids.orderer, since: '2025-01-01', until: '2027-01-01' });
  expect(fact.records[0]).toMatchObject({ typename: 'ResearchProject' });
  expect(fact.explanationEn).toContain('Principal investigator');
  expect(other).toEqual([]);
  expect((await ask([member], [ids.host]))[0]).toMatchObject([{ tie: 'PROJECT', with: ids.host }]);
  expect(await ask([lead], [ids.other])).toEqual([[]]);
  expect(await ask([lead], [ids.orderer], system, '2027-02-01')).toEqual([[]]);
});

it('tells of a team shared with a person of the subject, and not of being that person', async () => {
  expect((await ask([member], [author]))[0]).toMatchObject([{ tie: 'TEAM', with: author }]);
  expect(await ask([author, stranger], [author])).toEqual([[], []]);
});

it('follows merges on both sides', async () => {
  const old = per('old');
  await graph.runtime.orm.em
    .getConnection()
    .execute(
      `insert into research.followed_merge (id, typename, from_id, to_id, undone, at) values ('m1', 'Person', ?, ?, false, now())`,
      [old, author],
    );
  expect((await ask([member], [old]))[0]).toMatchObject([{ tie: 'TEAM', with: old }]);
  expect((await ask([old], [member]))[0]).toMatchObject([{ tie: 'TEAM', with: member }]);
});

it('counts running projects with a leading part, and accepted ones with any', async () => {
  const [busy, helper, old] = [per('busy'), per('helper'), per('busy before')];
  const team = (i: number) => [
    { personId: per(`lead ${i}`), personName: 'D', role: 'PRINCIPAL_INVESTIGATOR', months: 12 },
    { personId: busy, personName: 'E', role: 'SCIENTIFIC_SECRETARY' },
    { personId: helper, personName: 'G', role: 'TECHNICIAN' },
  ];
  const connection = graph.runtime.orm.em.getConnection();
  const states = [
    'IN_PROGRESS',
    'UNDER_ACCEPTANCE',
    'FAILED',
    'TERMINATED',
    'APPROVED',
    'ACCEPTED',
    'TRANSFERRED',
  ];
  for (const [i, status] of states.entries()) {
    const id = await graph.projectAfter([], { title: `Nhiệm vụ ${i}`, team: team(i) });
    await connection.execute('update research.research_project set status = ? where id = ?', [status, id]);
  }
  await connection.execute(
    `insert into research.followed_merge (id, typename, from_id, to_id, undone, at) values ('m2', 'Person', ?, ?, false, now())`,
    [old, busy],
  );
  expect(await counts([busy, helper, old, stranger])).toEqual([
    [2, 2],
    [0, 2],
    [2, 2],
    [0, 0],
  ]);
});

it('answers nobody but the graph itself, and reads as often for fifty as for one', async () => {
  for (const viewer of Object.values(viewers)) expect(await ask([lead], [ids.host], viewer)).toEqual([null]);
  for (const viewer of Object.values(viewers)) expect(await counts([lead], viewer)).toEqual([[null, null]]);
  const fifty = [lead, ...Array.from({ length: 49 }, (_, i) => per(`n${i}`))];
  for (const people of [[lead], fifty]) {
    graph.statements.length = 0;
    await ask(people, [ids.host, author]);
    // Who people are today, what ties them, what they have to do.
    expect(graph.statements.length).toBe(3);
  }
});
