import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { done, take } from '../../../test/support/trio.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import * as who from './opinion.fixture.js';
import { aso, fld, type Opinions, officer, per, startOpinions } from './opinion.fixture.js';

let made: Opinions;
beforeAll(async () => {
  made = await startOpinions();
});
afterAll(() => made.close());
const start = new Date('2026-03-02T03:00:00Z');
afterEach(() => {
  made.clock.now = start;
});

async function read(viewer: Viewer, id: string, selection: string): Promise<any> {
  const query = `query($id: ID!) { opinion(id: $id) { ${selection} } }`;
  const { data, errors } = await made.graph.run(viewer, query, { id });
  expect(errors).toBeUndefined();
  return data.opinion;
}
const asked = (requestId: string) =>
  made.sql(
    'select association_id, person_id, due_on::text as due, status from consultancy.opinion where request_id = ?',
    [requestId],
  );

describe('a call', () => {
  it('asks the associations of the fields, those above and below, and who is named; nobody twice', async () => {
    const requestId = await made.accepted({ fieldIds: [fld('401'), fld('2')] });
    const id = await made.call(requestId, ['medical'], { matchFields: true });
    const of = async () => (await asked(requestId)).map((row) => row.association_id).sort();
    expect(await of()).toEqual([aso('agri'), aso('civil'), aso('medical')].sort());
    await done(made.graph, officer, 'inviteAssociations', {
      id,
      associationIds: [aso('agri'), aso('stranger')],
    });
    expect(await of()).toEqual([aso('agri'), aso('civil'), aso('medical'), aso('stranger')].sort());
  });

  it('asks who declined again only by name', async () => {
    const requestId = await made.accepted();
    const id = await made.call(requestId, ['agri']);
    await done(made.graph, who.agri, 'declineOpinion', {
      id: await made.opinionOf(requestId, aso('agri')),
      reason: 'Bận',
    });
    await done(made.graph, officer, 'closeOpinionCall', { id });
    const second = { requestId, associationIds: [aso('medical')], matchFields: true };
    await done(made.graph, officer, 'openOpinionCall', second);
    const statuses = async () => (await asked(requestId)).map(({ status }) => status).sort();
    expect(await statuses()).toEqual(['DECLINED', 'INVITED']);
    const [{ id: open }] = await made.sql(
      `select id from consultancy.opinion_call where request_id = ? and status = 'OPEN'`,
      [requestId],
    );
    await done(made.graph, officer, 'inviteAssociations', { id: open, associationIds: [aso('agri')] });
    expect(await statuses()).toEqual(['DECLINED', 'INVITED', 'INVITED']);
  });

  it('is due after the working days of the rule, and not after the request', async () => {
    const usual = await made.accepted();
    await made.call(usual, ['agri']);
    expect((await asked(usual))[0].due).toBe('2026-03-16');
    const urgent = await made.accepted();
    await made.setRequest(urgent, 'due_on', '2026-03-11');
    await made.call(urgent, ['agri']);
    expect((await asked(urgent))[0].due).toBe('2026-03-11');
    const late = await made.accepted();
    await made.setRequest(late, 'due_on', '2026-02-27');
    await made.call(late, ['agri'], { dueOn: '2026-03-05' });
    expect((await asked(late))[0].due).toBe('2026-03-05');
  });

  it('moves the deadlines of its opinions, and cancels what is not in when it is closed', async () => {
    const requestId = await made.accepted();
    const id = await made.call(requestId, ['agri', 'medical'], { dueOn: '2026-03-10' });
    await made.submit(who.agri, await made.opinionOf(requestId, aso('agri')));
    await done(made.graph, officer, 'extendOpinionCall', { id, dueOn: '2026-03-12', reason: 'Gia hạn' });
    expect((await asked(requestId)).map(({ due }) => due)).toEqual(['2026-03-12', '2026-03-12']);
    await done(made.graph, officer, 'closeOpinionCall', { id });
    const statuses = (await asked(requestId)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['CANCELLED', 'SUBMITTED']);
    await made.open(requestId);
  });

  it('is opened once where two come at once', async () => {
    const requestId = await made.accepted();
    const input = { requestId, associationIds: [aso('agri')] };
    const both = await Promise.all([1, 2].map(() => take(made.graph, officer, 'openOpinionCall', input)));
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['CALL_OPEN', 'DONE']);
  });
});

describe('reviewers', () => {
  it('are asked once, and as reviewers if ever', async () => {
    const requestId = await made.accepted();
    await made.invite(requestId, ['reviewer', 'expert'], false);
    await made.invite(requestId, ['reviewer'], true);
    await made.invite(requestId, ['reviewer'], false);
    const rows = await made.sql(
      'select person_id, is_reviewer from consultancy.opinion where request_id = ? order by is_reviewer',
      [requestId],
    );
    expect(rows).toEqual([
      { person_id: per('expert'), is_reviewer: false },
      { person_id: per('reviewer'), is_reviewer: true },
    ]);
  });
});

describe('a call that its request leaves behind', () => {
  it('stands still while the request is suspended', async () => {
    const requestId = await made.accepted();
    await made.call(requestId, ['agri'], { dueOn: '2026-03-06' });
    const step = (mutation: string, reason?: string) =>
      done(made.graph, who.leader, mutation, { id: requestId, ...(reason && { reason }) });
    await step('suspendConsultancyRequest', 'Chờ số liệu');
    made.clock.now = new Date('2026-03-16T03:00:00Z');
    await step('resumeConsultancyRequest');
    // Four working days were left on Monday, the second.
    expect((await asked(requestId)).map(({ due }) => due)).toEqual(['2026-03-20']);
  });

  it('ends with the request, with the opinions and proposals that wait', async () => {
    const requestId = await made.accepted();
    await made.call(requestId, ['agri', 'medical']);
    await made.submit(who.medical, await made.opinionOf(requestId, aso('medical')));
    await done(made.graph, who.agri, 'proposeExpert', {
      requestId,
      associationId: aso('agri'),
      personId: per('expert'),
      grounds: 'Chuyên gia đầu ngành',
    });
    await done(made.graph, officer, 'withdrawConsultancyRequest', {
      id: requestId,
      reason: 'Dừng đề án',
      letter: '9/CV',
      costSettlement: 'Không phát sinh',
    });
    expect((await asked(requestId)).map(({ status }) => status).sort()).toEqual(['CANCELLED', 'SUBMITTED']);
    const [left] = await made.sql(
      `select (select status from consultancy.opinion_call where request_id = r.id) as call,
         (select status from consultancy.expert_proposal where request_id = r.id) as proposal,
         (select count(*)::int from consultancy.participant where request_id = r.id and ended_on is null) as parties
       from consultancy.consultancy_request r where r.id = ?`,
      [requestId],
    );
    expect(left).toEqual({ call: 'CLOSED', proposal: 'DECLINED', parties: 0 });
  });
});

describe('an opinion', () => {
  const invited = async (dueOn = '2026-03-10') => {
    const requestId = await made.accepted();
    await made.call(requestId, ['agri', 'medical'], { dueOn });
    return { requestId, id: await made.opinionOf(requestId, aso('agri')) };
  };

  it.each([
    ['2026-03-10T16:59:59.999Z', false],
    ['2026-03-10T17:00:00.000Z', true],
  ])('submitted at %s is late: %s', async (now, isLate) => {
    const { id } = await invited();
    await made.save(who.agri, id);
    made.clock.now = new Date(now);
    expect((await read(who.agri, id, 'isOverdue')).isOverdue).toBe(isLate);
    await done(made.graph, who.agri, 'submitOpinion', { id, hasCompetingInterests: false });
    expect(await read(who.agri, id, 'isLate isOverdue')).toEqual({ isLate, isOverdue: false });
  });

  it('from paper is in time by the day of its receipt, and is marked', async () => {
    const { id } = await invited();
    made.clock.now = new Date('2026-03-12T03:00:00Z');
    await made.save(officer, id);
    const paper = { id, hasCompetingInterests: false };
    expect(await take(made.graph, officer, 'submitOpinion', { ...paper, receivedOn: '2026-03-01' })).toEqual({
      code: 'DATE_BEFORE_START',
    });
    expect(await take(made.graph, officer, 'submitOpinion', { ...paper, receivedOn: '2026-03-13' })).toEqual({
      code: 'DATE_IN_FUTURE',
    });
    await done(made.graph, officer, 'submitOpinion', { ...paper, receivedOn: '2026-03-10' });
    const shown = await read(who.agri, id, 'isLate isOnPaper history { step role }');
    expect(shown).toMatchObject({ isLate: false, isOnPaper: true });
    expect(shown.history.at(-1)).toEqual({ step: 'submit', role: 'UNION_OFFICER' });
  });

  it('keeps the texts of author and officer apart', async () => {
    const { id } = await invited();
    await made.save(who.agri, id, { summary: 'Của hội' });
    await made.save(officer, id, { summary: 'Từ giấy' });
    const versions = async (viewer: Viewer) =>
      (await read(viewer, id, 'versions { number isOnPaper summary }')).versions;
    const fromPaper = { number: 2, isOnPaper: true, summary: 'Từ giấy' };
    expect(await versions(officer)).toEqual([fromPaper]);
    expect(await versions(who.agri)).toEqual([
      { number: 1, isOnPaper: false, summary: 'Của hội' },
      fromPaper,
    ]);
    await done(made.graph, who.agri, 'submitOpinion', { id, hasCompetingInterests: false });
    expect((await read(officer, id, 'summary')).summary).toBe('Của hội');
  });

  it('keeps every version and tells what changed', async () => {
    const { id } = await invited();
    await made.save(who.agri, id, { points: [] });
    await made.submit(who.agri, id, { conclusion: 'NOT_AGREE' });
    const { versions } = await read(
      who.agri,
      id,
      'versions { number submittedAt changes { part before after } }',
    );
    expect(versions.map(({ number, submittedAt }: any) => [number, submittedAt !== null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(versions[1].changes).toEqual([
      { part: 'conclusion', before: 'AGREE_WITH_CHANGES', after: 'NOT_AGREE' },
      { part: 'points.1', before: null, after: expect.stringContaining('điểm b khoản 3 Điều 12, trang 4') },
    ]);
  });

  it('is replaced until its deadline, with its points, and not after', async () => {
    const { id } = await invited();
    await made.submit(who.agri, id);
    await made.submit(who.agri, id, { points: [{ criterion: 'RISKS', text: 'Rủi ro giá' }] });
    const shown = await read(officer, id, 'status points { no criterion text } versions { number }');
    expect(shown).toEqual({
      status: 'SUBMITTED',
      points: [{ no: 1, criterion: 'RISKS', text: 'Rủi ro giá' }],
      versions: [{ number: 1 }, { number: 2 }],
    });
    made.clock.now = new Date('2026-03-10T17:00:00Z');
    const again = await take(made.graph, who.agri, 'submitOpinion', { id, hasCompetingInterests: false });
    expect(again).toEqual({ code: 'NO_LONGER_CHANGED' });
  });

  it('that was saved anew still counts as submitted, as it was', async () => {
    const { id } = await invited();
    await made.submit(who.agri, id, { summary: 'Đã nộp' });
    await made.save(who.agri, id, { summary: 'Đang sửa' });
    const shown = await read(officer, id, 'status summary versions { number }');
    expect(shown).toEqual({ status: 'SUBMITTED', summary: 'Đã nộp', versions: [{ number: 1 }] });
  });

  it('that comes after the round was opened is open at once, and late', async () => {
    const { requestId, id } = await invited();
    await made.submit(who.medical, await made.opinionOf(requestId, aso('medical')));
    await made.save(who.agri, id);
    made.clock.now = new Date('2026-03-11T03:00:00Z');
    await made.open(requestId);
    await done(made.graph, who.agri, 'submitOpinion', { id, hasCompetingInterests: false });
    const shown = await read(who.medical, id, 'number isLate openedOn association { id }');
    const association = { id: aso('agri') };
    expect(shown).toEqual({ number: 2, isLate: true, openedOn: '2026-03-11', association });
  });

  it('keeps the form that its author was asked to fill in', async () => {
    const before = await invited();
    const form = async (id: string) =>
      (await read(who.agri, id, 'criteria { code }')).criteria.map((c: any) => c.code);
    const [rule] = await made.sql(`select value from consultancy.rule where key = 'consult.criteria'`);
    const changed = {
      ...rule.value,
      CRITIQUE: [{ code: 'GENDER', vi: 'Bình đẳng giới', en: 'Gender equality' }],
    };
    const set = (value: unknown) =>
      made.sql(`update consultancy.rule set value = ?::jsonb where key = 'consult.criteria'`, [
        JSON.stringify(value),
      ]);
    await set(changed);
    try {
      const after = await invited();
      expect(await form(before.id)).toHaveLength(8);
      expect(await form(after.id)).toEqual(['GENDER']);
      await made.submit(who.agri, before.id);
      const refused = await take(made.graph, who.agri, 'saveOpinionDraft', {
        id: after.id,
        ...made.content(),
      });
      expect(refused).toEqual({ code: 'UNKNOWN_CRITERION' });
    } finally {
      await set(rule.value);
    }
  });

  it('is never entered for a request that became a state secret', async () => {
    const { requestId, id } = await invited();
    await made.save(who.agri, id);
    await made.setRequest(requestId, 'confidentiality', 'STATE_SECRET');
    const submission = { id, hasCompetingInterests: false };
    for (const [mutation, input] of [
      ['saveOpinionDraft', { id, ...made.content() }],
      ['submitOpinion', submission],
    ] as const) {
      expect(await take(made.graph, officer, mutation, input)).toEqual({ code: 'STATE_SECRET' });
      // The association may not know of the request any more, nor why.
      expect(await take(made.graph, who.agri, mutation, input)).toEqual({ code: 'REQUEST_NOT_RUNNING' });
    }
  });

  it('is saved and submitted by two at once without loss', async () => {
    const { id } = await invited();
    const saves = [who.agri, who.agriLeader].map((viewer) =>
      take(made.graph, viewer, 'saveOpinionDraft', { id, ...made.content() }),
    );
    expect((await Promise.all(saves)).map(({ code }) => code)).toEqual([undefined, undefined]);
    const submissions = [who.agri, who.agriLeader].map((viewer) =>
      take(made.graph, viewer, 'submitOpinion', { id, hasCompetingInterests: false }),
    );
    expect((await Promise.all(submissions)).map(({ code }) => code)).toEqual([undefined, undefined]);
    const shown = await read(officer, id, 'points { no } versions { number }');
    expect(shown).toEqual({ points: [{ no: 1 }], versions: [{ number: 2 }] });
  });
});

describe('comments', () => {
  it('are of members of the council and authors of the round, on others’ opinions that are open', async () => {
    const { ids } = await made.opened();
    const comment = (viewer: Viewer, opinionId: string, parts = {}) =>
      take(made.graph, viewer, 'commentOnOpinion', { opinionId, text: 'Đồng tình', ...parts });
    expect((await comment(who.reviewer, ids.agri)).code).toBeUndefined();
    expect((await comment(who.medical, ids.agri)).code).toBe('AUTHOR_UNCLEAR');
    expect((await comment(who.medical, ids.agri, { associationId: aso('medical') })).code).toBeUndefined();
    expect((await comment(who.medical, ids.agri, { associationId: aso('agri') })).code).toBe('FORBIDDEN');
    expect((await comment(who.reviewer, ids.reviewer)).code).toBe('OWN_OPINION');
    expect((await comment(who.civil, ids.agri)).code).toBe('FORBIDDEN');
    const permission = async (viewer: Viewer, id: string) =>
      (await read(viewer, id, 'canComment { allowed code }')).canComment;
    expect(await permission(who.reviewer, ids.agri)).toEqual({ allowed: true, code: null });
    expect(await permission(who.medical, ids.agri)).toEqual({ allowed: true, code: null });
    expect(await permission(who.reviewer, ids.reviewer)).toEqual({ allowed: false, code: 'OWN_OPINION' });
    expect(await permission(who.civil, ids.agri)).toEqual({ allowed: false, code: 'FORBIDDEN' });
  });

  it('leave a trace when they are withdrawn, and no text', async () => {
    const { ids } = await made.opened();
    const id = await done(made.graph, who.reviewer, 'commentOnOpinion', { opinionId: ids.agri, text: 'Sai' });
    await done(made.graph, who.reviewer, 'withdrawOpinionComment', { id });
    const shown = async (viewer: Viewer) =>
      (await read(viewer, ids.agri, 'discussion { nodes { status text person { id } } }')).discussion.nodes;
    const trace = { status: 'WITHDRAWN', person: { id: per('reviewer') } };
    expect(await shown(who.councillor)).toEqual([{ ...trace, text: null }]);
    expect(await shown(who.reviewer)).toEqual([{ ...trace, text: 'Sai' }]);
    expect(await shown(officer)).toEqual([{ ...trace, text: 'Sai' }]);
  });
});

describe('experts', () => {
  it('are proposed by associations that were asked, whatever their fields, and by those of the fields', async () => {
    const requestId = await made.accepted({ confidentiality: 'RESTRICTED' });
    await made.call(requestId, ['stranger']);
    const propose = (viewer: Viewer, name: string) =>
      take(made.graph, viewer, 'proposeExpert', {
        requestId,
        associationId: aso(name),
        personId: per('expert'),
        grounds: 'Phù hợp',
      });
    expect((await propose(who.stranger, 'stranger')).record.status).toBe('PROPOSED');
    expect((await propose(who.agri, 'agri')).code).toBe('NOT_FOUND');
    // The officer knows of the request; the association may not be drawn into it by its fields.
    expect((await propose(officer, 'agri')).code).toBe('NOT_CONCERNED');
    const list = async (viewer: Viewer) =>
      (
        await made.graph.run(
          viewer,
          'query($id: ID) { expertProposals(filter: { requestId: $id }) { totalCount nodes { person { id } } } }',
          { id: requestId },
        )
      ).data.expertProposals.totalCount;
    expect(await list(who.stranger)).toBe(1);
    expect(await list(officer)).toBe(1);
    expect(await list(who.agri)).toBe(0);
    expect(await list(who.expert)).toBe(0);
  });

  it('see nothing of it: what comes up is told to associations of the fields', async () => {
    const open = await made.accepted({ fieldIds: [fld('4')] });
    const other = await made.accepted({ fieldIds: [fld('501')] });
    const restricted = await made.accepted({ confidentiality: 'RESTRICTED' });
    const over = await made.accepted({ fieldIds: [fld('401')] });
    await made.setRequest(over, 'status', 'SENT');
    const invited = await made.accepted({ fieldIds: [fld('501')], confidentiality: 'RESTRICTED' });
    await made.call(invited, ['agri']);
    const upcoming = async (viewer: Viewer, associationId?: string) => {
      const { data, errors } = await made.graph.run(
        viewer,
        'query($id: ID) { upcomingConsultancies(first: 100, associationId: $id) { nodes { id } } }',
        { id: associationId },
      );
      if (errors) return errors[0].extensions.code;
      const ids = data.upcomingConsultancies.nodes.map(({ id }: { id: string }) => id);
      return [open, other, restricted, over, invited].filter((id) => ids.includes(id));
    };
    expect(await upcoming(who.agri)).toEqual([open, invited]);
    expect(await upcoming(who.agri, aso('agri'))).toEqual([open, invited]);
    expect(await upcoming(who.stranger)).toEqual([other]);
    expect(await upcoming(officer, aso('agri'))).toEqual([open, restricted, invited]);
    expect(await upcoming(who.medical, aso('agri'))).toBe('FORBIDDEN');
    expect(await upcoming(officer)).toEqual([open, other, restricted, invited]);
    expect(await upcoming(who.agency)).toBe('FORBIDDEN');
    expect(await upcoming(anonymous)).toBe('UNAUTHENTICATED');
  });
});

it('says when opinions can be opened, and to nobody else how many are in', async () => {
  const can = async (viewer: Viewer, id: string) =>
    (
      await made.graph.run(
        viewer,
        'query($id: ID!) { consultancyRequest(id: $id) { canOpenOpinions { allowed code } } }',
        { id },
      )
    ).data.consultancyRequest.canOpenOpinions;
  const requestId = await made.accepted();
  expect(await can(officer, requestId)).toEqual({ allowed: false, code: 'NO_OPINION_IN' });
  await made.call(requestId);
  await made.submit(who.agri, await made.opinionOf(requestId, aso('agri')));
  expect(await can(officer, requestId)).toEqual({ allowed: false, code: 'OPINIONS_AWAITED' });
  expect(await can(who.agri, requestId)).toEqual({ allowed: false, code: 'FORBIDDEN' });
  await made.submit(who.medical, await made.opinionOf(requestId, aso('medical')));
  expect(await can(officer, requestId)).toEqual({ allowed: true, code: null });
  expect(await can(who.agri, requestId)).toEqual({ allowed: false, code: 'FORBIDDEN' });
  await made.open(requestId);
  expect(await can(officer, requestId)).toEqual({ allowed: false, code: 'ALREADY_OPENED' });
});

it('reads the opinions of many requests with one statement for each kind of record', async () => {
  const rounds = [await made.opened(), await made.opened(), await made.opened()];
  const statements = async (count: number) => {
    made.graph.statements.length = 0;
    const { errors } = await made.graph.run(
      who.councillor,
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConsultancyRequest { canOpenOpinions { allowed }
        opinionCalls { id } opinions { totalCount nodes { person { id } isReviewer points { text } versions { number }
        canComment { allowed } allowedActions { name } history { step } discussion { totalCount nodes { text } } } } } } }`,
      {
        r: rounds
          .slice(0, count)
          .map(({ requestId }) => ({ __typename: 'ConsultancyRequest', id: requestId })),
      },
    );
    expect(errors).toBeUndefined();
    return made.graph.statements.length;
  };
  const forOne = await statements(1);
  expect(await statements(3)).toBe(forOne);
  expect(forOne).toBeLessThanOrEqual(10);
});
