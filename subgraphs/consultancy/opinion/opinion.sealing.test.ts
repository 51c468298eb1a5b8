import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, take } from '../../../test/support/trio.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { keepWhatTakes } from '../../kernel/read/kept.fixture.js';
import * as who from './opinion.fixture.js';
import { aso, type Opinions, per, startOpinions } from './opinion.fixture.js';

// All is kept, so that no total outlives what it counted.
keepWhatTakes(-1);
let made: Opinions;
beforeAll(async () => {
  made = await startOpinions();
});
afterAll(() => made.close());

const viewers: Record<string, Viewer> = {
  anonymous,
  agri: who.agri,
  agriLeader: who.agriLeader,
  medical: who.medical,
  reviewer: who.reviewer,
  // Was asked and has written nothing.
  expert: who.expert,
  councillor: who.councillor,
  lead: who.civil,
  stranger: who.stranger,
  nobody: who.nobody,
  agency: who.agency,
  otherAgency: who.otherAgency,
  officer: who.officer,
  leader: who.leader,
  inspector: who.inspector,
  admin: who.admin,
};
const all = ['agri', 'medical', 'reviewer'];
type Made = Awaited<ReturnType<Opinions['submitted']>>;

/** The opinions of three authors that a viewer gets by every way there is, which must all agree. */
async function seenBy(viewer: Viewer, { requestId, ids }: Made): Promise<string[]> {
  const points = await made.sql(
    'select id, opinion_id from consultancy.opinion_point where request_id = ? order by id',
    [requestId],
  );
  const versions = await made.sql(
    'select v.id from consultancy.opinion_version v join consultancy.opinion o on o.id = v.opinion_id where o.request_id = ?',
    [requestId],
  );
  const representations = [
    ...Object.values(ids).map((id) => ({ __typename: 'Opinion', id })),
    ...points.map(({ id }) => ({ __typename: 'OpinionPoint', id })),
    ...versions.map(({ id }) => ({ __typename: 'OpinionVersion', id })),
  ];
  const { data, errors } = await made.graph.run(
    viewer,
    `query($request: ID!, $r: [_Any!]!, $a: ID!, $b: ID!, $c: ID!) {
      agri: opinion(id: $a) { id } medical: opinion(id: $b) { id } reviewer: opinion(id: $c) { id }
      opinions(filter: { requestId: $request, statuses: [SUBMITTED] }) { totalCount nodes { id summary points { text } } }
      consultancyRequest(id: $request) { opinions { totalCount nodes { id status summary } } }
      _entities(representations: $r) { ... on Opinion { summary } ... on OpinionPoint { text opinion { id } }
        ... on OpinionVersion { number } } }`,
    { request: requestId, r: representations, a: ids.agri, b: ids.medical, c: ids.reviewer },
  );
  expect(errors).toBeUndefined();
  const seen = all.filter((name) => data[name] !== null);
  expect(data.opinions.totalCount).toBe(seen.length);
  expect(data.opinions.nodes).toHaveLength(seen.length);
  expect(data.opinions.nodes.every((each: any) => each.summary && each.points.length === 1)).toBe(true);
  const inRequest = data.consultancyRequest?.opinions;
  if (inRequest) {
    const submitted = inRequest.nodes.filter(({ status }: any) => status === 'SUBMITTED');
    expect(submitted).toHaveLength(seen.length);
    expect(inRequest.totalCount).toBe(inRequest.nodes.length);
  }
  const [opinions, shownPoints] = [data._entities.slice(0, 3), data._entities.slice(3, 3 + points.length)];
  expect(opinions.filter(Boolean)).toHaveLength(seen.length);
  expect(shownPoints.filter(Boolean)).toHaveLength(seen.length);
  return seen;
}

async function expectSeen(made: Made, expected: Record<string, readonly string[]>) {
  for (const [name, viewer] of Object.entries(viewers)) {
    expect([name, await seenBy(viewer, made)]).toEqual([name, [...(expected[name] ?? [])]]);
  }
}

const sealed = {
  agri: ['agri'],
  agriLeader: ['agri'],
  medical: ['medical'],
  reviewer: ['reviewer'],
  officer: all,
  leader: all,
};
const opened = {
  ...sealed,
  agri: all,
  agriLeader: all,
  medical: all,
  reviewer: all,
  councillor: all,
  lead: all,
  inspector: all,
};

describe.each(['PUBLIC', 'INTERNAL', 'RESTRICTED'])('opinions on a request that is %s', (confidentiality) => {
  let round: Made;
  beforeAll(async () => {
    round = await made.submitted({ confidentiality });
  });

  it('are sealed from each other until they are opened', () => expectSeen(round, sealed));

  it('are open to council, authors, lead association and inspectors then', async () => {
    await made.open(round.requestId);
    await made.invite(round.requestId, ['expert'], false);
    await expectSeen(round, opened);
  });

  it.each([
    ['has not answered', { status: 'INVITED', declaredAt: null }],
    ['has accepted and not declared', { status: 'ACCEPTED', declaredAt: null }],
  ])('are not shown, nor open to comments, to who is asked into the council and %s', async (_, parts) => {
    await made.seat(round.requestId, per('nobody'), parts as never);
    await expectSeen(round, opened);
    const input = { opinionId: round.ids.agri, stance: 'AGREE', text: 'Đồng ý.' };
    expect((await take(made.graph, who.nobody, 'commentOnOpinion', input)).code).toBe('NOT_FOUND');
    await made.sql('delete from consultancy.participant where person_id = ? and request_id = ?', [
      per('nobody'),
      round.requestId,
    ]);
    await made.sql('delete from consultancy.consultancy_council_seat where person_id = ?', [per('nobody')]);
  });

  it('are the agency’s to read when it has the report', async () => {
    await made.setRequest(round.requestId, 'status', 'SENT');
    await expectSeen(round, { ...opened, agency: all });
  });

  it('stay so when the next round begins', async () => {
    await made.setRequest(round.requestId, 'status', 'IN_REVIEW');
    await made.setRequest(round.requestId, 'round', 2);
    await expectSeen(round, { ...opened, agency: all });
  });

  it('are nobody’s but their authors’ and the Union’s once it is a state secret', async () => {
    await made.setRequest(round.requestId, 'confidentiality', 'STATE_SECRET');
    await expectSeen(round, sealed);
    const calls = await made.sql('select id from consultancy.opinion_call where request_id = ?', [
      round.requestId,
    ]);
    const { data } = await made.graph.run(
      who.agri,
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on OpinionCall { message } } }',
      { r: calls.map(({ id }) => ({ __typename: 'OpinionCall', id })) },
    );
    expect(data._entities).toEqual([null]);
  });
});

it('keeps drafts from everybody but the author, the Union included', async () => {
  const requestId = await made.accepted();
  await made.call(requestId, ['agri']);
  const id = await made.opinionOf(requestId, aso('agri'));
  await made.save(who.agri, id);
  const read = async (viewer: Viewer) => {
    const { data } = await made.graph.run(
      viewer,
      `query($id: ID!) { opinion(id: $id) { status summary conclusion comments { text } points { text }
        versions { number summary } } }`,
      { id },
    );
    return data.opinion;
  };
  const empty = { status: 'DRAFT', summary: null, conclusion: null, comments: [], points: [] };
  expect(await read(who.agri)).toEqual({ ...empty, versions: [{ number: 1, summary: expect.any(String) }] });
  expect(await read(who.officer)).toEqual({ ...empty, versions: [] });
  expect(await read(who.leader)).toEqual({ ...empty, versions: [] });
  expect(await read(who.civil)).toBeNull();
});

describe('the agency', () => {
  const query = `query($id: ID!) { consultancyRequest(id: $id) { opinions { nodes { number isReviewer person { id }
    association { id } hasCompetingInterests competingInterests history { step actor } versions { number }
    discussion { totalCount } summary conclusion points { text anchor { article } } } } } }`;
  const read = async (viewer: Viewer, id: string) =>
    (await made.graph.run(viewer, query, { id })).data.consultancyRequest.opinions.nodes;

  it('reads what was said and not who said it, unless the review is named', async () => {
    const { requestId, ids } = await made.opened();
    await done(made.graph, who.councillor, 'commentOnOpinion', { opinionId: ids.agri, text: 'Đồng ý' });
    await made.setRequest(requestId, 'status', 'SENT');
    const shown = await read(who.agency, requestId);
    expect(shown.map(({ number }: any) => number)).toEqual([1, 2, 3]);
    for (const opinion of shown) {
      expect(opinion).toMatchObject({
        isReviewer: null,
        person: null,
        association: null,
        hasCompetingInterests: null,
        competingInterests: null,
        history: null,
        versions: [],
        discussion: { totalCount: 0 },
        summary: expect.any(String),
        points: [{ anchor: { article: '12' } }],
      });
    }
    const known = await read(who.councillor, requestId);
    expect(known.map(({ person, association }: any) => (person ?? association).id).sort()).toEqual(
      [aso('agri'), aso('medical'), per('reviewer')].sort(),
    );
    expect(known.map(({ discussion }: any) => discussion.totalCount).sort()).toEqual([0, 0, 1]);
    await made.setRequest(requestId, 'is_named_review', true);
    const namedReview = await read(who.agency, requestId);
    expect(namedReview.every(({ person, association }: any) => person ?? association)).toBe(true);
    expect(namedReview.every(({ history, versions }: any) => history === null && versions.length === 0)).toBe(
      true,
    );
  });

  it('learns of no opinion by person or association', async () => {
    const { requestId } = await made.opened();
    await made.setRequest(requestId, 'status', 'SENT');
    const read = async (viewer: Viewer) => {
      const { data, errors } = await made.graph.run(
        viewer,
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { opinions { totalCount } }
          ... on Association { opinions { totalCount } } } }`,
        {
          r: [
            { __typename: 'Person', id: per('reviewer') },
            { __typename: 'Association', id: aso('agri') },
          ],
        },
      );
      expect(errors).toBeUndefined();
      return data._entities.map(({ opinions }: any) => opinions !== null);
    };
    expect(await read(who.agency)).toEqual([false, false]);
    expect(await read(who.councillor)).toEqual([false, false]);
    expect(await read(who.reviewer)).toEqual([true, false]);
    expect(await read(who.agri)).toEqual([false, true]);
    expect(await read(who.officer)).toEqual([true, true]);
  });
});

it('answers alike for a sealed opinion and for one that is not there', async () => {
  const { ids } = await made.submitted();
  const gone = ids.agri.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  for (const mutation of ['declineOpinion', 'cancelOpinion', 'saveOpinionDraft', 'submitOpinion']) {
    const parts = mutation === 'submitOpinion' ? { hasCompetingInterests: false } : { reason: 'Thử' };
    const input = mutation === 'saveOpinionDraft' ? {} : parts;
    for (const id of [ids.agri, gone])
      expect(await take(made.graph, who.medical, mutation, { id, ...input })).toEqual({ code: 'NOT_FOUND' });
  }
});

it('lets those who are asked know of a restricted request, and no longer when they are not', async () => {
  const requestId = await made.accepted({ confidentiality: 'RESTRICTED' });
  const knows = async (viewer: Viewer) =>
    (
      await made.graph.run(viewer, 'query($id: ID!) { consultancyRequest(id: $id) { id } }', {
        id: requestId,
      })
    ).data.consultancyRequest !== null;
  expect(await knows(who.agri)).toBe(false);
  await made.call(requestId, ['agri']);
  await made.invite(requestId);
  expect([await knows(who.agri), await knows(who.reviewer), await knows(who.medical)]).toEqual([
    true,
    true,
    false,
  ]);
  const [agri, reviewer] = [
    await made.opinionOf(requestId, aso('agri')),
    await made.opinionOf(requestId, per('reviewer')),
  ];
  await done(made.graph, who.agri, 'declineOpinion', { id: agri, reason: 'Bận' });
  await done(made.graph, who.officer, 'cancelOpinion', { id: reviewer, reason: 'Thôi' });
  expect([await knows(who.agri), await knows(who.reviewer)]).toEqual([false, false]);
  const { data } = await made.graph.run(
    who.agri,
    'query($id: ID!) { opinion(id: $id) { status request { id } } }',
    {
      id: agri,
    },
  );
  expect(data.opinion).toEqual({ status: 'DECLINED', request: null });
});
