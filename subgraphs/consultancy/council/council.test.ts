import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take } from '../../../test/support/trio.js';
import { anonymous, idFromName, system, transact, type Viewer } from '../../kernel/index.js';
import {
  agency,
  as,
  inspector,
  leader,
  officer,
  org,
  per,
  type Story,
  startCouncils,
} from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());

const sql = (query: string, parameters: unknown[] = []) =>
  test.graph.runtime.orm.em.getConnection().execute(query, parameters) as Promise<any[]>;
const secretary = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [idFromName('aso', 'agri')] });

/** All that somebody sees of a council, by every way to its seats. */
async function seen(viewer: Viewer, { id, requestId, seats }: Story) {
  const { data, errors } = await test.graph.run(
    viewer,
    `query($id: ID!, $request: ID!, $r: [_Any!]!) {
      consultancyCouncil(id: $id) { id status conclusion seats { role person { id } } history { step }
        sessions { no attendance { leftAt } quorumMet minutes { number } votes { no } } }
      consultancyRequest(id: $request) { council { id } councils { id } }
      _entities(representations: $r) { __typename
        ... on Person { id consultancyCouncilSeats { totalCount nodes { role } } }
        ... on ConsultancyCouncilSeat { role } } }`,
    {
      id,
      request: requestId,
      r: [
        ...Object.keys(seats).map((name) => ({ __typename: 'Person', id: per(name) })),
        ...Object.values(seats).map((seat) => ({ __typename: 'ConsultancyCouncilSeat', id: seat })),
      ],
    },
  );
  expect(errors).toBeUndefined();
  const people = data._entities.slice(0, Object.keys(seats).length);
  return {
    council: data.consultancyCouncil,
    ofRequest: data.consultancyRequest?.council?.id ?? null,
    roles: (data.consultancyCouncil?.seats ?? []).map(({ role }: { role: string }) => role),
    direct: data._entities.slice(Object.keys(seats).length).filter(Boolean).length as number,
    byPerson: people.filter((each: any) => each.consultancyCouncilSeats.totalCount > 0).length as number,
  };
}

describe('who sees a council', () => {
  it('before it is established: the Union and whoever is invited', async () => {
    const story = await test.drafted();
    for (const viewer of [officer, leader, inspector, as('first'), as('clerk')])
      expect((await seen(viewer, story)).roles).toHaveLength(8);
    for (const viewer of [agency, secretary, as('nobody'), anonymous]) {
      const { council, ofRequest, direct, byPerson } = await seen(viewer, story);
      expect([council, ofRequest, direct]).toEqual([null, null, 0]);
      expect(byPerson).toBe(0);
    }
  });

  it('shows what goes on in it to a member who has declared, and that it is there to who is asked into it (C7)', async () => {
    const [ended, voting] = [await test.concluded(), await test.voting(false)];
    const work = async () => {
      const { council, roles } = await seen(as('member'), ended);
      const [{ attendance, quorumMet, minutes }] = council.sessions;
      const { votes } = (await seen(as('member'), voting)).council.sessions[0];
      return [roles.length, attendance !== null, quorumMet !== null, minutes !== null, votes.length > 0];
    };
    expect(await work()).toEqual([8, true, true, true, true]);
    for (const change of ['declared_at = null', `declared_at = now(), status = 'INVITED'`]) {
      await sql(`update consultancy.consultancy_council_seat set ${change} where id = any(?::text[])`, [
        `{${ended.seats.member},${voting.seats.member}}`,
      ]);
      expect(await work()).toEqual([8, false, false, false, false]);
    }
  });

  it('shows the agency that it is there, its days and outcome, and never who reviews (I3)', async () => {
    const story = await test.concluded({ requestingAgencyId: org('hidden reviewers') });
    const asking = viewerWith({ roles: ['AGENCY'], organizationId: org('hidden reviewers') });
    const { council, roles, direct, byPerson } = await seen(asking, story);
    expect(council).toMatchObject({ status: 'CONCLUDED', conclusion: 'Đề nghị chỉnh sửa', history: null });
    expect(council.sessions).toEqual([
      { no: 1, attendance: null, quorumMet: null, minutes: null, votes: [] },
    ]);
    expect(roles).toEqual([
      'CHAIR',
      'VICE_CHAIR',
      'SCIENTIFIC_SECRETARY',
      'MEMBER',
      'MEMBER',
      'ADMIN_SECRETARY',
    ]);
    expect(direct).toBe(6);
    // The holders sit in other councils of this file, whose agency this is not.
    expect(byPerson).toBe(6);
    const hidden = await take(test.graph, asking, 'declineConsultancyCouncilSeat', {
      id: story.seats.first,
      reason: 'Thử',
      paper: 'x',
    });
    const missing = await take(test.graph, asking, 'declineConsultancyCouncilSeat', {
      id: idFromName('cst', 'not there'),
      reason: 'Thử',
      paper: 'x',
    });
    expect(hidden).toEqual(missing);
    await sql('update consultancy.consultancy_request set is_named_review = true where id = ?', [
      story.requestId,
    ]);
    expect((await seen(asking, story)).roles).toHaveLength(8);
  });

  it('shows the public a council that has concluded, seats once the request is closed, reviewers never', async () => {
    const story = await test.concluded();
    for (const viewer of [anonymous, secretary]) {
      const before = await seen(viewer, story);
      expect(before.council).toMatchObject({ status: 'CONCLUDED', seats: [] });
    }
    await sql(`update consultancy.consultancy_request set status = 'CLOSED' where id = ?`, [story.requestId]);
    expect((await seen(anonymous, story)).roles).not.toContain('REVIEWER');
    expect((await seen(anonymous, story)).roles).toHaveLength(6);
    await sql(`update consultancy.consultancy_request set confidentiality = 'RESTRICTED' where id = ?`, [
      story.requestId,
    ]);
    expect((await seen(anonymous, story)).council).toBeNull();
    expect((await seen(as('first'), story)).roles).toHaveLength(8);
    await sql(`update consultancy.consultancy_request set confidentiality = 'STATE_SECRET' where id = ?`, [
      story.requestId,
    ]);
    for (const viewer of [as('first'), inspector, agency])
      expect((await seen(viewer, story)).council).toBeNull();
    expect((await seen(officer, story)).roles).toHaveLength(8);
  });

  it('keeps a declaration between the holder and the Union', async () => {
    const story = await test.drafted();
    const id = story.seats.member!;
    const text = 'Anh trai làm ở đơn vị soạn thảo';
    await test.act(as('member'), 'declareConsultancyCouncilConflicts', { id, hasConflict: true, text });
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConsultancyCouncilSeat { declaration { text } } } }`;
    const read = async (viewer: Viewer) => {
      const r = [{ __typename: 'ConsultancyCouncilSeat', id }];
      return (await test.graph.run(viewer, query, { r })).data._entities[0].declaration?.text ?? null;
    };
    expect(await read(officer)).toBe(text);
    expect(await read(as('member'))).toBe(text);
    expect(await read(as('chair'))).toBeNull();
  });

  it('reads a page of councils in one statement for each kind of record', async () => {
    await test.voting(false);
    await test.inSession();
    test.graph.statements.length = 0;
    await test.graph.run(
      inspector,
      `{ consultancyCouncils(first: 10) { nodes { request { code } seats { role person { id } replacedBy { id } allowedActions { name } }
        allowedActions { name } history { step }
        sessions { attendance { seat { id } } quorumMet allowedActions { name } votes { tally { inFavour } turnout { isRecused } } } } } }`,
    );
    // Councils, requests, seats, history, sessions, attendance, seats by id, rules, councils by id, votes, turnout.
    expect(test.graph.statements.length).toBeLessThanOrEqual(12);
  });
});

describe('a council and its request', () => {
  it('lets the members know of the request, and gives it its chair and secretary when it is established', async () => {
    const story = await test.ready({ confidentiality: 'RESTRICTED' });
    const officers = async () => {
      const [row] = await sql(
        'select chair_person_id as chair, secretary_person_id as secretary from consultancy.consultancy_request where id = ?',
        [story.requestId],
      );
      return [row.chair, row.secretary];
    };
    const knows = async (name: string) =>
      (
        await test.graph.run(as(name), 'query($id: ID!) { consultancyRequest(id: $id) { id } }', {
          id: story.requestId,
        })
      ).data.consultancyRequest !== null;
    expect(await officers()).toEqual([null, null]);
    expect([await knows('member'), await knows('nobody')]).toEqual([true, false]);
    const establishing = { id: story.id, decisionNumber: '15/QĐ' };
    await test.act(leader, 'establishConsultancyCouncil', establishing);
    expect(await officers()).toEqual([per('chair'), per('secretary')]);

    const replacing = {
      id: story.seats.chair,
      personId: per('new chair'),
      reason: 'Nghỉ hưu',
      decisionNumber: '20/QĐ',
    };
    const next = await test.act(leader, 'replaceConsultancyCouncilSeat', replacing);
    // Nobody presides before the new one has accepted; the vice-chair may.
    expect(await officers()).toEqual([null, per('secretary')]);
    expect([await knows('chair'), await knows('new chair')]).toEqual([false, true]);
    await test.act(as('new chair'), 'acceptConsultancyCouncilSeat', { id: next });
    expect(await officers()).toEqual([per('new chair'), per('secretary')]);

    const { data } = await test.graph.run(
      officer,
      'query($id: ID!) { consultancyCouncil(id: $id) { history { step reason documents } seats { status endedOn replacedBy { id } } } }',
      { id: story.id },
    );
    // The council is a copy, whose history begins here.
    expect(data.consultancyCouncil.history).toEqual([
      { step: 'establish', reason: null, documents: ['15/QĐ'] },
      { step: 'amend', reason: 'Nghỉ hưu', documents: ['20/QĐ'] },
    ]);
    expect(data.consultancyCouncil.seats).toContainEqual({
      status: 'REPLACED',
      endedOn: '2026-03-16',
      replacedBy: { id: next },
    });

    await test.act(leader, 'cancelConsultancyCouncil', { id: story.id, reason: 'Rút' });
    expect(await officers()).toEqual([null, null]);
    expect(await knows('member')).toBe(false);
    // Nor of the council, by whatever way.
    expect(await seen(as('member'), story)).toMatchObject({ council: null, direct: 0 });
    // The round can have another one now.
    await test.act(officer, 'createConsultancyCouncil', { requestId: story.requestId });
  });

  it('forgets what an erased member declared, not that he did', async () => {
    const { seats } = await test.drafted();
    const text = 'Chị gái làm ở đơn vị soạn thảo';
    await test.act(as('member'), 'declareConsultancyCouncilConflicts', {
      id: seats.member,
      hasConflict: true,
      text,
    });
    const ctx = test.graph.runtime.context({ viewer: system });
    await transact(ctx, (tx) => test.graph.runtime.manifest.erase!.Person!(tx, [per('member')]));
    const [row] = await sql(
      'select declaration, has_declared_conflict as has from consultancy.consultancy_council_seat where id = ?',
      [seats.member],
    );
    expect(row).toEqual({ declaration: null, has: true });
    // It was never in what is kept for ever.
    const [{ kept }] = await sql(
      `select count(*)::int as kept from consultancy.audit_entry where after::text like ? or before::text like ?`,
      [`%${text}%`, `%${text}%`],
    );
    expect(kept).toBe(0);
  });

  it('asks its reviewers for their forms, whoever they come to be', async () => {
    const story = await test.established();
    const forms = () =>
      sql(
        `select person_id as id, status from consultancy.opinion where request_id = ? and is_reviewer order by 2, 1`,
        [story.requestId],
      );
    const invited = (name: string) => ({ id: per(name), status: 'INVITED' });
    const cancelled = (name: string) => ({ id: per(name), status: 'CANCELLED' });
    expect(await forms()).toEqual(
      [invited('first'), invited('second')].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const next = await test.act(leader, 'replaceConsultancyCouncilSeat', {
      id: story.seats.first,
      personId: per('next'),
      reason: 'Nghỉ hưu',
      decisionNumber: '21/QĐ',
    });
    expect(await forms()).toEqual([cancelled('first'), invited('second')]);
    await test.act(as('next'), 'acceptConsultancyCouncilSeat', { id: next });
    expect(await forms()).toContainEqual(invited('next'));
    await test.act(leader, 'cancelConsultancyCouncil', { id: story.id, reason: 'Rút' });
    expect((await forms()).map(({ status }) => status)).toEqual(Array(3).fill('CANCELLED'));
  });

  it('stands still while its request is suspended, and ends when that is withdrawn', async () => {
    const story = await test.inSession();
    const id = story.requestId;
    const open = () =>
      take(test.graph, as('chair'), 'openConsultancyCouncilVote', {
        sessionId: story.sessionId,
        question: 'Thông qua?',
        isSecret: false,
      });
    const actions = async () => {
      const query = `{ consultancyCouncil(id: "${story.id}") { allowedActions { name allowed code } } }`;
      const { data } = await test.graph.run(leader, query);
      return data.consultancyCouncil?.allowedActions.find(({ name }: any) => name === 'conclude')?.code;
    };
    await test.act(leader, 'suspendConsultancyRequest', { id, reason: 'Chờ quy hoạch' });
    expect((await open()).code).toBe('WRONG_REQUEST_STATE');
    await test.act(leader, 'resumeConsultancyRequest', { id });
    expect((await open()).record).toBeTruthy();
    await test.act(officer, 'withdrawConsultancyRequest', {
      id,
      reason: 'Dừng đề án',
      letter: '9/CV',
      costSettlement: 'Không phát sinh',
    });
    const [left] = await sql(
      `select c.status, (select status from consultancy.consultancy_council_session where council_id = c.id) as session,
         (select count(*)::int from consultancy.participant where request_id = c.request_id and ended_on is null) as parties
       from consultancy.consultancy_council c where id = ?`,
      [story.id],
    );
    expect(left).toEqual({ status: 'CANCELLED', session: 'ADJOURNED', parties: 0 });
    expect(await actions()).toBeUndefined();
  });
});

describe('a quorum that is lost in the middle', () => {
  it('stops votes and the conclusion until somebody is back, and adjourning puts the council back', async () => {
    const story = await test.voting(false, ['chair', 'secretary', 'first', 'second', 'member']);
    const { id, sessionId, voteId, seats } = story;
    const seat = { id: sessionId, seatId: seats.member };
    const quorum = async () => {
      const query =
        'query($id: ID!) { consultancyCouncil(id: $id) { status sessions { status quorumMet } } }';
      const { status, sessions } = (await test.graph.run(as('first'), query, { id })).data.consultancyCouncil;
      return [status, sessions[0].status, sessions[0].quorumMet];
    };
    expect(await quorum()).toEqual(['IN_SESSION', 'OPEN', true]);
    await test.act(as('member'), 'leaveConsultancyCouncilSession', seat);
    expect(await quorum()).toEqual(['IN_SESSION', 'OPEN', false]);
    expect((await test.cast(voteId, 'first', 'FOR')).code).toBe('NO_QUORUM');
    expect((await take(test.graph, as('chair'), 'closeConsultancyCouncilVote', { id: voteId })).code).toBe(
      'NO_QUORUM',
    );
    await test.act(as('member'), 'joinConsultancyCouncilSession', seat);
    expect((await test.cast(voteId, 'first', 'FOR')).code).toBeUndefined();
    await test.act(as('member'), 'leaveConsultancyCouncilSession', seat);
    await test.act(as('chair'), 'adjournConsultancyCouncilSession', {
      id: sessionId,
      reason: 'Không đủ người',
    });
    expect(await quorum()).toEqual(['ESTABLISHED', 'ADJOURNED', false]);
    const [vote] = await sql('select status from consultancy.consultancy_council_vote where id = ?', [
      voteId,
    ]);
    expect(vote.status).toBe('CANCELLED');
  });
});
