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

const ask = async (personIds: string[], against: string[], viewer: Viewer = system, since = '2024-01-01') => {
  const key = [idFromName('cns', 'one'), ...against].join();
  const result = await graph.runtime.execute(
    { viewer: await codec.sign(viewer), requestId: 'test', acceptLanguage: 'en' },
    {
      query: `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConflictEvidence {
        research { tie with since until records { typename label } explanationEn } } } }`,
      variables: {
        r: personIds.map((personId) => ({ __typename: 'ConflictEvidence', personId, against: key, since })),
      },
    },
  );
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data!._entities)).map((each: any) => each.research);
};

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

it('answers nobody but the graph itself, and reads as often for fifty as for one', async () => {
  for (const viewer of Object.values(viewers)) expect(await ask([lead], [ids.host], viewer)).toEqual([null]);
  const fifty = [lead, ...Array.from({ length: 49 }, (_, i) => per(`n${i}`))];
  for (const people of [[lead], fifty]) {
    graph.statements.length = 0;
    await ask(people, [ids.host, author]);
    expect(graph.statements.length).toBe(2);
  }
});
