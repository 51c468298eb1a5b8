import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  chair,
  ids,
  leader,
  officer,
  otherAgency,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const trio = trioOn(() => own.graph);
const again = 'ILLEGAL_TRANSITION';
const document = 'x'.repeat(101);
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-06-02' }],
  ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const initiative = {
  origin: 'UNION_INITIATIVE',
  requestingAgencyId: null,
  recipientAgencyId: ids.recipient,
};

trio('approveConsultancyInitiative', {
  input: async () => ({ id: await own.requestIn('PROPOSED', initiative), decision: '12/QĐ-LHH' }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'PROPOSED',
  refusals: [
    ...anyStep,
    ['REQUIRED', { decision: ' ' }],
    ['TOO_LONG', { decision: document }],
    ['NOT_AN_INITIATIVE', async () => ({ id: await own.requestIn('PROPOSED') })],
  ],
});

trio('decideConsultancyNamedReview', {
  input: async () => ({ id: await own.requestIn('ACCEPTED'), isNamed: true }),
  right: leader,
  wrong: officer,
  becomes: 'ACCEPTED',
  refusals: [
    ...anyStep,
    [
      'OPINIONS_ASKED',
      async () => {
        const id = await own.requestIn('IN_REVIEW');
        await own.opinion(id, { status: 'INVITED' });
        return { id };
      },
    ],
  ],
});

trio('changeConsultancyDueDate', {
  input: async () => ({ id: await own.requestIn('IN_REVIEW'), dueOn: '2026-09-01', reason: 'Cần khảo sát' }),
  right: leader,
  wrong: officer,
  becomes: 'IN_REVIEW',
  refusals: [
    ...anyStep,
    ['REASON_REQUIRED', { reason: null }],
    ['DATE_IN_PAST', { dueOn: '2026-05-31' }],
    ['INVALID_VALUE', { dueOn: '2199-01-01' }],
    ['TOO_LONG', { agreementDocument: document }],
  ],
});

const heard = async () => {
  const id = await own.requestIn('IN_REVIEW');
  await own.forms(id);
  await own.council(id, 'CONCLUDED');
  return { id, minutes: '3/BB-HĐ' };
};
trio('recordConsultancyCouncil', {
  input: heard,
  right: officer,
  wrong: leader,
  becomes: 'COUNCIL_HELD',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { minutes: null }],
    ['TOO_LONG', { minutes: document }],
    [
      'COUNCIL_NOT_CONCLUDED',
      async () => {
        const { id } = await heard();
        await own.council(id, 'IN_SESSION');
        return { id };
      },
    ],
    [
      'REVIEW_FORMS_MISSING',
      async () => {
        const id = await own.requestIn('IN_REVIEW');
        await own.council(id, 'CONCLUDED');
        await own.opinion(id, { personId: ids.reviewers[0], isReviewer: true });
        return { id };
      },
    ],
    ['NO_COUNCIL', async () => ({ id: await own.requestIn('IN_REVIEW', {}, { council: false }) })],
  ],
});

trio('escalateConsultancyResponse', {
  input: async () => ({ id: await own.requestIn('OVERDUE_RESPONSE'), letter: '9/BC-LHH' }),
  right: leader,
  wrong: officer,
  becomes: 'OVERDUE_RESPONSE',
  refusals: [
    ...anyStep,
    ['REQUIRED', { letter: '' }],
    ['TOO_LONG', { letter: document }],
    [
      'ESCALATION_NOT_DUE',
      async () => {
        // 30 days and no 45 since the receipt.
        const id = await own.requestIn('SENT', {}, { on: '2026-04-27' });
        await own.graph.runtime.runJob('consultancy-deadlines');
        return { id };
      },
    ],
  ],
});

trio('closeConsultancyRequest', {
  input: async () => ({
    id: await own.requestIn('RESPONDED', {}, { answers: ['EXPLAINED'] }),
    paymentsSettled: true,
    outcomeSummary: 'Cơ quan giải trình đầy đủ',
  }),
  right: leader,
  wrong: officer,
  becomes: 'CLOSED',
  again,
  refusals: [
    ...anyStep,
    ['PAYMENTS_OPEN', { paymentsSettled: false }],
    [
      'PAYMENTS_OPEN',
      async () => {
        const id = await own.requestIn('RESPONDED', {}, { answers: ['EXPLAINED'] });
        await own.engagement(id, { status: 'DONE', fee: 1_000_000 });
        return { id };
      },
    ],
    ['REQUIRED', { outcomeSummary: ' ' }],
    ['TOO_LONG', { outcomeSummary: 'x'.repeat(5_001) }],
    ['FOLLOW_UP_OPEN', async () => ({ id: await own.requestIn('RESPONDED') })],
    ['FOLLOW_UP_OPEN', async () => ({ id: await own.requestIn('FOLLOW_UP') })],
  ],
});

trio('suspendConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('IN_REVIEW'), reason: 'Chờ quy hoạch cấp trên' }),
  right: leader,
  wrong: officer,
  becomes: 'SUSPENDED',
  again,
  refusals: [...anyStep, ['REASON_REQUIRED', { reason: null }]],
});

trio('resumeConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('SUSPENDED') }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'IN_REVIEW',
  again,
  refusals: [...anyStep],
});

trio('reopenConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('CLOSED'), draftDocument: '40/SXD' }),
  right: leader,
  wrong: officer,
  becomes: 'IN_REVIEW',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { draftDocument: '' }],
    [
      'DUPLICATE_OPEN_REQUEST',
      async () => {
        const title = 'Đề án mở lại';
        const id = await own.requestIn('CLOSED', { title });
        await own.requestIn('PROPOSED', { title });
        return { id };
      },
    ],
  ],
});

trio('rateConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('SENT'), usefulness: 4, note: 'Rất thiết thực' }),
  right: agency,
  wrong: officer,
  becomes: 'SENT',
  again: 'RATED_ALREADY',
  refusals: [
    ...anyStep,
    ['INVALID_VALUE', { usefulness: 0 }],
    ['INVALID_VALUE', { usefulness: 6 }],
    ['TOO_LONG', { note: 'x'.repeat(2_001) }],
  ],
});

describe('the council', () => {
  it('is recorded by its chair without minutes, and gives three working days to sign', async () => {
    const { id } = await heard();
    const { record } = await own.take(chair, 'recordConsultancyCouncil', { id });
    expect(record.status).toBe('COUNCIL_HELD');
    const read = `{ consultancyRequest(id: "${id}") { councilHeldOn signDueOn stageDueOn } }`;
    expect((await own.read(officer, read)).consultancyRequest).toEqual({
      councilHeldOn: '2026-06-01',
      signDueOn: '2026-06-04',
      stageDueOn: '2026-06-04',
    });
  });

  it('waits for every reviewer who was asked, whether he sits in it or not', async () => {
    const { id } = await heard();
    const [extra] = await own.opinion(id, { isReviewer: true, status: 'DRAFT' });
    expect((await own.take(chair, 'recordConsultancyCouncil', { id })).code).toBe('REVIEW_FORMS_MISSING');
    await own.execute(`update consultancy.opinion set status = 'DECLINED' where id = ?`, [extra]);
    expect((await own.take(chair, 'recordConsultancyCouncil', { id })).code).toBeUndefined();
  });
});

describe('a suspension', () => {
  it.each([
    ['REGISTERED', 'replyDueOn'],
    ['ACCEPTED', 'dueOn'],
    ['SIGNED', 'dueOn'],
  ])('lets the clock of %s stand still and goes back to it', async (state, field) => {
    const id = await own.requestIn(state, {}, { on: '2026-05-04' });
    const read = `{ consultancyRequest(id: "${id}") { status suspendedOn ${field} } }`;
    const due = async () => (await own.read(officer, read)).consultancyRequest[field];
    const before = await due();
    await own.make(leader, 'suspendConsultancyRequest', { id, on: '2026-05-06', reason: 'Chờ' });
    expect((await own.read(officer, read)).consultancyRequest).toMatchObject({
      status: 'SUSPENDED',
      suspendedOn: '2026-05-06',
    });
    // Ten working days later.
    await own.make(leader, 'resumeConsultancyRequest', { id, on: '2026-05-20' });
    const { addWorkingDays } = await import('../../kernel/calendar/index.js');
    expect(await due()).toBe(addWorkingDays(before, 10));
    expect((await own.read(officer, read)).consultancyRequest).toMatchObject({
      status: state,
      suspendedOn: null,
    });
  });

  it('does not count twice the days in which the dossier is awaited', async () => {
    const id = await own.requestIn('WAITING_DOSSIER', {}, { on: '2026-05-04' });
    const read = `{ consultancyRequest(id: "${id}") { dueOn } }`;
    const due = async () => (await own.read(officer, read)).consultancyRequest.dueOn;
    const before = await due();
    await own.make(leader, 'suspendConsultancyRequest', { id, on: '2026-05-06', reason: 'Chờ' });
    await own.make(leader, 'resumeConsultancyRequest', { id, on: '2026-05-13' });
    expect(await due()).toBe(before);
    await own.council(id);
    await own.make(officer, 'startConsultancyReview', { id, on: '2026-05-18', dossierComplete: true });
    const { addWorkingDays } = await import('../../kernel/calendar/index.js');
    expect(await due()).toBe(addWorkingDays(before, 10));
  });
});

describe('a further round', () => {
  it('begins with a clean table and keeps what was', async () => {
    const id = await own.requestIn('CLOSED');
    await own.make(agency, 'rateConsultancyRequest', { id, usefulness: 5 });
    await own.make(leader, 'reopenConsultancyRequest', { id, draftDocument: '41/SXD' });
    const fields = `round status sentOn startedOn dueOn councilHeldOn signDueOn responseDueOn opinionsOpenedOn
      usefulness reports { nodes { round status } } acceptance { total accepted } history { step documents }`;
    const { consultancyRequest } = await own.read(
      officer,
      `{ consultancyRequest(id: "${id}") { ${fields} } }`,
    );
    expect(consultancyRequest).toMatchObject({
      round: 2,
      status: 'IN_REVIEW',
      sentOn: '2026-06-01',
      startedOn: '2026-06-01',
      dueOn: '2026-06-29',
      councilHeldOn: null,
      signDueOn: null,
      responseDueOn: null,
      opinionsOpenedOn: null,
      usefulness: null,
      reports: { nodes: [{ round: 1, status: 'SENT' }] },
      acceptance: { total: 3, accepted: 1 },
    });
    expect(consultancyRequest.history.at(-1)).toEqual({ step: 'reopen', documents: ['41/SXD'] });
    const [row] = await own.execute(
      'select chair_person_id, secretary_person_id from consultancy.consultancy_request where id = ?',
      [id],
    );
    expect(row).toEqual({ chair_person_id: null, secretary_person_id: null });
    // The chair of the first round has no say in the second.
    expect((await own.take(chair, 'recordConsultancyCouncil', { id })).code).toBe('FORBIDDEN');
  });

  it('is for those who are asked in it: the council of the last round keeps what it read, and reads no more', async () => {
    const id = await own.requestIn('CLOSED');
    await own.execute(
      `update consultancy.consultancy_council_seat set status = 'ACCEPTED' where council_id in
         (select id from consultancy.consultancy_council where request_id = ?)`,
      [id],
    );
    await own.opinion(id, { openedOn: '2026-06-01', number: 1 });
    const read = async (fields: string) =>
      (await own.read(chair, `{ consultancyRequest(id: "${id}") { ${fields} } }`)).consultancyRequest;
    const before = (await read('opinions { totalCount }')).opinions.totalCount;
    await own.make(leader, 'reopenConsultancyRequest', { id, draftDocument: '42/SXD' });
    await own.opinion(id, { openedOn: '2026-06-01', number: 1, round: 2 });
    expect((await read('opinions { totalCount }')).opinions.totalCount).toBe(before);
    const [{ n }] = await own.execute(
      'select count(*)::int as n from consultancy.participant where request_id = ? and ended_on is null',
      [id],
    );
    expect(n).toBe(0);
  });
});
