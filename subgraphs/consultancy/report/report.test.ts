import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import {
  agency,
  assocSecretary,
  type Consultancy,
  chair,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  secretary,
  startConsultancy,
} from '../consultancy.fixture.js';
import { ConsultancyCouncilSession } from '../council/session.entity.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const roles: Record<string, Viewer> = {
  anonymous,
  member: viewerWith({ personId: idFromName('per', 'member') }),
  agency,
  otherAgency,
  assocSecretary,
  chair,
  secretary,
  officer,
  leader,
  inspector,
};
const field = 'recommendations { totalCount nodes { id text } }';

/** What a viewer sees of the report of a request, on every path. */
async function seen(viewer: Viewer, requestId: string) {
  const [version, [recommendation]] = [
    await own.versionOf(requestId),
    await own.recommendationsOf(requestId),
  ];
  const data = await own.read(
    viewer,
    `query($id: ID!, $v: ID!, $r: ID!, $e: [_Any!]!) {
       consultancyReport(id: $v) { id sections { text } minorityOpinions { text } ${field} }
       recommendation(id: $r) { id }
       recommendations(filter: { requestId: $id, statuses: [PENDING, ACCEPTED, EXPLAINED, PARTIALLY_ACCEPTED, SUPERSEDED] }) { totalCount nodes { id } }
       consultancyRequest(id: $id) { reports { totalCount nodes { id } } ${field} acceptance { total } }
       _entities(representations: $e) { ... on ConsultancyReport { id } ... on Recommendation { id } }
     }`,
    {
      id: requestId,
      v: version,
      r: recommendation,
      e: [
        { __typename: 'ConsultancyReport', id: version },
        { __typename: 'Recommendation', id: recommendation },
      ],
    },
  );
  const request = data.consultancyRequest;
  const paths = [
    data.consultancyReport !== null,
    data.recommendation !== null,
    data.recommendations.totalCount > 0,
    data.recommendations.nodes.length > 0,
    Boolean(request?.reports.totalCount),
    Boolean(request?.recommendations.totalCount),
    ...data._entities.map((each: object | null) => each !== null),
  ];
  // One rule on all paths.
  expect(new Set(paths).size).toBe(1);
  return paths[0]!;
}
const whoSees = async (requestId: string) => {
  const names: string[] = [];
  for (const [name, viewer] of Object.entries(roles)) if (await seen(viewer, requestId)) names.push(name);
  return names.join(' ');
};

describe('who sees a report', () => {
  it('the Union and the council until it is sent, then whoever may see the request', async () => {
    expect(await whoSees(await own.requestIn('SIGNED'))).toBe('chair secretary officer leader inspector');
    expect(await whoSees(await own.requestIn('SENT'))).toBe(Object.keys(roles).join(' '));
    const internal = await own.requestIn('SENT', { confidentiality: 'INTERNAL' });
    expect(await whoSees(internal)).toBe('agency assocSecretary chair secretary officer leader inspector');
    const restricted = await own.requestIn('SENT', { confidentiality: 'RESTRICTED' });
    // The association leads it.
    expect(await whoSees(restricted)).toBe('agency assocSecretary chair secretary officer leader inspector');
  });

  it.each([
    ['is only asked', `status = 'INVITED', declared_at = null`],
    ['has accepted and not declared', 'declared_at = null'],
  ])('not who has a seat and %s, until it is sent (C7)', async (_who, change) => {
    const id = await own.requestIn('SIGNED');
    await own.execute(
      `update consultancy.consultancy_council_seat set ${change} where person_id = ? and council_id in
         (select c.id from consultancy.consultancy_council c where c.request_id = ?)`,
      [ids.secretary, id],
    );
    expect(await whoSees(id)).toBe('chair officer leader inspector');
  });

  it('also the agency that receives what it did not ask for, once it is sent', async () => {
    const recipient = viewerWith({ roles: ['AGENCY'], organizationId: ids.recipient });
    const parts = {
      origin: 'UNION_INITIATIVE',
      requestingAgencyId: null,
      recipientAgencyId: ids.recipient,
      confidentiality: 'INTERNAL',
    };
    const open = await own.requestIn('SIGNED', parts);
    expect(await seen(recipient, open)).toBe(false);
    const read = (id: string) => own.read(recipient, `{ consultancyRequest(id: "${id}") { id } }`);
    expect((await read(open)).consultancyRequest).toBeNull();
    await own.make(officer, 'sendConsultancyReport', { id: open, receipt: '1' });
    expect(await seen(recipient, open)).toBe(true);
    const answered = await own.take(recipient, 'answerConsultancyRecommendations', {
      id: open,
      answers: await own.answers(open, 'ACCEPTED'),
    });
    expect(answered.record.status).toBe('RESPONDED');
  });

  it('tells receipt, signatory and history to the Union only', async () => {
    const id = await own.versionOf(await own.requestIn('SENT'));
    const query = `{ consultancyReport(id: "${id}") { receipt signedBy history { step } number contentHash canApprove { code } } }`;
    const read = async (viewer: Viewer) => (await own.read(viewer, query)).consultancyReport;
    expect(await read(inspector)).toMatchObject({
      receipt: '77/CV-Đ',
      signedBy: 'acc_leader',
      history: [{ step: 'create' }, { step: 'approve' }, { step: 'sign' }, { step: 'send' }],
      canApprove: { code: 'FORBIDDEN' },
    });
    const shown = await read(agency);
    expect(shown).toMatchObject({ receipt: null, signedBy: null, history: null });
    expect(shown.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('versions', () => {
  it('replace each other with approval and open recommendations, and only the last is signed', async () => {
    const id = await own.requestIn('DRAFT_REPORT');
    const [first, [old]] = [await own.versionOf(id), await own.recommendationsOf(id)];
    await own.make(chair, 'approveConsultancyReport', { id: first });
    const text = own.draft({ recommendations: [{ text: 'Chỉ còn một' }] });
    await own.make(secretary, 'reviseConsultancyReport', { id, ...text, changeNote: 'Gộp kiến nghị' });
    expect((await own.take(leader, 'signConsultancyReport', { id, number: '8/BC' })).code).toBe(
      'REPORT_NOT_APPROVED',
    );
    expect((await own.take(chair, 'approveConsultancyReport', { id: first })).code).toBe(
      'ILLEGAL_TRANSITION',
    );
    const query = `{ consultancyRequest(id: "${id}") { reports { nodes { versionNumber status changeNote approvedOn } }
      recommendations { nodes { text } } } old: recommendation(id: "${old}") { responseStatus } }`;
    expect(await own.read(officer, query)).toEqual({
      consultancyRequest: {
        reports: {
          nodes: [
            { versionNumber: 2, status: 'DRAFT', changeNote: 'Gộp kiến nghị', approvedOn: null },
            { versionNumber: 1, status: 'SUPERSEDED', changeNote: null, approvedOn: '2026-06-01' },
          ],
        },
        recommendations: { nodes: [{ text: 'Chỉ còn một' }] },
      },
      old: { responseStatus: 'SUPERSEDED' },
    });
    await own.make(chair, 'approveConsultancyReport', { id: await own.versionOf(id) });
    await own.make(leader, 'signConsultancyReport', { id, number: '8/BC' });
    await own.make(officer, 'sendConsultancyReport', { id, receipt: '1' });
    // What was replaced is not answered: who knows of it is told so.
    const answers = [{ recommendationId: old, answer: 'ACCEPTED' }];
    const late = await own.take(officer, 'answerConsultancyRecommendations', { id, answers, letter: '1/CV' });
    expect(late.code).toBe('RECOMMENDATION_SUPERSEDED');
    expect((await own.take(agency, 'answerConsultancyRecommendations', { id, answers })).code).toBe(
      'REFERENCE_NOT_FOUND',
    );
  });

  it('keep the minority word for word, and the approval lapses with the synthesis', async () => {
    const id = await own.requestIn('COUNCIL_HELD');
    const summary = 'Không tán thành:\nđập sẽ gây bồi lấp cửa sông.';
    const [, points] = await own.opinion(id, { conclusion: 'NOT_AGREE', summary }, 1);
    await own.make(officer, 'draftConsultancyReport', { id, ...own.draft(), dissents: ['Bảo lưu điểm 3'] });
    const dispositions = [
      { pointId: points[0], outcome: 'PARTLY', reason: 'Đã có mô hình', recommendationNo: 1 },
    ];
    await own.make(secretary, 'disposeOpinionPoints', { id, dispositions });
    const version = await own.versionOf(id);
    await own.make(chair, 'approveConsultancyReport', { id: version });
    await own.make(secretary, 'disposeOpinionPoints', {
      id,
      dispositions: [{ pointId: points[0], outcome: 'TAKEN', reason: 'bỏ', recommendationNo: 3 }],
    });
    const query = `{ consultancyReport(id: "${version}") { status approvedOn minorityOpinions { isFromMinutes text } }
      consultancyRequest(id: "${id}") { pointDispositions { nodes { outcome reason recommendationNo round } } } }`;
    expect(await own.read(officer, query)).toEqual({
      consultancyReport: {
        status: 'DRAFT',
        approvedOn: null,
        minorityOpinions: [
          { isFromMinutes: false, text: summary },
          { isFromMinutes: true, text: 'Bảo lưu điểm 3' },
        ],
      },
      consultancyRequest: {
        pointDispositions: { nodes: [{ outcome: 'TAKEN', reason: null, recommendationNo: 3, round: 1 }] },
      },
    });
    // Sealed is sealed, in a draft of the report too.
    expect((await own.read(secretary, query)).consultancyReport.minorityOpinions).toEqual([
      { isFromMinutes: true, text: 'Bảo lưu điểm 3' },
    ]);
    // A version without that recommendation cannot be approved.
    const fewer = own.draft({ recommendations: [{ text: 'Một' }] });
    await own.make(secretary, 'reviseConsultancyReport', { id, ...fewer });
    const approval = { id: await own.versionOf(id) };
    expect((await own.take(chair, 'approveConsultancyReport', approval)).code).toBe('NO_SUCH_RECOMMENDATION');
  });

  it('keep dissents of the minutes, and the points of who does not agree and sums nothing up', async () => {
    const id = await own.requestIn('IN_REVIEW');
    await own.forms(id);
    const [opinionId, points] = await own.opinion(id, { conclusion: 'NOT_AGREE', summary: null }, 1);
    await own.execute('update consultancy.opinion_point set text = ? where id = ?', [
      'Đập quá cao',
      points[0],
    ]);
    const dissents = [{ seatId: 'cst_1', text: 'Chưa nên trình' }];
    const councilId = await own.council(id, 'CONCLUDED');
    await own.insert(ConsultancyCouncilSession, 'ConsultancyCouncilSession', 'css', {
      councilId,
      no: 1,
      status: 'CLOSED',
      dissents,
    });
    await own.make(officer, 'recordConsultancyCouncil', { id, minutes: '1/BB' });
    await own.make(officer, 'draftConsultancyReport', { id, ...own.draft(), dissents: ['Chưa nên trình'] });
    const query = `{ consultancyReport(id: "${await own.versionOf(id)}") { minorityOpinions { isFromMinutes text } } }`;
    expect(opinionId).toMatch(/^opn_/);
    expect((await own.read(officer, query)).consultancyReport.minorityOpinions).toEqual([
      { isFromMinutes: false, text: 'Đập quá cao' },
      { isFromMinutes: true, text: 'Chưa nên trình' },
    ]);
  });

  it('publish what became of the points with the report', async () => {
    const id = await own.requestIn('COUNCIL_HELD');
    const [, points] = await own.opinion(id, {}, 1);
    await own.make(officer, 'draftConsultancyReport', { id, ...own.draft() });
    await own.make(secretary, 'disposeOpinionPoints', {
      id,
      dispositions: [{ pointId: points[0], outcome: 'TAKEN' }],
    });
    const count = async (viewer: Viewer) =>
      (await own.read(viewer, `{ consultancyRequest(id: "${id}") { pointDispositions { totalCount } } }`))
        .consultancyRequest.pointDispositions.totalCount;
    expect([await count(agency), await count(chair), await count(officer)]).toEqual([0, 1, 1]);
    await own.make(chair, 'approveConsultancyReport', { id: await own.versionOf(id) });
    await own.make(leader, 'signConsultancyReport', { id, number: '99/BC' });
    await own.make(officer, 'sendConsultancyReport', { id, receipt: '1' });
    expect([await count(agency), await count(anonymous)]).toEqual([1, 1]);
  });
});

describe('answers', () => {
  it('come one by one until none waits; what is said again replaces, and is late after the day', async () => {
    const id = await own.requestIn('OVERDUE_RESPONSE');
    const [first, second, third] = await own.recommendationsOf(id);
    const answer = (recommendationId: string, given: string) => ({
      id,
      answers: [{ recommendationId, answer: given, text: 'Lý do' }],
    });
    await own.make(agency, 'answerConsultancyRecommendations', answer(first!, 'EXPLAINED'));
    await own.make(agency, 'answerConsultancyRecommendations', answer(first!, 'ACCEPTED'));
    await own.make(agency, 'answerConsultancyRecommendations', answer(second!, 'PARTIALLY_ACCEPTED'));
    const letter = { ...answer(third!, 'EXPLAINED'), letter: '45/SXD' };
    expect((await own.take(officer, 'answerConsultancyRecommendations', letter)).record.status).toBe(
      'RESPONDED',
    );
    const query = `{ consultancyRequest(id: "${id}") { respondedOn history { step documents }
      recommendations { nodes { responseStatus isResponseLate responseLetter respondedOn } }
      acceptance { total pending accepted partially explained noResponse superseded rate { numerator denominator basisPoints } } } }`;
    const { consultancyRequest: request } = await own.read(agency, query);
    expect(request.recommendations.nodes).toEqual([
      { responseStatus: 'ACCEPTED', isResponseLate: true, responseLetter: null, respondedOn: '2026-06-01' },
      {
        responseStatus: 'PARTIALLY_ACCEPTED',
        isResponseLate: true,
        responseLetter: null,
        respondedOn: '2026-06-01',
      },
      {
        responseStatus: 'EXPLAINED',
        isResponseLate: true,
        responseLetter: '45/SXD',
        respondedOn: '2026-06-01',
      },
    ]);
    const steps = `{ recommendation(id: "${first}") { history { step } } }`;
    expect((await own.read(officer, steps)).recommendation.history).toEqual([
      { step: 'create' },
      { step: 'explain' },
      { step: 'accept' },
    ]);
    expect((await own.read(agency, steps)).recommendation.history).toBeNull();
    expect(request.acceptance).toEqual({
      total: 3,
      pending: 0,
      accepted: 1,
      partially: 1,
      explained: 1,
      noResponse: 0,
      superseded: 0,
      rate: { numerator: 3, denominator: 6, basisPoints: 5000 },
    });
    expect(request.history.slice(-2)).toEqual([
      { step: 'answer', documents: ['45/SXD'] },
      { step: 'respond', documents: ['45/SXD'] },
    ]);
    expect(
      (await own.take(agency, 'answerConsultancyRecommendations', answer(first!, 'ACCEPTED'))).code,
    ).toBe('ILLEGAL_TRANSITION');
  });

  it('that never come are counted as such', async () => {
    const id = await own.requestIn('CLOSED_NO_RESPONSE');
    const query = `{ consultancyRequest(id: "${id}") { closedOn acceptance { noResponse rate { numerator denominator } } } }`;
    expect((await own.read(officer, query)).consultancyRequest).toEqual({
      closedOn: '2026-06-01',
      acceptance: { noResponse: 3, rate: { numerator: 0, denominator: 6 } },
    });
  });

  it('are followed up where they accept, and found in the recommendation', async () => {
    const id = await own.requestIn('FOLLOW_UP');
    const query = `{ consultancyRequest(id: "${id}") { followUps { totalCount nodes { status recommendation { no } } }
      recommendations { nodes { no followUp { status } } } } }`;
    const { consultancyRequest: request } = await own.read(agency, query);
    expect(request.followUps.totalCount).toBe(2);
    expect(request.recommendations.nodes).toEqual([
      { no: 1, followUp: { status: 'TO_CHECK' } },
      { no: 2, followUp: { status: 'TO_CHECK' } },
      { no: 3, followUp: null },
    ]);
  });
});

describe('reading many', () => {
  it('asks once for each type, however many requests there are', async () => {
    for (const _ of [1, 2]) await own.requestIn('FOLLOW_UP', { proposedOn: '2026-06-01' });
    own.graph.statements.length = 0;
    const query = `{ consultancyRequests(first: 20) { nodes { id stageDueOn isOverdue acceptance { total } allowedActions { name allowed }
      reports { nodes { number recommendations { nodes { text followUp { status } } } } } } } }`;
    const { consultancyRequests } = await own.read(officer, query);
    expect(consultancyRequests.nodes.length).toBeGreaterThan(5);
    // Requests, what their steps depend on, acceptance, reports, recommendations, follow-ups.
    expect(own.graph.statements).toHaveLength(6);
  });
});
