import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done, take } from '../../../test/support/trio.js';
import { consume } from '../../kernel/events/consumer.js';
import { anonymous, transact, type Viewer } from '../../kernel/index.js';
import { system } from '../../kernel/viewer.js';
import {
  agency,
  as,
  type Experts,
  fieldOf,
  inspector,
  leader,
  officer,
  org,
  per,
  secretary,
  startExperts,
} from './expert.fixture.js';
import { consentFollower } from './pool.consent.js';

let made: Experts;
let people = 0;
const somebody = () => per(`expert ${++people}`);
beforeAll(async () => {
  made = await startExperts();
});
afterAll(() => made.graph.close());
beforeEach(() => {
  made.elsewhere.down = [];
});

const read = async (viewer: Viewer, query: string, variables: object = {}) => {
  const { data, errors } = await made.graph.run(viewer, query, { ...variables });
  expect(errors).toBeUndefined();
  return data;
};

describe('the pool', () => {
  it('is seen by the Union and, of oneself, by the expert; counts and entities included', async () => {
    const personId = somebody();
    const id = await made.pooled(personId, { keywords: ['Đập'] });
    const query = `query($id: ID!, $p: ID!, $r: [_Any!]!) { expertPoolEntry(id: $id) { keywords person { id } fields { id } }
      expertPool(filter: { personId: $p }) { totalCount nodes { id } }
      _entities(representations: $r) { ... on Person { expertPoolEntry { id status } } ... on ExpertPoolEntry { status } } }`;
    const r = [
      { __typename: 'Person', id: personId },
      { __typename: 'ExpertPoolEntry', id },
    ];
    for (const viewer of [officer, leader, inspector, as(personId)]) {
      const data = await read(viewer, query, { id, p: personId, r });
      expect(data.expertPoolEntry).toEqual({
        keywords: ['Đập'],
        person: { id: personId },
        fields: [{ id: fieldOf('105') }],
      });
      expect(data.expertPool).toEqual({ totalCount: 1, nodes: [{ id }] });
      expect(data._entities).toEqual([{ expertPoolEntry: { id, status: 'ACTIVE' } }, { status: 'ACTIVE' }]);
    }
    for (const viewer of [anonymous, agency, secretary, as(somebody())]) {
      const data = await read(viewer, query, { id, p: personId, r });
      expect([data.expertPoolEntry, data.expertPool]).toEqual([null, { totalCount: 0, nodes: [] }]);
      expect(data._entities).toEqual([{ expertPoolEntry: null }, null]);
    }
  });

  it('takes back who left, by a new entry', async () => {
    const personId = somebody();
    const id = await made.pooled(personId);
    expect(
      (await take(made.graph, officer, 'addExpert', { personId, fieldIds: [fieldOf('105')] })).code,
    ).toBe('ALREADY_IN_POOL');
    await done(made.graph, as(personId), 'leaveExpertPool', { id });
    expect(await made.pooled(personId)).not.toBe(id);
  });

  it('loses whose consent was withdrawn, once, and nobody whose profile changed otherwise', async () => {
    const personId = somebody();
    const id = await made.pooled(personId);
    const event = (sequence: number, changed: string[]) => ({
      id: `associations:${sequence}`,
      source: 'associations',
      sequence,
      action: 'UPDATE' as const,
      entityType: 'Person',
      entityId: personId,
      changed,
      at: '2026-03-02T03:00:00Z',
      requestId: 'test',
    });
    const state = async () =>
      (
        await read(
          officer,
          `query($id: ID!) { expertPoolEntry(id: $id) { status leftOn history { step role } } }`,
          { id },
        )
      ).expertPoolEntry;
    const { runtime } = made.graph;
    await consume(runtime, consentFollower, event(1, ['gender']));
    await consume(runtime, consentFollower, event(2, ['inExpertPool']));
    expect((await state()).status).toBe('ACTIVE');
    made.elsewhere.without.push(personId);
    await consume(runtime, consentFollower, event(3, ['isPublic', 'inExpertPool']));
    await consume(runtime, consentFollower, event(4, ['inExpertPool']));
    expect(await state()).toEqual({
      status: 'LEFT',
      leftOn: '2026-03-02',
      history: [
        { step: 'create', role: 'UNION_OFFICER' },
        { step: 'withdrawConsent', role: 'SYSTEM' },
      ],
    });
  });

  it('forgets an erased person, and keeps what was paid', async () => {
    const personId = somebody();
    const id = await made.pooled(personId, { keywords: ['Đập'], availabilityNote: 'Cuối tuần' });
    await made.completed(personId);
    const ctx = made.graph.runtime.context({ viewer: system });
    for (let i = 0; i < 2; i++)
      await transact(ctx, (tx) => made.graph.runtime.manifest.erase!.Person!(tx, [personId]));
    const query = `query($id: ID!, $r: [_Any!]!) { expertPoolEntry(id: $id) { status keywords availabilityNote fields { id } }
      _entities(representations: $r) { ... on Person { expertEngagements { totalCount } } } }`;
    const data = await read(officer, query, { id, r: [{ __typename: 'Person', id: personId }] });
    expect(data).toEqual({
      expertPoolEntry: { status: 'LEFT', keywords: [], availabilityNote: null, fields: [] },
      _entities: [{ expertEngagements: { totalCount: 1 } }],
    });
  });

  it('counts the load across the graph, and names who did not answer', async () => {
    const personId = somebody();
    const id = await made.pooled(personId);
    const requestId = await made.accepted();
    await made.offered(personId, {}, requestId);
    await made.taken(personId, { role: 'EXPERT' }, requestId);
    await made.completed(personId);
    made.elsewhere.profiles.set(personId, { leadingProjects: 1, acceptedProjects: 1 });
    const query = `query($id: ID!) { expertPoolEntry(id: $id) { usedThisYear lastEngaged
      load { seats opinions engagements requests projects total missing } } }`;
    expect((await read(officer, query, { id })).expertPoolEntry).toEqual({
      usedThisYear: 2,
      lastEngaged: '2026-03-02',
      load: { seats: 0, opinions: 0, engagements: 2, requests: 1, projects: 1, total: 2, missing: [] },
    });
    made.elsewhere.down = ['research'];
    expect((await read(officer, query, { id })).expertPoolEntry.load).toMatchObject({
      projects: null,
      total: 1,
      missing: ['research'],
    });
  });

  it('reads a page with load in as many statements as one entry', async () => {
    for (let i = 0; i < 5; i++) await made.pooled(somebody());
    const query = `query($n: Int!) { expertPool(first: $n) { nodes { usedThisYear load { total } fields { id } } } }`;
    const count = async (n: number) => {
      made.graph.statements.length = 0;
      made.asked.length = 0;
      await read(officer, query, { n });
      return [made.graph.statements.length, made.asked.length];
    };
    expect(await count(5)).toEqual(await count(1));
    expect(await count(5)).toEqual([2, 1]);
  });
});

describe('engagements', () => {
  const query = `query($id: ID!, $r: ID!, $e: [_Any!]!) { expertEngagement(id: $id) { person { id } role status fee { amount }
      tax { amount } norm { amount } fundingSource contractNo quality onTime paidOn disclosure allowedActions { name } history { step } }
    consultancyRequest(id: $r) { experts { totalCount nodes { id } } }
    _entities(representations: $e) { ... on Person { expertEngagements { totalCount nodes { id } } } } }`;
  const seen = async (viewer: Viewer, id: string, r: string, personId: string) =>
    read(viewer, query, { id, r, e: [{ __typename: 'Person', id: personId }] });

  it('hides who reviews from the agency, in lists and counts, unless the review is named, and what is paid always', async () => {
    const personId = somebody();
    const requestId = await made.accepted();
    const id = await made.completed(personId, { contractNo: '1/HĐ' }, requestId);
    const whole = {
      person: { id: personId },
      role: 'REVIEWER',
      status: 'DONE',
      fee: { amount: 1_500_000 },
      tax: { amount: 150_000 },
      norm: { amount: 2_000_000 },
      fundingSource: 'PROVINCIAL_BUDGET',
      contractNo: '1/HĐ',
    };
    for (const viewer of [officer, leader, inspector]) {
      const data = await seen(viewer, id, requestId, personId);
      expect(data.expertEngagement).toMatchObject({ ...whole, quality: 5, onTime: true });
      expect(data.consultancyRequest.experts.totalCount).toBe(1);
    }
    const own = await seen(as(personId), id, requestId, personId);
    expect(own.expertEngagement).toMatchObject({ ...whole, quality: null, onTime: null });
    expect(own._entities).toEqual([{ expertEngagements: { totalCount: 1, nodes: [{ id }] } }]);
    const none = { totalCount: 0, nodes: [] };
    for (const [viewer, experts] of [
      [agency, null],
      [secretary, null],
      [anonymous, null],
      [as(somebody()), none],
    ] as const) {
      const data = await seen(viewer, id, requestId, personId);
      expect(data.expertEngagement).toBeNull();
      expect(data.consultancyRequest.experts).toEqual(experts);
      expect(data._entities).toEqual([{ expertEngagements: none }]);
    }
    const connection = made.graph.runtime.orm.em.getConnection();
    await connection.execute(
      `update consultancy.consultancy_request set is_named_review = true where id = '${requestId}'`,
    );
    const named = await seen(agency, id, requestId, personId);
    expect(named.consultancyRequest.experts).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect(named.expertEngagement).toMatchObject({ person: { id: personId }, role: 'REVIEWER' });
    const hidden = [
      'fee',
      'tax',
      'norm',
      'fundingSource',
      'contractNo',
      'quality',
      'onTime',
      'history',
      'allowedActions',
    ];
    for (const field of hidden) expect([field, named.expertEngagement[field]]).toEqual([field, null]);
    const elsewhere = { ...agency, organizationId: org('other') };
    expect((await seen(elsewhere, id, requestId, personId)).expertEngagement).toBeNull();
  });

  it('lets the expert know of the request while he is engaged in some role', async () => {
    const personId = somebody();
    const requestId = await made.accepted({ confidentiality: 'RESTRICTED' });
    const knows = async () =>
      (await read(as(personId), 'query($r: ID!) { consultancyRequest(id: $r) { id } }', { r: requestId }))
        .consultancyRequest !== null;
    expect(await knows()).toBe(false);
    const review = await made.offered(personId, {}, requestId);
    const expertise = await made.offered(personId, { role: 'EXPERT' }, requestId);
    expect(await knows()).toBe(true);
    await done(made.graph, as(personId), 'declineEngagement', { id: review, reason: 'Bận' });
    expect(await knows()).toBe(true);
    await done(made.graph, officer, 'cancelEngagement', { id: expertise, reason: 'Đổi kế hoạch' });
    expect(await knows()).toBe(false);
  });

  it('refuses while a domain is away, and keeps what was disclosed', async () => {
    const personId = somebody();
    const requestId = await made.accepted();
    made.elsewhere.down = ['awards'];
    const offer = made.offer(requestId, personId);
    expect((await take(made.graph, officer, 'engageExpert', offer)).code).toBe('CONFLICT_UNKNOWN');
    made.elsewhere.down = [];
    const fact = {
      with: org('agency'),
      since: null,
      until: null,
      records: [],
      explanationVi: '',
      explanationEn: '',
    };
    made.elsewhere.facts.set(personId, [{ ...fact, tie: 'PROJECT' }]);
    const id = await done(made.graph, officer, 'engageExpert', { ...offer, disclosure: 'Từng làm đề tài' });
    expect((await seen(officer, id, requestId, personId)).expertEngagement.disclosure).toBe(
      'Từng làm đề tài',
    );
  });

  it('tells the spending per request and source against the norm, to the Union only', async () => {
    const requestId = await made.accepted();
    const [from, to] = ['2026-03-01', '2026-03-31'];
    const spent = `query($from: Date!, $to: Date!, $g: [ExpertSpendingKey!]!) { expertSpending(from: $from, to: $to, groupBy: $g) {
      total { engagements fee { amount } norm { amount } belowNorm { amount } }
      rows { request { id } fundingSource engagements fee { amount } tax { amount } norm { amount } belowNorm { amount } } } }`;
    const g = ['CONSULTANCY', 'FUNDING_SOURCE'];
    for (const parts of [{}, { fundingSource: 'REQUESTING_AGENCY', role: 'EXPERT' }]) {
      const id = await made.completed(somebody(), parts, requestId);
      await done(made.graph, officer, 'payEngagement', { id, document: '1/UNC' });
    }
    made.graph.statements.length = 0;
    const { rows, total } = (await read(inspector, spent, { from, to, g })).expertSpending;
    expect(made.graph.statements.length).toBe(2);
    const row = (fundingSource: string, norm: number) => ({
      request: { id: requestId },
      fundingSource,
      engagements: 1,
      fee: { amount: 1_500_000 },
      tax: { amount: 150_000 },
      norm: { amount: norm },
      belowNorm: { amount: norm - 1_500_000 },
    });
    expect(rows).toEqual([row('PROVINCIAL_BUDGET', 2_000_000), row('REQUESTING_AGENCY', 3_000_000)]);
    expect(total).toEqual({
      engagements: 2,
      fee: { amount: 3_000_000 },
      norm: { amount: 5_000_000 },
      belowNorm: { amount: 2_000_000 },
    });
    expect((await read(officer, spent, { from, to, g: [] })).expertSpending.rows).toHaveLength(1);
    const before = { from: '2026-02-01', to: '2026-02-28', g };
    expect((await read(leader, spent, before)).expertSpending.total.engagements).toBe(0);
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [agency, 'FORBIDDEN'],
      [as(somebody()), 'FORBIDDEN'],
    ] as const)
      expect((await made.graph.run(viewer, spent, { from, to, g })).errors![0].extensions.code).toBe(code);
    expect((await made.graph.run(officer, spent, { from: to, to: from, g })).errors![0].extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});
